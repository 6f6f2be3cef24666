//! What Compose and the engine take apart when they make a container: command lines, images, devices, limits.

use super::{Form, nearest_word, quoted, unclear};
use crate::compose::{
    command::{self, Reading},
    interpolation,
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

/// Variables stand for one word each: what they will hold is not known.
fn reading(text: &str) -> Reading {
    command::read(&interpolation::filled(text, &|_| Some("x")))
}

/// `healthcheck.test` as one string: Compose hands all of it to a shell.
pub(in crate::spec) static PROBE: Form = Form {
    noun: "a command for a shell",
    rule: "the command alone; `CMD`, `CMD-SHELL` and `NONE` begin a list",
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

/// An image, as the registry names it: `reference.ParseNormalizedNamed` of the distribution project.
pub(in crate::spec) static IMAGE: Form = Form {
    noun: "an image name",
    rule: "`registry/name:tag`, the name in lowercase, without a scheme and without blanks",
    pattern: "^[^\\sA-Z]*([^\\s]*|.*\\$.*)$",
    interpolated: true,
    mend: |text| {
        let bare = text.trim().trim_start_matches("https://").trim_start_matches("http://");
        let lower = bare.rsplit_once(':').filter(|(_, tag)| !tag.contains('/')).map_or_else(
            || bare.to_ascii_lowercase(),
            |(name, tag)| format!("{}:{tag}", name.to_ascii_lowercase()),
        );
        [bare, &lower].into_iter().find(|it| is_image(it)).map(quoted)
    },
    holds: |text| text.is_empty() || is_image(text),
};

fn is_image(text: &str) -> bool {
    let (name, digest) = text.split_once('@').map_or((text, None), |(name, digest)| (name, Some(digest)));
    let colon = name.rfind(':').filter(|at| !name[*at..].contains('/'));
    let (name, tag) = colon.map_or((name, None), |at| (&name[..at], Some(&name[at + 1..])));
    let is_registry = |part: &str| {
        part.contains(['.', ':']) || part == "localhost" || part.bytes().any(|it| it.is_ascii_uppercase())
    };
    let path = match name.split_once('/') {
        Some((first, rest)) if is_registry(first) => {
            let host = |it: u8| it.is_ascii_alphanumeric() || b".:-[]".contains(&it);
            if !first.bytes().all(host) {
                return false;
            }
            rest
        }
        _ => name,
    };
    let edge = |byte: Option<u8>| byte.is_some_and(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    let part = |part: &str| {
        let inner = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"._-".contains(&it);
        edge(part.bytes().next()) && edge(part.bytes().last()) && part.bytes().all(inner)
    };
    let word = |it: u8| it.is_ascii_alphanumeric() || it == b'_';
    let is_tag = |tag: &str| {
        tag.len() <= 128
            && tag.bytes().next().is_some_and(word)
            && tag.bytes().all(|it| word(it) || b".-".contains(&it))
    };
    let is_digest = |digest: &str| {
        digest
            .split_once(':')
            .is_some_and(|(_, hex)| hex.len() >= 32 && hex.bytes().all(|it| it.is_ascii_hexdigit()))
    };
    path.split('/').all(part) && tag.is_none_or(is_tag) && digest.is_none_or(is_digest)
}

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
    rule: "letters of `r`, `w` and `m`",
    pattern: "^([rwm]+|.*\\$.*)$",
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
    holds: |text| text.split_once('=').is_some_and(|(key, _)| !key.is_empty()),
};

/// An item of `build.ssh`: compose-go takes a path behind a key, or the agent by the name of `default`.
pub(in crate::spec) static SSH_KEY: Form = Form {
    noun: "an SSH key",
    rule: "`default` for the agent, or `KEY=path`",
    pattern: "^(default$|[^=]+=|.*\\$)",
    interpolated: true,
    mend: unclear,
    holds: |text| text == "default" || (PAIR.holds)(text),
};
