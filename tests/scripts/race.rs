//! Two starts at once: one works, the other reports that and stops.

use std::{path::Path, thread};

use crate::{
    play,
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// What is wrong with two starts at once, on a platform with nothing but what the scenario states.
pub(crate) fn wrong(
    scenario: &Scenario,
    shell: Shell,
    program: &Path,
    programs: &Programs,
) -> Option<String> {
    let stage = Stage::set(scenario);
    let outcomes = thread::scope(|scope| {
        let plays: Vec<_> =
            (0..2).map(|_| scope.spawn(|| play::play(scenario, &stage, shell, program, programs))).collect();
        plays.into_iter().map(|it| it.join().expect("a play")).collect::<Vec<_>>()
    });
    let mut exits: Vec<_> = outcomes.iter().map(|it| it.exit).collect();
    exits.sort_unstable();
    let refusal = outcomes.iter().find(|it| it.exit == Some(3)).map_or("", |it| it.stderr.as_str());
    if exits == [Some(0), Some(3)]
        && refusal.contains("another start, stop or restart of this platform is at work")
    {
        return None;
    }
    let told = outcomes.iter().map(|it| format!("{}{}", it.stdout, it.stderr));
    Some(format!("they ended with {exits:?}:\n{}", told.collect::<Vec<_>>().join("\n---\n")))
}
