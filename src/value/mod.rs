//! Values of arcgen's own keys: each has one way to be read, which validation and resolving share. Compose's values are in
//! [`crate::compose`].

mod generator;
mod path;
mod reference;
mod url;

pub use generator::Generator;
pub(crate) use path::{is_git, platform_path};
pub(crate) use reference::ServiceReference;
pub(crate) use url::{ProbeTarget, Url, is_url_path};
