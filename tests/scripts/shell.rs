//! The shells that scenarios are played with.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;

use crate::{spelling, stage::Stage, tool};

/// A shell that scenarios are played with.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Shell {
    /// The bash of the path.
    Bash,
    /// The same, made to fail where bash 3.2 would: `"${list[@]}"` of an empty list is an unbound variable there.
    BashStrict,
    /// bash 3.2, the one of macOS.
    Bash32,
    /// PowerShell 7, or else Windows PowerShell.
    Pwsh,
}

impl Shell {
    /// The shells that are installed, with their programs; missing ones are reported. The real bash 3.2 needs nobody to take its
    /// place.
    pub(crate) fn present() -> Vec<(Self, PathBuf)> {
        let found = [(Self::Bash, "bash"), (Self::Bash32, "bash32"), (Self::Pwsh, "pwsh")];
        let mut present: Vec<_> =
            found.iter().filter_map(|(it, name)| Some((*it, tool::find(name)?))).collect();
        if present.iter().all(|it| it.0 != Self::Bash32)
            && let Some((Self::Bash, program)) = present.first().cloned()
        {
            present.push((Self::BashStrict, program));
        }
        present
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::BashStrict => "bash, strict",
            Self::Bash32 => "bash32",
            Self::Pwsh => "pwsh",
        }
    }

    /// Whether it is one of those that a scenario names, or the scenario names none.
    pub(crate) fn plays(self, named: &[Self]) -> bool {
        let self_or_bash = if self == Self::BashStrict { Self::Bash } else { self };
        named.is_empty() || named.contains(&self_or_bash)
    }

    /// Makes the scripts on the stage ready for this shell.
    pub(crate) fn prepare(self, stage: &Stage) {
        if self != Self::BashStrict {
            return;
        }
        for path in stage.platform.files.keys().filter(|it| it.extension() == Some("sh")) {
            let file = stage.root().join(path);
            let text = fs::read_to_string(&file).expect("a script");
            fs::write(&file, strict(&text)).expect("a script");
        }
    }

    /// Of the scripts that it runs.
    pub(crate) fn extension(self) -> &'static str {
        if self.is_bash() { "sh" } else { "ps1" }
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
            command.arg(script.with_extension("ps1"));
            // What compose-platform gets are Compose's options, not its own.
            if script.ends_with("compose-platform") {
                command.args(options);
            } else {
                command.args(spelling::powershell_options(options));
            }
        }
        command
    }

    /// An expected text, as this shell writes it.
    pub(crate) fn says(self, text: &str) -> String {
        if self.is_bash() { text.to_owned() } else { spelling::powershell_text(text) }
    }
}

/// A script in which every `"${list[@]}"` that no `+` guards insists on a list that is not empty.
fn strict(script: &str) -> String {
    let mut strict = String::new();
    let mut rest = script;
    while let Some((before, behind)) = rest.split_once("[@]}\"") {
        let name = before.rfind("\"${").map_or("", |at| &before[at + 3..]);
        let is_list =
            !name.is_empty() && name.chars().all(|it| it.is_ascii_lowercase() || "_0123456789".contains(it));
        let is_guarded = before.ends_with(&format!("${{{name}[@]+\"${{{name}"));
        strict.push_str(before);
        strict.push_str(if is_list && !is_guarded { "[@]:?is an empty list}\"" } else { "[@]}\"" });
        rest = behind;
    }
    strict + rest
}

/// What is wrong with the strictness: an unguarded empty list must end a script, a guarded or filled one must not.
pub(crate) fn wrong(program: &Path) -> Vec<String> {
    let ends = |script: &str| {
        let status = Command::new(program).args(["-c", &strict(script)]).output().expect("bash").status;
        !status.success()
    };
    let samples = [
        ("none=()\nset -- \"${none[@]}\"", true),
        ("none=()\nset -- ${none[@]+\"${none[@]}\"}", false),
        ("some=(x)\nset -- \"${some[@]}\"", false),
    ];
    let wrong = samples.iter().filter(|(script, expected)| ends(script) != *expected);
    wrong.map(|(script, _)| strict(script)).collect()
}
