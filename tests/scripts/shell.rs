//! The shells that scenarios are played to.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;

use crate::{spelling, tool};

/// A shell that scenarios are played to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Shell {
    /// The bash of the path.
    Bash,
    /// bash 3.2, the one of macOS.
    Bash32,
    /// PowerShell 7, or else Windows PowerShell.
    Pwsh,
}

impl Shell {
    pub(crate) const ALL: [Self; 3] = [Self::Bash, Self::Bash32, Self::Pwsh];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Bash32 => "bash32",
            Self::Pwsh => "pwsh",
        }
    }

    /// The program, or none after having said so.
    pub(crate) fn find(self) -> Option<PathBuf> {
        tool::find(self.name())
    }

    pub(crate) fn is_bash(self) -> bool {
        self != Self::Pwsh
    }

    /// The command that runs a script, its name without extension, with options in bash's spelling.
    pub(crate) fn command(self, program: &Path, script: &Path, options: &[String]) -> Command {
        let mut command = Command::new(program);
        if self.is_bash() {
            command.arg(script.with_extension("sh")).args(options);
        } else {
            command.args(["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"]);
            command.arg(script.with_extension("ps1")).args(spelling::powershell_options(options));
        }
        command
    }

    /// A text that is expected, as this shell says it.
    pub(crate) fn says(self, text: &str) -> String {
        if self.is_bash() { text.to_owned() } else { spelling::powershell_text(text) }
    }
}
