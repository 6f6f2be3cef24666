//! Any text as a Compose file.
#![no_main]

#[path = "../bodies/answer.rs"]
mod answer;
#[path = "../bodies/import.rs"]
mod import;

libfuzzer_sys::fuzz_target!(|data: &[u8]| import::run(data));
