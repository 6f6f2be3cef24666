//! What the generated scripts do: scenarios (`scenarios/*.toml`) are played with every shell that is installed.
//!
//! This one program has both roles. Called as `docker` or `docker-compose` it is the scripted docker that
//! the scripts find first in `PATH`; called by cargo it plays the scenarios, each a test of its own:
//!
//! ```text
//! cargo test --test scripts                    all of them
//! cargo test --test scripts start-hook         those whose name contains this
//! ARCGEN_BLESS=1 cargo test --test scripts     writes the calls and the screens that result
//! ```
//!
//! That is why it brings its own harness: the docker can never be older than the scenarios, nothing has to be built
//! besides the tests, and both roles share the types of the world.

mod bench;
mod bless;
mod completion;
mod docker;
mod judge;
mod law;
mod platform;
mod play;
mod race;
mod sabotage;
mod scenario;
mod shell;
mod spelling;
mod stage;
mod streams;
#[path = "../tool.rs"]
mod tool;
mod web;
mod world;

use std::{env, path::Path, process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};

use shell::Shell;

fn main() -> ExitCode {
    let program = env::args_os().next().unwrap_or_default();
    match Path::new(&program).file_stem().and_then(|stem| stem.to_str()) {
        Some(name @ ("docker" | "docker-compose")) => docker::main(name),
        _ => libtest_mimic::run(&arguments(), trials()).exit_code(),
    }
}

/// Most of a scenario's time is spent waiting for programs to start: more of them are played at once than there are
/// processors.
fn arguments() -> Arguments {
    let mut arguments = Arguments::from_args();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    arguments.test_threads = arguments.test_threads.or(Some(2 * processors));
    arguments
}

fn trials() -> Vec<Trial> {
    let scenarios: Vec<_> = scenario::all().into_iter().map(Arc::new).collect();
    let programs = Arc::new(stage::Programs::lay());
    let named = |name: &str| {
        let found = scenarios.iter().find(|it| it.name == name);
        found.unwrap_or_else(|| panic!("there is no scenario {name}")).clone()
    };
    let mut trials = Vec::new();
    // A missing shell is reported once, not once for each scenario.
    let shells = Shell::present();
    // With neither, the bash scripts do not request the status of an endpoint, but check whether its port is open.
    let asks_endpoints = tool::find("http").is_some();
    let can_play = |shell: Shell, scenario: &scenario::Scenario| {
        shell.plays(&scenario.shells)
            && (cfg!(unix) || !scenario.unix)
            && (asks_endpoints || !scenario.web || !shell.is_bash())
    };
    for (shell, program) in shells.clone() {
        for scenario in scenarios.iter().filter(|it| can_play(shell, it)) {
            let (scenario, programs, program) = (scenario.clone(), programs.clone(), program.clone());
            trials.push(trial(format!("{} [{}]", scenario.name, shell.name()), move || {
                judge::wrongs(
                    &scenario,
                    shell,
                    &program,
                    &programs,
                    &|stage| shell.prepare(stage),
                    bless::wanted(),
                )
            }));
        }
        for name in ["start-again", "start-dry-run", "verify-all-well"] {
            if !can_play(shell, &named(name)) {
                continue;
            }
            let (scenario, programs, program) = (named(name), programs.clone(), program.clone());
            trials.push(Trial::bench(format!("bench {name} [{}]", shell.name()), move |is_tested| {
                bench::runs(&scenario, shell, &program, &programs, is_tested)
            }));
        }
        let (scenario, programs, program) = (named("start-fresh"), programs.clone(), program.clone());
        trials.push(trial(format!("two starts at once [{}]", shell.name()), move || {
            race::wrong(&scenario, shell, &program, &programs)
        }));
    }
    for (shell, program) in shells.iter().filter(|it| it.0 != Shell::BashStrict).cloned() {
        let (scenario, programs) = (named("start-again"), programs.clone());
        trials.push(trial(format!("completion [{}]", shell.name()), move || {
            completion::wrong(&scenario, shell, &program, &programs)
        }));
    }
    for (shell, program) in shells.iter().filter(|it| [Shell::Bash, Shell::Pwsh].contains(&it.0)).cloned() {
        if shell == Shell::Bash {
            let bash = program.clone();
            trials.push(trial("lists as strict as bash 3.2".to_owned(), move || shell::wrong(&bash)));
        }
        for sabotage in &sabotage::ALL {
            let (scenario, programs, program) = (named(sabotage.scenario), programs.clone(), program.clone());
            trials.push(trial(format!("sabotage: {} [{}]", sabotage.name, shell.name()), move || {
                sabotage::unnoticed(sabotage, &scenario, shell, &program, &programs)
            }));
        }
    }
    if let Some((_, program)) = shells.into_iter().find(|it| it.0 == Shell::Pwsh) {
        #[cfg(unix)]
        {
            let (scenario, programs, program) = (named("start-again"), programs.clone(), program.clone());
            trials.push(trial("stdout is closed [pwsh]".to_owned(), move || {
                streams::wrong_where_stdout_is_closed(&scenario, &program, &programs)
            }));
        }
        for way in &streams::ALL {
            let (scenario, programs, program) = (named(way.scenario), programs.clone(), program.clone());
            trials.push(trial(format!("in a session: {}", way.name), move || {
                streams::wrong(way, &scenario, &program, &programs)
            }));
        }
    }
    trials.push(trial("options in PowerShell's spelling".to_owned(), spelling::wrong));
    trials.push(trial("every scenario has a name that says its script".to_owned(), move || {
        // How a start handles a change of the spec is tested separately.
        let is_of_script = |it: &&Arc<scenario::Scenario>| {
            it.name.starts_with(&format!("{}-", it.script))
                || (it.script.as_str() == "start" && it.name.starts_with("change-"))
        };
        let misnamed = scenarios.iter().filter(|it| !is_of_script(it));
        misnamed.map(|it| it.name.clone()).collect::<Vec<_>>()
    }));
    trials
}

/// A test that passes when nothing is wrong.
fn trial<T: IntoIterator<Item = String>>(name: String, wrong: impl FnOnce() -> T + Send + 'static) -> Trial {
    Trial::test(name, move || {
        let wrong: Vec<String> = wrong().into_iter().collect();
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
    })
}
