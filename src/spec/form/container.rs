//! What Compose and the engine parse when they create a container: command lines, images, devices, limits.

use super::{Form, nearest_word, quoted, unclear};
use crate::compose::{
    ImageReference,
    command::{self, Reading},
    interpolation, pair,
};

/// A command as one string: Compose splits it into words, and starts no shell.
pub(in crate::spec) static COMMAND_LINE: Form = Form {
    noun: "a command line",
    rule: "words with every quote closed; Compose starts no shell, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`",
    pattern: "^[\\s\\S]*$",
    interpolated: false,
    mend: |text| {
        let cut = matches!(reading(text), Reading::Cut(_));
        (cut && !text.contains(['\n', '\r'])).then(|| format!("[\"sh\", \"-c\", {}]", quoted(text)))
    },
    holds: |text| matches!(reading(text), Reading::Whole),
};

/// Each variable counts as one word: its value is not known.
fn reading(text: &str) -> Reading {
    command::read(&interpolation::filled(text, &|_| Some("x")))
}

/// `healthcheck.test` as one string: Compose passes all of it to a shell.
pub(in crate::spec) static PROBE: Form = Form {
    noun: "a command for a shell",
    rule: "only the command; `CMD`, `CMD-SHELL` and `NONE` begin a list",
    pattern: "^(?!(CMD|CMD-SHELL) |NONE$)[\\s\\S]*$",
    interpolated: false,
    mend: |text| {
        if let Some(command) = text.strip_prefix("CMD-SHELL ") {
            return Some(quoted(command.trim_start()));
        }
        let words = text.split_whitespace();
        let plain = !text.contains(['"', '\'', '\\', '$']);
        plain.then(|| format!("[{}]", words.map(quoted).collect::<Vec<_>>().join(", ")))
    },
    holds: |text| text != "NONE" && !text.starts_with("CMD ") && !text.starts_with("CMD-SHELL "),
};

/// An image, as the registry names it.
pub(in crate::spec) static IMAGE: Form = Form {
    noun: "an image name",
    rule: "`registry/name:tag`, the name in lowercase, without a scheme and without spaces",
    pattern: "^[^\\sA-Z]*([^\\s]*|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: |text| {
        let bare = text.trim().trim_start_matches("https://").trim_start_matches("http://");
        let lower = bare.rsplit_once(':').filter(|(_, tag)| !tag.contains('/')).map_or_else(
            || bare.to_ascii_lowercase(),
            |(name, tag)| format!("{}:{tag}", name.to_ascii_lowercase()),
        );
        [bare, &lower].into_iter().find(|it| ImageReference::parse(it).is_some()).map(quoted)
    },
    holds: |text| text.is_empty() || ImageReference::parse(text).is_some(),
};

/// An item of `devices`: compose-go splits it at its colons, the engine reads the last part.
pub(in crate::spec) static DEVICE: Form = Form {
    noun: "a device",
    rule: "`/dev/host`, `/dev/host:/dev/container` or `/dev/host:/dev/container:rwm`",
    pattern: "^.+$",
    interpolated: true,
    mend: unclear,
    holds: |text| {
        let parts: Vec<&str> = text.split(':').collect();
        parts.len() <= 3
            && parts.iter().all(|part| !part.is_empty())
            && parts.get(2).is_none_or(|part| part.bytes().all(|byte| b"rwm".contains(&byte)))
    },
};

/// What is allowed with a device.
pub(in crate::spec) static PERMISSIONS: Form = Form {
    noun: "permissions of a device",
    rule: "any of the letters `r`, `w` and `m`",
    pattern: "^([rwm]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| !text.is_empty() && text.bytes().all(|byte| b"rwm".contains(&byte)),
};

const ULIMITS: &[&str] = &[
    "core",
    "cpu",
    "data",
    "fsize",
    "locks",
    "memlock",
    "msgqueue",
    "nice",
    "nofile",
    "nproc",
    "rss",
    "rtprio",
    "rttime",
    "sigpending",
    "stack",
];

/// A limit of a process: those that the engine knows by name.
pub(in crate::spec) static ULIMIT: Form = Form {
    noun: "a limit",
    rule: "`core`, `cpu`, `data`, `fsize`, `locks`, `memlock`, `msgqueue`, `nice`, `nofile`, `nproc`, `rss`, `rtprio`, `rttime`, `sigpending` or `stack`",
    pattern: "^(core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)$",
    interpolated: false,
    mend: |text| nearest_word(text, ULIMITS),
    holds: |text| ULIMITS.contains(&text),
};

/// `KEY=value`, or a key alone whose value comes from elsewhere.
pub(in crate::spec) static ENTRY: Form = Form {
    noun: "an entry",
    rule: "`KEY=value`",
    pattern: "^[^=]",
    interpolated: false,
    mend: unclear,
    holds: |text| !text.is_empty() && !text.starts_with('='),
};

/// `KEY=value`.
pub(in crate::spec) static PAIR: Form = Form {
    noun: "a pair",
    rule: "`KEY=value`",
    pattern: "^[^=]+=",
    interpolated: false,
    mend: unclear,
    holds: |text| matches!(pair::name_and_value(text), (key, Some(_)) if !key.is_empty()),
};

/// An item of `build.ssh`: compose-go takes a path after a key, or the agent by the name of `default`.
pub(in crate::spec) static SSH_KEY: Form = Form {
    noun: "an SSH key",
    rule: "`default` for the agent, or `KEY=path`",
    pattern: "^(default$|[^=]+=|.*\\$[{A-Za-z_])",
    interpolated: true,
    mend: unclear,
    holds: |text| text == "default" || (PAIR.holds)(text),
};
