//! Compose's own notions: its values, its versions, its interpolation.

mod value;
mod version;

pub use value::{Map, Value};
pub use version::Version;
