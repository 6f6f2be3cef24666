//! arcgen compiles one spec file into everything that a platform of several Docker Compose projects needs to start
//! right the first time, with nobody helping.
//!
//! Each stage is a pure function with one type in and one out; files are touched only at the two ends.
//!
//! ```text
//! spec text -> spec::parse -> platform::resolve -> lint -> plan -> render -> verify -> output (write | check | print)
//! ```

pub mod compile;
pub mod compose;
pub mod diagnostic;
pub mod graph;
pub mod lint;
pub mod output;
pub mod plan;
pub mod platform;
pub mod quote;
pub mod recipe;
pub mod render;
pub mod spec;
pub mod verify;
