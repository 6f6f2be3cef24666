//! `arcgen import`: Compose files become a spec.

use anyhow::Result;
use arcgen::{
    compile::compile,
    diagnostic::Summary,
    import::{Imported, Refused, import},
    quote::{Shell, path_word},
    source::Source,
};
use camino::Utf8Path;

use super::{
    Outcome, compose_files, directory,
    error::{Obstacles, Problem},
    new_spec, override_file,
};
use crate::{
    cli::{DEFAULT_SPEC, Import},
    console::Console,
};

pub(crate) fn run(arguments: &Import, console: Console) -> Result<Outcome> {
    let spec = arguments.out.clone().unwrap_or_else(|| DEFAULT_SPEC.into());
    let here = directory::current();
    let files = compose_files::read(&arguments.files, &spec)?;
    let Imported { spec: text, ledger } =
        import(files, &directory::name_of(&here, &spec)).map_err(|it| refused(&it))?;
    let lost = ledger.lost().count();
    if arguments.json {
        Console::json(&format!("{}\n", serde_json::to_string_pretty(&ledger)?))?;
    } else {
        console.say(&ledger.text());
    }
    console.say(&override_file::hints(&arguments.files));
    if lost > 0 && !arguments.partial {
        console.say("nothing was written: `--partial` writes a spec without what is not carried\n");
        return Ok(Outcome::Findings);
    }
    match &arguments.out {
        Some(path) => {
            new_spec::create(path, &text)?;
            console.say(&format!("created {path}: {}\n", judged(path, &text)));
        }
        None if arguments.json => {}
        None => Console::file(&text)?,
    }
    Ok(if lost > 0 { Outcome::Findings } else { Outcome::Clean })
}

/// What `check` will say of a spec.
fn judged(path: &Utf8Path, text: &str) -> String {
    let findings = compile(&Source::new(path, text)).findings;
    let summary = Summary::of(&findings);
    if findings.is_empty() {
        return summary.to_string();
    }
    format!("{summary}; see `arcgen check {}`", path_word(path.as_str(), Shell::of_this_machine()))
}

fn refused(refused: &Refused) -> Obstacles {
    let problem = |line: String| Problem::new(format!("cannot import {line}"), "");
    Obstacles::of(refused.lines().into_iter().map(problem))
}
