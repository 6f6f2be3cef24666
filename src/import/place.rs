//! Places as messages name them.

use crate::source::{Position, Sources, Span};

/// `web/compose.yml:3`.
pub(super) fn line_of(sources: &Sources, span: Span) -> String {
    let (path, Position { line, .. }) = found(sources, span);
    format!("{path}:{line}")
}

/// `web/compose.yml:3:1`.
pub(super) fn column_of(sources: &Sources, span: Span) -> String {
    let (path, Position { line, column }) = found(sources, span);
    format!("{path}:{line}:{column}")
}

fn found(sources: &Sources, span: Span) -> (&str, Position) {
    let source = sources.of(span).expect("internal error: a place is in one of the files");
    (source.path().as_str(), source.position(span.start()))
}
