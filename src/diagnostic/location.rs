//! Where a label stands, for programs.

use serde::Serialize;

use super::Label;
use crate::spec::Source;

/// A place as the machine contracts state it: everything from 1, columns in characters, the end behind the last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Location<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
    pub(super) label: &'a str,
}

impl<'a> Location<'a> {
    pub(super) fn of(source: &'a Source, label: &'a Label) -> Self {
        let span = source.clamp(label.span);
        let (start, end) = (source.position(span.start), source.position(span.end));
        Self {
            file: source.path().as_str(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            label: &label.text,
        }
    }
}
