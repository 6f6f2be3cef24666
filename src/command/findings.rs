//! Compiling a spec for a command, and showing what was found.

use anyhow::Result;
use arcgen::{
    compile::{Compiled, compile_bytes},
    diagnostic::{Finding, Summary, human},
    quote::visible,
    source::Sources,
};
use camino::Utf8Path;

use super::read::read;
use crate::console::{Console, Styled};

/// Reads and compiles a spec.
pub(crate) fn compile_file(path: &Utf8Path) -> Result<(Sources, Compiled)> {
    let (source, compiled) = compile_bytes(path, read(path)?);
    Ok((source.into(), compiled))
}

/// Shows findings to the person at the terminal, followed by a line of counts.
pub(crate) fn show(sources: &Sources, compiled: &Compiled, console: Console) {
    if !compiled.findings.is_empty() {
        console.say_styled(&Styled(human::render(sources, &compiled.findings, true)));
        console.say(&counts(sources, &compiled.findings));
    }
}

/// How many findings of each severity there are, as a line that begins with what was read.
pub(crate) fn counts(sources: &Sources, findings: &[Finding]) -> String {
    let path = sources.first().map_or("", |it| it.path().as_str());
    format!("{}: {}\n", visible(path), Summary::of(findings))
}
