//! All integration tests, one binary: one link, one list.

mod bash;
mod cases;
mod cli;
mod dotenv;
mod engine;
mod powershell;
mod quoting;
mod rendering;
mod sample;
mod templates;
mod tool;
mod verify;
