//! An option of a script: what it is called in each shell, what it takes, and what it does.

use super::Script;

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Flag,
    /// Keys of projects.
    Projects,
    /// Services by any of their names.
    Services,
    /// Services by any of their names, all of a project, or all of a level.
    Groups,
    /// Profiles of Compose whose services are meant too, or have to be there.
    Profiles,
    /// Profiles of Compose whose services alone are meant.
    OnlyProfiles,
    /// A number of seconds, at least 1 and at most this many.
    Seconds(u32),
    /// A number, at least 1 and at most this large.
    Number(u32),
    /// A length of time before now, or a point in time, as `docker logs --since` takes it.
    Time,
    /// Any text; the word says what is meant by it in help.
    Text(&'static str),
}

/// An option of one or more scripts.
#[derive(Clone, Copy, Debug)]
pub struct ScriptOption {
    /// As bash spells it, without dashes: `dry-run`.
    pub name: &'static str,
    /// As PowerShell spells it, without its dash: `WhatIf`.
    pub powershell: &'static str,
    /// Another spelling for bash, and for PowerShell; documentation does not show it.
    pub alias: Option<(&'static str, &'static str)>,
    /// What it takes.
    pub kind: Kind,
    /// The scripts that have it and mean this by it.
    pub scripts: &'static [Script],
    /// The value that it has when it is not given, where that is not nothing.
    pub default: Option<u32>,
    /// What it does, without a capital and a full stop.
    pub help: &'static str,
}

impl Kind {
    /// The placeholder for the value in help; none for a flag.
    #[must_use]
    pub const fn placeholder(self) -> Option<&'static str> {
        match self {
            Self::Flag => None,
            Self::Projects | Self::Services | Self::Groups | Self::Profiles | Self::OnlyProfiles => {
                Some("NAME")
            }
            Self::Seconds(_) => Some("SECONDS"),
            Self::Number(_) => Some("NUMBER"),
            Self::Time => Some("TIME"),
            Self::Text(word) => Some(word),
        }
    }

    /// Whether it selects services, and may be given more than once.
    #[must_use]
    pub const fn selects(self) -> bool {
        matches!(self, Self::Projects | Self::Services | Self::Groups | Self::Profiles | Self::OnlyProfiles)
    }

    /// The word by which the library for bash knows it.
    pub(super) const fn bash_word(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Projects => "projects",
            Self::Services => "services",
            Self::Groups => "groups",
            Self::Profiles => "profiles",
            Self::OnlyProfiles => "only_profiles",
            Self::Seconds(_) => "seconds",
            Self::Number(_) => "number",
            Self::Time => "time",
            Self::Text(_) => "text",
        }
    }
}

impl ScriptOption {
    pub(super) const fn new(
        name: &'static str,
        powershell: &'static str,
        kind: Kind,
        scripts: &'static [Script],
        help: &'static str,
    ) -> Self {
        Self { name, powershell, alias: None, kind, scripts, default: None, help }
    }

    pub(super) const fn alias(self, bash: &'static str, powershell: &'static str) -> Self {
        Self { alias: Some((bash, powershell)), ..self }
    }

    pub(super) const fn default(self, value: u32) -> Self {
        Self { default: Some(value), ..self }
    }

    /// `--timeout SECONDS`
    #[must_use]
    pub fn bash_usage(&self) -> String {
        usage(&format!("--{}", self.name), self.kind)
    }

    /// `-TimeoutSeconds SECONDS`
    #[must_use]
    pub fn powershell_usage(&self) -> String {
        usage(&format!("-{}", self.powershell), self.kind)
    }
}

fn usage(option: &str, kind: Kind) -> String {
    match kind.placeholder() {
        Some(placeholder) => format!("{option} {placeholder}"),
        None => option.to_owned(),
    }
}
