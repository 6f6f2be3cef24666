//! `arcgen schema`: the JSON Schema of the spec.

use arcgen::spec;

use super::{Error, Outcome};
use crate::console::Console;

pub(crate) fn run(console: Console) -> Result<Outcome, Error> {
    console.file(&format!("{:#}\n", spec::schema()))?;
    Ok(Outcome::Clean)
}
