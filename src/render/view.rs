//! What a template sees: the plan, and where its files come from.

use std::ops::Deref;

use super::{Provenance, parts_of, paths_of_every_platform};
use crate::{
    plan::{Plan, Service},
    quote::Shell,
    script::DIRECTORY,
};

/// A plan together with its provenance. In a template it is `plan`.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    plan: &'a Plan,
    provenance: &'a Provenance,
}

impl<'a> View<'a> {
    pub(super) fn new(plan: &'a Plan, provenance: &'a Provenance) -> Self {
        Self { plan, provenance }
    }

    /// See [`Provenance::header`].
    pub(super) fn header(&self) -> String {
        self.provenance.header()
    }

    /// The files outside of the scripts' own directory, as paths in the output directory.
    pub(super) fn paths(&self) -> Vec<&str> {
        let own = format!("{DIRECTORY}/");
        let mut paths: Vec<&str> = paths_of_every_platform().filter(|it| !it.starts_with(&own)).collect();
        paths.extend(self.plan.projects.iter().map(|it| it.compose_file.as_str()));
        paths
    }

    /// The header of a PowerShell script.
    pub(super) fn powershell_header(&self) -> String {
        self.provenance.header_for(Shell::PowerShell)
    }

    /// See [`Provenance::section_note`].
    pub(super) fn section_note(&self) -> String {
        self.provenance.section_note()
    }

    /// See [`parts_of`].
    pub(super) fn parts(&self, service: &Service) -> String {
        parts_of(self.plan, service)
    }

    /// See [`Provenance::build_remedy`].
    pub(super) fn build_remedy(&self) -> String {
        self.provenance.build_remedy(Shell::Sh)
    }

    /// The same for people who use PowerShell.
    pub(super) fn powershell_build_remedy(&self) -> String {
        self.provenance.build_remedy(Shell::PowerShell)
    }
}

impl Deref for View<'_> {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        self.plan
    }
}
