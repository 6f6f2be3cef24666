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

use std::collections::HashMap;

use camino::Utf8Path;

use crate::{
    parallel,
    plan::{Plan, Project},
    render::Rendering,
    script::{DATA_BASH, DATA_POWERSHELL},
};

/// Compares every rendered file with the plan.
///
/// # Errors
/// One line for every mismatch.
pub fn verify(plan: &Plan, rendering: &Rendering) -> Result<(), Vec<String>> {
    let projects: HashMap<&Utf8Path, &Project> =
        plan.projects.iter().map(|project| (project.compose_file.as_path(), project)).collect();
    let files: Vec<(&Utf8Path, &str)> =
        rendering.iter().map(|(path, text)| (path.as_path(), text.as_str())).collect();

    let mut mismatches: Vec<String> = projects
        .keys()
        .filter(|path| !rendering.contains_key(**path))
        .map(|path| format!("{path}: not rendered"))
        .collect();
    if projects.len() < plan.projects.len() {
        mismatches.push("two projects have one Compose file".to_owned());
    }
    let found = parallel::map(&files, |(path, text)| {
        let mut found = file(path, text, plan);
        if let Some(project) = projects.get(path) {
            compose::compare(plan, project, text, &mut found);
        }
        found
    });
    mismatches.extend(found.into_iter().flatten());
    mismatches.sort();
    if mismatches.is_empty() { Ok(()) } else { Err(mismatches) }
}

/// What is wrong with one file.
fn file(path: &Utf8Path, text: &str, plan: &Plan) -> Vec<String> {
    let mut mismatches = Vec::new();
    text::check(path, text, &mut mismatches);
    match path.as_str() {
        DATA_BASH => lines::compare(path, &bash::lines(text), &bash::expected(plan), &mut mismatches),
        DATA_POWERSHELL => {
            lines::compare(path, &powershell::lines(text), &powershell::expected(plan), &mut mismatches);
        }
        _ => {}
    }
    mismatches
}
