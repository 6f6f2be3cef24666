//! All integration tests, one binary: one link, one list.

mod powershell;
mod quoting;
mod sample;
mod tool;
