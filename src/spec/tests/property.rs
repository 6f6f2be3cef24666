//! Any text is handled without a panic, and every place of a finding can be shown.

use proptest::prelude::*;

use super::{Source, parse};
use crate::{
    diagnostic::{github, human, json, sarif},
    source::{Sources, Span},
    spec::node::{Node, Table, Value},
};

const EXAMPLE: &str = include_str!("../fixtures/everything.toml");

/// Pieces of a spec in any order, with anything between them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("[platform]\n".to_owned()),
        Just("[projects.p.services.s]\n".to_owned()),
        Just("[[levels]]\n".to_owned()),
        Just("= { a = [1, \"ß\"] }\n".to_owned()),
        Just("\"\"\"".to_owned()),
        Just("a.b.c".to_owned()),
        "[a-zß\"'=.,#{}\\[\\]\\\\ \n]{0,12}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A good spec with a piece of it replaced by something else.
fn damaged() -> impl Strategy<Value = String> {
    (any::<prop::sample::Index>(), 0..40_usize, any::<String>()).prop_map(|(at, length, replacement)| {
        let characters: Vec<char> = EXAMPLE.chars().collect();
        let start = at.index(characters.len());
        let end = (start + length).min(characters.len());
        let mut text: String = characters[..start].iter().collect();
        text.push_str(&replacement);
        text.extend(&characters[end..]);
        text
    })
}

fn spans(table: &Table, found: &mut Vec<Span>) {
    for (_, entry) in table.iter() {
        found.push(entry.key_span);
        spans_of(&entry.node, found);
    }
}

fn spans_of(node: &Node, found: &mut Vec<Span>) {
    found.push(node.span);
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| spans_of(item, found)),
        Value::Table(table) => spans(table, found),
        _ => {}
    }
}

fn answer(text: &str) {
    let source = Source::new("platform.spec.toml", text);
    let parsed = parse(&source);
    let mut found = Vec::new();
    if let Some(document) = &parsed.document {
        spans(document, &mut found);
    }
    for finding in &parsed.findings {
        found.extend(finding.labels.iter().map(|label| label.span));
        found.extend(finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span));
    }
    for span in found {
        assert!(source.text().get(span.start()..span.end()).is_some(), "{span:?} of {text:?}");
    }
    let sources = Sources::from(source);
    for render in [json::render, github::render, sarif::render] {
        assert!(parsed.findings.is_empty() || !render(&sources, &parsed.findings).is_empty());
    }
    assert_eq!(human::render(&sources, &parsed.findings, true).is_empty(), parsed.findings.is_empty());
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        answer(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_pieces_of_a_spec_get_an_answer(text in pieces()) {
        answer(&text);
    }

    #[test]
    fn any_damaged_spec_gets_an_answer(text in damaged()) {
        answer(&text);
    }
}
