//! All integration tests, one binary: one link, one list.

mod bash;
mod cases;
mod cli;
mod compose_model;
mod dotenv;
mod dotenv_files;
// Its stand-ins are programs of Linux, and it starts engines of its own: Windows plays the scenarios instead.
#[cfg(unix)]
mod engine;
mod fuzzing;
mod imported_directory;
mod imports;
mod library;
mod powershell;
mod program;
#[cfg(unix)]
mod program_copy;
mod quoting;
mod rendering;
mod sample;
mod showcase;
mod templates;
mod tool;
mod tree;
mod verify;
mod workflows;
