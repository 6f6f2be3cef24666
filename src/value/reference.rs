//! How a service names another one.

use crate::compose::names::is_resource_key;

/// A service of the same project, or `project/service`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ServiceReference<'a> {
    /// Key of the project; none for the project of the service that states it.
    pub(crate) project: Option<&'a str>,
    /// Key of the service.
    pub(crate) service: &'a str,
}

impl<'a> ServiceReference<'a> {
    /// Reads a reference whose keys may be any text: whether they are declared is checked elsewhere.
    pub(crate) fn split(text: &'a str) -> Self {
        match text.split_once('/') {
            Some((project, service)) => Self { project: Some(project), service },
            None => Self { project: None, service: text },
        }
    }

    /// Reads a reference with valid keys.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let reference = Self::split(text);
        let is_key = is_resource_key(reference.service) && reference.project.is_none_or(is_resource_key);
        is_key.then_some(reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_separates_project_and_service() {
        assert_eq!(ServiceReference::parse("db"), Some(ServiceReference { project: None, service: "db" }));
        assert_eq!(ServiceReference::parse("p/db").and_then(|it| it.project), Some("p"));
        for text in ["", "/db", "p/", "p/q/db", "a b"] {
            assert_eq!(ServiceReference::parse(text), None, "{text}");
        }
    }
}
