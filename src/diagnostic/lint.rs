//! A kind of mistake, as a value that findings refer to.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use super::{Severity, words};

/// One kind of mistake. There is one static of each; findings hold a reference to it.
pub struct Lint {
    /// Kebab-case id: `unknown-key`, `dependency-cycle`, …
    pub id: &'static str,
    /// The stage that finds it; where several do, the first of them.
    pub stage: Stage,
    /// How bad its findings are, unless one of them says otherwise.
    pub severity: Severity,
    /// What `arcgen explain` prints, in Markdown: What, Why, Bad, Good, Fix.
    pub page: &'static str,
    pub(crate) fact: Fact,
}

/// A stage of the front end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Reading a file and checking the form of everything in it.
    Parse,
    /// Resolving references, defaults and health recipes. What cannot be resolved cannot be planned either.
    Resolve,
    /// Looking at a platform that could be resolved.
    Lint,
}

/// What kind of fact a lint states. It decides which findings only follow from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    /// Something that is there is wrong.
    Fault,
    /// Something is not there.
    Absence,
    /// Something is there under an unknown name; it may be what is missing elsewhere.
    UnknownName,
}

impl Lint {
    /// A lint whose findings are about things that are there.
    #[must_use]
    pub const fn new(id: &'static str, stage: Stage, severity: Severity, page: &'static str) -> Self {
        Self { id, stage, severity, page, fact: Fact::Fault }
    }

    /// The same lint, stating facts of another kind.
    pub(crate) const fn stating(self, fact: Fact) -> Self {
        Self { fact, ..self }
    }

    /// The first sentence of its page.
    #[must_use]
    pub fn summary(&self) -> String {
        words::first_sentence(self.page)
    }

    /// Whether a spec means this lint when it writes `name`.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.id == name
    }
}

/// Lints are the same if they are the same static.
impl PartialEq for Lint {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Lint {}

impl Hash for Lint {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::hash(self, state);
    }
}

impl fmt::Debug for Lint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

/// A lint, its page included: `lint!(Lint, Warning, "unused-network")`.
macro_rules! lint {
    ($stage:ident, $severity:ident, $id:literal) => {
        $crate::diagnostic::Lint::new(
            $id,
            $crate::diagnostic::Stage::$stage,
            $crate::diagnostic::Severity::$severity,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/pages/", $id, ".md")),
        )
    };
}

/// A static for every lint that a stage finds while it does its work, and `ALL` of them. A row is `NAME = SEVERITY "id";`, with the kind
/// of fact after the id where it is not a fault.
macro_rules! lints {
    ($stage:ident: $($name:ident = $severity:ident $id:literal $($fact:ident)?;)*) => {
        $(pub(crate) static $name: $crate::diagnostic::Lint =
            $crate::diagnostic::lint!($stage, $severity, $id)$(.stating($crate::diagnostic::Fact::$fact))?;)*

        /// All of them.
        pub(crate) static ALL: &[&$crate::diagnostic::Lint] = &[$(&$name),*];
    };
}

pub(crate) use {lint, lints};
