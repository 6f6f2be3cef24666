//! Text inside comments: it must not end the comment, nor start a second line.

use std::borrow::Cow;

use super::visible::is_visible;

/// `text` on one line of printable ASCII, harmless after `#` and inside PowerShell's `<# … #>`. A character without an ASCII
/// form becomes `?`: comments are for people, and every script must stay ASCII for Windows PowerShell 5.1.
#[must_use]
pub fn comment_text(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|character| match character {
            '\u{2018}'..='\u{201B}' => '\'',
            '\u{201C}'..='\u{201F}' => '"',
            '\u{2010}'..='\u{2015}' => '-',
            ' '..='~' => character,
            _ if character.is_whitespace() || character.is_control() => ' ',
            _ => '?',
        })
        .collect();
    line.replace("#>", "# >").replace("<#", "< #").trim().to_owned()
}

/// `text` on one line, with all visible characters: a comment in a file that is read as UTF-8.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_visible) {
        return text.trim().into();
    }
    let line: String =
        text.chars().map(|character| if is_visible(character) { character } else { ' ' }).collect();
    line.trim().to_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_stays_one_comment() {
        assert_eq!(comment_text("one\ntwo #> three"), "one two # > three");
        assert_eq!(comment_text("caf\u{e9} \u{201C}x\u{201D}"), "caf? \"x\"");
    }
}
