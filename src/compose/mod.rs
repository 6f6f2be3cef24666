//! Compose's own notions: its values, its versions, its interpolation.

pub mod command;
pub mod duration;
mod floor;
pub mod interpolation;
pub mod mount;
pub mod ports;
pub mod size;
mod value;
mod version;

pub use floor::Floor;
pub use value::{Map, Value};
pub use version::Version;
