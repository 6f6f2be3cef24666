//! A switch whose name the scripts or PowerShell already use.

mod taken;

use std::collections::HashMap;

use heck::ToKebabCase;
use taken::Taken;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Platform, Switch},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "switch-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    if platform.switches.is_empty() {
        return;
    }
    let taken = Taken::read();
    let mut known: HashMap<String, &Switch> = HashMap::new();
    for switch in &platform.switches {
        let key = &switch.key.value;
        findings.extend(taken.what(&key.to_kebab_case(), &key.to_lowercase()).map(|what| {
            Finding::about(&LINT, Subject::Switch(key.clone()), "", format!(" {what}"))
                .at(switch.key.span, "")
                .help("give it a name that says which projects it keeps: `FrontendOnly`, `SkipSearch`")
        }));
        // PowerShell ignores the case of names.
        let Some(first) = known.get(&key.to_lowercase()) else {
            known.insert(key.to_lowercase(), switch);
            continue;
        };
        findings.push(
            Finding::new(
                &LINT,
                format!("switches `{}` and `{key}` are the same to PowerShell", first.key.value),
            )
            .concerning(Subject::Switch(key.clone()))
            .concerning(Subject::Switch(first.key.value.clone()))
            .at(switch.key.span, "")
            .at(first.key.span, "")
            .help("give one of them a name that differs in more than upper and lower case"),
        );
    }
}
