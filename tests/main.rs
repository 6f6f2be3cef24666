//! All integration tests, one binary: one link, one list.

mod quoting;
mod tool;
