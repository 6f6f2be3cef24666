//! Password hashes: Compose reads their dollars as variables.

use crate::{
    diagnostic::{Finding, Safety},
    platform::lints,
    source::Span,
    spec::quoted,
};

/// What is between the first two dollars, as crypt(5) and htpasswd write it.
const SCHEMES: &[&str] = &[
    "1",
    "2a",
    "2b",
    "2x",
    "2y",
    "5",
    "6",
    "7",
    "apr1",
    "argon2d",
    "argon2i",
    "argon2id",
    "gy",
    "pbkdf2",
    "pbkdf2-sha256",
    "pbkdf2-sha512",
    "scrypt",
    "y",
];

/// Whether a text contains a hash whose dollars are single: `$apr1$…`, and not `$$apr1$$…`.
pub(super) fn holds_one(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let after = &rest[at + 1..];
        if let Some(doubled) = after.strip_prefix('$') {
            rest = doubled;
            continue;
        }
        let is_hash = after.split_once('$').is_some_and(|(scheme, salt)| {
            SCHEMES.contains(&scheme)
                && salt.starts_with(|it: char| it.is_ascii_alphanumeric() || "./".contains(it))
        });
        if is_hash {
            return true;
        }
        rest = after;
    }
    false
}

/// Every dollar in it is literal.
pub(super) fn finding(text: &str, span: Span) -> Finding {
    let finding = Finding::new(
        &lints::INVALID_INTERPOLATION,
        "a hash contains `$`, and Compose would read its parts as variables",
    )
    .at(span, "a `$` before a letter begins a variable");
    let escaped = text.replace("$$", "$").replace('$', "$$");
    if text.contains("${") || escaped.contains(|it: char| it.is_control()) {
        return finding.help("double each `$` of the hash");
    }
    finding.fix(Safety::Unsafe, span, quoted(&escaped), "double each `$` of it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_known_by_their_schemes() {
        for text in ["$apr1$ab/c$def", "admin:$2y$05$abc", "A=$6$salt$hash", "$argon2id$v=19$m=1$x"] {
            assert!(holds_one(text), "{text}");
        }
        for text in ["$$apr1$$ab$$c", "$1 $2", "${A}$B$C", "$y$", "costs $5$ a day", "$HOME$PATH", ""] {
            assert!(!holds_one(text), "{text}");
        }
    }
}
