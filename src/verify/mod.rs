//! A last look at what was rendered, by readers that share nothing with the templates and the quoting.
//!
//! Whatever is found here is a bug of arcgen, and nothing is written then: a platform that starts from a file which
//! says something else than its plan is worse than no file.

mod agreement;
mod bash;
mod compose;
mod lines;
mod powershell;
mod text;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use crate::{
    parallel,
    plan::Plan,
    render::{
        Provenance, Rendered, Rendering,
        compose::{ComposeFile, lower},
    },
    script::{DATA_BASH, DATA_POWERSHELL},
};

/// Compares every file of a build with the plan.
///
/// # Errors
/// One line for every mismatch.
pub fn verify_all(plan: &Plan, rendered: &Rendered) -> Result<(), Vec<String>> {
    compare(plan, &rendered.provenance, &rendered.files, &rendered.compose)
}

/// Compares every rendered file with the plan.
///
/// # Errors
/// One line for every mismatch.
pub fn verify(plan: &Plan, rendering: &Rendering) -> Result<(), Vec<String>> {
    let compose = plan.projects.iter().map(|it| (it.compose_file.clone(), lower(plan, it)));
    compare(plan, &Provenance::default(), rendering, &compose.collect())
}

fn compare(
    plan: &Plan,
    provenance: &Provenance,
    rendering: &Rendering,
    compose_files: &BTreeMap<Utf8PathBuf, ComposeFile>,
) -> Result<(), Vec<String>> {
    let missing = compose_files.keys().filter(|path| !rendering.contains_key(*path));
    let mut mismatches: Vec<String> = missing.map(|path| format!("{path}: not rendered")).collect();
    if compose_files.len() < plan.projects.len() {
        mismatches.push("two projects have one Compose file".to_owned());
    }
    let files: Vec<(&Utf8PathBuf, &str)> =
        rendering.iter().map(|(path, text)| (path, text.as_str())).collect();
    let found = parallel::map(&files, |(path, text)| {
        let mut found = file(path, text, plan, provenance);
        if let Some(expected) = compose_files.get(*path) {
            compose::compare(path, expected, text, &mut found);
        }
        found
    });
    mismatches.extend(found.into_iter().flatten());
    mismatches.sort();
    if mismatches.is_empty() { Ok(()) } else { Err(mismatches) }
}

/// What is wrong with one file.
fn file(path: &Utf8Path, text: &str, plan: &Plan, provenance: &Provenance) -> Vec<String> {
    let mut mismatches = Vec::new();
    text::check(path, text, &mut mismatches);
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
