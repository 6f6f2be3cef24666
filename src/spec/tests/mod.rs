//! What the front end says, as people read it.

mod compose;
mod floor;
mod kinds;
mod meant;
mod mistakes;
mod property;
mod syntax;
mod unfit;

use super::{Source, parse};
use crate::diagnostic::{human, sort};

/// All findings of a text.
fn findings(text: &str) -> String {
    let source = Source::new("platform.spec.toml", text);
    let mut findings = parse(&source).findings;
    sort(&mut findings);
    human::render(&source, &findings, false)
}
