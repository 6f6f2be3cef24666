//! URLs that are shown to people and requested.

use crate::compose::interpolation;

/// What the scripts can request, and what is safe as a link in a document: not `file`, and not `javascript`.
const SCHEMES: &[&str] = &["http", "https"];

/// A URL, in Compose's interpolation syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    text: &'a str,
    /// Bytes of the scheme, the host and the port.
    origin: usize,
}

/// What is requested of an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProbeTarget<'a> {
    /// A path on the endpoint's own host.
    Path(&'a str),
    /// A URL of its own.
    Url(Url<'a>),
}

impl<'a> Url<'a> {
    /// Reads a URL of `http` or `https`, or anything that begins with a variable; neither contains a space.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let is_scheme = |it: &str| SCHEMES.iter().any(|scheme| it.eq_ignore_ascii_case(scheme));
        let is_url = text.split_once("://").is_some_and(|(it, rest)| is_scheme(it) && !rest.is_empty());
        if !(is_url || text.starts_with('$') && !interpolation::is_literal(text)) || !is_unbroken(text) {
            return None;
        }
        let authority = text.find("://").map_or(0, |at| at + 3);
        let origin = text[authority..].find('/').map_or(text.len(), |at| authority + at);
        Some(Self { text, origin })
    }

    /// Scheme, host and port.
    pub(crate) fn origin(self) -> &'a str {
        &self.text[..self.origin]
    }
}

impl<'a> ProbeTarget<'a> {
    /// Reads a path or a URL.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        if is_url_path(text) { Some(Self::Path(text)) } else { Url::parse(text).map(Self::Url) }
    }

    /// The URL that is requested for an endpoint.
    pub(crate) fn of(self, endpoint: Url<'_>) -> String {
        match self {
            Self::Path(path) => format!("{}{path}", endpoint.origin()),
            Self::Url(url) => url.text.to_owned(),
        }
    }
}

/// Whether a text is a path of a URL: it begins with `/` and contains no space.
pub(crate) fn is_url_path(text: &str) -> bool {
    text.starts_with('/') && is_unbroken(text)
}

fn is_unbroken(text: &str) -> bool {
    !text.contains(|it: char| it.is_whitespace() || it.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_requested_on_the_host_of_its_endpoint() {
        let asked = |url, probe| Some(ProbeTarget::parse(probe)?.of(Url::parse(url)?));
        assert_eq!(asked("http://a:1/b/c", "/health").as_deref(), Some("http://a:1/health"));
        assert_eq!(asked("http://a:1", "/health").as_deref(), Some("http://a:1/health"));
        assert_eq!(asked("$BASE/x", "/health").as_deref(), Some("$BASE/health"));
        assert_eq!(asked("HTTPS://a:1", "/health").as_deref(), Some("HTTPS://a:1/health"));
        assert_eq!(asked("http://a:1", "https://b/").as_deref(), Some("https://b/"));
    }

    #[test]
    fn what_is_not_a_url_is_refused() {
        for text in [
            "",
            "a",
            "a:1",
            "://a",
            "http://",
            "http://a b",
            "1http://a",
            "javascript://a",
            "file:///a",
            "$(a)",
        ] {
            assert_eq!(Url::parse(text), None, "{text}");
        }
    }
}
