//! `arcgen schema`: the JSON Schema of the spec.

use anyhow::Result;
use arcgen::spec;

use super::Outcome;
use crate::console::Console;

pub(crate) fn run() -> Result<Outcome> {
    Console::file(&format!("{:#}\n", spec::schema()))?;
    Ok(Outcome::Clean)
}
