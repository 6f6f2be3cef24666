//! From the resolved platform to the plan that every artifact is rendered from.

mod model;
mod words;

pub use model::*;
