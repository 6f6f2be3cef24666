//! What the generated bash scripts are held to, without running them.

mod gate;
