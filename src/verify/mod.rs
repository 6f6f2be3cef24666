//! A last look at what was rendered, by readers that share nothing with the templates and the quoting.
//!
//! Whatever is found here is a bug of arcgen, and nothing is written then: a platform that starts from a file which
//! says something else than its plan is worse than no file.

mod bash;
mod compose;
mod powershell;
mod row;
mod text;

use crate::{plan::Plan, render::Rendering};

/// Compares every rendered file with the plan.
///
/// # Errors
/// One line for every mismatch.
pub fn verify(plan: &Plan, rendering: &Rendering) -> Result<(), Vec<String>> {
    let mut mismatches = Vec::new();
    let expected = row::expected(plan);
    for (path, text) in rendering {
        text::check(path, text, &mut mismatches);
        match path.extension() {
            Some("sh") => row::compare(path, &bash::rows(text), &expected, &mut mismatches),
            Some("ps1") => row::compare(path, &powershell::rows(text), &expected, &mut mismatches),
            _ => {}
        }
    }
    for project in &plan.projects {
        match rendering.get(&project.compose_file) {
            Some(text) => compose::compare(project, text, &mut mismatches),
            None => mismatches.push(format!("{}: not rendered", project.compose_file)),
        }
    }
    if mismatches.is_empty() { Ok(()) } else { Err(mismatches) }
}
