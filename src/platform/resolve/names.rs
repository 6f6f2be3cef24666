//! Help for names that are not known: the nearest known one, or the known ones.

use crate::{
    diagnostic::{Finding, Safety, words},
    source::Span,
    spec,
};

/// Above so many candidates nothing is guessed: the guess would cost more than it gives.
const LIMIT: usize = 5000;

/// The candidate that was most likely meant.
pub(super) fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    spec::nearest(name, candidates.into_iter().take(LIMIT))
}

/// "`a`, `b` and `c`", the first of them where there are many.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 8;
    let names: Vec<_> = names.into_iter().collect();
    if names.len() <= SHOWN {
        return words::and(&words::quoted(names));
    }
    format!("{}, …", words::quoted(names.into_iter().take(SHOWN)).join(", "))
}

/// Asks whether another name was meant, and offers to write it. `span` is that of the whole string, quotes included.
pub(super) fn ask(finding: Finding, span: Span, meant: &str) -> Finding {
    let edit = format!("use `{meant}`");
    finding.help(format!("did you mean `{meant}`?")).fix(Safety::Unsafe, span, format!("\"{meant}\""), edit)
}
