//! Compose's own notions: its values, its versions, its interpolation.

pub mod command;
pub mod duration;
mod floor;
mod image;
pub mod interpolation;
pub mod mount;
pub mod names;
pub(crate) mod pair;
pub mod port;
mod pull_policy;
mod restart;
pub mod scalar;
pub mod since;
mod size;
mod value;
mod version;

pub use floor::Floor;
pub use image::ImageReference;
pub use pull_policy::PullPolicy;
pub use restart::RestartPolicy;
pub use size::Size;
pub use value::{Map, Value};
pub use version::Version;
