//! Paths that begin with a variable: what it holds decides whether they are relative.

use super::{
    path::{is_fixed, joined},
    relocate::Moved,
};
use crate::compose::interpolation::PROVIDED;

/// A path that begins with a variable, from the directory of a project that sees the path's directory as this: its default, if that
/// is a relative path; none where the variable holds a path that is not relative.
pub(super) fn moved(text: &str, directory: &str, is_local: impl Fn(&str) -> bool) -> Option<Moved> {
    let start = if text.starts_with("${") { 2 } else { 1 };
    let end = text[start..].find(|it: char| !(it.is_ascii_alphanumeric() || it == '_'));
    let end = end.map_or(text.len(), |it| start + it);
    let name = &text[start..end];
    if PROVIDED.contains(&name) {
        return None;
    }
    let variable = Some(name.to_owned());
    let unchanged = || Some(Moved { text: text.to_owned(), variable: variable.clone() });
    let rest = &text[end..];
    let Some(sign) = [":-", "-"].into_iter().find(|it| start == 2 && rest.starts_with(it)) else {
        return unchanged();
    };
    let Some(length) = closing(&rest[sign.len()..]) else { return unchanged() };
    let (default, after) = rest[sign.len()..].split_at(length);
    if default.is_empty() || default.contains('$') || is_fixed(default) || !is_local(default) {
        return unchanged();
    }
    let default = match joined(directory, default) {
        path if default.starts_with('.') && !path.starts_with('.') => format!("./{path}"),
        path => path,
    };
    Some(Moved { text: format!("${{{name}{sign}{default}{after}"), variable })
}

/// Where the brace closes that a text is in.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_default_is_moved() {
        let text = |text: &str| moved(text, "web", |it| it.starts_with('.')).map(|it| it.text);
        assert_eq!(text("${DATA:-./data}/db").as_deref(), Some("${DATA:-./web/data}/db"));
        assert_eq!(text("${DATA-..}").as_deref(), Some("${DATA-.}"));
        for same in
            ["${DATA:-/srv}", "${DATA}", "$DATA/x", "${DATA:-named}", "${DATA:?x}", "${A:-${B}}", "${A:-"]
        {
            assert_eq!(text(same).as_deref(), Some(same));
        }
        assert_eq!(text("${HOME}/x"), None);
        assert_eq!(text("$PWD/x"), None);
    }
}
