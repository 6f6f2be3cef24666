//! Where a label is, for programs.

use serde::Serialize;

use super::Label;
use crate::source::{Position, Sources};

/// A place as the formats for programs state it: all numbers from 1, columns in characters, the end after the last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Location<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
    pub(super) label: &'a str,
}

/// Where a file begins.
const TOP: Position = Position { line: 1, column: 1 };

impl<'a> Location<'a> {
    pub(super) fn of(sources: &'a Sources, label: &'a Label) -> Self {
        let source = sources.of(label.span);
        let (start, end) = source.map_or((TOP, TOP), |it| {
            let span = it.clamp(label.span);
            (it.position(span.start()), it.position(span.end()))
        });
        Self {
            file: source.map_or("", |it| it.path().as_str()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            label: &label.text,
        }
    }
}
