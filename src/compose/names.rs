//! What Compose, the engine and shells accept as a name, and what can be a word of a command line: nothing that begins with a
//! dash and would be read as an option.

/// A label of a host name has at most 63 bytes (RFC 1035), and Compose makes services reachable under their names.
const LONGEST_LABEL: usize = 63;

/// Names of resources become parts of names: `PLATFORM_KEY`.
const LONGEST_KEY: usize = 128;

/// The engine keeps volumes and containers in directories of their names.
const LONGEST_NAME: usize = 255;

/// Platforms and Compose projects: lowercase letters, digits, `-` and `_`, the first a letter or a digit, at most 63.
#[must_use]
pub fn is_project_name(text: &str) -> bool {
    let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= LONGEST_LABEL
        && text.bytes().next().is_some_and(lower)
        && text.bytes().all(|byte| lower(byte) || b"_-".contains(&byte))
}

/// Keys of projects, networks, volumes, configs and secrets: letters, digits, `.`, `_` and `-`, at most 128. The Compose
/// Specification lets them begin with any of these, arcgen with a letter, a digit or `_`.
#[must_use]
pub fn is_resource_key(text: &str) -> bool {
    text.len() <= LONGEST_KEY
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && text.bytes().all(is_key_byte)
}

/// Keys of services: as those of resources, of at most 63 characters.
#[must_use]
pub fn is_service_key(text: &str) -> bool {
    text.len() <= LONGEST_LABEL && is_resource_key(text)
}

/// Networks and volumes, as the engine knows them: letters, digits, `_`, `.` and `-`, the first a letter or a digit, at most
/// 255 (`RestrictedNamePattern` of the engine, for volumes; it takes other names of networks, which then cannot be asked for).
#[must_use]
pub fn is_resource_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().all(is_key_byte)
}

/// Containers: as a resource, of at least two characters.
#[must_use]
pub fn is_container_name(text: &str) -> bool {
    text.len() > 1 && is_resource_name(text)
}

/// Variables: letters, digits and `_`, the first not a digit.
#[must_use]
pub fn is_variable_name(text: &str) -> bool {
    text.bytes().next().is_some_and(|byte| !byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._-".contains(&byte)
}
