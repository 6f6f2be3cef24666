//! Any text as a value.
#![no_main]

#[path = "../bodies/answer.rs"]
mod answer;
#[path = "../bodies/round_trip.rs"]
mod round_trip;
#[path = "../bodies/value.rs"]
mod value;

libfuzzer_sys::fuzz_target!(|data: &[u8]| value::run(data));
