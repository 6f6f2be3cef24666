//! Nested values as YAML block collections.

use super::{
    visible::is_visible,
    yaml::{push_quoted, push_scalar},
};
use crate::compose::{Map, Value};

/// Keys whose lists are words that belong together, and read better on one line: `["CMD", "pg_isready"]`.
const LISTS_ON_ONE_LINE: [&str; 6] = ["test", "command", "entrypoint", "profiles", "cap_add", "cap_drop"];
/// The column up to which a list may stay on one line.
const WIDTH: usize = 110;
/// A longer key cannot be an implicit key (YAML allows 1024 characters): it is written as `? key`.
const LONGEST_KEY: usize = 1000;

/// The entry `key: map` as block lines at `indent`, without the last line end.
#[must_use]
pub fn yaml_entry(key: &str, map: &Map, indent: usize) -> String {
    entry(key, indent, 64 * (map.len() + 1), |lines| lines.map(map, indent, After::Key))
}

/// The entry `key: value` in the same way.
pub(super) fn yaml_value(key: &str, value: &Value, indent: usize) -> String {
    entry(key, indent, 0, |lines| lines.value(value, indent, After::Key))
}

fn entry(key: &str, indent: usize, capacity: usize, write: impl FnOnce(&mut Lines)) -> String {
    let mut lines = Lines { text: String::with_capacity(capacity) };
    lines.key(key, indent);
    write(&mut lines);
    lines.text.truncate(lines.text.trim_end_matches('\n').len());
    lines.text
}

/// What comes before a value on its line.
#[derive(Clone, Copy, PartialEq)]
enum After {
    Key,
    Dash,
}

struct Lines {
    text: String,
}

impl Lines {
    fn indent(&mut self, indent: usize) {
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    fn key(&mut self, key: &str, indent: usize) {
        self.indent(indent);
        let start = self.text.len();
        push_scalar(&mut self.text, key);
        if self.text.len() - start > LONGEST_KEY {
            self.text.insert_str(start, "? ");
            self.text.push('\n');
            self.indent(indent);
        }
        self.text.push(':');
    }

    fn end(&mut self, scalar: &str) {
        if !scalar.is_empty() {
            self.text.push(' ');
            self.text.push_str(scalar);
        }
        self.text.push('\n');
    }

    fn scalar(&mut self, text: &str) {
        self.text.push(' ');
        push_scalar(&mut self.text, text);
        self.text.push('\n');
    }

    /// A value whose key or dash is at `indent`, with the line end.
    fn value(&mut self, value: &Value, indent: usize, after: After) {
        match value {
            Value::Null if after == After::Key => self.end(""),
            Value::Null => self.end("null"),
            Value::Bool(value) => self.end(if *value { "true" } else { "false" }),
            Value::Integer(value) => self.end(&value.to_string()),
            Value::Float(value) => self.end(&float(*value)),
            Value::Text(text) if is_literal(text) => self.literal(text, indent),
            Value::Text(text) => self.scalar(text),
            Value::List(items) => self.list(items, indent, after),
            Value::Map(map) => self.map(map, indent, after),
        }
    }

    fn map(&mut self, map: &Map, indent: usize, after: After) {
        if map.is_empty() {
            return self.end("{}");
        }
        self.text.push(if after == After::Key { '\n' } else { ' ' });
        for (position, (key, value)) in map.iter().enumerate() {
            let is_behind_dash = after == After::Dash && position == 0;
            let start = self.text.len();
            self.key(key, indent + 2);
            if is_behind_dash {
                self.text.replace_range(start..start + indent + 2, "");
            }
            match value {
                Value::List(items) if LISTS_ON_ONE_LINE.contains(&key.as_str()) => {
                    self.list_on_one_line(items, indent + 2);
                }
                _ => self.value(value, indent + 2, After::Key),
            }
        }
    }

    fn list(&mut self, items: &[Value], indent: usize, after: After) {
        if items.is_empty() {
            return self.end("[]");
        }
        self.text.push(if after == After::Key { '\n' } else { ' ' });
        for (position, item) in items.iter().enumerate() {
            if after == After::Key || position > 0 {
                self.indent(indent + 2);
            }
            self.text.push('-');
            self.value(item, indent + 2, After::Dash);
        }
    }

    /// `["a", "b"]` if it is short and all text, else a block list.
    fn list_on_one_line(&mut self, items: &[Value], indent: usize) {
        let behind_key = self.text.len();
        let start = self.text.rfind('\n').map_or(0, |end| end + 1);
        self.text.push_str(" [");
        for (position, item) in items.iter().enumerate() {
            if position > 0 {
                self.text.push_str(", ");
            }
            push_quoted(&mut self.text, item.as_text().unwrap_or_default());
        }
        self.text.push(']');
        if items.iter().all(|item| item.as_text().is_some()) && self.text.len() - start <= WIDTH {
            self.text.push('\n');
        } else {
            self.text.truncate(behind_key);
            self.list(items, indent, After::Key);
        }
    }

    fn literal(&mut self, text: &str, indent: usize) {
        self.end(if text.ends_with('\n') { "|" } else { "|-" });
        for line in text.lines() {
            if !line.is_empty() {
                self.indent(indent + 2);
                self.text.push_str(line);
            }
            self.text.push('\n');
        }
    }
}

/// Whether a text of several lines survives as a literal block: nothing invisible, no spaces where parsers or editors
/// drop them, and at most one line end at its end.
fn is_literal(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    body.contains('\n')
        && !body.ends_with('\n')
        && !body.starts_with([' ', '\n'])
        && body.chars().all(|character| character == '\n' || is_visible(character))
        && body.split('\n').all(|line| !line.ends_with(char::is_whitespace))
}

/// A float with a point and a signed exponent, without which YAML 1.1 takes it for a string.
fn float(value: f64) -> String {
    if value.is_nan() {
        return ".nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { ".inf" } else { "-.inf" }.to_owned();
    }
    let digits = format!("{value:?}");
    let Some((mantissa, exponent)) = digits.split_once('e') else { return digits };
    let point = if mantissa.contains('.') { "" } else { ".0" };
    let sign = if exponent.starts_with('-') { "" } else { "+" };
    format!("{mantissa}{point}e{sign}{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collections_nest() {
        let map = Map::from_iter([
            ("image".to_owned(), Value::text("redis:7")),
            ("command".to_owned(), Value::texts(["redis-server", "--save", ""])),
            ("ports".to_owned(), Value::texts(["80:80"])),
            (
                "volumes".to_owned(),
                Value::List(vec![
                    Value::Map(Map::from_iter([
                        ("type".to_owned(), Value::text("bind")),
                        ("bind".to_owned(), Value::Map(Map::from_iter([("x".to_owned(), Value::Null)]))),
                    ])),
                    Value::List(vec![Value::Integer(1), Value::Float(1e20)]),
                    Value::Map(Map::new()),
                ]),
            ),
            ("script".to_owned(), Value::text("one\n\n  two\n")),
        ]);
        assert_eq!(
            yaml_entry("cache", &map, 2),
            r#"  cache:
    image: redis:7
    command: ["redis-server", "--save", ""]
    ports:
      - "80:80"
    volumes:
      - type: bind
        bind:
          x:
      - - 1
        - 1.0e+20
      - {}
    script: |
      one

        two"#
        );
        assert_eq!(yaml_entry("empty", &Map::new(), 0), "empty: {}");
    }
}
