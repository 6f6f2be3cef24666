//! Values of a `.env` file.

/// Whether every reader of a `.env` file takes the unquoted `value` for exactly this text: Compose 2, docker-compose
/// 1.29, and a script that takes whatever follows the first `=`.
///
/// The readers differ in what quotes, `$`, `#` and backslashes in quotes mean, so that quoting helps none of them:
/// `$` interpolates for Compose 2 everywhere but between single quotes, docker-compose 1.29 interpolates there too;
/// early releases of Compose 2 end a value at any `#`.
#[must_use]
pub fn dotenv_can_hold(value: &str) -> bool {
    !value.starts_with(['"', '\''])
        && value.trim() == value
        && !value.chars().any(|character| {
            character.is_control() || matches!(character, '$' | '#' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
        })
}

/// `value` as it stands behind the `=`.
///
/// # Errors
/// For what [`dotenv_can_hold`] refuses.
pub fn dotenv_value(value: &str) -> Result<&str, std::fmt::Error> {
    if dotenv_can_hold(value) { Ok(value) } else { Err(std::fmt::Error) }
}

/// `name` before the `=`.
///
/// # Errors
/// For what is no name of a variable: letters, digits and `_`, not beginning with a digit.
pub fn variable_name(name: &str) -> Result<&str, std::fmt::Error> {
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && name.starts_with(|first: char| !first.is_ascii_digit());
    if is_name { Ok(name) } else { Err(std::fmt::Error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_disagree_about_is_refused() {
        for value in ["", "postgres", "a b", "a=b", r"C:\data", "it's", "caf\u{e9}"] {
            assert_eq!(dotenv_value(value), Ok(value));
        }
        for value in ["$HOME", "a#b", " a", "a ", "'a'", "\"a\"", "a\nb", "a\tb", "a\0"] {
            assert!(dotenv_value(value).is_err(), "{value:?}");
        }
    }
}
