//! A tree as the text of a spec: tables where a person would open one, short ones in a line, comments where they stood.

use std::fmt::Write as _;

use super::comments::{Comments, OfValue};
use crate::{
    source::Sources,
    spec::{
        node::{Entry, Node, Table, Value},
        quoted,
    },
};

/// A line with an entry is this long at most, in characters; a longer list or table is spread over several.
const WIDTH: usize = 100;

/// The text of a spec, with the comments of the files that it is made of. What is left of those has no place in it.
pub(super) fn text(sources: &Sources, spec: &Table, comments: &mut Comments) -> String {
    let mut writer = Writer { sources, comments, text: String::new() };
    writer.section(&[], spec);
    writer.text
}

struct Writer<'a> {
    sources: &'a Sources,
    comments: &'a mut Comments,
    text: String,
}

impl Writer<'_> {
    /// The entries of a table that fit in a line, then those that are tables of their own.
    fn section(&mut self, path: &[&str], table: &Table) {
        for (key, entry) in table.iter().filter(|(key, entry)| opened(path, key, &entry.node).is_none()) {
            self.entry(key, entry);
        }
        for (key, entry) in table.iter() {
            let Some(table) = opened(path, key, &entry.node) else { continue };
            let path = [path, &[key]].concat();
            self.header(&path, entry, table);
            self.section(&path, table);
            if !is_of_variables(&path) {
                let below = self.comments.below(self.sources, entry.key_span, entry.node.span);
                self.lines(&below);
            }
        }
    }

    fn entry(&mut self, key: &str, entry: &Entry) {
        let key = name(key);
        let before = key.chars().count() + 3;
        let mut of_value = OfValue::default();
        let value = match &entry.node.value {
            Value::List(items) if self.comments.are_in(self.sources, entry.node.span) && items.len() > 1 => {
                of_value.above = self.comments.above(self.sources, entry.key_span);
                self.commented_list(items)
            }
            _ => {
                of_value = self.comments.of_value(self.sources, entry.key_span, entry.node.span);
                wide(&entry.node, before)
            }
        };
        if value.contains('\n') {
            of_value.above.extend(of_value.beside.take());
        }
        self.lines(&of_value.above);
        let beside = of_value.beside.map(|it| format!(" {it}")).unwrap_or_default();
        let _ = writeln!(self.text, "{key} = {value}{beside}");
    }

    /// A list with comments is spread over several lines.
    fn commented_list(&mut self, items: &[Node]) -> String {
        let mut text = "[\n".to_owned();
        for node in items {
            let OfValue { above, beside } = self.comments.of_value(self.sources, node.span, node.span);
            for line in above {
                let _ = writeln!(text, "    {line}");
            }
            let beside = beside.map(|it| format!(" {it}")).unwrap_or_default();
            let _ = writeln!(text, "    {},{beside}", item(node));
        }
        text + "]"
    }

    fn header(&mut self, path: &[&str], entry: &Entry, table: &Table) {
        let is_shown =
            table.is_empty() || table.iter().any(|(key, it)| opened(path, key, &it.node).is_none());
        let mut above = Vec::new();
        let mut beside = None;
        if !is_of_variables(path) {
            if let ["projects", _] = path {
                above = self.comments.at_head(self.sources, entry.key_span);
            }
            above.extend(self.comments.above(self.sources, entry.key_span));
            // The place of a project is its name, which has a line of its own, or a key that is none of it.
            if !matches!(path, ["projects", _]) {
                beside = self.comments.beside(self.sources, entry.key_span);
            }
        }
        if !self.text.is_empty() && (is_shown || !above.is_empty() || beside.is_some()) {
            self.text.push('\n');
        }
        self.lines(&above);
        if is_shown {
            let names: Vec<String> = path.iter().map(|it| name(it)).collect();
            let beside = beside.map(|it| format!(" {it}")).unwrap_or_default();
            let _ = writeln!(self.text, "[{}]{beside}", names.join("."));
        } else {
            self.lines(beside.as_slice());
        }
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines {
            let _ = writeln!(self.text, "{line}");
        }
    }
}

/// Whether a section is about variables: those are declared where nothing of a file is, and their place is one of their uses.
fn is_of_variables(path: &[&str]) -> bool {
    path.first() == Some(&"variables")
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
