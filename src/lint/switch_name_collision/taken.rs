//! Names that a switch cannot have.

use std::collections::HashSet;

use crate::script::{self, OPTIONS};

/// Names of options that every script has, beside those of the table.
const EVERYWHERE: [&str; 2] = ["completion", "help"];

/// What every script of PowerShell has, in lower case: common parameters (`about_CommonParameters`, those of 5.1 and 7) and
/// automatic variables that nothing may be assigned to (`about_Automatic_Variables`).
const POWERSHELL: [&str; 26] = [
    "args",
    "confirm",
    "debug",
    "error",
    "erroraction",
    "errorvariable",
    "event",
    "home",
    "host",
    "informationaction",
    "informationvariable",
    "input",
    "matches",
    "outbuffer",
    "outvariable",
    "pid",
    "pipelinevariable",
    "progressaction",
    "sender",
    "switch",
    "this",
    "usetransaction",
    "verbose",
    "warningaction",
    "warningvariable",
    "whatif",
];

/// The names that are taken. Finding them requires reading the whole library: once for a spec, and only if it has switches.
pub(super) struct Taken {
    variables: HashSet<String>,
}

impl Taken {
    pub(super) fn read() -> Self {
        Self { variables: script::powershell_variables() }
    }

    /// What has the name already: `kebab` as bash spells it, `lower` as PowerShell compares it.
    pub(super) fn what(&self, kebab: &str, lower: &str) -> Option<&'static str> {
        let names = OPTIONS.iter().flat_map(|option| {
            let alias = option.alias.map(|it| [it.0, it.1]);
            [option.name, option.powershell].into_iter().chain(alias.into_iter().flatten())
        });
        let is_option = |name: &str| name == kebab || name.to_lowercase() == lower;
        if names.chain(EVERYWHERE).any(is_option) {
            Some("is already an option of the scripts")
        } else if POWERSHELL.contains(&lower) {
            Some("already has a meaning in PowerShell")
        } else if self.variables.contains(lower) {
            Some("is already a variable of the PowerShell scripts")
        } else {
            None
        }
    }
}
