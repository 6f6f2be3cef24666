//! Findings of a later stage that only repeat what an earlier one said.

use super::{Finding, Severity};
use crate::spec::node::Span;

/// The later findings, less those whose first place is, holds, or is part of the first place of an earlier error:
/// what was wrong there is already said, and what else there may be will show when it is mended.
#[must_use]
pub fn without_echoes(earlier: &[Finding], later: Vec<Finding>) -> Vec<Finding> {
    let first = |finding: &Finding| finding.labels.first().map(|label| label.span);
    let said: Vec<Span> =
        earlier.iter().filter(|finding| finding.severity == Severity::Error).filter_map(first).collect();
    let holds = |outer: Span, inner: Span| outer.start <= inner.start && inner.end <= outer.end;
    let echo = |span: Span| said.iter().any(|said| holds(*said, span) || holds(span, *said));
    later.into_iter().filter(|finding| !first(finding).is_some_and(echo)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_about_a_place_is_not_said_again() {
        let at = |start, end| Span { start, end };
        let earlier =
            [Finding::error("a", "").at(at(10, 20), ""), Finding::warning("b", "").at(at(40, 50), "")];
        let later = vec![
            Finding::error("same", "").at(at(10, 20), ""),
            Finding::error("inside", "").at(at(12, 14), ""),
            Finding::error("around", "").at(at(9, 21), ""),
            Finding::error("beside", "").at(at(20, 30), ""),
            Finding::error("on-a-warning", "").at(at(40, 50), ""),
            Finding::error("nowhere", ""),
        ];
        let left: Vec<_> = without_echoes(&earlier, later).into_iter().map(|finding| finding.lint).collect();
        assert_eq!(left, ["beside", "on-a-warning", "nowhere"]);
    }
}
