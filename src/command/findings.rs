//! Compiling a spec for a command, and showing what was found.

use arcgen::{
    compile::{Compiled, compile},
    diagnostic::{Summary, human},
    spec::Source,
};
use camino::Utf8Path;

use super::{
    Error,
    read::{Read, read},
};
use crate::console::Console;

/// Reads and compiles a spec.
pub(crate) fn compile_file(path: &Utf8Path) -> Result<(Source, Compiled), Error> {
    Ok(match read(path)? {
        Read::Text(source) => {
            let compiled = compile(&source);
            (source, compiled)
        }
        Read::NotText(source, finding) => (source, Compiled { findings: vec![finding], plan: None }),
    })
}

/// Shows findings to the person at the terminal, with a line of counts behind them.
pub(crate) fn show(source: &Source, compiled: &Compiled, console: Console) {
    if !compiled.findings.is_empty() {
        console.say(&human::render(source, &compiled.findings, true));
        console.say(&format!("{}: {}\n", source.path(), Summary::of(&compiled.findings)));
    }
}
