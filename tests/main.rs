//! All integration tests, one binary: one link, one list.

mod cases;
mod cli;
mod dotenv;
mod engine;
mod powershell;
mod quoting;
mod rendering;
mod sample;
mod scripts;
mod templates;
mod tool;
mod verify;
