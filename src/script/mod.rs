//! The scripts that a platform comes with: which there are, what options each takes, and the library that they share.
//!
//! A script is three things: a small entry script, rendered, with its options and the order of its steps; the library,
//! which does not depend on the spec and is shipped as it is in `templates/library/`; and a data file with all that
//! the spec says. There is one of each for bash and for PowerShell.

mod help;
pub(crate) mod library;
mod option;
mod options;
mod variables;

pub use help::OwnText;
pub use option::{Kind, ScriptOption};
pub use options::OPTIONS;
pub(crate) use variables::powershell_variables;

/// Version of arcgen, by which scripts, library and data notice that they were not made together.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The directory of all that the scripts load.
pub(crate) const DIRECTORY: &str = ".arcgen";

/// Path of the data file for bash in the output directory.
pub(crate) const DATA_BASH: &str = ".arcgen/platform.sh";

/// Path of the data file for PowerShell in the output directory.
pub(crate) const DATA_POWERSHELL: &str = ".arcgen/platform.ps1";

/// A script that people call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// `start-platform`
    Start,
    /// `stop-platform`
    Stop,
    /// `monitor-platform`
    Monitor,
    /// `verify-platform`
    Verify,
    /// `restart-platform`
    Restart,
    /// `collect-logs`
    Collect,
    /// `compose-platform`, which passes its arguments on to Docker Compose.
    Compose,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Start, Self::Stop, Self::Monitor, Self::Verify, Self::Restart, Self::Collect, Self::Compose];

    /// Those that read options of their own.
    pub const WITH_OPTIONS: [Self; 6] =
        [Self::Start, Self::Stop, Self::Monitor, Self::Verify, Self::Restart, Self::Collect];

    /// The option tables' word for it, and the first word of its file name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Stop => "stop",
            Self::Monitor => "monitor",
            Self::Verify => "verify",
            Self::Restart => "restart",
            Self::Collect => "collect",
            Self::Compose => "compose",
        }
    }

    /// The options that it takes, in the order in which its help lists them.
    pub fn options(self) -> impl Iterator<Item = &'static ScriptOption> {
        OPTIONS.iter().filter(move |option| option.scripts.contains(&self))
    }
}
