//! Lists as a whole: repeated items, and lists that begin with the wrong word.

use std::collections::HashMap;

use super::{
    complaint, lints,
    node::{Node, Value},
    place::Place,
};
use crate::{
    compose::interpolation,
    diagnostic::{Finding, Safety, words},
    source::Sources,
};

/// Up to this many items are compared with each other: most lists are short, and a table of them costs more.
const SHORT: usize = 16;

/// The items that equal an earlier one. Compose's schema says `uniqueItems`; its releases differ in where they enforce it.
pub(super) fn repeated(sources: &Sources, items: &[Node], place: &Place<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if items.len() <= SHORT {
        for (index, item) in items.iter().enumerate() {
            if let Some(first) = items[..index].iter().find(|it| it.value == item.value) {
                findings.push(twice(sources, items, index, first, place));
            }
        }
        return findings;
    }
    let mut seen: HashMap<&str, &Node> = HashMap::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let Value::String(text) = &item.value else { continue };
        if let Some(first) = seen.get(text.as_str()) {
            findings.push(twice(sources, items, index, first, place));
        } else {
            seen.insert(text, item);
        }
    }
    findings
}

fn twice(sources: &Sources, items: &[Node], index: usize, first: &Node, place: &Place<'_>) -> Finding {
    let item = &items[index];
    let said = complaint::shown(sources.slice(item.span));
    let message = format!("{} has `{said}` twice", place.describe());
    let finding = Finding::new(&lints::MALFORMED_VALUE, message);
    let finding = complaint::about(place, finding).at(item.span, "again").at(first.span, "first here");
    // Only a comma and whitespace are removed with it: a comment between two items is kept.
    let gap = item.span.with(items[index - 1].span.end(), item.span.end());
    let between = sources.slice(gap.with(gap.start(), item.span.start()));
    if between.chars().all(|it| it == ',' || it.is_whitespace()) {
        finding.fix(Safety::Safe, gap, "", "drop the second")
    } else {
        finding.help("drop one of them")
    }
}

/// A list that does not begin with one of these words.
pub(super) fn headless(items: &[Node], heads: &[&'static str], place: &Place<'_>) -> Option<Finding> {
    let first = items.first()?;
    let text = first.as_str()?;
    if let ("CMD", [_, program]) = (text, items) {
        return one_word(program, first, place);
    }
    if heads.contains(&text) || !interpolation::is_literal(text) {
        return None;
    }
    let message = format!(
        "{} begins with `{}`, and must begin with {}",
        place.describe(),
        complaint::shown(text),
        words::or(&words::quoted(heads))
    );
    let finding = complaint::about(place, Finding::new(&lints::MALFORMED_VALUE, message)).at(first.span, "");
    let same_word = heads.iter().find(|it| it.eq_ignore_ascii_case(text));
    Some(match same_word {
        Some(head) => {
            finding.fix(Safety::Safe, first.span, format!("\"{head}\""), format!("write it as `{head}`"))
        }
        None => finding.help(format!("what follows `{}` is run directly, without a shell", heads[0])).fix(
            Safety::Unsafe,
            first.span.before(),
            format!("\"{}\", ", heads[0]),
            format!("begin with `{}`", heads[0]),
        ),
    })
}

/// `["CMD", "curl -f …"]`: a whole command where the name of a program is meant.
fn one_word(program: &Node, head: &Node, place: &Place<'_>) -> Option<Finding> {
    let text = program.as_str()?;
    let name = text.split_whitespace().next()?;
    // Paths of Windows contain spaces.
    if name == text || name.contains('\\') {
        return None;
    }
    let message = format!("{} runs a program called `{}`", place.describe(), complaint::shown(text));
    Some(
        complaint::about(place, Finding::new(&lints::MALFORMED_VALUE, message))
            .at(program.span, "one word")
            .help("`CMD` is followed by the program and its arguments, one string each; `CMD-SHELL` passes one string to a shell")
            .fix(Safety::Unsafe, head.span, "\"CMD-SHELL\"", "run it in a shell"),
    )
}
