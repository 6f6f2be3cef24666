//! What is wrong with what came of a scenario: what it states itself, and what no script may ever do.

use std::path::Path;

use crate::{
    bless,
    docker::Call,
    law,
    play::{self, Outcome},
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// Plays a scenario, and gives all that is wrong with what came of it.
pub(crate) fn wrongs(scenario: &Scenario, shell: Shell, program: &Path, programs: &Programs) -> Vec<String> {
    let stage = Stage::set(scenario);
    let before = law::leftovers::files(&stage);
    let outcome = play::play(scenario, &stage, shell, program, programs);
    let calls = changes(&stage, &outcome.calls);
    let screen = timeless(&outcome.stderr);
    if bless::wanted() && shell == Shell::Bash {
        bless::write(scenario, &calls, &screen);
    }
    let mut wrong = unexpected(scenario, shell, &outcome, &calls, &screen);
    wrong.extend(law::broken(scenario, shell, &stage, &outcome));
    wrong.extend(law::leftovers::broken(scenario, &stage, &before));
    if !wrong.is_empty() {
        let asked: Vec<String> = outcome.calls.iter().map(|it| told(&stage, it)).collect();
        wrong.push(format!("\nstdout:\n{}", outcome.stdout));
        wrong.push(format!("stderr:\n{}", outcome.stderr));
        wrong.push(format!("docker was asked:\n{}", asked.join("\n")));
    }
    wrong
}

fn unexpected(
    scenario: &Scenario,
    shell: Shell,
    outcome: &Outcome,
    calls: &[String],
    screen: &str,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let exit = scenario.exit_powershell.filter(|_| !shell.is_bash()).unwrap_or(scenario.exit);
    if outcome.exit != Some(exit) {
        wrong.push(format!("it ended with {:?} instead of {exit}", outcome.exit));
    }
    if calls != scenario.calls && !bless::wanted() {
        wrong.push(format!("it called\n{}\ninstead of\n{}", calls.join("\n"), scenario.calls.join("\n")));
    }
    if let Some(expected) = scenario.screen.as_deref().map(|it| shell.says(it))
        && expected != *screen
        && !bless::wanted()
    {
        wrong.push(format!("stderr should have been\n{expected}"));
    }
    let printed = format!("{}{}", outcome.stdout, outcome.stderr);
    for fragment in scenario.says.iter().map(|it| shell.says(it)) {
        if !printed.contains(&fragment) {
            wrong.push(format!("it did not say: {fragment}"));
        }
    }
    for fragment in scenario.never_says.iter().map(|it| shell.says(it)) {
        if printed.contains(&fragment) {
            wrong.push(format!("it said: {fragment}"));
        }
    }
    let looks = outcome.calls.iter().filter(|it| it.looks).count();
    if scenario.looks.is_some_and(|most| looks > most) {
        wrong.push(format!("it looked {looks} times"));
    }
    wrong
}

/// The calls that change something, in order, shortened.
fn changes(stage: &Stage, calls: &[Call]) -> Vec<String> {
    calls.iter().filter(|it| it.changes).map(|it| shortened(stage, it)).collect()
}

/// A call without what every such call has: the project's directory and files.
fn shortened(stage: &Stage, call: &Call) -> String {
    let root = stage.root().display().to_string();
    let words: Vec<String> =
        call.words.iter().map(|word| word.replace(&root, "ROOT").replace('\\', "/")).collect();
    let project = words.iter().skip_while(|it| *it != "-p").nth(1);
    let command = words.iter().position(|it| it == "create" || it == "up");
    match (words[0].as_str(), project, command) {
        ("compose" | "docker-compose", Some(project), Some(at)) => {
            format!("{} {project}: {}", words[0], words[at..].join(" "))
        }
        _ => words.join(" "),
    }
}

fn told(stage: &Stage, call: &Call) -> String {
    let root = stage.root().display().to_string();
    let words = call.words.join(" ").replace(&root, "ROOT");
    let seen = call.seen.iter().map(|(name, it)| format!("\n    {name} {}", String::from(it.clone())));
    format!("{words} -> {}{}", call.code, seen.collect::<String>())
}

/// A text in which it does not matter how long things took.
fn timeless(text: &str) -> String {
    let mut timeless = String::new();
    for (at, part) in text.split("after ").enumerate() {
        if at > 0 {
            timeless.push_str("after ");
        }
        let behind = part.trim_start_matches(|it: char| it.is_ascii_digit());
        if at > 0 && behind.len() < part.len() && behind.starts_with(" s") {
            timeless.push('N');
            timeless.push_str(behind);
        } else {
            timeless.push_str(part);
        }
    }
    timeless
}
