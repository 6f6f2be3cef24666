//! The files that a platform is read from, and places in them.

mod sources;
mod span;
mod text;

pub use sources::Sources;
pub use span::{SourceId, Span};
pub use text::{Position, Source};
