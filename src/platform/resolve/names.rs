//! Help for names that are not known: the nearest known one, or the known ones.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use super::{Resolver, tables};
use crate::{
    diagnostic::{Finding, Safety, words},
    platform::ProjectId,
    source::Span,
    spec::{Candidates, quoted},
};

/// Of a longer list, only this many names are compared: a guess is not worth more time.
const LIMIT: usize = 5000;

/// A list of names that a spec declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
    /// `[networks]`, `[projects]`, `[variables]`, `[environments]`
    Top(&'static str),
    /// The services of a project, sorted.
    Services(ProjectId),
    /// What a section of a project declares: `volumes`, `secrets`, …
    Section(ProjectId, &'static str),
}

/// The lists that were asked for so far: each is made once, however many names are misspelt.
#[derive(Default)]
pub(super) struct Lists<'a> {
    made: RefCell<HashMap<List, Rc<Candidates<'a>>>>,
}

impl<'a> Resolver<'a> {
    /// The name of a list that was most likely meant.
    pub(super) fn closest(&self, list: List, name: &str) -> Option<&'a str> {
        self.list(list).nearest(name)
    }

    /// The names of a list.
    pub(super) fn list(&self, list: List) -> Rc<Candidates<'a>> {
        let mut made = self.lists.made.borrow_mut();
        let made = made.entry(list).or_insert_with(|| {
            let mut names: Vec<&str> = match list {
                List::Top(key) => tables(self.spec, key).map(|(name, _)| name).collect(),
                List::Services(project) => {
                    let services = self.table_of(project).into_iter().flat_map(|it| tables(it, "services"));
                    services.filter(|(_, it)| it.node.as_table().is_some()).map(|(name, _)| name).collect()
                }
                List::Section(project, key) => self
                    .table_of(project)
                    .into_iter()
                    .flat_map(|it| tables(it, key))
                    .map(|(name, _)| name)
                    .collect(),
            };
            if matches!(list, List::Services(_)) {
                names.sort_unstable();
            }
            Rc::new(names.into_iter().take(LIMIT).collect())
        });
        Rc::clone(made)
    }

    /// The keys of all projects, as a message lists them.
    pub(super) fn projects_in_words(&self) -> String {
        words::first_and(self.projects.iter().map(|it| words::name(&it.key.value)))
    }
}

/// Asks whether another name was meant, and offers to write it. `span` is that of the whole string, quotes included.
pub(super) fn ask(finding: Finding, span: Span, meant: &str) -> Finding {
    let edit = format!("use `{meant}`");
    finding.help(format!("did you mean `{meant}`?")).fix(Safety::Unsafe, span, quoted(meant), edit)
}
