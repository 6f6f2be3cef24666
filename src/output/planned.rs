//! Everything that one build puts into its output directory.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use super::{file_list, library};
use crate::{
    plan::Plan,
    render::{Provenance, Rendered, Rendering},
};

/// What the output directory must contain.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Name of the platform.
    pub(super) platform: String,
    /// Generated files by their path, the list of them included.
    pub(super) artifacts: Rendering,
    /// The platform's section, for the files that people write.
    pub(super) section: String,
    /// The files that keep the section between markers.
    pub(super) targets: Vec<Utf8PathBuf>,
}

impl Planned {
    /// What a plan and its rendering put into the output directory.
    #[must_use]
    pub fn new(plan: &Plan, provenance: &Provenance, rendered: Rendered) -> Self {
        let Rendered { files, section } = rendered;
        let targets = plan.documentation_targets.clone();
        Self::from_parts(&provenance.header(), &plan.name, files, section, targets)
    }

    pub(super) fn from_parts(
        header: &str,
        platform: &str,
        mut artifacts: Rendering,
        section: String,
        targets: Vec<Utf8PathBuf>,
    ) -> Self {
        let listed = artifacts.keys().map(Utf8PathBuf::as_path).filter(|path| !library::holds(path));
        let list = file_list::text(header, platform, listed, &targets);
        artifacts.insert(file_list::NAME.into(), list);
        Self { platform: platform.to_owned(), artifacts, section, targets }
    }

    /// Every planned path.
    pub(super) fn paths(&self) -> BTreeSet<&Utf8Path> {
        self.artifacts.keys().chain(&self.targets).map(Utf8PathBuf::as_path).collect()
    }
}
