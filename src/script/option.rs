//! The one table of options. Help, parsing, parameters, reserved names and documentation come from it.
//!
//! A new option is a row here, and what a script makes of it: `$option_NAME` in bash, the parameter in PowerShell.

use super::Script::{self, Collect, Monitor, Start, Stop, Verify};

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
    /// Profiles of Compose.
    Profiles,
    /// A number of seconds, at least 1 and at most this many.
    Seconds(u32),
    /// A number, at least 1 and at most this large.
    Number(u32),
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

const PLAIN: ScriptOption = ScriptOption {
    name: "",
    powershell: "",
    alias: None,
    kind: Kind::Flag,
    scripts: &[],
    default: None,
    help: "",
};

/// All options. A name that means different things to different scripts has a row for each meaning.
pub static OPTIONS: &[ScriptOption] = &[
    ScriptOption {
        name: "project",
        powershell: "Project",
        kind: Kind::Projects,
        scripts: &[Start, Stop, Monitor, Verify, Collect],
        help: "the services of these projects",
        ..PLAIN
    },
    ScriptOption {
        name: "service",
        powershell: "Service",
        kind: Kind::Services,
        scripts: &[Start],
        help: "these services and what they wait for: project/service, a key that only one has, or a container",
        ..PLAIN
    },
    ScriptOption {
        name: "service",
        powershell: "Service",
        kind: Kind::Services,
        scripts: &[Stop, Monitor],
        help: "these services: project/service, a key that only one has, or a container",
        ..PLAIN
    },
    ScriptOption {
        name: "service",
        powershell: "Service",
        kind: Kind::Services,
        scripts: &[Verify],
        help: "only these services, and what they call: project/service, a key that only one has, or a container",
        ..PLAIN
    },
    ScriptOption {
        name: "service",
        powershell: "Service",
        alias: Some(("services", "Services")),
        kind: Kind::Groups,
        scripts: &[Collect],
        help: "only these services: by project/service, key, container, project or title of a level",
        ..PLAIN
    },
    ScriptOption {
        name: "profile",
        powershell: "ComposeProfile",
        kind: Kind::Profiles,
        scripts: &[Start],
        help: "the services of these Compose profiles too",
        ..PLAIN
    },
    ScriptOption {
        name: "profile",
        powershell: "ComposeProfile",
        kind: Kind::Profiles,
        scripts: &[Verify],
        help: "the services of these Compose profiles must be there; of others, only those that are there are checked",
        ..PLAIN
    },
    ScriptOption {
        name: "list",
        powershell: "List",
        scripts: &Script::ALL,
        help: "print the services and projects that can be named, and do nothing",
        ..PLAIN
    },
    ScriptOption {
        name: "clean",
        powershell: "Clean",
        scripts: &[Start],
        help: "recreate all containers; volumes are kept",
        ..PLAIN
    },
    ScriptOption {
        name: "timeout",
        powershell: "TimeoutSeconds",
        kind: Kind::Seconds(1_000_000),
        scripts: &[Start],
        help: "how long each service may take, instead of its own time",
        ..PLAIN
    },
    ScriptOption {
        name: "deadline",
        powershell: "DeadlineSeconds",
        kind: Kind::Seconds(1_000_000),
        scripts: &[Start],
        help: "how long the whole start may take, not counting pulls and builds",
        ..PLAIN
    },
    ScriptOption {
        name: "remove-volumes",
        powershell: "RemoveVolumes",
        scripts: &[Stop],
        help: "remove the volumes too, and all data in them; asks for the platform's name first",
        ..PLAIN
    },
    ScriptOption {
        name: "force",
        powershell: "Force",
        scripts: &[Stop],
        help: "do not ask, and stop even what services that keep running need",
        ..PLAIN
    },
    ScriptOption {
        name: "once",
        powershell: "Once",
        scripts: &[Monitor],
        help: "show it once; the exit code says whether all is well",
        ..PLAIN
    },
    ScriptOption {
        name: "interval",
        powershell: "Interval",
        kind: Kind::Seconds(86_400),
        scripts: &[Monitor],
        default: Some(5),
        help: "how often to look",
        ..PLAIN
    },
    ScriptOption {
        name: "lines",
        powershell: "Lines",
        kind: Kind::Number(10_000_000),
        scripts: &[Collect],
        default: Some(2000),
        help: "this many lines of each log",
        ..PLAIN
    },
    ScriptOption {
        name: "since",
        powershell: "Since",
        kind: Kind::Text("TIME"),
        scripts: &[Collect],
        help: "nothing older: 30m, 2h, or 2026-01-31T12:00:00",
        ..PLAIN
    },
    ScriptOption {
        name: "output",
        powershell: "Output",
        kind: Kind::Text("DIRECTORY"),
        scripts: &[Collect],
        help: "the directory for the archive; without it, beside this script",
        ..PLAIN
    },
    ScriptOption {
        name: "dry-run",
        powershell: "WhatIf",
        scripts: &[Start, Stop],
        help: "print what would run, and change nothing",
        ..PLAIN
    },
    ScriptOption {
        name: "json",
        powershell: "Json",
        scripts: &[Start, Stop],
        help: "print each event as one line of JSON",
        ..PLAIN
    },
    ScriptOption {
        name: "json",
        powershell: "Json",
        scripts: &[Monitor],
        help: "print each look as one line of JSON",
        ..PLAIN
    },
    ScriptOption {
        name: "json",
        powershell: "Json",
        scripts: &[Verify],
        help: "print each check as one line of JSON",
        ..PLAIN
    },
];

impl Kind {
    /// What stands for the value in help; none for a flag.
    #[must_use]
    pub const fn placeholder(self) -> Option<&'static str> {
        match self {
            Self::Flag => None,
            Self::Projects | Self::Services | Self::Groups | Self::Profiles => Some("NAME"),
            Self::Seconds(_) => Some("SECONDS"),
            Self::Number(_) => Some("NUMBER"),
            Self::Text(word) => Some(word),
        }
    }

    /// Whether it selects services, and may be given more than once.
    #[must_use]
    pub const fn selects(self) -> bool {
        matches!(self, Self::Projects | Self::Services | Self::Groups | Self::Profiles)
    }

    /// The word by which the library for bash knows it.
    pub(super) const fn bash_word(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Projects => "projects",
            Self::Services => "services",
            Self::Groups => "groups",
            Self::Profiles => "profiles",
            Self::Seconds(_) => "seconds",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
        }
    }
}

impl ScriptOption {
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
