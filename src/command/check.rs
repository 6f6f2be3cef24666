//! `arcgen check`: what is wrong with the spec.

use arcgen::{
    diagnostic::{Severity, Summary, github, human, json, sarif},
    lint,
};

use super::{Error, Outcome, findings};
use crate::{
    cli::{Check, FindingFormat},
    console::Console,
};

pub(crate) fn run(arguments: &Check, console: Console) -> Result<Outcome, Error> {
    let (source, compiled) = findings::compile_file(&arguments.spec.path)?;
    let findings = &compiled.findings;
    match arguments.format {
        FindingFormat::Human => {
            let rendered =
                if findings.is_empty() { String::new() } else { human::render(&source, findings, true) };
            console.result(&rendered)?;
            console.say(&format!("{}: {}\n", source.path(), Summary::of(findings)));
        }
        FindingFormat::Json => Console::file(&json::render(&source, findings))?,
        FindingFormat::Github => Console::file(&github::render(&source, findings))?,
        FindingFormat::Sarif => {
            let page = |id: &str| lint::find(id).map(|it| it.page);
            Console::file(&sarif::render(&source, findings, &page))?;
        }
    }
    let is_finding = findings.iter().any(|it| it.severity != Severity::Note);
    Ok(if is_finding { Outcome::Findings } else { Outcome::Clean })
}
