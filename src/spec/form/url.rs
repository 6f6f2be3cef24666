//! URLs and their paths.

use super::{Form, quoted, unclear};
use crate::value::{self, ProbeTarget, is_url_path};

pub(in crate::spec) static URL_PATH: Form = Form {
    noun: "a path of a URL",
    rule: "it starts with `/` and contains no space",
    pattern: "^/[^\\s]*$",
    interpolated: false,
    mend: unclear,
    holds: is_url_path,
};

/// A URL that is shown and requested.
pub(in crate::spec) static URL: Form = Form {
    noun: "a URL",
    rule: "`http://` or `https://`, a host and the rest without a space, as in `http://localhost:8080/health`",
    pattern: "^([hH][tT][tT][pP][sS]?://[^\\s]+|\\$[^\\s]+)$",
    interpolated: false,
    mend: |text| {
        let url = format!("http://{text}");
        let is_host = text.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[');
        (is_host && value::Url::parse(&url).is_some()).then(|| quoted(&url))
    },
    holds: |text| value::Url::parse(text).is_some(),
};

/// What is requested of an endpoint: a path of it, or a URL of its own.
pub(in crate::spec) static PROBE: Form = Form {
    noun: "a path or a URL",
    rule: "as in `/health` or `http://localhost:8080/health`",
    pattern: "^(/[^\\s]*|[hH][tT][tT][pP][sS]?://[^\\s]+|\\$[^\\s]+)$",
    interpolated: false,
    mend: |text| {
        let path = format!("/{text}");
        (!text.contains([':', '.']) && is_url_path(&path)).then(|| quoted(&path))
    },
    holds: |text| ProbeTarget::parse(text).is_some(),
};
