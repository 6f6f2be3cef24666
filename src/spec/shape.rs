//! The small language in which the vocabulary says what a key takes. Validation and the JSON Schema both read it.

use super::form::Form;
use crate::compose::{Version, since::Since};

/// What a value must look like.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// A string.
    Text,
    /// A string that ends up in a row of the scripts, and therefore fits on one line.
    Line,
    /// A string of a certain form.
    Word(&'static Form),
    /// One of a few strings.
    Choice {
        /// The strings.
        of: &'static [&'static str],
        /// Whether Compose may fill it in from a variable.
        interpolated: bool,
    },
    /// An integer between two bounds, both of them included.
    Integer(i64, i64),
    /// An integer or a float.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list of one shape.
    List(&'static Shape),
    /// A list of one shape, without repeated items.
    Set(&'static Shape),
    /// A list of strings whose first one is one of these words.
    Headed(&'static [&'static str]),
    /// A table whose keys the user chooses.
    Map(&'static Map),
    /// A table whose keys the vocabulary lists.
    Table(&'static Table),
    /// A table of parts of a spec, which are looked at where they are put together with the rest.
    Parts,
    /// One of several shapes; the type of the value decides which.
    OneOf(&'static [Shape]),
}

/// A table whose keys the user chooses.
pub(super) struct Map {
    /// What an entry is called in messages, `service`; empty where its key is just a key.
    pub(super) noun: &'static str,
    /// What its keys must look like.
    pub(super) key: &'static Form,
    /// What its values must look like.
    pub(super) value: Shape,
}

/// A table whose keys the vocabulary lists.
pub(super) struct Table {
    /// Its name in the definitions of the JSON Schema.
    pub(super) name: &'static str,
    /// Its keys, in groups that several tables may share.
    pub(super) groups: &'static [&'static [Key]],
    /// Whether it takes `x-*` keys too.
    pub(super) extensible: bool,
    /// The rules between its keys.
    pub(super) rules: &'static [Rule],
    /// The key that a value in place of the whole table stands for.
    pub(super) alone: Option<&'static str>,
    /// Keys that Compose has in such a place and arcgen does not take, each with the reason.
    pub(super) refusals: &'static [(&'static str, &'static str)],
}

/// A rule between the keys of a table.
pub(super) enum Rule {
    /// Exactly one of these keys must be there.
    ExactlyOne(&'static [&'static str]),
    /// At most one of these keys may be there.
    AtMostOne(&'static [&'static str]),
    /// If a key has one of these values, another key must be there.
    Needs {
        /// The key.
        key: &'static str,
        /// What it says.
        says: &'static [&'static str],
        /// What must be there then.
        other: &'static str,
    },
    /// If the key is `true`, only these other keys may be there.
    Alone(&'static str, &'static [&'static str]),
    /// The number of the first key must not be above that of the second.
    NotAbove(&'static str, &'static str),
}

/// A key that the vocabulary knows.
#[derive(Clone, Copy)]
pub(super) struct Key {
    /// The key.
    pub(super) name: &'static str,
    /// What its value must look like.
    pub(super) shape: Shape,
    /// What it is for: shown by editors, and as help where its value is wrong.
    pub(super) doc: &'static str,
    /// Whether its table is incomplete without it.
    pub(super) required: bool,
    /// The first Compose and engine that read it.
    pub(super) since: Since,
}

/// A key that every supported Compose reads.
pub(super) const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    let always = Version::new(0, 0, 0);
    Key { name, shape, doc, required: false, since: Since { compose: always, engine: always } }
}

impl Key {
    /// Its table is incomplete without it.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The first Compose that reads it.
    pub(super) const fn since(mut self, major: u32, minor: u32, patch: u32) -> Self {
        self.since.compose = Version::new(major, minor, patch);
        self
    }

    /// The first Compose and engine that read it.
    pub(super) const fn known(mut self, since: Since) -> Self {
        self.since = since;
        self
    }

    /// The first Compose that reads it.
    pub(super) const fn since_compose(mut self, version: Version) -> Self {
        self.since.compose = version;
        self
    }

    /// The first engine that obeys it.
    pub(super) const fn engine(mut self, major: u32, minor: u32) -> Self {
        self.since.engine = Version::new(major, minor, 0);
        self
    }
}

impl Rule {
    /// The keys that it refers to.
    #[cfg(test)]
    pub(super) fn keys(&self) -> Vec<&'static str> {
        match self {
            Self::ExactlyOne(names) | Self::AtMostOne(names) => names.to_vec(),
            Self::Needs { key, other, .. } => vec![key, other],
            Self::Alone(key, with) => std::iter::once(*key).chain(with.iter().copied()).collect(),
            Self::NotAbove(low, high) => vec![low, high],
        }
    }
}

impl Table {
    /// A table of one group of keys.
    pub(super) const fn of(name: &'static str, groups: &'static [&'static [Key]]) -> Self {
        Self { name, groups, extensible: false, rules: &[], alone: None, refusals: &[] }
    }

    /// Takes `x-*` keys too.
    pub(super) const fn extensible(mut self) -> Self {
        self.extensible = true;
        self
    }

    /// The rules between its keys.
    pub(super) const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    /// The key that a value in place of the whole table stands for.
    pub(super) const fn alone(mut self, key: &'static str) -> Self {
        self.alone = Some(key);
        self
    }

    /// Keys that it does not take, each with the reason.
    pub(super) const fn refusals(mut self, refusals: &'static [(&'static str, &'static str)]) -> Self {
        self.refusals = refusals;
        self
    }

    /// All its keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static Key> + use<> {
        self.groups.iter().flat_map(|group| group.iter())
    }

    /// The key of this name.
    pub(super) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }
}

impl Shape {
    /// One of a few strings, stated literally.
    pub(super) const fn choice(of: &'static [&'static str]) -> Self {
        Self::Choice { of, interpolated: false }
    }

    /// One of a few strings, or a variable that Compose replaces with one.
    pub(super) const fn compose_choice(of: &'static [&'static str]) -> Self {
        Self::Choice { of, interpolated: true }
    }
}
