//! A variable of the spec that the system sets for every program.

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::Platform,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "system-variable");

/// What Linux and macOS set for every login.
const UNIX: &[&str] = &[
    "HOME", "HOSTNAME", "LANG", "LC_ALL", "LOGNAME", "MAIL", "OLDPWD", "PATH", "PWD", "SHELL", "SHLVL",
    "TERM", "TMPDIR", "USER",
];

/// What bash sets for itself; nobody else can.
const BASH: &[&str] = &["BASHPID", "EUID", "PPID", "UID"];

/// What Windows sets for every login. It ignores case.
const WINDOWS: &[&str] = &[
    "ALLUSERSPROFILE",
    "APPDATA",
    "COMMONPROGRAMFILES",
    "COMPUTERNAME",
    "COMSPEC",
    "HOMEDRIVE",
    "HOMEPATH",
    "LOCALAPPDATA",
    "LOGONSERVER",
    "NUMBER_OF_PROCESSORS",
    "OS",
    "PATH",
    "PATHEXT",
    "PROCESSOR_ARCHITECTURE",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "PSMODULEPATH",
    "PUBLIC",
    "SESSIONNAME",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "USERDOMAIN",
    "USERNAME",
    "USERPROFILE",
    "WINDIR",
];

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for variable in &platform.variables {
        let name = variable.name.value.as_str();
        let Some(system) = system(name) else { continue };
        let help = match system {
            System::Bash => format!("bash does not let anyone set it: `{name}=1 ./start-platform.sh` fails"),
            _ => "the environment takes precedence over `.env`: the platform gets the system's value"
                .to_owned(),
        };
        let new_name = format!("{}_{}", prefix(&platform.name), name.to_ascii_uppercase());
        findings.push(
            Finding::about(
                &LINT,
                Subject::Variable(name.to_owned()),
                "",
                format!(" has the name of one that {}", system.sets()),
            )
            .at(variable.name.span, format!("set by {}", system.name()))
            .help(help)
            .help(format!("give it a name that is specific to the platform, such as `{new_name}`")),
        );
    }
}

#[derive(Clone, Copy)]
enum System {
    /// Linux and macOS, and Windows too.
    All,
    Unix,
    Bash,
    Windows,
}

impl System {
    fn name(self) -> &'static str {
        match self {
            Self::All => "every system",
            Self::Unix => "Linux and macOS",
            Self::Bash => "bash",
            Self::Windows => "Windows",
        }
    }

    fn sets(self) -> String {
        match self {
            Self::All | Self::Bash | Self::Windows => format!("{} sets", self.name()),
            Self::Unix => format!("{} set", self.name()),
        }
    }
}

fn system(name: &str) -> Option<System> {
    let windows = WINDOWS.iter().any(|it| it.eq_ignore_ascii_case(name));
    match (UNIX.contains(&name), windows) {
        (true, true) => Some(System::All),
        (true, false) => Some(System::Unix),
        (false, true) => Some(System::Windows),
        (false, false) => BASH.contains(&name).then_some(System::Bash),
    }
}

/// The platform's name as the prefix of a variable's name.
fn prefix(platform: &str) -> String {
    let upper = platform.to_ascii_uppercase().replace('-', "_");
    if upper.starts_with(|it: char| it.is_ascii_digit()) { format!("_{upper}") } else { upper }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_counts_where_the_system_distinguishes_it() {
        for (name, expected) in [
            ("USER", Some("Linux and macOS")),
            ("user", None),
            ("Path", Some("Windows")),
            ("PATH", Some("every system")),
            ("temp", Some("Windows")),
            ("UID", Some("bash")),
            ("uid", None),
            ("OS", Some("Windows")),
            ("TZ", None),
            ("DB_USER", None),
        ] {
            assert_eq!(system(name).map(System::name), expected, "{name}");
        }
    }
}
