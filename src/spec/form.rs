//! Forms that a string may have to have: names, durations, sizes, paths.

pub(super) mod address;
pub(super) mod container;
pub(super) mod mount;
pub(super) mod namespace;
pub(super) mod number;
pub(super) mod policy;
pub(super) mod url;

use std::fmt::Write;

use crate::{
    compose::{Size, Version, duration, interpolation, names, scalar},
    value::{Generator, ServiceReference, platform_path},
};

/// A form of a string.
pub(super) struct Form {
    /// What such a string is: "a service name".
    pub(super) noun: &'static str,
    /// How it is built, for people: "letters, digits, `.`, `_` and `-`".
    pub(super) rule: &'static str,
    /// The same as a regular expression, for editors.
    pub(super) pattern: &'static str,
    /// Whether Compose may fill it in from a variable, in which case any text with a variable in it will do.
    pub(super) interpolated: bool,
    /// The same as code.
    holds: fn(&str) -> bool,
    /// What was most likely meant by a text that does not have this form, as TOML writes it.
    mend: fn(&str) -> Option<String>,
}

impl Form {
    /// Whether a text has this form.
    pub(super) fn accepts(&self, text: &str) -> bool {
        (self.interpolated && !interpolation::is_literal(text)) || (self.holds)(text)
    }

    /// What was most likely meant by a text that does not have this form, as TOML writes it.
    pub(super) fn mended(&self, text: &str) -> Option<String> {
        (self.mend)(text)
    }
}

/// Nothing is certain enough to be suggested.
fn unclear(_: &str) -> Option<String> {
    None
}

/// A string of TOML, of any text. What TOML takes only as an escape is one.
pub(crate) fn quoted(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            _ if letter.is_control() => _ = write!(literal, "\\u{:04X}", u32::from(letter)),
            _ => literal.push(letter),
        }
    }
    literal + "\""
}

/// The nearest of a few words.
fn nearest_word(text: &str, words: &[&'static str]) -> Option<String> {
    super::suggestion::nearest(text, words.iter().copied()).map(quoted)
}

pub(super) static ANY_KEY: Form = Form {
    noun: "a key",
    rule: "at least one character",
    pattern: "^[\\s\\S]+$",
    interpolated: false,
    mend: unclear,
    holds: |text| !text.is_empty(),
};

/// Platforms and Compose projects: what Compose takes as a project name.
pub(super) static PROJECT_NAME: Form = Form {
    noun: "a project name",
    rule: "lowercase letters, digits, `-` and `_`, the first a letter or a digit, at most 63 of them",
    pattern: "^[a-z0-9][a-z0-9_-]{0,62}$",
    interpolated: false,
    mend: unclear,
    holds: names::is_project_name,
};

/// Variants of a spec: a part of the name of the directory that one is built into.
pub(super) static VARIANT_NAME: Form = Form { noun: "a variant's name", ..PROJECT_NAME };

/// Keys of projects, networks, configs and secrets.
pub(super) static RESOURCE_KEY: Form = Form {
    noun: "a name",
    rule: "letters, digits, `.`, `_` and `-`, the first a letter, a digit or `_`, at most 128 of them",
    pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$",
    interpolated: false,
    mend: unclear,
    holds: names::is_resource_key,
};

/// Keys of services: they are host names too.
pub(super) static SERVICE_KEY: Form = Form {
    noun: "a service name",
    rule: "letters, digits, `.`, `_` and `-`, the first a letter, a digit or `_`, at most 63 of them",
    pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,62}$",
    interpolated: false,
    mend: unclear,
    holds: names::is_service_key,
};

/// Keys of volumes. `d:/data` mounts the drive `d` of Windows, on every system.
pub(super) static VOLUME_KEY: Form = Form {
    noun: "a volume's name",
    rule: "letters, digits, `.`, `_` and `-`, the first a letter, a digit or `_`, 2 to 128 of them: Compose takes one letter before a colon for a drive",
    pattern: "^([a-zA-Z0-9_][a-zA-Z0-9._-]{1,127}|[0-9_])$",
    interpolated: false,
    mend: unclear,
    holds: |text| {
        names::is_resource_key(text) && !(text.len() == 1 && text.as_bytes()[0].is_ascii_alphabetic())
    },
};

/// What the engine calls a network or a volume.
pub(super) static RESOURCE_NAME: Form = Form {
    noun: "a name",
    rule: "letters, digits, `_`, `.` and `-`, the first a letter or a digit, at most 255 of them",
    pattern: "^([a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: names::is_resource_name,
};

/// A service of the same project, or `project/service`.
pub(super) static SERVICE_REFERENCE: Form = Form {
    noun: "a service",
    rule: "`service` of the same project, or `project/service`",
    pattern: "^([a-zA-Z0-9_][a-zA-Z0-9._-]*/)?[a-zA-Z0-9_][a-zA-Z0-9._-]*$",
    interpolated: false,
    mend: unclear,
    holds: |text| ServiceReference::parse(text).is_some(),
};

