//! What holds for the answer to any spec: every place of a finding is in the text, the edit that it offers mends it, findings
//! can be shown in every format, and what compiles is rendered as it was planned.

use arcgen::{
    compile::{Compiled, compile},
    diagnostic::{Edit, Finding, github, human, json, sarif},
    plan::{self, Plan},
    render::{Provenance, render, section_text},
    source::{Source, Sources, Span},
    verify::render_verified,
};

/// Looks at what a spec compiled to.
///
/// # Panics
/// When arcgen has a bug.
pub(crate) fn look_at(source: Source, compiled: &Compiled) {
    for finding in compiled.findings.iter() {
        places_are_in(&source, finding);
    }
    if is_toml(compiled) {
        // More of them would say the same, and take as long again.
        let mended = compiled.findings.iter().filter(|it| it.fix.is_some()).take(4);
        mended.for_each(|it| is_fixed(&source, it));
    }
    findings_are_shown(source, &compiled.findings);
    if let Some(plan) = &compiled.plan {
        is_rendered(plan);
    }
}

fn places_are_in(source: &Source, finding: &Finding) {
    let labels = finding.labels.iter().map(|it| it.span);
    let edits = finding.fix.iter().flat_map(|it| &it.edits).map(|it| it.span);
    for span in labels.chain(edits) {
        let is_there = span.source() == source.id() && source.text().get(span.start()..span.end()).is_some();
        assert!(is_there, "{}: {span:?} is not in the text", finding.lint.id);
    }
}

fn findings_are_shown(source: Source, findings: &[Finding]) {
    let sources = Sources::from(source);
    for colour in [false, true] {
        assert_eq!(human::render(&sources, findings, colour).is_empty(), findings.is_empty());
    }
    // A message of many lines is still one command.
    assert_eq!(github::render(&sources, findings).lines().count(), findings.len());
    for text in [json::render(&sources, findings), sarif::render(&sources, findings)] {
        let read: Result<serde_json::Value, _> = serde_json::from_str(&text);
        assert!(read.is_ok(), "{read:?}:\n{text}");
    }
}

fn is_rendered(plan: &Plan) {
    let rendered = match render_verified(plan, &Provenance::default()) {
        Ok(rendered) => rendered,
        Err(mismatches) => panic!("not what was planned:\n{}", mismatches.join("\n")),
    };
    assert!(render(plan) == rendered.files, "rendered twice, and not the same");
    assert!(section_text(plan) == rendered.section, "rendered twice, and not the same section");
    assert!(!plan::human(plan).is_empty() && plan::json(plan).is_object(), "a plan that is not shown");
}

/// Makes the edits of a fix: what was TOML still is, and the finding is gone.
fn is_fixed(source: &Source, finding: &Finding) {
    let mut edits: Vec<&Edit> = finding.fix.iter().flat_map(|it| &it.edits).collect();
    edits.sort_by_key(|it| it.span);
    let overlap = edits.windows(2).any(|it| it[0].span.end() > it[1].span.start());
    assert!(!overlap, "{}: {edits:?} overlap", finding.lint.id);
    let mut text = source.text().to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.span.start()..edit.span.end(), &edit.text);
    }
    let compiled = compile(&Source::new(source.path(), text.as_str()));
    let is_same = |it: &Finding| {
        (it.lint, &it.message) == (finding.lint, &finding.message)
            && it.place().map(Span::start) == finding.place().map(Span::start)
    };
    assert!(!compiled.findings.iter().any(is_same), "{}: is still found in\n{text}", finding.lint.id);
    assert!(is_toml(&compiled), "{}: no TOML any more:\n{text}", finding.lint.id);
}

/// There is a tree of what could be read where not all could be.
fn is_toml(compiled: &Compiled) -> bool {
    compiled.document.is_some() && !compiled.findings.iter().any(|it| it.lint.id == "syntax-error")
}
