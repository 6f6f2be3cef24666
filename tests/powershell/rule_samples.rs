//! Every rule can fail: what each sample says must be refused is refused, by both gates, and what is similar but right
//! is not.

use std::iter;

use super::{
    engine::{self, Faults, is_windows_powershell},
    framework::{ASSEMBLIES, MEMBERS, STATICS, TYPES, VERSION_KEYS},
    rule::faults,
    samples::{ACCEPTED, Engine, GOOD, Sample, refused},
    script::{Fault, Script},
};
use crate::tool;

/// Whether one of the faults is what a sample expects.
fn says(faults: &[Fault], rule: &str, message: &str) -> bool {
    faults.iter().any(|it| it.rule == rule && it.message.contains(message))
}

/// A script of which every line names something that 5.1 lacks: a line for each entry of the lists.
fn newer() -> String {
    let call = |listed: &str| match listed.trim_end_matches(')').split_once('(') {
        Some((name, count)) => format!("{name}({})", vec!["1"; count.parse().expect("a number")].join(", ")),
        None => listed.to_owned(),
    };
    // Of a namespace, any type.
    let mut lines: Vec<String> =
        TYPES.iter().map(|it| format!("[void][{it}]").replace(".]", ".Any]")).collect();
    for (owner, members) in STATICS {
        lines.extend(members.iter().map(|it| format!("[void][{owner}]::{}", call(it))));
    }
    lines.extend(MEMBERS.iter().map(|it| format!("[void]$PID.{}", call(it))));
    lines.extend(VERSION_KEYS.iter().map(|it| format!("[void]$PSVersionTable.{it}")));
    lines.extend(ASSEMBLIES.iter().map(|it| format!("[void][{}Any]", it.0)));
    lines.join("\n") + "\n"
}

fn assert_every_line_is_newer(faults: &[Fault]) {
    for (index, line) in newer().lines().enumerate() {
        let here = faults.iter().any(|it| it.line == index + 1 && it.message.contains("5.1 "));
        assert!(here, "`{line}` should be refused");
    }
}

#[test]
fn the_rules_refuse_what_they_are_for() {
    let mut wrong = Vec::new();
    for sample in refused() {
        let found = faults(&Script::parse(&sample.script()));
        let expected = !matches!(sample.engine, Engine::Alone);
        if says(&found, sample.rule, sample.message) != expected {
            wrong.push((sample.line, sample.message, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_every_line_is_newer(&faults(&Script::parse(&newer())));
}

#[test]
fn the_rules_accept_what_is_right() {
    let mut wrong = Vec::new();
    for script in iter::once(GOOD.to_owned()).chain(ACCEPTED.iter().map(|it| GOOD.replace("# HERE", it))) {
        let found = faults(&Script::parse(&script));
        if !found.is_empty() {
            wrong.push(found);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn powershell_itself_agrees_on_every_sample() {
    let Some(powershell) = tool::find("pwsh") else { return };
    let samples = refused();
    let good = iter::once(GOOD.to_owned()).chain(ACCEPTED.iter().map(|it| GOOD.replace("# HERE", it)));
    let good = good.enumerate().map(|(at, script)| (format!("accepted-{at}.ps1"), script));
    let mut scripts = vec![("newer.ps1".to_owned(), newer())];
    scripts.extend(good);
    scripts.extend(samples.iter().enumerate().map(|(at, it)| (format!("refused-{at}.ps1"), it.script())));
    let mut found = engine::faults(&powershell, &scripts);

    assert_every_line_is_newer(&found.remove("newer.ps1").unwrap_or_default());
    let old = is_windows_powershell(&powershell);
    let mut wrong = Vec::new();
    for (at, sample) in samples.iter().enumerate() {
        let found = found.remove(&format!("refused-{at}.ps1")).unwrap_or_default();
        if !agrees(&found, sample, old) {
            wrong.push((sample.line, sample.message, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(found, Faults::new(), "what is right is accepted");
}

/// Whether PowerShell refuses a sample under the rule and with the words that it should.
fn agrees(found: &[Fault], sample: &Sample, old: bool) -> bool {
    let message = match sample.engine {
        Engine::Same | Engine::Alone => sample.message,
        Engine::Says(message) => message,
    };
    // Syntax of PowerShell 7 does not parse in 5.1, and a workflow is syntax of 5.1 only.
    let others: &[&str] =
        if old && sample.rule == "syntax" { &["does not parse", sample.message] } else { &[] };
    others.iter().chain([&message]).any(|it| says(found, sample.rule, it))
}
