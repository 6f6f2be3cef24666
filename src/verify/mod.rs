//! A last look at what was rendered, by readers that share nothing with the templates and the quoting.
//!
//! Whatever is found here is a bug of arcgen, and nothing is written then: a platform that starts from a file which
//! says something else than its plan is worse than no file.

mod bash;
mod compose;
mod powershell;
mod row;
mod text;

use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use camino::Utf8Path;

use crate::{
    plan::{Plan, Project},
    render::Rendering,
};
use row::Row;

/// From this many bytes on, files are read by several threads: reading YAML back is what a build spends most of its time
/// on, and a thread costs as much as reading a few kilobytes.
const WORTH_THREADS: usize = 1 << 17;

/// Compares every rendered file with the plan.
///
/// # Errors
/// One line for every mismatch.
pub fn verify(plan: &Plan, rendering: &Rendering) -> Result<(), Vec<String>> {
    let rows = row::expected(plan);
    let projects: HashMap<&Utf8Path, &Project> =
        plan.projects.iter().map(|project| (project.compose_file.as_path(), project)).collect();
    let files: Vec<(&Utf8Path, &str)> =
        rendering.iter().map(|(path, text)| (path.as_path(), text.as_str())).collect();
    let check = |path: &Utf8Path, text: &str| file(path, text, &rows, projects.get(path).copied());

    let mut mismatches: Vec<String> = projects
        .keys()
        .filter(|path| !rendering.contains_key(**path))
        .map(|path| format!("{path}: not rendered"))
        .collect();
    if projects.len() < plan.projects.len() {
        mismatches.push("two projects have one Compose file".to_owned());
    }
    let size: usize = files.iter().map(|(_, text)| text.len()).sum();
    let threads = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    if size < WORTH_THREADS || threads < 2 {
        mismatches.extend(files.iter().flat_map(|(path, text)| check(path, text)));
    } else {
        // Each takes the next file when it is done with one: files differ in size by a hundred times.
        let next = AtomicUsize::new(0);
        let read = || {
            let mut found = Vec::new();
            while let Some((path, text)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                found.extend(check(path, text));
            }
            found
        };
        let found = thread::scope(|scope| {
            let readers: Vec<_> = (0..threads).map(|_| scope.spawn(read)).collect();
            readers.into_iter().map(thread::ScopedJoinHandle::join).collect::<Result<Vec<_>, _>>()
        });
        mismatches.extend(found.unwrap_or_else(|panic| std::panic::resume_unwind(panic)).concat());
    }
    mismatches.sort();
    if mismatches.is_empty() { Ok(()) } else { Err(mismatches) }
}

/// What is wrong with one file.
fn file(path: &Utf8Path, text: &str, rows: &[Row<'_>], project: Option<&Project>) -> Vec<String> {
    let mut mismatches = Vec::new();
    text::check(path, text, &mut mismatches);
    match path.extension() {
        Some("sh") => row::compare(path, &bash::rows(text), rows, &mut mismatches),
        Some("ps1") => row::compare(path, &powershell::rows(text), rows, &mut mismatches),
        _ => {}
    }
    if let Some(project) = project {
        compose::compare(project, text, &mut mismatches);
    }
    mismatches
}
