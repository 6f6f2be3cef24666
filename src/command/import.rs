//! `arcgen import`: Compose files become a spec.

use std::io;

use anyhow::{Result, anyhow};
use arcgen::{
    compile::compile,
    diagnostic::Summary,
    import::{ComposeFile, Imported, Unreadable, import},
    quote::{Shell, path_word},
    source::Source,
};
use camino::Utf8Path;

use super::{
    Outcome, directory,
    error::{Obstacles, Problem, system},
    new_spec,
    read::limited,
};
use crate::{
    cli::{DEFAULT_SPEC, Import},
    console::Console,
};

pub(crate) fn run(arguments: &Import, console: Console) -> Result<Outcome> {
    let spec = arguments.out.clone().unwrap_or_else(|| DEFAULT_SPEC.into());
    let here = directory::current();
    let files = arguments.files.iter().map(|path| read(&here, path, &spec)).collect::<Result<Vec<_>>>()?;
    let Imported { spec: text, ledger } = import(&files, &directory::name_of(&here, &spec))
        .map_err(|it| Obstacles::of(it.into_iter().map(refused)))?;
    let lost = ledger.lost().count();
    if arguments.json {
        Console::json(&format!("{}\n", serde_json::to_string_pretty(&ledger)?))?;
    } else {
        console.say(&ledger.text());
    }
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

fn read(here: &Utf8Path, path: &Utf8Path, spec: &Utf8Path) -> Result<ComposeFile> {
    let text = limited(path).map_err(|error| unreadable(path, &error))?;
    let Ok(text) = String::from_utf8(text) else {
        return Err(anyhow!("it is not UTF-8").context(Problem::new(format!("cannot read `{path}`"), "")));
    };
    let parent = path.parent().unwrap_or(Utf8Path::new(""));
    let Some(dir) = directory::from_spec(here, spec, parent).filter(|it| !it.starts_with("..")) else {
        let help = "the spec is at the root of the platform: name it with `--out`, in a directory that the files are below";
        return Err(anyhow!("it is not below the directory of the spec")
            .context(Problem::new(format!("cannot import `{path}`"), help)));
    };
    let dir_name = directory::name_of(here, path);
    Ok(ComposeFile { source: Source::new(path, text), dir: dir.into(), dir_name })
}

fn unreadable(path: &Utf8Path, error: &io::Error) -> anyhow::Error {
    system(error).context(Problem::new(format!("cannot read `{path}`"), ""))
}

fn refused(Unreadable { place, message }: Unreadable) -> Problem {
    Problem::new(format!("cannot import {place}: {message}"), "")
}
