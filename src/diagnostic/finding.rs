//! What arcgen reports about a platform: one fact, where it is, why it matters, and the edit that fixes it.

use serde::Serialize;

use super::{Fix, Lint, Safety, Sentence, Subject, sentence::shown};
use crate::source::Span;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The platform cannot be built, or would not start.
    Error,
    /// The platform would start, and cause trouble later.
    Warning,
    /// Worth knowing.
    Note,
}

/// One finding. A plain value: [`super::human`], [`super::json`] and their neighbours render it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What kind of mistake it is.
    pub lint: &'static Lint,
    /// How bad it is.
    pub severity: Severity,
    /// The fact, lowercase, names in backticks: "host port `5432` is published twice".
    pub message: Sentence,
    /// Everything that it is about, the most important first.
    pub subjects: Vec<Subject>,
    /// The places, the primary one first.
    pub labels: Vec<Label>,
    /// Why it matters and what to do, one sentence each.
    pub help: Vec<Sentence>,
    /// The edit that fixes it, if there is one.
    pub fix: Option<Fix>,
}

/// A place in a file with a few words about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// "first published here"; may be empty for the primary place.
    pub text: String,
}

impl Finding {
    /// A finding without places, with the severity of its lint; the other parts are added with the methods below.
    #[must_use]
    pub fn new(lint: &'static Lint, message: impl Into<Sentence>) -> Self {
        Self {
            lint,
            severity: lint.severity,
            message: message.into(),
            subjects: Vec::new(),
            labels: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// A finding about a subject, whose name is between `before` and `after` in the message.
    #[must_use]
    pub fn about(
        lint: &'static Lint,
        subject: Subject,
        before: impl AsRef<str>,
        after: impl AsRef<str>,
    ) -> Self {
        Self::new(lint, Sentence::around(&subject, before.as_ref(), after.as_ref())).concerning(subject)
    }

    /// Its primary place.
    #[must_use]
    pub fn place(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }

    /// Another severity than the lint's.
    #[must_use]
    pub fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// Adds a place; the first one added is the primary.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: shown(text.into()) });
        self
    }

    /// Adds something that it is about.
    #[must_use]
    pub fn concerning(mut self, subject: Subject) -> Self {
        self.subjects.push(subject);
        self
    }

    /// Adds a sentence of help.
    #[must_use]
    pub fn help(mut self, sentence: impl Into<Sentence>) -> Self {
        self.help.push(sentence.into());
        self
    }

    /// Adds a sentence of help that has the name of the first subject between `before` and `after`.
    #[must_use]
    pub fn help_naming(self, before: impl AsRef<str>, after: impl AsRef<str>) -> Self {
        let (before, after) = (before.as_ref(), after.as_ref());
        let sentence = match self.subjects.first() {
            Some(subject) => Sentence::around(subject, before, after),
            None => Sentence::from([before, after].concat()),
        };
        self.help(sentence)
    }

    /// Adds the edit that fixes it: one replacement.
    #[must_use]
    pub fn fix(
        self,
        safety: Safety,
        span: Span,
        text: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        self.fixed_by(Fix::new(safety, description).replace(span, text))
    }

    /// Adds the edits that fix it together.
    #[must_use]
    pub fn fixed_by(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }
}
