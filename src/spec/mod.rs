//! The spec as text: reading it, and saying where it is wrong.

pub mod node;
