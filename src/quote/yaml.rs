//! Scalars of YAML that no reader of YAML 1.1 or 1.2 retypes or breaks.

use std::fmt::Write;

use super::visible::is_visible;

/// `text` as a scalar of a block collection: plain where every reader agrees that it is this text, else quoted.
#[must_use]
pub fn yaml_scalar(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    push_scalar(&mut literal, text);
    literal
}

/// Appends what [`yaml_scalar`] gives.
pub(super) fn push_scalar(literal: &mut String, text: &str) {
    if is_plain(text) { literal.push_str(text) } else { push_quoted(literal, text) }
}

/// `text` between double quotes; whatever is invisible, breaks lines or reorders what one sees is escaped.
#[must_use]
pub fn yaml_quoted(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    push_quoted(&mut literal, text);
    literal
}

/// Appends what [`yaml_quoted`] gives.
pub(super) fn push_quoted(literal: &mut String, text: &str) {
    literal.push('"');
    let mut kept = 0;
    for (at, character) in text.char_indices() {
        if is_visible(character) && !matches!(character, '"' | '\\') {
            continue;
        }
        literal.push_str(&text[kept..at]);
        kept = at + character.len_utf8();
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str(r"\\"),
            '\n' => literal.push_str(r"\n"),
            '\t' => literal.push_str(r"\t"),
            '\r' => literal.push_str(r"\r"),
            _ => escape(literal, u32::from(character)),
        }
    }
    literal.push_str(&text[kept..]);
    literal.push('"');
}

/// Appends the escape of a code point, as short as YAML has it.
fn escape(literal: &mut String, code: u32) {
    let written = match code {
        0..=0xFF => write!(literal, r"\x{code:02X}"),
        0x100..=0xFFFF => write!(literal, r"\u{code:04X}"),
        _ => write!(literal, r"\U{code:08X}"),
    };
    debug_assert!(written.is_ok(), "a String takes everything");
}

/// Whether every reader takes `text`, unquoted in a block collection or as a key, for exactly this string.
///
/// Deliberately narrow: letters, digits and the few characters that names, paths and commands are made of.
fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let may_begin = first.is_ascii_alphanumeric()
        || matches!(first, '/' | '_')
        || text.starts_with("./")
        || text.starts_with("../");
    let is_plain_sign = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'_' | b'-' | b'.' | b'/' | b':' | b'@' | b'+' | b'=' | b',' | b'(' | b')' | b'~'
            )
            || matches!(byte, b'%' | b'*' | b';' | b'!' | b'?' | b' ')
    };
    let has_indicator = || text.ends_with([':', ' ']) || text.as_bytes().windows(2).any(|pair| pair == b": ");
    may_begin && text.bytes().all(is_plain_sign) && !has_indicator() && !is_retyped(text, first)
}

/// Whether some parser takes the plain `text` for something other than a string.
fn is_retyped(text: &str, first: char) -> bool {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    if !first.is_ascii_digit() {
        return WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    }
    // Integers of any base, floats, base 60 and dates are made of digits, signs and these letters; `30s` is not. What
    // looks like a port mapping is quoted with all the others, safe or not.
    text.contains(':')
        || !text.bytes().any(|byte| byte.is_ascii_alphabetic() && !b"abcdefxotzABCDEFXOTZ".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_paths_and_durations_are_plain() {
        for text in
            ["redis:7.2-alpine", "./data:/data", "/var/run/docker.sock", "30s", "redis-server --save 60 1"]
        {
            assert_eq!(yaml_scalar(text), text);
        }
    }

    #[test]
    fn what_a_reader_would_retype_is_quoted() {
        for text in [
            "yes",
            "No",
            "on",
            "y",
            "NULL",
            "true",
            "1.10",
            "22:22",
            "1e3",
            "0x1F",
            "0o17",
            "1_000",
            "2001-12-14",
            "2001-12-14t21:59:43.10-05:00",
            "",
            "~",
            ".inf",
            "-1",
            "+1",
            "<<",
            "=",
            "- a",
            "a: b",
            "a #b",
            "a:",
            "*x",
            "&x",
            "!x",
            "%x",
            "@x",
            "{a}",
            "[a]",
            " a",
            "a ",
            "${PORT:-80}:80",
            "? a",
            "0b1",
        ] {
            assert_eq!(yaml_scalar(text), format!("\"{text}\""));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        assert_eq!(
            yaml_quoted("a\u{0}\u{85}\u{2028}\u{E0001}\"\\\n\u{e9}"),
            r#""a\x00\x85\u2028\U000E0001\"\\\né""#
        );
    }
}
