//! The rules, one subject in each file.

mod command;
mod flow;
mod newer;
mod syntax;
mod text;
mod value;
mod variable;

pub(crate) use value::VOID_METHODS;
pub(crate) use variable::{OWNED, PREFERENCES, READABLE};

use super::script::{Fault, Script};

/// Their names, as the faults have them.
pub(crate) const NAMES: [&str; 6] = ["text", "syntax", "flow", "command", "variable", "value"];

/// Every fault of every rule, in the order of the text.
pub(crate) fn faults(script: &Script) -> Vec<Fault> {
    let mut faults = Vec::new();
    for check in
        [text::check, syntax::check, flow::check, command::check, variable::check, value::check, newer::check]
    {
        check(script, &mut faults);
    }
    faults.sort_by_key(|it| it.line);
    faults
}
