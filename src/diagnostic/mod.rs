//! Findings, and how they are shown to people and programs.

mod echo;
mod finding;
pub mod github;
pub mod human;
pub mod json;
mod location;
mod order;
#[cfg(test)]
mod sample;
pub mod sarif;
mod summary;
pub mod words;

pub use echo::without_echoes;
pub use finding::{Finding, Fix, Label, Safety, Severity};
pub use order::sort;
pub use summary::Summary;
