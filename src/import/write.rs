//! A tree as the text of a spec: tables where a person would open one, short ones in a line.

use std::fmt::Write as _;

use crate::spec::{
    node::{Node, Table, Value},
    quoted,
};

/// A line with an entry is this long at most, in characters; a longer list or table is spread over several.
const WIDTH: usize = 100;

/// The text of a spec.
pub(super) fn text(spec: &Table) -> String {
    let mut text = String::new();
    section(&mut text, &[], spec);
    text
}

/// The entries of a table that fit in a line, then those that are tables of their own.
fn section(text: &mut String, path: &[&str], table: &Table) {
    for (key, entry) in table.iter().filter(|(key, entry)| opened(path, key, &entry.node).is_none()) {
        let key = name(key);
        let _ = writeln!(text, "{key} = {}", wide(&entry.node, key.chars().count() + 3));
    }
    for (key, entry) in table.iter() {
        let Some(table) = opened(path, key, &entry.node) else { continue };
        let path = [path, &[key]].concat();
        let is_shown =
            table.is_empty() || table.iter().any(|(key, it)| opened(&path, key, &it.node).is_none());
        if is_shown {
            if !text.is_empty() {
                text.push('\n');
            }
            let names: Vec<String> = path.iter().map(|it| name(it)).collect();
            let _ = writeln!(text, "[{}]", names.join("."));
        }
        section(text, &path, table);
    }
}

/// The table behind a key of the section of this path, if it is opened as a section of its own: the structure of a spec, and what
/// does not fit in a line.
fn opened<'t>(path: &[&str], key: &str, node: &'t Node) -> Option<&'t Table> {
    let Value::Table(table) = &node.value else { return None };
    let is_structure = match path {
        [] | ["networks" | "variables" | "projects"] | ["projects", _, "services"] => true,
        ["projects", _] => key == "services",
        _ => false,
    };
    let line = || key.chars().count() + 3 + inline_table(table).chars().count();
    (is_structure || line() > WIDTH || holds_lines(table)).then_some(table)
}

/// Whether a text of several lines is in it, which a table in a line could only say with escapes.
fn holds_lines(table: &Table) -> bool {
    table.iter().any(|(_, entry)| match &entry.node.value {
        Value::String(text) => text.contains('\n'),
        Value::Table(table) => holds_lines(table),
        _ => false,
    })
}

fn name(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-".contains(&it));
    if is_bare { key.to_owned() } else { quoted(key) }
}

/// A value behind a key that takes this many characters.
fn wide(node: &Node, before: usize) -> String {
    match &node.value {
        Value::String(text) if text.contains('\n') => lines(text),
        Value::List(items) => {
            let line = inline(node);
            let holds_lines = items.iter().any(|it| it.as_str().is_some_and(|text| text.contains('\n')));
            if items.is_empty() || (before + line.chars().count() <= WIDTH && !holds_lines) {
                return line;
            }
            let items: Vec<String> = items.iter().map(|it| format!("    {},\n", item(it))).collect();
            format!("[\n{}]", items.concat())
        }
        _ => inline(node),
    }
}

/// An item of a list that is spread over several lines.
fn item(node: &Node) -> String {
    match node.as_str() {
        Some(text) if text.contains('\n') => lines(text),
        _ => inline(node),
    }
}

/// A text of several lines, as it is where TOML can hold it.
fn lines(text: &str) -> String {
    let is_literal = !text.contains("'''")
        && !text.ends_with('\'')
        && !text.chars().any(|it| it.is_control() && it != '\n' && it != '\t');
    if is_literal { format!("'''\n{text}'''") } else { quoted(text) }
}

fn inline(node: &Node) -> String {
    match &node.value {
        Value::String(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => float(*number),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Datetime(text) => text.clone(),
        Value::List(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Table(table) => inline_table(table),
    }
}

fn inline_table(table: &Table) -> String {
    if table.is_empty() {
        return "{}".to_owned();
    }
    let entries: Vec<String> =
        table.iter().map(|(key, entry)| format!("{} = {}", name(key), inline(&entry.node))).collect();
    format!("{{ {} }}", entries.join(", "))
}

fn float(number: f64) -> String {
    if number.is_nan() {
        "nan".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "inf".to_owned() } else { "-inf".to_owned() }
    } else {
        format!("{number:?}")
    }
}
