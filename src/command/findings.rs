//! Compiling a spec for a command, and showing what was found.

use anyhow::Result;
use arcgen::{
    compile::{self, Compiled, compile_files, compile_parsed, parse_bytes, refused_files},
    diagnostic::{Finding, Summary, human, words},
    import,
    quote::{Shell, path_word, visible},
    source::Sources,
    spec,
};
use camino::{Utf8Path, Utf8PathBuf};

use super::{
    compose_files, directory,
    error::{Problem, Usage},
    read::read,
};
use crate::{
    cli::DEFAULT_SPEC,
    console::{Console, Styled},
};

/// Reads and compiles a spec, or a variant of it.
pub(crate) fn compile_variant(path: &Utf8Path, variant: Option<&str>) -> Result<(Sources, Compiled)> {
    if compose_files::is_one(path) {
        let word = path_word(path.as_str(), Shell::of_this_machine());
        let help = format!("make a spec of it: `arcgen import {word} --out {DEFAULT_SPEC}`");
        return Err(Usage(Problem::new(
            format!("`{path}` is a Compose file by its name, and no spec"),
            help,
        ))
        .into());
    }
    let (source, parsed) = parse_bytes(path, read(path)?);
    let compiled = match variant.zip(parsed.document.as_ref()) {
        None => compile_parsed(parsed),
        Some((name, document)) => compile::compile_variant(&source, &parsed, name)
            .ok_or_else(|| unknown_variant(path, name, &spec::variants(document)))?,
    };
    Ok((source.into(), compiled))
}

/// Reads a spec and compiles it with all of its variants.
pub(crate) fn compile_with_variants(path: &Utf8Path) -> Result<(Sources, Compiled)> {
    let (source, parsed) = parse_bytes(path, read(path)?);
    let compiled = compile::compile_with_variants(&source, parsed);
    Ok((source.into(), compiled))
}

fn unknown_variant(path: &Utf8Path, name: &str, variants: &[&str]) -> anyhow::Error {
    let help = match (spec::nearest(name, variants.iter().copied()), variants) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, []) => format!("it has none: a variant is a section `[variants.{name}]`"),
        (None, variants) => {
            format!("its variants are {}", words::first_and(variants.iter().map(words::name)))
        }
    };
    Usage(Problem::new(format!("`{path}` has no variant `{name}`"), help)).into()
}

/// Reads and compiles Compose files, for a spec in the directory that they have in common.
pub(crate) fn compile_compose_files(paths: &[Utf8PathBuf]) -> Result<(Sources, Compiled)> {
    let here = directory::current();
    let spec = Utf8PathBuf::from(format!("{}/{DEFAULT_SPEC}", directory::around(&here, paths)));
    let files = compose_files::read(paths, &spec)?;
    Ok(match import::lower(files, &directory::name_of(&here, &spec)) {
        Ok(lowered) => compile_files(lowered),
        Err(refused) => refused_files(refused),
    })
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
    let path = visible(sources.first().map_or("", |it| it.path().as_str()));
    let others = match sources.iter().count() {
        0 | 1 => String::new(),
        count => format!(" and {}", words::count(count - 1, "other file")),
    };
    format!("{path}{others}: {}\n", Summary::of(findings))
}
