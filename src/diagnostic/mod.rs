//! Findings, and how they are shown to people and programs.

mod finding;
mod fix;
pub mod github;
pub mod human;
pub mod json;
mod lint;
mod location;
mod report;
#[cfg(test)]
mod sample;
pub mod sarif;
mod sentence;
mod subject;
mod summary;
pub mod words;

pub use finding::{Finding, Label, Severity};
pub use fix::{Edit, Fix, Safety};
pub(crate) use lint::{Fact, lint, lints};
pub use lint::{Lint, Stage};
pub(crate) use report::Allowance;
pub use report::Report;
pub use sentence::Sentence;
pub use subject::Subject;
pub use summary::Summary;
