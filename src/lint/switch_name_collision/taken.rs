//! Names that a switch cannot have, as bash spells options.

/// Options that the scripts have of their own.
pub(super) const OPTIONS: [&str; 20] = [
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
pub(super) const POWERSHELL: [&str; 26] = [
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

/// What the scripts of PowerShell call variables of their own: a parameter is one of them.
pub(super) const VARIABLES: [&str; 101] = [
    "answer-texts",
    "answers-of",
    "archive",
    "asked-profiles",
    "asked-projects",
    "asked-services",
    "asked-timeout",
    "borrowed",
    "checks",
    "clean-wanted",
    "clock",
    "collect-failed",
    "collection",
    "colours",
    "columns",
    "compose-floor",
    "compose-version",
    "compose-words",
    "confirmed",
    "connect-script",
    "connections",
    "crash-loop-restarts",
    "created-anew",
    "doomed-volumes",
    "encoding",
    "endpoint-seconds",
    "endpoints",
    "engine-floor",
    "engine-version",
    "env-file",
    "env-values",
    "error-action-preference",
    "exit-code",
    "failed",
    "finished",
    "forced",
    "frame",
    "hook-output",
    "hooks",
    "host-ports",
    "image-of",
    "inspect-format",
    "interval-ms",
    "invariant",
    "json-wanted",
    "lender",
    "level-titles",
    "line-count",
    "live-exit-code",
    "live-line-length",
    "lock-file",
    "lock-held",
    "looks",
    "moved",
    "name-rows",
    "names-format",
    "needed-disk-mib",
    "needed-memory-mib",
    "networks",
    "networks-of",
    "not-stopped",
    "on-windows",
    "once-wanted",
    "output-directory",
    "overview-format",
    "party-size",
    "platform-name",
    "platform-title",
    "problems",
    "program-paths",
    "progress-preference",
    "projects",
    "ps-native-command-use-error-action-preference",
    "public-values",
    "quotes-arguments",
    "quotes-badly",
    "ready-count",
    "removal-failed",
    "root",
    "saved-environment",
    "screen-taken",
    "script-name",
    "secret-values",
    "selected-count",
    "service-by-id",
    "shown-lines",
    "since-text",
    "stopped-count",
    "stopping",
    "switches",
    "temporary-directory",
    "temporary-file",
    "terminal",
    "tick-ms",
    "totals",
    "touched",
    "utf8",
    "variables",
    "verdict-colours",
    "volumes-wanted",
    "wide-look",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use heck::ToKebabCase;

    use super::*;
    use crate::{compile::compile, render::render, spec::Source};

    /// Names of the variables that the scripts assign to, outside of functions or past them.
    fn assigned() -> BTreeSet<String> {
        let text =
            "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[projects.p.services.s]\nimage = \"i\"\n";
        let plan = compile(&Source::new("platform.spec.toml", text)).plan.expect("a plan");
        let scripts = render(&plan).into_iter().filter(|(path, _)| path.extension() == Some("ps1"));
        let mut names = BTreeSet::new();
        for (_, text) in scripts {
            let beginning = |rest: &str| {
                rest.split(|it: char| !it.is_ascii_alphanumeric()).next().map(str::to_kebab_case)
            };
            let outside =
                text.lines().filter(|line| line.contains('=')).filter_map(|line| line.strip_prefix('$'));
            names.extend(outside.chain(text.split("$script:").skip(1)).filter_map(beginning));
        }
        names
    }

    #[test]
    fn every_variable_of_the_scripts_is_known() {
        let known: BTreeSet<String> = OPTIONS.iter().chain(&VARIABLES).map(|it| (*it).to_owned()).collect();
        let assigned = assigned();
        assert_eq!(assigned.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
        let stale: Vec<_> = VARIABLES.iter().filter(|it| !assigned.contains(**it)).collect();
        assert_eq!(stale, Vec::<&&str>::new());
    }
}
