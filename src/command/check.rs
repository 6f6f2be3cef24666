//! `arcgen check`: what is wrong with the spec, or with Compose files that have none.

use anyhow::Result;
use arcgen::{
    compile::Compiled,
    diagnostic::{Severity, github, human, json, sarif},
    quote::{Shell, path_word},
    source::Sources,
};
use camino::Utf8PathBuf;

use super::{
    Outcome, compose_files, directory,
    error::{Problem, Usage},
    findings, nearby, override_file,
};
use crate::{
    cli::{Check, FindingFormat},
    console::{Console, Styled},
};

pub(crate) fn run(arguments: &Check, console: Console) -> Result<Outcome> {
    let (sources, compiled) = compiled(&arguments.files, arguments.variant.name.as_deref())?;
    let found = &compiled.findings;
    match arguments.format {
        FindingFormat::Human => {
            console.styled_result(&Styled(human::render(&sources, found, true)))?;
            console.say(&findings::counts(&sources, found));
            if arguments.files.iter().all(|it| compose_files::is_one(it)) {
                console.say(&override_file::hints(&arguments.files));
                if !found.is_empty() && compiled.document.is_some() {
                    console.say(&way_to_a_spec(&arguments.files));
                }
            }
        }
        FindingFormat::Json => Console::json(&json::render(&sources, found))?,
        FindingFormat::Github => Console::file(&github::render(&sources, found))?,
        FindingFormat::Sarif => Console::json(&sarif::render(&sources, found))?,
    }
    let is_finding = found.iter().any(|it| it.severity != Severity::Note);
    Ok(if is_finding { Outcome::Findings } else { Outcome::Clean })
}

/// Without a variant, all of them are looked at.
fn compiled(files: &[Utf8PathBuf], variant: Option<&str>) -> Result<(Sources, Compiled)> {
    match files {
        [spec] if !compose_files::is_one(spec) => match variant {
            Some(_) => findings::compile_variant(spec, variant),
            None => findings::compile_with_variants(spec),
        },
        _ if variant.is_some() => {
            Err(Usage(Problem::new("Compose files have no variants", "drop `--variant`")).into())
        }
        files if files.iter().all(|it| compose_files::is_one(it)) => findings::compile_compose_files(files),
        _ => {
            let help = "check the spec alone: it is compared with no Compose file";
            Err(Usage(Problem::new("cannot check a spec together with other files", help)).into())
        }
    }
}

/// How to make a spec of Compose files: most edits can be made there, and some only there.
fn way_to_a_spec(files: &[Utf8PathBuf]) -> String {
    let shell = Shell::of_this_machine();
    let spec = directory::spec_above(files);
    format!(
        "to make a spec of them, in which services also wait for those of other projects:\n  arcgen import {} --out {}\n",
        nearby::words(files),
        path_word(spec.as_str(), shell)
    )
}
