//! A file's text, and the line and column of each byte.

use std::{ops::Range, sync::Arc};

use camino::{Utf8Path, Utf8PathBuf};

use super::{SourceId, Span};

/// A file as it was read: its path for messages, its text, and the start of every line. A copy shares them.
#[derive(Clone, Debug)]
pub struct Source {
    id: SourceId,
    path: Utf8PathBuf,
    text: Arc<str>,
    line_starts: Arc<[usize]>,
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
    /// A text and the path to name it by: the first file of a run, until [`super::Sources::add`] gives it another id.
    /// Lines end with line feeds from here on: Git may check a file out with carriage returns, and it means the same on
    /// every machine. Lines and columns are still those of the file.
    #[must_use]
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if memchr::memchr(b'\r', text.as_bytes()).is_some() {
            text = text.replace("\r\n", "\n");
        }
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        Self { id: SourceId::FIRST, path: path.into(), text: text.into(), line_starts }
    }

    /// The same file with another id. Places that were made with the old one are not in it.
    pub(crate) fn with_id(self, id: SourceId) -> Self {
        Self { id, ..self }
    }

    /// The id that places in this file carry.
    #[must_use]
    pub fn id(&self) -> SourceId {
        self.id
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
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    /// Line and column of a byte. An offset past the end, or inside a character, counts as the character before.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or_default();
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }

    /// The bytes of some lines, counted from 1, without the line break of the last one. Lines that the text does not have are
    /// left out.
    #[must_use]
    pub fn lines(&self, first: usize, last: usize) -> Range<usize> {
        let line_start = |line: usize| self.line_starts.get(line.saturating_sub(1)).copied();
        let start = line_start(first).unwrap_or(self.text.len());
        let end = self.line_starts.get(last).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }

    /// The place of a range of bytes, cut to the text and widened to whole characters so that it can be sliced and shown.
    #[must_use]
    pub fn span(&self, bytes: Range<usize>) -> Span {
        let start = self.boundary(bytes.start);
        let mut end = bytes.end.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        Span::new(self.id, start, end.max(start))
    }

    /// The place, cut to the text and widened to whole characters.
    #[must_use]
    pub fn clamp(&self, span: Span) -> Span {
        self.span(span.start()..span.end())
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
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(position("a\nb", 99), (2, 2));
        assert_eq!(position("a\n", 2), (2, 1));
    }

    #[test]
    fn a_place_is_widened_to_whole_characters() {
        let source = Source::new("x", "aßb");
        let bytes = |start, end| {
            let span = source.span(start..end);
            (span.start(), span.end())
        };
        assert_eq!(bytes(2, 2), (1, 3));
        assert_eq!(bytes(3, 90), (3, 4));
        assert_eq!(bytes(3, 1), (3, 3));
    }
}
