//! The program as a person sees it: every message, every exit code.

mod adopt;
mod bad_input;
mod build;
mod check;
mod compose_agrees;
mod control_characters;
mod defaults;
mod documentation;
mod drift;
mod explain;
mod help;
mod import;
mod init;
// What is killed there is killed by a signal.
#[cfg(unix)]
mod killed;
mod links;
mod plan;
mod readme;
mod showcase;
mod stale;
mod trial;
mod unwritable;
mod variant;
