//! No error messages of the shell itself: what people read was written for them.

use crate::{play::Outcome, shell::Shell};

const OF_BASH: [&str; 9] = [
    ": line ",
    "unbound variable",
    "command not found",
    "syntax error",
    "bad substitution",
    "integer expression expected",
    "bad array subscript",
    "Broken pipe",
    "ambiguous redirect",
];

const OF_POWERSHELL: [&str; 11] = [
    ": line ",
    "is not recognized as ",
    "At line:",
    "CategoryInfo",
    "FullyQualifiedErrorId",
    "ParserError",
    "RemoteException",
    "Exception calling",
    "cannot be found on this object",
    "   at <ScriptBlock>",
    "You cannot call a method on a null-valued expression",
];

/// What only the shell can have said.
pub(super) fn broken(shell: Shell, outcome: &Outcome) -> Vec<String> {
    let words: &[&str] = if shell.is_bash() { &OF_BASH } else { &OF_POWERSHELL };
    let lines = outcome.stderr.lines().chain(outcome.stdout.lines());
    lines
        .filter(|line| words.iter().any(|it| line.contains(it)))
        .map(|line| format!("the shell complained: {line}"))
        .collect()
}
