//! Reads the rows `service 'id' …` out of a bash script.

use std::{borrow::Cow, collections::HashSet};

use super::{
    row::{BY_COMPOSE, Row},
    text::occurrences,
};

/// The rows of a script, in its order. No word of the generator spans lines, so a line that starts like a row is one.
/// A row that cannot be read is an empty one, which no plan asks for.
pub(super) fn rows(script: &str) -> Vec<Row<'_>> {
    let lines = |command| occurrences(script, command).filter(|(before, _)| before.is_empty());
    let mut rows: Vec<Row<'_>> =
        lines("service ").map(|(_, arguments)| words(arguments).map(row).unwrap_or_default()).collect();
    let by_compose: HashSet<Cow<'_, str>> =
        lines("by_compose ").flat_map(|(_, arguments)| words(arguments).unwrap_or_default()).collect();
    for row in rows.iter_mut().filter(|it| by_compose.contains(&it.id)) {
        row.starter = BY_COMPOSE.into();
    }
    rows
}

fn row(words: Vec<Cow<'_, str>>) -> Row<'_> {
    let mut words = words.into_iter();
    let mut next = || words.next().unwrap_or_default();
    Row {
        id: next(),
        project: next(),
        container: next(),
        gate: next(),
        timeout_s: next(),
        stable_s: next(),
        level: next(),
        title: next(),
        starter: "".into(),
        depends_on: words.collect(),
    }
}

/// The words of a line; none if it holds anything but words.
fn words(line: &str) -> Option<Vec<Cow<'_, str>>> {
    let mut words = Vec::new();
    let mut rest = line.trim_start_matches(' ');
    while !rest.is_empty() {
        let mut word = Cow::Borrowed("");
        while !rest.is_empty() && !rest.starts_with(' ') {
            let piece;
            (piece, rest) = piece_of_word(rest)?;
            if word.is_empty() {
                word = piece;
            } else {
                word.to_mut().push_str(&piece);
            }
        }
        words.push(word);
        rest = rest.trim_start_matches(' ');
    }
    Some(words)
}

/// The plain, quoted or escaped piece at the start of `text`, and what follows it.
fn piece_of_word(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if let Some(quoted) = text.strip_prefix('\'') {
        let (piece, rest) = quoted.split_once('\'')?;
        return Some((piece.into(), rest));
    }
    if let Some(quoted) = text.strip_prefix("$'") {
        let (piece, rest) = escaped(quoted)?;
        return Some((piece.into(), rest));
    }
    if let Some(behind) = text.strip_prefix('\\') {
        let (piece, rest) = behind.split_at(behind.chars().next()?.len_utf8());
        return Some((piece.into(), rest));
    }
    let (piece, rest) = text.split_at(text.find(|it| !is_plain(it)).unwrap_or(text.len()));
    (!piece.is_empty()).then_some((piece.into(), rest))
}

/// What stands between `$'` and `'`.
fn escaped(text: &str) -> Option<(String, &str)> {
    let mut piece = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\'' => return Some((piece, &text[at + 1..])),
            '\\' => match characters.next()?.1 {
                'n' => piece.push('\n'),
                'r' => piece.push('\r'),
                't' => piece.push('\t'),
                '0'..='7' => {
                    let code = u8::from_str_radix(text.get(at + 1..at + 4)?, 8).ok()?;
                    piece.push(code.is_ascii().then_some(char::from(code))?);
                    characters.nth(1)?;
                }
                other => piece.push(other),
            },
            _ => piece.push(character),
        }
    }
    None
}

/// Whether a character means itself outside of quotes.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_-./:,@%+=".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::quote::sh_literal;

    #[test]
    fn words_are_read_as_bash_reads_them() {
        assert_eq!(
            words(r"'it'\''s' a/b 10 '' $'a\'\n\0331'").unwrap(),
            ["it's", "a/b", "10", "", "a'\n\u{1b}1"]
        );
        for text in ["", "a b", "it's", "\\", "caf\u{e9}\n'\t\\ \u{7f}9"] {
            assert_eq!(words(&sh_literal(text).unwrap()).unwrap(), [text]);
        }
        assert_eq!(words("\"$x\""), None);
    }

    #[test]
    fn rows_stand_at_the_start_of_a_line() {
        let script = "service() {\n    service 'inside'\n}\nservice 'a/b' 'a' 'c' healthy 1 2 3 't' 'x' 'started:y'\nservice $x\n\
            by_compose() {\n}\nby_compose 'a/b'\n";
        let rows = rows(script);
        assert_eq!((rows[0].id.as_ref(), rows[0].level.as_ref()), ("a/b", "3"));
        assert_eq!(rows[0].depends_on, ["x", "started:y"]);
        assert_eq!(rows[0].starter, BY_COMPOSE);
        assert_eq!(rows[1..], [Row::default()]);
    }
}
