//! What Compose, the engine and shells accept as a name.

/// Platforms and Compose projects: lowercase letters, digits, `-` and `_`, the first a letter or a digit.
#[must_use]
pub fn is_project_name(text: &str) -> bool {
    let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.bytes().next().is_some_and(lower) && text.bytes().all(|byte| lower(byte) || b"_-".contains(&byte))
}

/// Keys of projects, services, networks, volumes, configs and secrets, as the Compose Specification has them: letters,
/// digits, `.`, `_` and `-`.
#[must_use]
pub fn is_resource_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_key_byte)
}

/// Containers: as a key, of at least two characters, the first a letter or a digit.
#[must_use]
pub fn is_container_name(text: &str) -> bool {
    text.len() > 1 && text.as_bytes()[0].is_ascii_alphanumeric() && text.bytes().all(is_key_byte)
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
