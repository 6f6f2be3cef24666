//! What is wrong with the result of a scenario: what differs from its own expectations, and what no script may ever do.

use std::{net::TcpListener, path::Path};

use crate::{
    bless,
    docker::Call,
    law,
    play::{self, Outcome},
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// Scenarios with such a name are played a second time, as a dry run that must say what the first time did.
const FORETOLD: &str = "change-";

/// Plays a scenario, and returns all that is wrong with the result. `prepare` may change the stage before; with `bless`
/// the result is then written into the scenario.
pub(crate) fn wrongs(
    scenario: &Scenario,
    shell: Shell,
    program: &Path,
    programs: &Programs,
    prepare: &dyn Fn(&Stage),
    bless: bool,
) -> Vec<String> {
    let listener = scenario.listen.map(|_| TcpListener::bind(("127.0.0.1", 0)).expect("a free port"));
    let port = listener.as_ref().map(|it| it.local_addr().expect("an address").port());
    let with_port = port.map(|it| scenario.with_port(it));
    let scenario = with_port.as_ref().unwrap_or(scenario);
    let stage = Stage::set(scenario);
    prepare(&stage);
    let before = law::leftovers::files(&stage);
    let outcome = play::play(scenario, &stage, shell, program, programs);
    let calls = changes(&stage, &outcome.calls);
    if bless && shell == Shell::Bash {
        bless::write(scenario, &calls, &timeless(&outcome.stdout), &timeless(&outcome.stderr));
    }
    let mut wrong = unexpected(scenario, shell, &outcome, &calls, bless);
    wrong.extend(law::broken(scenario, shell, &stage, &outcome));
    wrong.extend(law::leftovers::broken(scenario, &stage, &before));
    if scenario.name.starts_with(FORETOLD) {
        let dry = Stage::set(scenario);
        let told = play::dry(scenario, &dry, shell, program, programs);
        wrong.extend(law::foretold::broken(&dry.platform.plan, &told.stdout, &outcome.calls));
        wrong.extend(
            told.calls
                .iter()
                .filter(|it| it.changes)
                .map(|it| format!("a dry run asked for {}", it.words.join(" "))),
        );
    }
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
    bless: bool,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let exit = scenario.exit_powershell.filter(|_| !shell.is_bash()).unwrap_or(scenario.exit);
    if outcome.exit != Some(exit) {
        wrong.push(format!("it ended with {:?} instead of {exit}", outcome.exit));
    }
    let scripted = in_order(&scenario.calls);
    if calls != scripted && !bless {
        wrong.push(format!("it called\n{}\ninstead of\n{}", calls.join("\n"), scripted.join("\n")));
    }
    let streams =
        [("stdout", &scenario.prints, &outcome.stdout), ("stderr", &scenario.screen, &outcome.stderr)];
    for (name, expected, text) in streams {
        let Some(expected) = expected.as_deref().map(|it| shell.says(it)) else { continue };
        if !is_alike(&settled(&expected), &settled(&timeless(text))) && !bless {
            wrong.push(format!("{name} should have been\n{expected}"));
        }
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
    let calls: Vec<String> = calls.iter().filter(|it| it.changes).map(|it| shortened(stage, it)).collect();
    in_order(&calls)
}

/// Calls in an order that does not depend on which of several parallel ones came first: what creates, starts and
/// runs hooks runs in parallel. That each came after what it needs is a law.
fn in_order(calls: &[String]) -> Vec<String> {
    let side_by_side = |call: &String| {
        let is = |word: &str| call.starts_with(word);
        let rank = if call.contains(": create ") || call.contains(": up --no-start") {
            1
        } else if is("start ") || is("restart ") || call.contains(": up ") {
            2
        } else if is("exec ") {
            3
        } else {
            return None;
        };
        // Hooks of one container stay in their order.
        let key = if rank == 3 { call.split(' ').nth(1).unwrap_or_default() } else { call.as_str() };
        Some((rank, key.to_owned()))
    };
    let mut ordered: Vec<String> = Vec::new();
    let mut rest = calls;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|it| side_by_side(it).is_some()).count();
        if length == 0 {
            ordered.push(first.clone());
            rest = &rest[1..];
            continue;
        }
        let mut run = rest[..length].to_vec();
        run.sort_by_key(side_by_side);
        ordered.extend(run);
        rest = &rest[length..];
    }
    ordered
}

/// A call without the arguments that every such call has: the project's directory and files.
fn shortened(stage: &Stage, call: &Call) -> String {
    let root = stage.root().display().to_string();
    let words: Vec<String> = call
        .words
        .iter()
        .map(|word| word.split_once('\n').map_or(word.clone(), |(first, _)| format!("{first} [..]")))
        .map(|word| word.replace(&root, "ROOT").replace('\\', "/"))
        .collect();
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
    let words: Vec<&str> =
        call.words.iter().map(|it| if it.starts_with("{{") { "{{..}}" } else { it }).collect();
    let words = words.join(" ").replace(&root, "ROOT");
    let seen = call.seen.iter().map(|(name, it)| format!("\n    {name} {}", String::from(it.clone())));
    format!("{words} -> {}{}", call.code, seen.collect::<String>())
}

/// A text whose events are in an order that does not depend on which of several parallel things came
/// first: those of a service keep their order.
fn settled(text: &str) -> String {
    const SIDE_BY_SIDE: [&str; 5] = ["start", "ready", "hook", "failed", "create"];
    let subject = |line: &str| {
        if let Some(rest) = line.strip_prefix(r#"{"event":""#) {
            let (kind, rest) = rest.split_once('"')?;
            let subject = rest.split_once(r#""project":"#)?.1.split_once(r#","message""#)?.0;
            return SIDE_BY_SIDE.contains(&kind).then(|| subject.to_owned());
        }
        let rest = line.split_once(" s  ")?.1;
        let (kind, rest) = rest.split_once(' ')?;
        let (subject, _) = rest.trim_start().split_once(": ")?;
        SIDE_BY_SIDE.contains(&kind).then(|| subject.to_owned())
    };
    let lines: Vec<&str> = text.split('\n').collect();
    let mut settled = Vec::new();
    for block in lines.chunk_by(|a, b| subject(a).is_some() == subject(b).is_some()) {
        let mut block = block.to_vec();
        block.sort_by_key(|it| subject(it));
        settled.extend(block);
    }
    settled.join("\n")
}

/// Whether a text is the expected one, in which `[..]` at the end of a line stands for any text of the system.
pub(crate) fn is_alike(expected: &str, text: &str) -> bool {
    let alike = |(expected, line): (&str, &str)| match expected.strip_suffix("[..]") {
        Some(begin) => line.starts_with(begin),
        None => expected == line,
    };
    expected.split('\n').count() == text.split('\n').count()
        && expected.split('\n').zip(text.split('\n')).all(alike)
}

/// A text without the times that things took: `    3 s  ready`, `healthy after 3 s`.
fn timeless(text: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let event = line.trim_start_matches(' ').trim_start_matches(|it: char| it.is_ascii_digit());
        let is_event = line.len() - event.len() == 5 && event.starts_with(" s  ");
        let line = if is_event { format!("    N{event}") } else { line.to_owned() };
        match line.split_once(" after ") {
            Some((before, after)) => {
                let rest = after.trim_start_matches(|it: char| it.is_ascii_digit());
                let seconds = rest.len() < after.len() && rest.starts_with(" s");
                if seconds { format!("{before} after N{rest}") } else { line }
            }
            None => line,
        }
    });
    lines.collect()
}
