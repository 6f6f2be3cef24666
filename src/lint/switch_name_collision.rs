//! A switch whose name the scripts, or PowerShell, have already.

mod taken;

use std::collections::HashMap;

use heck::ToKebabCase;

use crate::{
    diagnostic::Finding,
    platform::{Platform, Switch},
};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, &Switch> = HashMap::new();
    for switch in &platform.switches {
        let key = &switch.key.value;
        let name = key.to_kebab_case();
        let taken = [
            (&taken::OPTIONS[..], "is an option of the scripts already"),
            (&taken::POWERSHELL[..], "means something to PowerShell already"),
            (&taken::VARIABLES[..], "is a variable of the scripts for PowerShell already"),
        ];
        let taken = taken.into_iter().find(|(names, _)| names.contains(&name.as_str()));
        findings.extend(taken.map(|(_, what)| {
            Finding::error("switch-name-collision", format!("switch `{key}` {what}"))
                .at(switch.key.span, "")
                .help("give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`")
        }));
        // PowerShell does not tell upper case from lower case.
        let Some(first) = known.get(&key.to_lowercase()) else {
            known.insert(key.to_lowercase(), switch);
            continue;
        };
        findings.push(
            Finding::error(
                "switch-name-collision",
                format!("switches `{}` and `{key}` are one to PowerShell", first.key.value),
            )
            .at(switch.key.span, "")
            .at(first.key.span, "")
            .help("give one of them a name that differs in more than upper and lower case"),
        );
    }
}
