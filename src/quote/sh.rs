//! Words of bash, as bash 3.2 and every later one read them.

use std::fmt::Write;

/// A bash word on one line that stands for exactly `text`: single-quoted, `'` written as `'\''`; between `$'` and `'`
/// with escapes if it contains control characters, so that each row of a table is one line and a file keeps its line ends.
///
/// # Errors
/// NUL, which no shell can hold.
pub fn sh_literal(text: &str) -> Result<String, std::fmt::Error> {
    // Most words have neither a control character nor an apostrophe.
    if text.bytes().any(|byte| byte.is_ascii_control()) {
        return escaped(text);
    }
    let mut word = String::with_capacity(text.len() + 2);
    for (position, piece) in text.split('\'').enumerate() {
        word.push_str(if position == 0 { "'" } else { r"'\''" });
        word.push_str(piece);
    }
    word.push('\'');
    Ok(word)
}

/// A word between `$'` and `'`.
fn escaped(text: &str) -> Result<String, std::fmt::Error> {
    let mut word = String::from("$'");
    for character in text.chars() {
        match character {
            '\0' => return Err(std::fmt::Error),
            '\\' => word.push_str(r"\\"),
            '\'' => word.push_str(r"\'"),
            '\n' => word.push_str(r"\n"),
            '\r' => word.push_str(r"\r"),
            '\t' => word.push_str(r"\t"),
            // Octal is the one escape with a fixed number of digits in every bash.
            _ if character.is_ascii_control() => write!(word, r"\{:03o}", u32::from(character))?,
            _ => word.push(character),
        }
    }
    word.push('\'');
    Ok(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_leaves_and_reenters_the_quotes() {
        assert_eq!(sh_literal("it's $HOME").unwrap(), r"'it'\''s $HOME'");
        assert_eq!(sh_literal("").unwrap(), "''");
    }

    #[test]
    fn lines_are_escaped() {
        assert_eq!(sh_literal("it's\n\\ \u{1b}[0m1").unwrap(), r"$'it\'s\n\\ \033[0m1'");
    }

    #[test]
    fn nul_is_refused() {
        assert!(sh_literal("a\0b").is_err());
    }
}
