//! A switch whose name the scripts, or PowerShell, have already.

use std::collections::HashMap;

use heck::ToKebabCase;

use crate::{
    diagnostic::Finding,
    platform::{Platform, Switch},
};

/// Options that the scripts have of their own.
const OPTIONS: [&str; 20] = [
    "clean",
    "compose-profile",
    "deadline",
    "deadline-seconds",
    "dry-run",
    "force",
    "help",
    "interval",
    "json",
    "lines",
    "once",
    "output",
    "profile",
    "project",
    "remove-volumes",
    "service",
    "services",
    "since",
    "timeout",
    "timeout-seconds",
];

/// What every script of PowerShell has: common parameters (`about_CommonParameters`, those of 5.1 and 7) and automatic
/// variables that nothing may be assigned to (`about_Automatic_Variables`).
const POWERSHELL: [&str; 26] = [
    "args",
    "confirm",
    "debug",
    "error",
    "error-action",
    "error-variable",
    "event",
    "home",
    "host",
    "information-action",
    "information-variable",
    "input",
    "matches",
    "out-buffer",
    "out-variable",
    "pid",
    "pipeline-variable",
    "progress-action",
    "sender",
    "switch",
    "this",
    "use-transaction",
    "verbose",
    "warning-action",
    "warning-variable",
    "what-if",
];

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, &Switch> = HashMap::new();
    for switch in &platform.switches {
        let key = &switch.key.value;
        let name = key.to_kebab_case();
        let finding =
            |message: String| Finding::error("switch-name-collision", message).at(switch.key.span, "");
        if OPTIONS.contains(&name.as_str()) {
            findings.push(
                finding(format!("switch `{key}` is an option of the scripts already"))
                    .help("give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`"),
            );
        } else if POWERSHELL.contains(&name.as_str()) {
            findings.push(
                finding(format!("switch `{key}` means something to PowerShell already"))
                    .help("give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`"),
            );
        }
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
