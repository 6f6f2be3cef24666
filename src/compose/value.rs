//! A Compose file's values, without places and independent of any file format.

use indexmap::IndexMap;

/// A value of a Compose file. Strings follow Compose's own interpolation rules (`${NAME}`, `$$`), exactly as the
/// spec wrote them; [`super::interpolation`] reads them.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An empty value: `temporal-postgres-data:`.
    Null,
    /// `true`
    Bool(bool),
    /// `42`
    Integer(i64),
    /// `0.5`
    Float(f64),
    /// `text`
    Text(String),
    /// A sequence.
    List(Vec<Value>),
    /// A mapping, in the order in which it is written.
    Map(Map),
}

/// A mapping, in the order in which it is written.
pub type Map = IndexMap<String, Value>;

impl Value {
    /// A text value.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    #[must_use]
    pub fn texts<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(|item| Self::Text(item.into())).collect())
    }

    /// Calls the function with every text in it, keys excepted, in order.
    pub(crate) fn each_text<'v>(&'v self, take: &mut dyn FnMut(&'v str)) {
        match self {
            Self::Text(text) => take(text),
            Self::List(items) => items.iter().for_each(|it| it.each_text(take)),
            Self::Map(map) => map.values().for_each(|it| it.each_text(take)),
            _ => {}
        }
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}
