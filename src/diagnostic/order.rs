//! The order in which findings are shown: that of the spec, so that a reader goes through it once.

use super::Finding;

/// Sorts findings by where they stand; those without a place come first. At one place the worse comes first.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| {
        (finding.labels.first().map(|label| label.span), finding.severity, finding.lint)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceId, Span};

    #[test]
    fn by_place_then_by_weight() {
        let at = |start| Span::new(SourceId::FIRST, start, start + 1);
        let mut findings = [
            Finding::warning("c", "").at(at(7), ""),
            Finding::error("d", "").at(at(7), ""),
            Finding::note("b", "").at(at(3), "").at(at(9), ""),
            Finding::note("a", ""),
        ];
        sort(&mut findings);
        assert_eq!(findings.map(|finding| finding.lint), ["a", "b", "d", "c"]);
    }
}
