//! The edit that fixes a finding.

use serde::Serialize;

use super::sentence::shown;
use crate::source::Span;

/// Whether a fix may be applied without review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// It cannot change what the platform does, other than fixing the finding.
    Safe,
    /// It is a guess; a person should review it.
    Unsafe,
}

/// A change of one or several files.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does: "use `healthcheck`".
    pub description: String,
    /// Whether it may be applied without review.
    pub safety: Safety,
    /// What is replaced, all of it at once; no two edits overlap.
    pub edits: Vec<Edit>,
}

/// A replacement of a piece of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// The new text; empty for a removal.
    pub text: String,
}

impl Fix {
    /// A fix without edits yet.
    #[must_use]
    pub fn new(safety: Safety, description: impl Into<String>) -> Self {
        Self { description: shown(description.into()), safety, edits: Vec::new() }
    }

    /// Adds a replacement.
    #[must_use]
    pub fn replace(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit { span, text: text.into() });
        self
    }
}
