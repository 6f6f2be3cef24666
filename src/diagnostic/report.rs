//! Everything that the stages found: the one place where findings are sorted, merged and left out.

use std::{
    collections::{HashMap, HashSet},
    ops::Deref,
};

use indexmap::{IndexMap, map::Entry};

use super::{Fact, Finding, Lint, Severity, Stage, Subject};
use crate::source::Span;

/// The findings of one run. Stages add to it in their order; `finished` sorts it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    findings: Vec<Finding>,
}

/// A finding that somebody keeps on purpose.
pub(crate) struct Allowance {
    /// The service that allows it.
    pub(crate) service: Subject,
    /// What it allows.
    pub(crate) lint: &'static Lint,
    /// Where it says so.
    pub(crate) span: Span,
}

impl Report {
    /// Adds what a stage found, without what only follows from an error that an earlier stage found: `level = -1` is out of
    /// range, and that there is no such level follows from it. What seems to be missing in a service with an unknown key
    /// may be what that key means.
    pub(crate) fn add(&mut self, found: Vec<Finding>) {
        let errors = self.findings.iter().filter(|it| it.severity == Severity::Error);
        let wrong: HashSet<Span> = errors.filter_map(Finding::place).collect();
        let misnamed = self.findings.iter().filter(|it| it.lint.fact == Fact::UnknownName);
        let misnamed: HashSet<&Subject> = misnamed.flat_map(|it| &it.subjects).collect();
        let follows = |it: &Finding| {
            it.place().is_some_and(|place| wrong.contains(&place))
                || (it.lint.fact == Fact::Absence && it.subjects.iter().any(|it| misnamed.contains(it)))
        };
        let new: Vec<Finding> = found.into_iter().filter(|it| !follows(it)).collect();
        self.findings.extend(new);
    }

    /// Drops findings that their service allows, and returns the places of the allowances that were needed. An error that
    /// keeps the platform from being planned stays, with a remark.
    pub(crate) fn leave_out(&mut self, allowances: &[Allowance]) -> HashSet<Span> {
        let mut needed = HashSet::new();
        if allowances.is_empty() {
            return needed;
        }
        let mut by_what: HashMap<(&Lint, &Subject), Vec<usize>> = HashMap::new();
        for (position, it) in allowances.iter().enumerate() {
            by_what.entry((it.lint, &it.service)).or_default().push(position);
        }
        for finding in std::mem::take(&mut self.findings) {
            let allowing =
                finding.subjects.iter().filter_map(|it| by_what.get(&(finding.lint, it))).flatten();
            let Some(first) = allowing.clone().min() else {
                self.findings.push(finding);
                continue;
            };
            let first = &allowances[*first];
            needed.extend(allowing.map(|it| allowances[*it].span));
            // Lints look at a platform that could be resolved: what they find need not stop it from being planned.
            if finding.severity == Severity::Error && finding.lint.stage != Stage::Lint {
                let help =
                    format!("{} allows it, but nothing can be generated while it is there", first.service);
                self.findings.push(finding.help(help));
            }
        }
        needed
    }

    /// The whole report: findings of several services about one shared place are merged into one, and all are in the
    /// order in which a reader goes through the files. Those without a place come first; at one place, the worst does.
    #[must_use]
    pub(crate) fn finished(self) -> Self {
        let mut report = Self { findings: merged(self.findings) };
        report.sort();
        report
    }

    fn sort(&mut self) {
        self.findings.sort_by_key(|it| (it.place(), it.severity, it.lint.id));
    }

    /// Adds what is found in variants of a spec, which have a name, and not in the spec itself. An allowance is unneeded only if
    /// nothing needs it.
    pub(crate) fn add_variants(&mut self, variants: Vec<(String, Self)>, unneeded_allow: &Lint) {
        let is_unneeded = |it: &Finding| it.lint == unneeded_allow;
        let fact = |it: &Finding| (it.lint, it.place(), it.message.as_str().to_owned());
        let facts = |it: &[Finding]| it.iter().map(fact).collect::<HashSet<_>>();
        for (_, found) in &variants {
            let found = facts(found);
            self.findings.retain(|it| !is_unneeded(it) || found.contains(&fact(it)));
        }
        let mut known = facts(self);
        for (name, found) in variants {
            let found = found.findings.into_iter();
            let new: Vec<Finding> =
                found.filter(|it| !is_unneeded(it) && !known.contains(&fact(it))).collect();
            known.extend(facts(&new));
            let help = format!("so it is in variant `{name}`");
            self.findings.extend(new.into_iter().map(|it| it.help(help.as_str())));
        }
        self.sort();
    }

    /// Makes notes of the findings of a lint.
    pub(crate) fn soften(&mut self, lint: &Lint) {
        for finding in self.findings.iter_mut().filter(|it| it.lint == lint) {
            finding.severity = Severity::Note;
        }
    }

    /// For files that the edits are not written for: an edit becomes a sentence of help where there is no other.
    pub(crate) fn leave_edits_out(&mut self) {
        for finding in &mut self.findings {
            let Some(fix) = finding.fix.take() else { continue };
            if finding.help.is_empty() {
                finding.help.push(fix.description.into());
            }
        }
    }

    /// Whether a finding is an error: there is no plan then.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|it| it.severity == Severity::Error)
    }
}

impl Deref for Report {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.findings
    }
}

/// The findings of one stage, sorted.
impl From<Vec<Finding>> for Report {
    fn from(findings: Vec<Finding>) -> Self {
        Self { findings }.finished()
    }
}

/// The findings; those that several services repeat about a shared place are merged into one about what they share.
/// A finding that only one of the services has is not merged.
fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut groups: IndexMap<Repeated, Vec<Finding>> = IndexMap::new();
    for finding in findings {
        let Some(key) = Repeated::of(&finding) else {
            kept.push(finding);
            continue;
        };
        match groups.entry(key) {
            Entry::Occupied(mut group) => group.get_mut().push(finding),
            Entry::Vacant(group) => drop(group.insert(vec![finding])),
        }
    }
    kept.extend(groups.into_values().flat_map(|group| if group.len() < 2 { group } else { together(group) }));
    kept
}

/// What findings have in common if they are one mistake in a shared place.
#[derive(PartialEq, Eq, Hash)]
struct Repeated {
    lint: &'static Lint,
    place: Span,
    shared: Subject,
    /// The message without its subject.
    frame: (String, Option<String>),
}

impl Repeated {
    fn of(finding: &Finding) -> Option<Self> {
        let place = finding.place().filter(|it| it.is_shared())?;
        let shared = finding.subjects.first()?.defaults()?;
        let (before, after) = finding.message.frame();
        let frame = (before.to_owned(), after.map(str::to_owned));
        Some(Self { lint: finding.lint, place, shared, frame })
    }
}

/// One finding about what the subjects of several share.
fn together(group: Vec<Finding>) -> Vec<Finding> {
    let mut known: HashSet<Subject> = HashSet::new();
    let subjects = group.iter().flat_map(|it| &it.subjects);
    let subjects: Vec<Subject> = subjects.filter(|it| known.insert((*it).clone())).cloned().collect();
    let first = group.into_iter().next().map(|first| {
        let Some(shared) = first.subjects.first().and_then(Subject::defaults) else { return first };
        Finding {
            message: first.message.with_subject(&shared),
            help: first.help.iter().map(|it| it.with_subject(&shared)).collect(),
            subjects,
            ..first
        }
    });
    first.into_iter().collect()
}

#[cfg(test)]
mod tests;
