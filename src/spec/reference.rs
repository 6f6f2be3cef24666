//! `docs/spec.md`: every key, from the tables that validation reads.

use std::fmt::Write;

use super::{
    schema::description,
    shape::{Key, Shape, Table},
    vocabulary::SPEC,
};
use crate::diagnostic::words;

/// The page, as Markdown.
#[must_use]
pub fn reference() -> String {
    let mut page =
        Page { text: include_str!("reference_head.md").to_owned(), tables: vec![(&SPEC, String::new())] };
    let mut next = 0;
    while let Some(&(table, ref place)) = page.tables.get(next) {
        let place = place.clone();
        page.section(table, &place);
        next += 1;
    }
    page.text
}

/// The page so far, and every table that it refers to, with the place where it was first seen.
struct Page {
    text: String,
    tables: Vec<(&'static Table, String)>,
}

impl Page {
    fn section(&mut self, table: &'static Table, place: &str) {
        let _ = write!(self.text, "\n## {}\n", table.name);
        if !place.is_empty() {
            let _ = write!(self.text, "\n`{place}`\n");
        }
        for group in table.groups {
            self.text.push_str("\n| Key | Takes | For |\n| --- | --- | --- |\n");
            for key in *group {
                self.row(key, place);
            }
        }
        if table.extensible {
            self.text.push_str("\nAny key that begins with `x-`, too.\n");
        }
    }

    fn row(&mut self, key: &'static Key, place: &str) {
        let place = if place.is_empty() { key.name.to_owned() } else { format!("{place}.{}", key.name) };
        let takes = self.takes(&key.shape, &place);
        let required = if key.required { ", required" } else { "" };
        let what = description(key).replace('|', "\\|");
        let _ = writeln!(self.text, "| `{}` | {takes}{required} | {what} |", key.name);
    }

    fn takes(&mut self, shape: &'static Shape, place: &str) -> String {
        match shape {
            Shape::Text => "text".to_owned(),
            Shape::Line => "text on one line".to_owned(),
            Shape::Word(form) => form.noun.to_owned(),
            Shape::Choice { of, .. } => {
                of.iter().map(|it| format!("`\"{it}\"`")).collect::<Vec<_>>().join(", ")
            }
            Shape::Integer(..) => "an integer".to_owned(),
            Shape::Number => "a number".to_owned(),
            Shape::Boolean => "`true` or `false`".to_owned(),
            Shape::List(item) => format!("a list of: {}", self.takes(item, &format!("{place}[]"))),
            Shape::Set(item) => {
                format!("a list, each item once, of: {}", self.takes(item, &format!("{place}[]")))
            }
            Shape::Headed(words) => format!("a list that begins with {}", words::or(&words::quoted(*words))),
            Shape::Parts => "any of these sections".to_owned(),
            Shape::Map(map) => format!("by name: {}", self.takes(&map.value, &format!("{place}.KEY"))),
            Shape::Table(table) => {
                if !self.tables.iter().any(|it| it.0.name == table.name) {
                    self.tables.push((table, place.to_owned()));
                }
                format!("[{0}](#{0})", table.name)
            }
            Shape::OneOf(shapes) => {
                shapes.iter().map(|it| self.takes(it, place)).collect::<Vec<_>>().join("; or ")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_reference_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/spec.md");
        if std::env::var_os("ARCGEN_BLESS").is_some() {
            std::fs::write(path, reference()).unwrap();
        }
        assert!(
            std::fs::read_to_string(path).unwrap_or_default() == reference(),
            "docs/spec.md is not what the vocabulary says; run: ARCGEN_BLESS=1 cargo test reference"
        );
    }
}
