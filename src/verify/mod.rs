//! A last check of what was rendered, by parsers that share nothing with the templates and the quoting.
//!
//! Whatever is found here is a bug of arcgen, and nothing is written then: a platform that starts from a file which
//! says something other than its plan is worse than no file.

mod agreement;
mod bash;
mod compose;
mod lines;
mod powershell;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};

use crate::{
    parallel,
    plan::{Plan, Project},
    render::{
        Provenance, Rendered, Rendering,
        compose::{ComposeFile, lower},
        render_each,
    },
    script::{DATA_BASH, DATA_POWERSHELL},
};

/// Renders every artifact of the platform, and compares each with the plan as soon as it is rendered.
///
/// # Errors
/// One line for every mismatch.
pub fn render_verified(plan: &Plan, provenance: &Provenance) -> Result<Rendered, Vec<String>> {
    let (rendered, found) =
        render_each(plan, provenance, |path, text, compose| file(path, text, compose, plan, provenance));
    let mut mismatches = paths(plan, &rendered.files);
    mismatches.extend(found.into_iter().flatten());
    result(mismatches).map(|()| rendered)
}

/// Compares every file of a rendering with the plan, as [`render`](crate::render::render) makes it.
///
/// # Errors
/// One line for every mismatch.
pub fn verify(plan: &Plan, rendering: &Rendering) -> Result<(), Vec<String>> {
    let compose_files: BTreeMap<&Utf8Path, &Project> =
        plan.projects.iter().map(|it| (it.compose_file.as_path(), it)).collect();
    let files: Vec<(&Utf8PathBuf, &String)> = rendering.iter().collect();
    let found = parallel::map(&files, |(path, text)| {
        let compose = compose_files.get(path.as_path()).map(|project| lower(plan, project));
        file(path, text, compose.as_ref(), plan, &Provenance::default())
    });
    let mut mismatches = paths(plan, rendering);
    mismatches.extend(found.into_iter().flatten());
    result(mismatches)
}

fn result(mut mismatches: Vec<String>) -> Result<(), Vec<String>> {
    mismatches.sort();
    if mismatches.is_empty() { Ok(()) } else { Err(mismatches) }
}

/// What is wrong with the paths of the Compose files.
fn paths(plan: &Plan, rendering: &Rendering) -> Vec<String> {
    let paths: BTreeSet<&Utf8Path> = plan.projects.iter().map(|it| it.compose_file.as_path()).collect();
    let missing = paths.iter().filter(|path| !rendering.contains_key(**path));
    let mut mismatches: Vec<String> = missing.map(|path| format!("{path}: not rendered")).collect();
    if paths.len() < plan.projects.len() {
        mismatches.push("two projects have one Compose file".to_owned());
    }
    mismatches
}

/// What is wrong with one file.
fn file(
    path: &Utf8Path,
    text: &str,
    compose: Option<&ComposeFile>,
    plan: &Plan,
    provenance: &Provenance,
) -> Vec<String> {
    let mut mismatches = Vec::new();
    text::check(path, text, &mut mismatches);
    if let Some(expected) = compose {
        compose::compare(path, expected, text, &mut mismatches);
    }
    match path.as_str() {
        DATA_BASH => {
            let expected = bash::expected(plan, provenance);
            lines::compare(path, &bash::lines(text), &expected, &mut mismatches);
        }
        DATA_POWERSHELL => {
            let expected = powershell::expected(plan, provenance);
            lines::compare(path, &powershell::lines(text), &expected, &mut mismatches);
        }
        _ => {}
    }
    mismatches
}
