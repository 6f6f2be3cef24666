//! All integration tests, one binary: one link, one list.

mod engine;
mod powershell;
mod quoting;
mod sample;
mod scripts;
mod tool;
mod verify;
