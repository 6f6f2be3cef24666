//! Every script that arcgen generates passes the gate, each with all that it loads.

use std::{collections::BTreeMap, fmt::Write};

use arcgen::render::render;

use super::{rule, script::Script};
use crate::{program::programs, sample};

#[test]
fn generated_scripts_pass() {
    let plan = sample::plan();
    let programs = programs(&render(&plan), "ps1");
    let mut report = String::new();
    // Of the library and of the data, a script need not use everything: some script must.
    let mut unused: BTreeMap<String, usize> = BTreeMap::new();
    for (path, text) in &programs {
        for fault in rule::faults(&Script::parse(text)) {
            if let Some(name) = unused_name(&fault.message) {
                *unused.entry(name).or_default() += 1;
            } else {
                writeln!(report, "{path}:{}: {}: {}", fault.line, fault.rule, fault.message)
                    .expect("a string takes all");
            }
        }
    }
    for (name, count) in unused {
        // Switches are read from all bound parameters together.
        let is_switch = plan.switches.iter().any(|it| name == format!("${}", it.pascal));
        let definitions = [format!("\n{name} = "), format!("]{name}"), format!("\nfunction {name} {{")];
        let owners =
            programs.iter().filter(|(_, text)| definitions.iter().any(|it| text.contains(it.as_str())));
        if count >= owners.count() && !is_switch {
            writeln!(report, "`{name}` is used by no script").expect("a string takes all");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// `$Name` of "`$Name` is never read", `Verb-Noun` of "never called: `function Verb-Noun {`".
fn unused_name(message: &str) -> Option<String> {
    let variable = message.strip_suffix(" is never read").map(|it| it.trim_matches('`'));
    let function = message.strip_prefix("never called: `function ").and_then(|it| it.strip_suffix(" {`"));
    variable.or(function).map(str::to_owned)
}
