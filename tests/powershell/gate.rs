//! Every script that arcgen generates passes both gates, each with all that it loads.

use std::{collections::BTreeMap, fmt::Write};

use arcgen::render::render;

use super::{
    engine, rule,
    script::{Fault, Script},
};
use crate::{program::programs, sample, tool};

#[test]
fn generated_scripts_pass() {
    let programs = programs(&render(&sample::plan()), "ps1");
    let faults = programs.iter().map(|(path, text)| (path.clone(), rule::faults(&Script::parse(text))));
    assert_eq!(report(&programs, faults.collect()), "");
}

#[test]
fn generated_scripts_pass_powershell_itself() {
    let Some(powershell) = tool::find("pwsh") else { return };
    let programs = programs(&render(&sample::plan()), "ps1");
    let faults = engine::faults(&powershell, &programs);
    assert_eq!(report(&programs, faults), "");
}

/// The faults of whole programs, one on each line. A script need not use all of the library and of the data: some script
/// must.
fn report(programs: &[(String, String)], faults: engine::Faults) -> String {
    let mut report = String::new();
    let mut unused: BTreeMap<String, usize> = BTreeMap::new();
    for (path, faults) in faults {
        for Fault { rule, line, message } in faults {
            if let Some(name) = unused_name(&message) {
                *unused.entry(name).or_default() += 1;
            } else {
                writeln!(report, "{path}:{line}: {rule}: {message}").expect("a string takes all");
            }
        }
    }
    let switches = sample::plan().switches;
    for (name, count) in unused {
        // Switches are read from all bound parameters together.
        let is_switch = switches.iter().any(|it| name == format!("${}", it.pascal));
        // Options that some scripts do not have are asked for by name.
        let question = format!("Option -Name '{}'", name.trim_start_matches('$'));
        let is_asked_for = programs.iter().any(|(_, text)| text.contains(&question));
        let definitions = [format!("\n{name} = "), format!("]{name}"), format!("\nfunction {name} {{")];
        let owners =
            programs.iter().filter(|(_, text)| definitions.iter().any(|it| text.contains(it.as_str())));
        if count >= owners.count() && !is_switch && !is_asked_for {
            writeln!(report, "`{name}` is used by no script").expect("a string takes all");
        }
    }
    report
}

/// `$Name` of "`$Name` is never read", `Verb-Noun` of "never called: `function Verb-Noun {`".
fn unused_name(message: &str) -> Option<String> {
    let variable = message.strip_suffix(" is never read").map(|it| it.trim_matches('`'));
    let function = message.strip_prefix("never called: `function ").and_then(|it| it.strip_suffix(" {`"));
    variable.or(function).map(str::to_owned)
}
