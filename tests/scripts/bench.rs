//! How long a script takes if there is nothing to do, in every shell, side by side. The scripted docker answers at once, so
//! that what is measured is the script:
//!
//! ```text
//! cargo test --release --test scripts -- --bench --test-threads 1
//! ```

use std::{path::Path, time::Instant};

use libtest_mimic::{Failed, Measurement};

use crate::{
    play,
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

const ROUNDS: u32 = 10;

/// Nanoseconds that a run takes, each on a stage of its own; none if the run is only a test.
pub(crate) fn runs(
    scenario: &Scenario,
    shell: Shell,
    program: &Path,
    programs: &Programs,
    is_tested: bool,
) -> Result<Option<Measurement>, Failed> {
    let run = || {
        let stage = Stage::set(scenario);
        let begin = Instant::now();
        let outcome = play::play(scenario, &stage, shell, program, programs);
        let ns = u64::try_from(begin.elapsed().as_nanos()).expect("less than centuries");
        if outcome.exit == Some(scenario.exit) { Ok(ns) } else { Err(Failed::from(outcome.stderr)) }
    };
    let first = run()?;
    if is_tested {
        return Ok(None);
    }
    let mut all = vec![first];
    for _ in 1..ROUNDS {
        all.push(run()?);
    }
    let avg = all.iter().sum::<u64>() / u64::from(ROUNDS);
    // What is printed after "+/-" is the deviation.
    let variance = all.iter().map(|it| it.abs_diff(avg).pow(2)).sum::<u64>() / u64::from(ROUNDS);
    Ok(Some(Measurement { avg, variance: variance.isqrt() }))
}
