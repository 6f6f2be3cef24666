//! A sentence of a finding, with the position of its subject's name. All its characters show, whatever the spec contains.

use std::{borrow::Cow, fmt, ops::Deref, ops::Range};

use super::Subject;
use crate::quote::visible;

/// A fact or a piece of advice. It knows where it names the finding's subject, so that a finding about several services
/// can be reworded to be about what they share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    text: String,
    /// The bytes that name the subject.
    subject: Option<Range<usize>>,
}

impl Sentence {
    /// A sentence that names a subject between two pieces of text.
    #[must_use]
    pub fn around(subject: &Subject, before: &str, after: &str) -> Self {
        let (before, name) = (visible(before), subject.to_string());
        let name = visible(&name);
        let range = before.len()..before.len() + name.len();
        Self { text: [&before, &name, &*visible(after)].concat(), subject: Some(range) }
    }

    /// The same sentence with another subject.
    #[must_use]
    pub(super) fn with_subject(&self, subject: &Subject) -> Self {
        match &self.subject {
            None => self.clone(),
            Some(range) => Self::around(subject, &self.text[..range.start], &self.text[range.end..]),
        }
    }

    /// What it says, whatever its subject: the text before the subject's name and the text after it.
    #[must_use]
    pub(super) fn frame(&self) -> (&str, Option<&str>) {
        match &self.subject {
            None => (&self.text, None),
            Some(range) => (&self.text[..range.start], Some(&self.text[range.end..])),
        }
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A text with an escape for every character that does not show.
pub(super) fn shown(text: String) -> String {
    match visible(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(escaped) => escaped,
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self { text: shown(text), subject: None }
    }
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Deref for Sentence {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_can_name_another_subject() {
        let subject = Subject::service("p", "a");
        let defaults = Subject::Defaults { project: "p".to_owned() };
        let sentence = Sentence::around(&subject, "the gate of ", " names `p/a`");
        assert_eq!(sentence.as_str(), "the gate of `p/a` names `p/a`");
        assert_eq!(
            sentence.with_subject(&defaults).as_str(),
            "the gate of `defaults` of project `p` names `p/a`"
        );
        let other = Sentence::around(&Subject::service("p", "b"), "the gate of ", " names `p/a`");
        assert_eq!(sentence.frame(), other.frame());
        assert_ne!(Sentence::from("the gate of `p/a` names `p/a`").frame(), sentence.frame());
    }
}
