//! The spec as text: reading it, and saying where it is wrong.

mod nesting;
pub mod node;
mod parse;
mod source;

pub use parse::{Parsed, parse};
pub use source::{Position, Source};
