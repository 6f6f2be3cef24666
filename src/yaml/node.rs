//! The tree of a YAML document.

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
            Self::Float(number) => Some(number.to_string()),
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

    /// The value of a key, if this is a map that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.as_map()?.iter().find(|it| it.key == key).map(|it| &it.node)
    }
}
