//! Literals of PowerShell, as Windows PowerShell 5.1 and PowerShell 7 read them.

use std::fmt::Write;

/// A PowerShell expression, in ASCII, that stands for exactly `text`.
///
/// Single-quoted with `'` doubled. Everything outside printable ASCII is written as `[char]0xNNNN`, one per UTF-16
/// unit, because 5.1 reads a file without a byte order mark in the system's legacy code page; that also disarms the
/// typographic quotes U+2018 to U+201B, which PowerShell takes for apostrophes (`about_Quoting_Rules`).
///
/// # Errors
/// NUL, which no argument can hold.
pub fn powershell_literal(text: &str) -> Result<String, std::fmt::Error> {
    let is_plain = |character: char| matches!(character, ' '..='~');
    if text.bytes().all(|byte| is_plain(char::from(byte))) {
        let mut literal = String::with_capacity(text.len() + 2);
        push_quoted(&mut literal, text);
        return Ok(literal);
    }
    if text.contains('\0') {
        return Err(std::fmt::Error);
    }
    let mut expression = String::from("(");
    let mut rest = text;
    // The first operand decides the type of the sum: always a string, if need be an empty one.
    let mut operator = "";
    while !rest.is_empty() || operator.is_empty() {
        let end = rest.find(|character| !is_plain(character)).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at(end);
        if !plain.is_empty() || operator.is_empty() {
            expression.push_str(operator);
            push_quoted(&mut expression, plain);
            operator = " + ";
        }
        rest = behind;
        if let Some(character) = rest.chars().next() {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(expression, "{operator}[char]0x{unit:04X}")?;
            }
            rest = &rest[character.len_utf8()..];
        }
    }
    expression.push(')');
    Ok(expression)
}

/// Appends `text` between apostrophes, and those in it doubled.
fn push_quoted(literal: &mut String, text: &str) {
    for (position, piece) in text.split('\'').enumerate() {
        literal.push_str(if position == 0 { "'" } else { "''" });
        literal.push_str(piece);
    }
    literal.push('\'');
}

/// A name as it is written after `$` or `-`: a letter, then letters and digits.
///
/// # Errors
/// Any other text.
pub fn powershell_name(text: &str) -> Result<String, std::fmt::Error> {
    let is_name = text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.chars().all(|it| it.is_ascii_alphanumeric());
    if is_name { Ok(text.to_owned()) } else { Err(std::fmt::Error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_letters_and_digits() {
        assert_eq!(powershell_name("SkipTemporal").unwrap(), "SkipTemporal");
        assert!(["", "1st", "a-b", "a b", "a)"].into_iter().all(|it| powershell_name(it).is_err()));
    }

    #[test]
    fn apostrophes_are_doubled() {
        assert_eq!(powershell_literal("it's $env:X").unwrap(), "'it''s $env:X'");
        assert_eq!(powershell_literal("").unwrap(), "''");
    }

    #[test]
    fn what_is_not_ascii_is_spelled_out() {
        assert_eq!(powershell_literal("caf\u{e9}").unwrap(), "('caf' + [char]0x00E9)");
        assert_eq!(powershell_literal("\u{2019}").unwrap(), "('' + [char]0x2019)");
        assert_eq!(powershell_literal("a\u{1F600}b").unwrap(), "('a' + [char]0xD83D + [char]0xDE00 + 'b')");
    }

    #[test]
    fn nul_is_refused() {
        assert!(powershell_literal("a\0b").is_err());
    }
}
