//! Findings of a later stage that only repeat what an earlier one said.

use std::collections::HashSet;

use super::{Finding, Severity};
use crate::spec::node::Span;

/// The later findings, less those about a place that an earlier error is about: `level = -1` is out of range, and that
/// there is no such level follows from it.
#[must_use]
pub fn without_echoes(earlier: &[Finding], later: Vec<Finding>) -> Vec<Finding> {
    let place = |finding: &Finding| finding.labels.first().map(|label| label.span);
    let said: HashSet<Span> =
        earlier.iter().filter(|finding| finding.severity == Severity::Error).filter_map(place).collect();
    later.into_iter().filter(|finding| !place(finding).is_some_and(|place| said.contains(&place))).collect()
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
            Finding::error("on-a-warning", "").at(at(40, 50), ""),
            Finding::error("nowhere", ""),
        ];
        let left: Vec<_> = without_echoes(&earlier, later).into_iter().map(|finding| finding.lint).collect();
        assert_eq!(left, ["inside", "on-a-warning", "nowhere"]);
    }
}
