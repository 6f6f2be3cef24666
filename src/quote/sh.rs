//! Words of bash, as bash 3.2 and every later one read them.

use std::fmt::Write;

use super::visible::is_visible;

/// A bash word on one line that stands for exactly `text`: single-quoted, `'` written as `'\''`; between `$'` and `'`
/// with escapes if it contains characters that do not show, so that each row of a table is one line, a file keeps its line ends,
/// and people see what a program reads.
///
/// # Errors
/// NUL, which no shell can hold.
pub fn sh_literal(text: &str) -> Result<String, std::fmt::Error> {
    // Most words have neither a character that does not show nor an apostrophe.
    if !text.chars().all(is_visible) {
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
            _ if is_visible(character) => word.push(character),
            // Octal is the one escape with a fixed number of digits in every bash; it stands for a byte.
            _ => {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    write!(word, r"\{byte:03o}")?;
                }
            }
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
        assert_eq!(sh_literal("é\u{9b}1\u{202e}").unwrap(), r"$'é\302\2331\342\200\256'");
    }

    #[test]
    fn nul_is_refused() {
        assert!(sh_literal("a\0b").is_err());
    }
}
