//! Minimum versions of what arcgen writes by itself. The vocabulary has those of the keys that a spec states, and takes them
//! from here where they are the same.

use super::Version;

/// The first Compose and the first engine that read a key; 0 where every one does that arcgen can generate for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// Docker Compose.
    pub compose: Version,
    /// Docker Engine.
    pub engine: Version,
}

/// The first Compose that is a plugin of Docker's command line and not a program of its own.
pub const PLUGIN: Version = Version::new(2, 0, 0);

/// `name` at the top of a file.
pub const NAME: Version = PLUGIN;

/// `$$` and references inside a reference's default.
pub const NESTED_REFERENCES: Version = PLUGIN;

/// Text after `:?` that contains other operations, such as `-`: compose-go 1.16, `getSubstitutionFunctionForTemplate`. Some
/// older ones take the text before the hyphen for the name.
pub const MESSAGES_WITH_HYPHENS: Version = Version::new(2, 20, 0);

/// `restart` of a dependency.
pub const DEPENDENCY_RESTART: Version = Version::new(2, 17, 0);

/// `required` of a dependency.
pub const DEPENDENCY_REQUIRED: Version = Version::new(2, 20, 0);

/// `start_interval` of a health check.
pub const START_INTERVAL: Since = Since { compose: Version::new(2, 20, 2), engine: Version::new(25, 0, 0) };

/// A port binding that is stated twice counts as one: compose-go 2, `override/uncity.go`. Older releases refuse equal items
/// of a list, and pass equal bindings that are written differently to the engine, which refuses the second.
pub const PORTS_MERGED: Version = Version::new(2, 24, 0);
