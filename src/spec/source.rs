//! The spec's text, and where in it a byte stands for a reader.

use camino::{Utf8Path, Utf8PathBuf};

use super::node::Span;

/// A spec as it was read: its path for messages, its text, and the start of every line.
#[derive(Clone, Debug)]
pub struct Source {
    path: Utf8PathBuf,
    text: String,
    line_starts: Vec<usize>,
}

/// A place as editors count it: line and column start at 1, and a column is a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl Source {
    /// A spec's text and the path to name it by. Its lines end with line feeds from here on: Git may check it out with
    /// carriage returns, and it means the same on every machine. Lines and columns are those of the file all the same.
    #[must_use]
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if memchr::memchr(b'\r', text.as_bytes()).is_some() {
            text = text.replace("\r\n", "\n");
        }
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        Self { path: path.into(), text, line_starts }
    }

    /// The path to name it by in messages.
    #[must_use]
    pub fn path(&self) -> &Utf8Path {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text at a place; empty where the span does not fit the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Line and column of a byte. An offset behind the end, or inside a character, counts as the character before.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or_default();
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }

    /// The span within the text and on whole characters, so that it can be sliced and shown.
    #[must_use]
    pub fn clamp(&self, span: Span) -> Span {
        let start = self.boundary(span.start);
        let mut end = span.end.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        Span { start, end: end.max(start) }
    }

    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str, offset: usize) -> (usize, usize) {
        let Position { line, column } = Source::new("platform.spec.toml", text).position(offset);
        (line, column)
    }

    #[test]
    fn lines_and_columns_start_at_one() {
        assert_eq!(position("", 0), (1, 1));
        assert_eq!(position("a = 1\nb = 2\n", 0), (1, 1));
        assert_eq!(position("a = 1\nb = 2\n", 5), (1, 6));
        assert_eq!(position("a = 1\nb = 2\n", 6), (2, 1));
    }

    #[test]
    fn lines_end_with_line_feeds() {
        assert_eq!(Source::new("x", "a = 1\r\nb = 2\r\n").text(), "a = 1\nb = 2\n");
    }

    #[test]
    fn a_column_is_a_character() {
        let text = "t = \"Größe 😀\" # x";
        assert_eq!(position(text, text.find('#').unwrap()), (1, 15));
        assert_eq!(position(text, text.find('😀').unwrap() + 2), (1, 12));
    }

    #[test]
    fn behind_the_end_is_the_end() {
        assert_eq!(position("a\nb", 99), (2, 2));
        assert_eq!(position("a\n", 2), (2, 1));
    }

    #[test]
    fn a_span_is_widened_to_whole_characters() {
        let source = Source::new("x", "aßb");
        assert_eq!(source.clamp(Span { start: 2, end: 2 }), Span { start: 1, end: 3 });
        assert_eq!(source.clamp(Span { start: 3, end: 90 }), Span { start: 3, end: 4 });
        assert_eq!(source.clamp(Span { start: 3, end: 1 }), Span { start: 3, end: 3 });
    }
}
