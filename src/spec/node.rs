//! The spec's text as a tree in which every key and every value knows where it is.
//!
//! The tree is independent of the TOML library, so that every later stage (and the importer, which starts from YAML) refers
//! to places in the same way.

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use crate::source::Span;

/// A value and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value is.
    pub span: Span,
    /// What it says.
    pub value: Value,
}

/// What a spec can say.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `"text"`
    String(String),
    /// `42`
    Integer(i64),
    /// `1.5`
    Float(f64),
    /// `true`
    Boolean(bool),
    /// `1979-05-27`: no key of a spec takes one, so it is only kept to be named in a finding.
    Datetime(String),
    /// `[1, 2]`
    List(Vec<Node>),
    /// `{ a = 1 }` or `[a]`
    Table(Table),
}

/// Entries in the order in which the spec states them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    entries: IndexMap<String, Entry, RandomState>,
}

/// One `key = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where the key is.
    pub key_span: Span,
    /// Its value.
    pub node: Node,
}

impl Table {
    /// An empty table with room for this many entries.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        Self { entries: IndexMap::with_capacity_and_hasher(entries, RandomState::default()) }
    }

    /// The entry of a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.get(key).map(|entry| &entry.node)
    }

    /// All entries in the spec's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry))
    }

    /// Adds an entry; a key that is there already keeps its place and takes the new value.
    pub fn insert(&mut self, key: impl Into<String>, key_span: Span, node: Node) {
        self.entries.insert(key.into(), Entry { key_span, node });
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Node {
    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = &self.value { Some(text) } else { None }
    }

    /// The number, if this is an integer.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        if let Value::Integer(number) = self.value { Some(number) } else { None }
    }

    /// The value, if this is a boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        if let Value::Boolean(boolean) = self.value { Some(boolean) } else { None }
    }

    /// The items, if this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Node]> {
        if let Value::List(items) = &self.value { Some(items) } else { None }
    }

    /// The entries, if this is a table.
    #[must_use]
    pub fn as_table(&self) -> Option<&Table> {
        if let Value::Table(table) = &self.value { Some(table) } else { None }
    }

    /// What kind of value this is, for messages: "a string", "an integer", …
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::String(_) => "a string",
            Value::Integer(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Boolean(_) => "a boolean",
            Value::Datetime(_) => "a date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }
}
