//! Any bytes as a spec.
#![no_main]

#[path = "../bodies/answer.rs"]
mod answer;
#[path = "../bodies/spec.rs"]
mod spec;

libfuzzer_sys::fuzz_target!(|data: &[u8]| spec::run(data));
