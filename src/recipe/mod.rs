//! Health recipes: how to see, from inside of a container of a known image, that it is ready.
//!
//! The catalogue is data (`recipes.toml`). A recipe states the probe, its parameters and where the facts come from.

mod catalogue;
pub mod generic;
mod image;

pub use catalogue::{Recipe, Refusal, Setting, all, find, for_image};
pub use generic::{HttpTool, TcpTool};
pub use image::ImageReference;
