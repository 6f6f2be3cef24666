//! Values of a `.env` file.

use std::borrow::Cow;

use crate::compose::names::is_variable_name;

/// `value` as it is written after the `=`: as it is where every reader takes that for exactly this text, else in quotes that
/// they agree about. `None` if there are none.
///
/// The readers are Compose 2, docker-compose 1.29, and the generated scripts. They differ in what `$`, `#` and
/// backslashes mean: without quotes, `$` interpolates for Compose 2, and its early releases end a value at any `#`;
/// docker-compose 1.29 interpolates `${NAME}` between single quotes, too, and reads backslashes as escapes there. The
/// scripts read a line at a time.
#[must_use]
pub fn dotenv_value(value: &str) -> Option<Cow<'_, str>> {
    let has = |characters: &[char]| value.contains(characters);
    if value
        .chars()
        .any(|it| (it.is_control() && it != '\t') || matches!(it, '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
    {
        None
    } else if value.trim() == value && !value.starts_with(['"', '\'']) && !has(&['$', '#', '\t']) {
        Some(Cow::Borrowed(value))
    } else if !has(&['\'', '\\']) && !value.contains("${") {
        Some(Cow::Owned(format!("'{value}'")))
    } else if !has(&['"', '\\', '$']) {
        Some(Cow::Owned(format!("\"{value}\"")))
    } else {
        None
    }
}

/// `name` before the `=`.
///
/// # Errors
/// For anything but the name of a variable: letters, digits and `_`, not beginning with a digit.
pub fn variable_name(name: &str) -> Result<&str, std::fmt::Error> {
    let is_name = is_variable_name(name);
    if is_name { Ok(name) } else { Err(std::fmt::Error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_where_readers_would_disagree() {
        for value in ["", "postgres", "a b", "a=b", r"C:\data", "it's", "caf\u{e9}"] {
            assert_eq!(dotenv_value(value).as_deref(), Some(value));
        }
        for (value, written) in [
            ("$HOME", "'$HOME'"),
            ("a#b", "'a#b'"),
            (" a", "' a'"),
            ("a\u{a0}", "'a\u{a0}'"),
            ("a\tb", "'a\tb'"),
            ("\"a\"", "'\"a\"'"),
            ("'a'", "\"'a'\""),
            ("it's #1", "\"it's #1\""),
        ] {
            assert_eq!(dotenv_value(value).as_deref(), Some(written));
        }
    }

    #[test]
    fn what_no_quotes_can_hold_is_refused() {
        for value in ["a\nb", "a\0", "${HOME}/data", "it's $5", "'a' and \"b\"", r"\\host\c$"] {
            assert_eq!(dotenv_value(value), None, "{value:?}");
        }
    }
}
