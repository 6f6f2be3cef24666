//! What goes wrong while the showcase starts: every fault gets its verdict, its exit code and its message, affects nothing
//! else, and once its cause is gone a plain start makes everything ready.

mod around;
mod containers;
mod disk;
mod health;
mod interruptions;
mod ports;
mod stage;
mod whole;
