//! What is mounted, in Compose's short forms.

use super::{Form, quoted, unclear};
use crate::compose::{
    interpolation,
    mount::{self, Mount},
};

/// An item of a service's `volumes`.
pub(in crate::spec) static MOUNT: Form = Form {
    noun: "a mount",
    rule: "`volume:/path`, `./directory:/path` or `/path`, followed by `:ro` if it is read-only",
    pattern: "^.+$",
    interpolated: false,
    mend: |text| {
        let read = Mount::parse_short(text)?;
        let path = format!("./{text}");
        (read.source.as_deref().is_some_and(is_relative) && (MOUNT.holds)(&path)).then(|| quoted(&path))
    },
    holds: |text| {
        Mount::parse_short(text)
            .is_some_and(|it| is_absolute(&it.target) && !it.source.as_deref().is_some_and(is_relative))
    },
};

/// An item of `tmpfs`.
pub(in crate::spec) static TMPFS: Form = Form {
    noun: "a directory in memory",
    rule: "an absolute path, with options after a colon, as in `/data:mode=755,size=64m`",
    pattern: "^(/|.*\\$[{A-Za-z_]).*$",
    interpolated: true,
    mend: unclear,
    holds: |text| text.starts_with('/'),
};

/// A path in a container.
pub(in crate::spec) static TARGET: Form = Form {
    noun: "a path in a container",
    rule: "absolute, as in `/var/lib/data`",
    pattern: "^(/|\\\\|[a-zA-Z]:|.*\\$[{A-Za-z_]).*$",
    interpolated: true,
    mend: unclear,
    holds: is_absolute,
};

/// A path that is not empty.
pub(in crate::spec) static PATH: Form = Form {
    noun: "a path",
    rule: "at least one character",
    pattern: "^[\\s\\S]+$",
    interpolated: false,
    mend: unclear,
    holds: |text| !text.is_empty(),
};

/// The engine takes no relative path in a container; those of Windows begin with a drive.
fn is_absolute(text: &str) -> bool {
    text.starts_with(['/', '\\']) || !interpolation::is_literal(text) || text.as_bytes().get(1) == Some(&b':')
}

/// A relative path that Compose does not recognise as a path: it looks for a volume of this name.
fn is_relative(source: &str) -> bool {
    !mount::is_path(source) && source.contains(['/', '\\']) && interpolation::is_literal(source)
}
