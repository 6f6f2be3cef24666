//! What the generated bash scripts must fulfil, checked without running them.

mod gate;
mod newer;
mod newer_samples;
mod sourced;
