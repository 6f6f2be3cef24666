//! Health recipes: how to see, from inside a container of a known image, that it is ready.
//!
//! The catalogue is data (`recipes.toml`). A recipe states the probe, its parameters and where the facts come from.

mod catalogue;
mod container;
pub mod generic;
mod listener;
mod means;
mod page;
mod parameter;
mod setting;
mod variant;

pub use catalogue::{Effort, Recipe, Refusal, all, find, for_image};
pub use container::Container;
pub use generic::{HttpTool, TcpTool};
pub use means::Means;
pub use page::page;
pub use parameter::Parameter;
pub use setting::Setting;
pub use variant::Variant;
