//! Completion: the names that a shell offers for the values of an option, and bash for the options themselves.

use std::{path::Path, process::Command};

use crate::{
    play,
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// What is offered for a service of the project `front`, for a profile, and, in bash, for an option.
const OFFERED: [&str; 3] = ["front/web front/debug", "tools", "--remove-volumes"];

const BASH: &str = r#"eval "$("$BASH" "$1/start-platform.sh" --completion)"
cd "$1" || exit
offer() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _arcgen_complete "$1"
    echo "${COMPREPLY[@]}"
}
offer ./start-platform.sh --service front/
offer ./verify-platform.sh --profile ''
offer ./stop-platform.sh --rem"#;

const POWERSHELL: &str = r"Set-Location -LiteralPath $env:STAGE
foreach ($line in @('./start-platform.ps1 -Service front/', './verify-platform.ps1 -ComposeProfile ', './stop-platform.ps1 -Rem')) {
    @((TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches | ForEach-Object { $_.CompletionText }) -join ' '
}";

/// What is wrong with what a shell offers.
pub(crate) fn wrong(
    scenario: &Scenario,
    shell: Shell,
    program: &Path,
    programs: &Programs,
) -> Option<String> {
    let stage = Stage::set(scenario);
    let mut command = Command::new(program);
    if shell.is_bash() {
        command.args(["-c", BASH, "bash"]).arg(stage.root());
    } else {
        command.args(["-NoProfile", "-NonInteractive", "-Command", POWERSHELL]).env("STAGE", stage.root());
    }
    let outcome = play::play_command(scenario, &stage, command, programs);
    let expected = OFFERED.map(|it| {
        if shell.is_bash() { it.to_owned() } else { it.replace("--remove-volumes", "-RemoveVolumes") }
    });
    let right = outcome.exit == Some(0) && outcome.stderr.is_empty() && outcome.stdout.lines().eq(expected);
    (!right).then(|| format!("stdout:\n{}\nstderr:\n{}", outcome.stdout, outcome.stderr))
}
