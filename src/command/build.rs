//! `arcgen build`: the files of the platform.

use anyhow::Result;
use std::mem;

use arcgen::{
    output::{self, Planned},
    quote::Shell,
    render::{Provenance, Rendering, build_command},
    verify::render_verified,
};
use camino::{Utf8Path, Utf8PathBuf};

use super::{
    Outcome, directory,
    error::{Obstacles, Problem, Usage, unwritten},
    findings,
};
use crate::{cli::Build, console::Console};

/// The output directory beside the spec; that of a variant ends with its name.
const DEFAULT_OUT: &str = "generated";

/// One bug often causes many mismatches.
const SHOWN_MISMATCHES: usize = 5;

pub(crate) fn run(arguments: &Build, console: Console) -> Result<Outcome> {
    let spec = &arguments.spec.path;
    let variant = arguments.variant.name.as_deref();
    let (sources, compiled) = findings::compile_variant(spec, variant)?;
    findings::show(&sources, &compiled, console);
    let Some(plan) = &compiled.plan else { return Ok(Outcome::Findings) };
    let provenance = provenance(spec, variant, arguments.out.as_deref());
    let rendered = render_verified(plan, &provenance).unwrap_or_else(|mismatches| {
        let first = &mismatches[..mismatches.len().min(SHOWN_MISMATCHES)];
        panic!("internal error: what was rendered is not what was planned:\n{}", first.join("\n"))
    });
    if let Some(name) = &arguments.stdout {
        return print(&rendered.files, name);
    }
    let out = arguments.out.clone().unwrap_or_else(|| beside(spec, variant));
    let planned = Planned::new(plan, &provenance, rendered);
    if arguments.check {
        return check(arguments, &out, &planned, console);
    }
    let survey = output::survey(&out, &planned, arguments.adopt);
    if !survey.obstacles.is_empty() {
        return Err(Obstacles::new(&survey.obstacles).into());
    }
    let written = output::write(&survey).map_err(unwritten)?;
    for note in &survey.notes {
        console.say(&format!("note: {note}\n"));
    }
    let keeps_secrets = plan.variables.iter().any(|it| it.secret);
    if keeps_secrets && output::git_would_commit(&out, ".env") {
        console.say("note: `.env` will hold secrets, and git does not ignore it: add the line `.env` to `.gitignore`\n");
    }
    console.say(&output::report(&survey, &written));
    // The process ends here: freeing its memory piece by piece would only take time.
    mem::forget((sources, compiled, planned, survey));
    Ok(Outcome::Clean)
}

fn beside(spec: &Utf8Path, variant: Option<&str>) -> Utf8PathBuf {
    let name = usual_out(variant);
    match spec.parent() {
        Some(directory) if !directory.as_str().is_empty() => format!("{directory}/{name}").into(),
        _ => name.into(),
    }
}

/// The output directory that a build uses if none is named, as seen from the spec.
fn usual_out(variant: Option<&str>) -> String {
    variant.map_or_else(|| DEFAULT_OUT.to_owned(), |it| format!("{DEFAULT_OUT}-{it}"))
}

/// What the generated files state of their origin: `--out` only if it is not the default.
fn provenance(spec: &Utf8Path, variant: Option<&str>, out: Option<&Utf8Path>) -> Provenance {
    let mut provenance = Provenance::of_spec(spec);
    if let Some(variant) = variant {
        provenance = provenance.of_variant(variant);
    }
    let out = out.and_then(|it| directory::from_spec(&directory::current(), spec, it));
    match out.filter(|it| *it != usual_out(variant)) {
        Some(out) => provenance.built_into(out.into()),
        None => provenance,
    }
}

fn print(rendering: &Rendering, name: &Utf8Path) -> Result<Outcome> {
    match output::artifact(rendering, name) {
        Ok(text) => {
            Console::file(text)?;
            Ok(Outcome::Clean)
        }
        Err(paths) => {
            let paths: Vec<String> = paths.iter().map(|path| format!("\n  {path}")).collect();
            let help = format!("name one of these:{}", paths.concat());
            Err(Usage(Problem::new(format!("no single artifact is called `{name}`"), help)).into())
        }
    }
}

fn check(arguments: &Build, out: &Utf8Path, planned: &Planned, console: Console) -> Result<Outcome> {
    let survey = output::survey(out, planned, false);
    if survey.unreadable_places().next().is_some() {
        return Err(Obstacles::new(survey.unreadable_places()).into());
    }
    let command = build_command(
        &arguments.spec.path,
        arguments.variant.name.as_deref(),
        arguments.out.as_deref(),
        Shell::of_this_machine(),
    );
    let drift = output::drift(&survey, &command);
    console.result(&drift.diffs)?;
    for note in &survey.notes {
        console.say(&format!("note: {note}\n"));
    }
    if drift.summary.is_empty() {
        console.say(&output::up_to_date(&survey));
        return Ok(Outcome::Clean);
    }
    console.say(&drift.summary);
    Ok(Outcome::Findings)
}
