//! Findings, and how they are shown to people and programs.

mod finding;

pub use finding::{Finding, Fix, Label, Safety, Severity};
