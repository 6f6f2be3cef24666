//! The rows of services that every script carries, and what they must say.

use std::borrow::Cow;

use camino::Utf8Path;

use crate::plan::{Condition, Gate, Plan};

/// How many mismatches of one file are told; they tend to be one mistake seen many times.
const TOLD: usize = 10;

/// What a row says of a service that only Compose can start.
pub(super) const BY_COMPOSE: &str = "by_compose";

/// One service as a script's table says it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row<'a> {
    pub(super) id: Cow<'a, str>,
    pub(super) project: Cow<'a, str>,
    pub(super) container: Cow<'a, str>,
    pub(super) gate: Cow<'a, str>,
    pub(super) timeout_s: Cow<'a, str>,
    pub(super) stable_s: Cow<'a, str>,
    pub(super) level: Cow<'a, str>,
    pub(super) title: Cow<'a, str>,
    /// `by_compose` where only Compose can start it, else empty.
    pub(super) starter: Cow<'a, str>,
    /// Ids of what it waits for; `started:` before those that need only be started.
    pub(super) depends_on: Vec<Cow<'a, str>>,
}

impl Row<'_> {
    fn columns(&self) -> Vec<&str> {
        let columns = [
            &self.id,
            &self.project,
            &self.container,
            &self.gate,
            &self.timeout_s,
            &self.stable_s,
            &self.level,
            &self.title,
            &self.starter,
        ];
        columns.into_iter().chain(&self.depends_on).map(AsRef::as_ref).collect()
    }
}

/// The rows that the plan asks for, in start order.
pub(super) fn expected(plan: &Plan) -> Vec<Row<'_>> {
    let rows = plan.services.iter().map(|service| Row {
        id: service.id.as_str().into(),
        project: plan.projects.get(service.project).map_or("", |it| it.key.as_str()).into(),
        container: service.container.as_str().into(),
        gate: match service.gate {
            Gate::Healthy => "healthy",
            Gate::Running => "running",
            Gate::Completed => "completed",
        }
        .into(),
        timeout_s: service.timeout_s.to_string().into(),
        stable_s: service.stable_s.to_string().into(),
        level: service.level.to_string().into(),
        title: service.title.as_str().into(),
        starter: if service.by_compose { BY_COMPOSE } else { "" }.into(),
        depends_on: service
            .depends_on
            .iter()
            .filter_map(|dependency| {
                Some((plan.services.get(dependency.service)?.id.as_str(), dependency.condition))
            })
            .map(|(id, condition)| match condition {
                Condition::Ready => id.into(),
                Condition::Started => format!("started:{id}").into(),
            })
            .collect(),
    });
    rows.collect()
}

/// Reports every row of a script that differs from the plan's.
pub(super) fn compare(path: &Utf8Path, rows: &[Row<'_>], expected: &[Row<'_>], mismatches: &mut Vec<String>) {
    let mut told = 0;
    if rows.len() != expected.len() {
        mismatches.push(format!("{path}: {} rows of services, the plan has {}", rows.len(), expected.len()));
        told += 1;
    }
    for (row, expected) in rows.iter().zip(expected).filter(|(row, expected)| row != expected) {
        if told == TOLD {
            return;
        }
        told += 1;
        mismatches.push(format!(
            "{path}: service `{}` reads {:?}, the plan says {:?}",
            expected.id,
            row.columns(),
            expected.columns()
        ));
    }
}
