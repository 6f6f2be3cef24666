//! What the front end says, as people read it.

mod compose;
mod floor;
mod kinds;
mod meant;
mod mistakes;
mod property;
mod syntax;
mod unfit;

use super::{Source, parse};
use crate::diagnostic::{Finding, Report, human};

/// All findings of a text, each of whose edits was made to see that it mends.
fn findings(text: &str) -> String {
    let source = Source::new("platform.spec.toml", text);
    let findings = Report::from(parse(&source).findings);
    for finding in findings.iter() {
        mends(&source, finding, findings.len());
    }
    human::render(&source.into(), &findings, false)
}

/// After an edit, there is no finding at its place, and no new one elsewhere.
fn mends(source: &Source, finding: &Finding, count: usize) {
    let Some(fix) = &finding.fix else { return };
    let mut mended = source.text().to_owned();
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by_key(|it| std::cmp::Reverse(it.span));
    for edit in edits {
        mended.replace_range(edit.span.start()..edit.span.end(), &edit.text);
    }
    let left = parse(&Source::new(source.path(), mended.as_str())).findings;
    assert!(left.iter().all(|it| it.message != finding.message), "{}\n{mended}", finding.message);
    // What stands in a section whose syntax was broken is judged only once it is whole.
    let is_whole = parse(source).document.is_some();
    assert!(!is_whole || left.len() < count, "{} makes\n{mended}\n{left:?}", finding.message);
}
