//! The lines of a data file, and how two lists of them differ.

use std::borrow::Cow;

use camino::Utf8Path;

use crate::plan::{Condition, Plan, Service};

/// What one line says, piece by piece.
pub(super) type Line<'a> = Vec<Cow<'a, str>>;

/// How many mismatches of one file are reported; they tend to be one mistake seen many times.
const REPORTED: usize = 10;

/// Reports every line of a data file that differs from the plan's.
pub(super) fn compare(
    path: &Utf8Path,
    read: &[Option<Line<'_>>],
    expected: &[Line<'_>],
    mismatches: &mut Vec<String>,
) {
    if read.len() != expected.len() {
        mismatches.push(format!("{path}: says {} lines, the plan {}", read.len(), expected.len()));
    }
    let differing = read.iter().zip(expected).filter(|(read, expected)| read.as_ref() != Some(expected));
    let told = differing.take(REPORTED).map(|(read, expected)| match read {
        Some(read) => format!("{path}: reads {read:?}, the plan says {expected:?}"),
        None => format!("{path}: a line cannot be read where the plan says {expected:?}"),
    });
    mismatches.extend(told);
}

/// Ids of what a service waits for; `started:` before those that need only be started.
pub(super) fn dependencies<'a>(plan: &'a Plan, service: &'a Service) -> impl Iterator<Item = Cow<'a, str>> {
    service.depends_on.iter().map(|dependency| {
        let id = &plan.services[dependency.service].id;
        match dependency.condition {
            Condition::Ready => id.into(),
            Condition::Started => format!("started:{id}").into(),
        }
    })
}

/// Names of the profiles that a service is behind.
pub(super) fn profiles(service: &Service) -> impl Iterator<Item = Cow<'_, str>> {
    service.profiles.iter().map(|it| it.as_str().into())
}