pub(super) static CONTAINER_NAME: Form = Form {
    noun: "a container name",
    rule: "letters, digits, `_`, `.` and `-`, 2 to 255 of them, the first a letter or a digit",
    pattern: "^([a-zA-Z0-9][a-zA-Z0-9_.-]{1,254}|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: names::is_container_name,
};

/// Compose takes any text, and fills in variables; the scripts know the profiles by their names, and take several with
/// commas between them, as `COMPOSE_PROFILES` does.
pub(super) static PROFILE: Form = Form {
    noun: "a profile",
    rule: "one line without `,` and `$`, with no spaces around it",
    pattern: "^[^\\s,$]([^,$\\r\\n]*[^\\s,$])?$",
    interpolated: false,
    mend: unclear,
    holds: |text| {
        !text.is_empty()
            && text.trim() == text
            && !text.contains([',', '$'])
            && !text.contains(char::is_control)
    },
};

pub(super) static VARIABLE_NAME: Form = Form {
    noun: "a variable name",
    rule: "letters, digits and `_`, the first not a digit",
    pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
    interpolated: false,
    mend: unclear,
    holds: names::is_variable_name,
};

pub(super) static SWITCH_NAME: Form = Form {
    noun: "a switch name",
    rule: "PascalCase, as in `ControlPlaneOnly`",
    pattern: "^[A-Z][A-Za-z0-9]*$",
    interpolated: false,
    mend: |text| {
        let words = text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        let name: String = words.map(|it| it[..1].to_ascii_uppercase() + &it[1..]).collect();
        (SWITCH_NAME.holds)(&name).then(|| quoted(&name))
    },
    holds: |text| {
        text.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    },
};

/// arcgen's own durations: it calculates with them.
pub(super) static DURATION: Form = Form {
    noun: "a duration",
    rule: "numbers with units, as in `45s`, `1m30s` or `500ms`",
    pattern: "^([0-9]+(\\.[0-9]+)?(us|ms|s|m|h))+$",
    interpolated: false,
    mend: unclear,
    holds: |text| duration::parse(text).is_some(),
};

/// Compose's durations: days and weeks too, and variables.
pub(super) static COMPOSE_DURATION: Form = Form {
    noun: "a duration",
    rule: "numbers with units, as in `45s`, `1m30s` or `500ms`",
    pattern: "^(([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h|d|w))+|0|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| duration::parse_compose(text).is_some(),
};

/// Compose's byte values.
pub(super) static BYTES: Form = Form {
    noun: "a size",
    rule: "a number with a unit, as in `512m` or `2gb`",
    pattern: "^(-1|[0-9]+(\\.[0-9]+)? ?[kKmMgGtTpP]?([iI]?[bB])?|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| text == "-1" || Size::parse(text).is_some(),
};

/// What a machine must have.
pub(super) static NEED: Form = Form {
    noun: "a size",
    rule: "a number of `GiB` or `MiB`, as in `8 GiB` or `512m`",
    pattern: "^[0-9]+(\\.[0-9]+)? ?[gGmM]([iI]?[bB])?$",
    interpolated: false,
    mend: unclear,
    holds: |text| Size::parse_need(text).is_some(),
};

pub(super) static VERSION: Form = Form {
    noun: "a version",
    rule: "one to three numbers with dots between them, as in `20.10`",
    pattern: "^[0-9]+(\\.[0-9]+){0,2}$",
    interpolated: false,
    mend: unclear,
    holds: |text| text.parse::<Version>().is_ok(),
};

/// A directory or file of the platform; what is generated stays below the platform's root.
pub(super) static RELATIVE_PATH: Form = Form {
    noun: "a path inside the platform",
    rule: "relative, with `/` between its parts, without `..` and without variables",
    pattern: "^(?!/)(?!.*(^|/)\\.\\.(/|$))(?!.*\\$\\{)[^\\\\:\\u0000-\\u001f]+$",
    interpolated: false,
    mend: unclear,
    holds: |text| platform_path(text).is_some() && !text.contains("${"),
};

pub(super) static GENERATOR: Form = Form {
    noun: "a way to generate a secret",
    rule: "`hex:` with a number of bytes or `alphanumeric:` with a number of characters, up to 1024, as in `hex:32`",
    pattern: "^(hex|alphanumeric):[1-9][0-9]{0,3}$",
    interpolated: false,
    mend: unclear,
    holds: |text| Generator::parse(text).is_some(),
};

/// A string where Compose reads a boolean.
pub(super) static FLAG: Form = Form {
    noun: "a boolean",
    rule: "`true`, `false` or a variable",
    pattern: "^(true|false|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| scalar::flag(text).is_some(),
};

#[cfg(test)]
mod tests;
