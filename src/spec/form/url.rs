//! URLs and their paths.

use super::{Form, quoted, unclear};

pub(in crate::spec) static URL_PATH: Form = Form {
    noun: "a path of a URL",
    rule: "it starts with `/` and has no blank in it",
    pattern: "^/[^\\s]*$",
    interpolated: false,
    mend: unclear,
    holds: |text| text.starts_with('/') && !text.contains(|it: char| it.is_whitespace() || it.is_control()),
};

/// A URL that is shown and requested.
pub(in crate::spec) static URL: Form = Form {
    noun: "a URL",
    rule: "a scheme, `://` and the rest without a blank, as in `http://localhost:8080/health`",
    pattern: "^([a-zA-Z][a-zA-Z0-9+.-]*://[^\\s]+|.*\\$[^\\s]*)$",
    interpolated: false,
    mend: |text| {
        let url = format!("http://{text}");
        let is_host = text.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[');
        (is_host && (URL.holds)(&url)).then(|| quoted(&url))
    },
    holds: |text| {
        let scheme = |it: &str| {
            it.starts_with(|it: char| it.is_ascii_alphabetic())
                && it.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
        };
        let known = text.split_once("://").is_some_and(|(it, rest)| scheme(it) && !rest.is_empty());
        (known || text.starts_with('$')) && !text.contains(|it: char| it.is_whitespace() || it.is_control())
    },
};

/// What of an endpoint is requested: a path of it, or a URL of its own.
pub(in crate::spec) static PROBE: Form = Form {
    noun: "a path or a URL",
    rule: "as in `/health` or `http://localhost:8080/health`",
    pattern: "^(/[^\\s]*|[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s]+|.*\\$[^\\s]*)$",
    interpolated: false,
    mend: |text| {
        let path = format!("/{text}");
        (!text.contains([':', '.']) && (URL_PATH.holds)(&path)).then(|| quoted(&path))
    },
    holds: |text| (URL_PATH.holds)(text) || (URL.holds)(text),
};
