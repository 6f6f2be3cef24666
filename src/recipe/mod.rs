//! Health recipes: how to see, from inside of a container of a known image, that it is ready.
//!
//! The catalogue is data (`recipes.toml`). A recipe states the probe, its parameters and where the facts come from.

mod catalogue;
pub mod generic;
mod image;
mod setting;
mod variant;

pub use catalogue::{Effort, Parameter, Recipe, Refusal, all, find, for_image};
pub use generic::{HttpTool, TcpTool};
pub use image::ImageReference;
pub use setting::Setting;
pub use variant::Variant;
