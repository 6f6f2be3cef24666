//! The spec as text: reading it, and saying where it is wrong.

mod complaint;
pub(crate) mod encoding;
mod expectation;
mod floor;
mod form;
pub(crate) mod lints;
mod lists;
mod nesting;
mod newer_than_floor;
pub mod node;
mod parse;
mod place;
mod reference;
mod rewrite;
mod rules;
mod schema;
mod sections;
mod shape;
mod starter;
mod suggestion;
mod syntax;
mod unknown_key;
mod validate;
mod variant;
mod vocabulary;

pub use floor::{DEFAULT_FLOOR, floor};
pub(crate) use form::quoted;
pub use parse::{Parsed, parse};
pub use reference::reference;
pub use schema::schema;
pub use starter::{platform_name, starter};
pub(crate) use suggestion::Candidates;
pub use suggestion::nearest;
pub(crate) use validate::validate;
pub use variant::{variant, variants};

pub use crate::source::Source;

#[cfg(test)]
mod tests;
