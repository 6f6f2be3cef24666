//! Shapes that many keys of the Compose Specification share.

use crate::spec::{
    form::{self, Form},
    shape::{Map, Shape},
};

/// A list of strings.
pub(super) const TEXTS: Shape = Shape::List(&Shape::Text);

/// A list of strings that are all different: `uniqueItems` in Compose's schema.
pub(super) const TEXT_SET: Shape = Shape::Set(&Shape::Text);

/// One string, or a list of different ones.
pub(super) const TEXT_OR_SET: Shape = Shape::OneOf(&[Shape::Text, TEXT_SET]);

/// A command: one string that Compose splits into words, or the words.
pub(super) const COMMAND: Shape = Shape::OneOf(&[Shape::Word(&form::container::COMMAND_LINE), TEXTS]);

/// A list of strings that end up in the scripts.
pub(super) const LINES: Shape = Shape::List(&Shape::Line);

/// One string, or a list of them.
pub(super) const TEXT_OR_TEXTS: Shape = Shape::OneOf(&[Shape::Text, TEXTS]);

/// A string, a number or a boolean.
pub(super) const SCALAR: Shape = Shape::OneOf(&[Shape::Text, Shape::Number, Shape::Boolean]);

/// `true`, `false`, or a variable that says which.
pub(super) const FLAG: Shape = Shape::OneOf(&[Shape::Boolean, FLAG_WORD]);

/// A string that is a boolean.
pub(super) const FLAG_WORD: Shape = Shape::Word(&form::FLAG);

/// An integer, or a string that is one.
pub(super) const INTEGER: Shape =
    Shape::OneOf(&[Shape::Integer(i64::MIN, i64::MAX), Shape::Word(&form::number::INTEGER)]);

/// An integer that is not negative, or a string that is one.
pub(super) const COUNT: Shape =
    Shape::OneOf(&[Shape::Integer(0, i64::MAX), Shape::Word(&form::number::NATURAL)]);

/// A number, or a string that is one.
pub(super) const AMOUNT: Shape = Shape::OneOf(&[Shape::Number, Shape::Word(&form::number::NUMERIC)]);

/// An integer or a string of any form.
pub(super) const TEXT_OR_COUNT: Shape = Shape::OneOf(&[Shape::Text, Shape::Integer(i64::MIN, i64::MAX)]);

/// A number or a string of any form.
pub(super) const TEXT_OR_AMOUNT: Shape = Shape::OneOf(&[Shape::Text, Shape::Number]);

/// A number of bytes, or a string such as `512m`.
pub(super) const SIZE: Shape = Shape::OneOf(&[Shape::Word(&form::BYTES), Shape::Number]);

/// A number of bytes that is whole, or a string such as `512m`.
pub(super) const WHOLE_SIZE: Shape =
    Shape::OneOf(&[Shape::Word(&form::BYTES), Shape::Integer(i64::MIN, i64::MAX)]);

/// Permissions of a file: a string of octal digits, or a number.
pub(super) const MODE: Shape = Shape::OneOf(&[Shape::Word(&form::number::MODE), Shape::Integer(0, 0o7777)]);

/// A duration in Compose's words.
pub(super) const DURATION: Shape = Shape::Word(&form::COMPOSE_DURATION);

/// `KEY=value` strings, or a table of them.
pub(super) const PAIRS: Shape =
    Shape::OneOf(&[map(&SCALARS), Shape::Set(&Shape::Word(&form::container::ENTRY))]);

/// A table of strings, numbers and booleans.
pub(super) const VALUES: Shape = map(&SCALARS);

/// A table of strings and numbers: what Compose's schema takes for most options.
pub(super) const OPTIONS: Shape = map(&AMOUNTS);

/// A table of strings and whole numbers: Compose's decoder turns them into strings.
pub(super) const WHOLE_OPTIONS: Shape = map(&COUNTS);

/// A table whose entries have keys of a certain form.
pub(super) const fn map(map: &'static Map) -> Shape {
    Shape::Map(map)
}

/// Entries of any key with this shape.
pub(super) const fn entries(value: Shape) -> Map {
    Map { noun: "", key: &form::ANY_KEY, value }
}

/// Entries whose keys have a form of their own.
pub(super) const fn keyed(key: &'static Form, value: Shape) -> Map {
    Map { noun: "", key, value }
}

static SCALARS: Map = entries(SCALAR);
static AMOUNTS: Map = entries(TEXT_OR_AMOUNT);
static COUNTS: Map = entries(TEXT_OR_COUNT);
