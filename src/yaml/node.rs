//! The tree of a YAML document.

use super::scalar::float_text;
use crate::source::Span;

/// A value and where it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Yaml {
    /// Where it is; for what an alias stands for, where the alias is.
    pub(crate) span: Span,
    /// What it says.
    pub(crate) value: Value,
    /// Its tag, if it is none of YAML's own: `!reset`.
    pub(crate) tag: Option<String>,
    /// Its number among the values of all files of a run, where they are counted; a value that is made of another has its number.
    pub(crate) number: Option<usize>,
}

/// What YAML can say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    String(String),
    List(Vec<Yaml>),
    Map(Vec<Pair>),
}

/// One `key: value`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) key: String,
    /// Where the key is.
    pub(crate) key_span: Span,
    pub(crate) node: Yaml,
}

impl Value {
    /// A scalar as Compose's decoder writes it where it wants a text; none for null, lists and maps.
    pub(crate) fn scalar_text(&self) -> Option<String> {
        match self {
            Self::Boolean(boolean) => Some(boolean.to_string()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Float(number) => Some(float_text(*number)),
            Self::String(text) => Some(text.clone()),
            Self::Null | Self::List(_) | Self::Map(_) => None,
        }
    }
}

impl Yaml {
    /// Whether it is null.
    pub(crate) fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// The text, if this is a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = &self.value { Some(text) } else { None }
    }

    /// The items, if this is a list.
    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        if let Value::List(items) = &self.value { Some(items) } else { None }
    }

    /// The entries, if this is a map.
    pub(crate) fn as_map(&self) -> Option<&[Pair]> {
        if let Value::Map(pairs) = &self.value { Some(pairs) } else { None }
    }

    /// The entries, if this is a map, to change them.
    pub(crate) fn as_map_mut(&mut self) -> Option<&mut Vec<Pair>> {
        if let Value::Map(pairs) = &mut self.value { Some(pairs) } else { None }
    }

    /// The value of a key, if this is a map that has it, to change it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.as_map_mut()?.iter_mut().find(|it| it.key == key).map(|it| &mut it.node)
    }

    /// Whether this is a list or a map with something in it.
    pub(crate) fn holds_values(&self) -> bool {
        match &self.value {
            Value::List(items) => !items.is_empty(),
            Value::Map(pairs) => !pairs.is_empty(),
            _ => false,
        }
    }

    /// Whether two values say the same, wherever they are.
    pub(crate) fn says(&self, other: &Self) -> bool {
        let is_same = match (&self.value, &other.value) {
            (Value::List(mine), Value::List(theirs)) => {
                mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| mine.says(theirs))
            }
            (Value::Map(mine), Value::Map(theirs)) => {
                let has = |it: &Pair| other.get(&it.key).is_some_and(|theirs| it.node.says(theirs));
                mine.len() == theirs.len() && mine.iter().all(has)
            }
            (mine, theirs) => mine == theirs,
        };
        is_same && self.tag == other.tag
    }

    /// Calls back for every value in it without values in it, with the keys that lead there: `db.ports[0]`.
    pub(crate) fn leaves<'y>(&'y self, path: &str, found: &mut dyn FnMut(&'y Self, &str)) {
        match &self.value {
            Value::List(items) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    item.leaves(&format!("{path}[{index}]"), found);
                }
            }
            Value::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    pair.node.leaves(&within(path, &pair.key), found);
                }
            }
            _ => found(self, path),
        }
    }

    /// The same, to change them.
    pub(crate) fn leaves_mut(&mut self, path: &str, found: &mut dyn FnMut(&mut Self, &str)) {
        match &mut self.value {
            Value::List(items) if !items.is_empty() => {
                for (index, item) in items.iter_mut().enumerate() {
                    item.leaves_mut(&format!("{path}[{index}]"), found);
                }
            }
            Value::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    pair.node.leaves_mut(&within(path, &pair.key), found);
                }
            }
            _ => found(self, path),
        }
    }

    /// The value of a key, if this is a map that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.as_map()?.iter().find(|it| it.key == key).map(|it| &it.node)
    }
}

/// The path of a key of a map.
pub(crate) fn within(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
