//! Findings of a later stage that only repeat what an earlier one said.

use std::collections::HashSet;

use super::{Finding, Severity};
use crate::source::Span;

/// The later findings, less those about a place that an earlier error is about: `level = -1` is out of range, and that
/// there is no such level follows from it. What is missing in a service with an unknown key may be there under that one.
#[must_use]
pub fn without_echoes(earlier: &[Finding], later: Vec<Finding>) -> Vec<Finding> {
    let place = |finding: &Finding| finding.labels.first().map(|label| label.span);
    let said: HashSet<Span> =
        earlier.iter().filter(|finding| finding.severity == Severity::Error).filter_map(place).collect();
    let misspelt: HashSet<&str> = earlier
        .iter()
        .filter(|finding| finding.lint == "unknown-key")
        .flat_map(|finding| &finding.subjects)
        .map(String::as_str)
        .collect();
    let follows = |finding: &Finding| {
        place(finding).is_some_and(|place| said.contains(&place))
            || (finding.lint == "missing-key"
                && finding.subjects.iter().any(|subject| misspelt.contains(subject.as_str())))
    };
    later.into_iter().filter(|finding| !follows(finding)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    #[test]
    fn what_was_said_about_a_place_is_not_said_again() {
        let at = |start, end| Span::new(SourceId::FIRST, start, end);
        let earlier = [
            Finding::error("a", "").at(at(10, 20), ""),
            Finding::warning("b", "").at(at(40, 50), ""),
            Finding::error("unknown-key", "").at(at(60, 70), "").about("p/a"),
        ];
        let later = vec![
            Finding::error("same", "").at(at(10, 20), ""),
            Finding::error("inside", "").at(at(12, 14), ""),
            Finding::error("on-a-warning", "").at(at(40, 50), ""),
            Finding::error("nowhere", ""),
            Finding::error("missing-key", "").at(at(80, 90), "").about("p/a"),
            Finding::error("missing-key", "").at(at(90, 99), "").about("p/b"),
        ];
        let left: Vec<_> = without_echoes(&earlier, later).into_iter().map(|finding| finding.lint).collect();
        assert_eq!(left, ["inside", "on-a-warning", "nowhere", "missing-key"]);
    }
}
