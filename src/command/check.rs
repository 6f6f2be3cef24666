//! `arcgen check`: what is wrong with the spec.

use anyhow::Result;
use arcgen::diagnostic::{Severity, github, human, json, sarif};

use super::{Outcome, findings};
use crate::{
    cli::{Check, FindingFormat},
    console::{Console, Styled},
};

pub(crate) fn run(arguments: &Check, console: Console) -> Result<Outcome> {
    let (sources, compiled) = findings::compile_file(&arguments.spec.path)?;
    let found = &compiled.findings;
    match arguments.format {
        FindingFormat::Human => {
            console.styled_result(&Styled(human::render(&sources, found, true)))?;
            console.say(&findings::counts(&sources, found));
        }
        FindingFormat::Json => Console::json(&json::render(&sources, found))?,
        FindingFormat::Github => Console::file(&github::render(&sources, found))?,
        FindingFormat::Sarif => Console::json(&sarif::render(&sources, found))?,
    }
    let is_finding = found.iter().any(|it| it.severity != Severity::Note);
    Ok(if is_finding { Outcome::Findings } else { Outcome::Clean })
}
