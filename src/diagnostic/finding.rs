//! What arcgen has to say about a spec: one fact, where it is, why it hurts, and the edit that mends it.

use serde::Serialize;

use crate::source::Span;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The platform cannot be built, or would not start.
    Error,
    /// The platform would start and then hurt.
    Warning,
    /// Worth knowing.
    Note,
}

/// One finding. A plain value: rendering is the business of [`super::human`] and [`super::json`].
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Kebab-case id of the lint that found it: `unknown-key`, `dependency-cycle`, …
    pub lint: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The fact, lowercase, names in backticks: "host port `5432` is published twice".
    pub message: String,
    /// `project/service` of everything concerned, most concerned first.
    pub subjects: Vec<String>,
    /// The places, the primary one first.
    pub labels: Vec<Label>,
    /// Why it hurts and what to do, a sentence each.
    pub help: Vec<String>,
    /// The edit that mends it, where there is one.
    pub fix: Option<Fix>,
}

/// A place in the spec with a few words about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// "first published here"; may be empty for the primary place.
    pub text: String,
}

/// Whether a fix may be applied without being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// It cannot change what the platform does, other than mending the finding.
    Safe,
    /// It guesses; a person should look.
    Unsafe,
}

/// A replacement of a piece of the spec's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does: "use `healthcheck`".
    pub description: String,
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// The new text.
    pub replacement: String,
    /// Whether it may be applied unseen.
    pub safety: Safety,
}

impl Finding {
    /// An error without places; the other parts are added with the methods below.
    #[must_use]
    pub fn error(lint: &'static str, message: impl Into<String>) -> Self {
        Self::new(lint, Severity::Error, message)
    }

    /// A warning without places.
    #[must_use]
    pub fn warning(lint: &'static str, message: impl Into<String>) -> Self {
        Self::new(lint, Severity::Warning, message)
    }

    /// A note without places.
    #[must_use]
    pub fn note(lint: &'static str, message: impl Into<String>) -> Self {
        Self::new(lint, Severity::Note, message)
    }

    fn new(lint: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            lint,
            severity,
            message: message.into(),
            subjects: Vec::new(),
            labels: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// Adds a place; the first one added is the primary.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds something concerned, as `project/service`.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subjects.push(subject.into());
        self
    }

    /// Adds a sentence of help.
    #[must_use]
    pub fn help(mut self, sentence: impl Into<String>) -> Self {
        self.help.push(sentence.into());
        self
    }

    /// Adds the edit that mends it.
    #[must_use]
    pub fn fix(
        mut self,
        safety: Safety,
        span: Span,
        replacement: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        self.fix =
            Some(Fix { description: description.into(), span, replacement: replacement.into(), safety });
        self
    }
}
