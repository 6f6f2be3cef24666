//! What the generated bash scripts are held to, without running them.

mod gate;
mod newer;
mod newer_samples;
