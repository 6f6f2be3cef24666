//! What the generated scripts do.
//!
//! Scenarios (`scenarios/*.toml`) are played to every shell that is there, with a scripted `docker` first on the path.

mod platform;
mod play;
mod scenario;
mod stage;
mod text;

use std::{
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use play::Shell;

use crate::tool;

#[test]
fn bash_plays_every_scenario() {
    let Some(bash) = tool::find("bash") else { return };
    play_all(&Shell::Bash(bash));
}

#[test]
fn bash_3_2_plays_every_scenario() {
    let Some(bash) = tool::find("bash32") else { return };
    play_all(&Shell::Bash(bash));
}

#[test]
fn powershell_plays_every_scenario() {
    let Some(powershell) = tool::find("pwsh") else { return };
    play_all(&Shell::PowerShell(powershell));
}

/// Plays all scenarios; `ARCGEN_SCENARIO` keeps those whose name contains it.
fn play_all(shell: &Shell) {
    let wanted = std::env::var("ARCGEN_SCENARIO").unwrap_or_default();
    let scenarios = scenario::all();
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(Vec::new());
    // Most of a scenario's time is spent waiting for programs to start.
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(scenario) = scenarios.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if !scenario.name.contains(&wanted) {
                        continue;
                    }
                    let wrong = play::play(scenario, shell);
                    if !wrong.is_empty() {
                        let report = format!("=== {}\n{}", scenario.name, wrong.join("\n"));
                        failed.lock().expect("reports").push(report);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("reports");
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn every_scenario_has_a_name_that_says_its_script() {
    for scenario in scenario::all() {
        assert!(scenario.name.starts_with(&format!("{}-", scenario.script)), "{}", scenario.name);
        assert!(Path::new(&scenario.name).extension().is_none());
    }
}
