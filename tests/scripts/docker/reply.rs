//! The answer to a call.

use indexmap::IndexMap;

use super::moment::Moment;

/// The answer to a call.
#[derive(Debug, Default)]
pub(super) struct Reply {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
    pub(super) changes: bool,
    pub(super) looks: bool,
    pub(super) seen: IndexMap<String, Moment>,
}

impl Reply {
    pub(super) fn out(out: impl Into<String>) -> Self {
        Self { out: out.into(), ..Self::default() }
    }

    pub(super) fn failure(code: i32, err: &str) -> Self {
        Self { code, err: format!("{err}\n"), ..Self::default() }
    }

    pub(super) fn with_out(self, out: &str) -> Self {
        Self { out: out.to_owned(), ..self }
    }

    /// The same, for a call that changes something.
    pub(super) fn change(self) -> Self {
        Self { changes: true, ..self }
    }

    pub(super) fn say(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    pub(super) fn complain(&mut self, line: &str) {
        self.code = 1;
        self.err.push_str(line);
        self.err.push('\n');
    }
}
