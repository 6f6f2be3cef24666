//! Whether a Compose file says exactly what is planned, checked while it is read: building a tree of it first would
//! cost a quarter more. If anything differs, [`super::compose`] reports what.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::{
    compose::{Map, Value},
    render::compose::{ComposeFile, ComposeService},
};

/// Whether `text` says `planned`, everything in the same order, and nothing else.
pub(super) fn is_whole(planned: &ComposeFile, text: &str) -> bool {
    Planned::File(planned).deserialize(serde_yaml::Deserializer::from_str(text)).is_ok()
}

/// What is to be read next. Anything else is an error, which ends the reading.
#[derive(Clone, Copy)]
enum Planned<'a> {
    File(&'a ComposeFile),
    Services(&'a [ComposeService]),
    Map(&'a Map),
    Value(&'a Value),
    Text(&'a str),
}

impl<'a> Planned<'a> {
    fn of(value: &'a Value) -> Self {
        match value {
            Value::Map(map) => Self::Map(map),
            Value::Text(text) => Self::Text(text),
            _ => Self::Value(value),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Planned<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        // The reader decides what a scalar is: whether `true` is a text is the question.
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Planned<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("what is planned")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        agree(matches!(self, Self::Value(Value::Null)))
    }

    fn visit_bool<E: Error>(self, read: bool) -> Result<(), E> {
        agree(matches!(self, Self::Value(Value::Bool(planned)) if *planned == read))
    }

    fn visit_i64<E: Error>(self, read: i64) -> Result<(), E> {
        agree(matches!(self, Self::Value(Value::Integer(planned)) if *planned == read))
    }

    fn visit_u64<E: Error>(self, read: u64) -> Result<(), E> {
        i64::try_from(read).map_err(E::custom).and_then(|read| self.visit_i64(read))
    }

    fn visit_f64<E: Error>(self, read: f64) -> Result<(), E> {
        agree(matches!(self, Self::Value(Value::Float(planned)) if planned.to_bits() == read.to_bits()))
    }

    fn visit_str<E: Error>(self, read: &str) -> Result<(), E> {
        agree(matches!(self, Self::Text(planned) if planned == read))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut read: A) -> Result<(), A::Error> {
        let Self::Value(Value::List(items)) = self else { return agree(false) };
        for item in items {
            agree(read.next_element_seed(Planned::of(item))?.is_some())?;
        }
        agree(read.next_element::<IgnoredAny>()?.is_none())
    }

    fn visit_map<A: MapAccess<'de>>(self, read: A) -> Result<(), A::Error> {
        match self {
            Self::File(file) => {
                let name = file.name.iter().map(|it| ("name", Planned::Text(it)));
                let services = std::iter::once(("services", Planned::Services(&file.services)));
                let sections = file.sections.iter().map(|(key, value)| (key.as_str(), Planned::of(value)));
                entries(name.chain(services).chain(sections), read)
            }
            Self::Services(services) => {
                entries(services.iter().map(|it| (it.key.as_str(), Planned::Map(&it.body))), read)
            }
            Self::Map(map) => {
                entries(map.iter().map(|(key, value)| (key.as_str(), Planned::of(value))), read)
            }
            Self::Value(_) | Self::Text(_) => agree(false),
        }
    }
}

fn entries<'de, 'a, A: MapAccess<'de>>(
    planned: impl Iterator<Item = (&'a str, Planned<'a>)>,
    mut read: A,
) -> Result<(), A::Error> {
    for (key, value) in planned {
        agree(read.next_key_seed(Planned::Text(key))?.is_some())?;
        read.next_value_seed(value)?;
    }
    agree(read.next_key::<IgnoredAny>()?.is_none())
}

fn agree<E: Error>(agrees: bool) -> Result<(), E> {
    if agrees { Ok(()) } else { Err(E::custom("not what is planned")) }
}
