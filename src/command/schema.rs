//! `arcgen schema`: the JSON Schema of the spec.

use arcgen::spec;

use super::{Error, Outcome};
use crate::console::Console;

pub(crate) fn run() -> Result<Outcome, Error> {
    Console::file(&format!("{:#}\n", spec::schema()))?;
    Ok(Outcome::Clean)
}
