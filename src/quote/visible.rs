//! Text for people, in which every character shows: none that a terminal would act on, and none that changes the order of others.

use std::{borrow::Cow, fmt::Write};

/// Whether a character may be written as it is: printable for every parser, and shown to people as what it is.
pub(super) fn is_visible(character: char) -> bool {
    // Almost every character is one of these.
    matches!(character, ' '..='~')
        || !matches!(character,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character changes the direction of the characters around it, so that they are read in another order than they are
/// in: the embeddings, overrides and isolates of Unicode's bidirectional algorithm.
#[must_use]
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `text` on one line, with an escape, `\u{1b}`, in place of every character that does not show.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, is_visible, push_escape)
}

/// The same, with its line breaks and tabs as they are.
#[must_use]
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |it| is_visible(it) || matches!(it, '\n' | '\t'), push_escape)
}

/// A JSON text with the escapes of JSON in place of characters that do not show. They are all inside strings there.
#[must_use]
pub fn visible_json(text: &str) -> Cow<'_, str> {
    escaped(text, |it| is_visible(it) || it == '\n', push_json_escape)
}

fn escaped(text: &str, stays: impl Fn(char) -> bool, escape: impl Fn(&mut String, char)) -> Cow<'_, str> {
    if text.chars().all(&stays) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if stays(character) { shown.push(character) } else { escape(&mut shown, character) }
    }
    shown.into()
}

fn push_escape(shown: &mut String, character: char) {
    // `\n`, `\t` and the like have names of their own.
    shown.extend(character.escape_default());
}

fn push_json_escape(shown: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let written = write!(shown, "\\u{unit:04x}");
        debug_assert!(written.is_ok(), "a String takes everything");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_is_escaped() {
        assert_eq!(visible("a Größe “b”"), "a Größe “b”");
        assert_eq!(visible("a\n\tb\u{1b}[31m"), r"a\n\tb\u{1b}[31m");
        assert_eq!(visible("\u{9b}2J\u{202e}\u{feff}"), r"\u{9b}2J\u{202e}\u{feff}");
        assert_eq!(visible_lines("a\n\tb\r\u{7}"), "a\n\tb\\r\\u{7}");
    }

    #[test]
    fn json_says_the_same_in_escapes() {
        let text = "\u{7f}a\u{9b}\u{202e}\u{e0001}ö";
        let json = serde_json::to_string_pretty(&serde_json::json!({ "a": text })).expect("plain data");
        let shown = visible_json(&json);
        assert_eq!(shown, "{\n  \"a\": \"\\u007fa\\u009b\\u202e\\udb40\\udc01ö\"\n}");
        let read: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
        assert_eq!(read["a"], text);
    }
}
