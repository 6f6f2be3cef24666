//! The wording of everything that validation finds: the fact, the place, the edit.

use super::{
    expectation::expected,
    form::Form,
    lints,
    node::Node,
    place::Place,
    rewrite::rewrite,
    shape::{Key, Map, Shape},
    suggestion::nearest,
};
use crate::{
    diagnostic::{Finding, Safety, Severity, words},
    quote::is_bidi_control,
    source::{Sources, Span},
};

pub(super) fn missing_key(key: &Key, span: Span, place: &Place<'_>) -> Finding {
    about(place, Finding::new(&lints::MISSING_KEY, format!("{} has no `{}`", place.describe(), key.name)))
        .at(span, "")
        .help(format!("`{}`: {}", key.name, key.doc))
}

pub(super) fn missing_choice(names: &[&str], span: Span, place: &Place<'_>) -> Finding {
    let names = words::or(&words::quoted(names));
    about(place, Finding::new(&lints::MISSING_KEY, format!("{} has none of {names}", place.describe())))
        .at(span, "")
        .help("state exactly one of them")
}

pub(super) fn conflicting_keys(stated: &[(&str, Span)], place: &Place<'_>) -> Finding {
    let names = words::and(&words::quoted(stated.iter().map(|(name, _)| name)));
    let message = format!("{} has {names}, of which there can be only one", place.describe());
    stated
        .iter()
        .rev()
        .fold(about(place, Finding::new(&lints::CONFLICTING_KEYS, message)), |finding, (_, span)| {
            finding.at(*span, "")
        })
        .help("keep the one that is meant")
}

pub(super) fn wrong_type(
    sources: &Sources,
    node: &Node,
    shape: &Shape,
    key: &Key,
    place: &Place<'_>,
) -> Finding {
    let message = format!("{} takes {}, not {}", place.describe(), expected(shape), node.kind());
    let finding = about(place, Finding::new(&lints::WRONG_TYPE, message))
        .at(node.span, "")
        .help(format!("`{}`: {}", key.name, key.doc));
    match rewrite(sources, node, shape) {
        Some(edit) => finding.fix(edit.safety, node.span, edit.text, edit.description),
        None => finding,
    }
}

pub(super) fn out_of_range(
    node: &Node,
    number: i64,
    (least, most): (i64, i64),
    place: &Place<'_>,
) -> Finding {
    let range = match (least, most) {
        (least, i64::MAX) => format!("at least {least}"),
        (least, most) => format!("from {least} to {most}"),
    };
    let message = format!("{} is {number}, and must be {range}", place.describe());
    about(place, Finding::new(&lints::MALFORMED_VALUE, message)).at(node.span, "")
}

/// A float that becomes a text, but not the one that is written.
pub(super) fn retyped(sources: &Sources, node: &Node, number: f64, place: &Place<'_>) -> Option<Finding> {
    let written = sources.slice(node.span);
    let becomes = number.to_string();
    if written.is_empty() || written == becomes {
        return None;
    }
    let message = format!("{} is the number `{written}`, which is written as `{becomes}`", place.describe());
    let edit = format!("\"{written}\"");
    Some(
        about(place, Finding::new(&lints::WRONG_TYPE, message))
            .at(node.span, "")
            .help("a string keeps every digit")
            .fix(Safety::Safe, node.span, edit.clone(), format!("write it as `{edit}`")),
    )
}

/// A key with a variable in it.
pub(super) fn variable_in_key(name: &str, key_span: Span, key: &Key, place: &Place<'_>) -> Finding {
    let message =
        format!("the key {} contains a variable, which Compose does not expand there", place.describe());
    let finding = about(place, Finding::new(&lints::INVALID_INTERPOLATION, message))
        .severity(Severity::Warning)
        .at(key_span, "taken as it is");
    match key.shape {
        Shape::OneOf(shapes) if shapes.iter().any(|it| matches!(it, Shape::Set(_))) => finding.help(format!(
            "write a list instead: Compose expands `{} = [\"{}=…\"]`",
            key.name,
            shown(name)
        )),
        _ => finding.help("write the key out"),
    }
}

/// Variants in a variant.
pub(super) fn nested_variants(key_span: Span, place: &Place<'_>) -> Finding {
    let message = format!("{} has variants of its own", place.describe());
    let finding = about(place, Finding::new(&lints::UNKNOWN_KEY, message)).at(key_span, "");
    finding.help("a variant is one of the whole spec: `[variants.NAME]`")
}

/// A number that must not be above another one.
pub(super) fn above(low: &Node, low_name: &str, high: &Node, high_name: &str, place: &Place<'_>) -> Finding {
    let message = format!("`{low_name}` of {} is above `{high_name}`", place.describe());
    about(place, Finding::new(&lints::MALFORMED_VALUE, message)).at(low.span, "").at(high.span, "the maximum")
}

pub(super) fn malformed_value(span: Span, text: &str, form: &Form, place: &Place<'_>) -> Finding {
    let message = format!("{} is `{}`, which is not {}", place.describe(), shown(text), form.noun);
    let finding = about(place, Finding::new(&lints::MALFORMED_VALUE, message))
        .at(span, "")
        .help(format!("{} is {}", form.noun, form.rule));
    match form.mended(text) {
        Some(edit) => {
            let description = format!("write it as `{edit}`");
            finding.fix(Safety::Unsafe, span, edit, description)
        }
        None => finding,
    }
}

pub(super) fn malformed_name(name: &str, key_span: Span, map: &Map, place: &Place<'_>) -> Finding {
    let message = match map.noun {
        "" => format!("`{}` is not {}", shown(name), map.key.noun),
        noun => format!("`{}` cannot be the name of a {noun}", shown(name)),
    };
    let finding = about(place, Finding::new(&lints::MALFORMED_NAME, message))
        .at(key_span, "")
        .help(format!("{} is {}", map.key.noun, map.key.rule));
    match map.key.mended(name) {
        Some(edit) => {
            let bare = edit.trim_matches('"').to_owned();
            let description = format!("call it `{bare}`");
            finding.fix(Safety::Unsafe, key_span, bare, description)
        }
        None => finding,
    }
}

pub(super) fn unknown_value(span: Span, text: &str, of: &[&'static str], place: &Place<'_>) -> Finding {
    let message = format!("{} cannot be `{}`", place.describe(), shown(text));
    let finding = about(place, Finding::new(&lints::UNKNOWN_VALUE, message)).at(span, "");
    let accepted = format!("it is {}", words::or(&words::quoted(of)));
    match nearest(text, of.iter().copied()) {
        Some(meant) => finding.help(accepted).help(format!("did you mean `{meant}`?")).fix(
            Safety::Unsafe,
            span,
            format!("\"{meant}\""),
            format!("use `{meant}`"),
        ),
        None => finding.help(accepted),
    }
}

/// A text that its target cannot contain. `one_line`: it goes into a row of the scripts.
pub(super) fn unprintable_text(span: Span, text: &str, one_line: bool, place: &Place<'_>) -> Option<Finding> {
    let unfit =
        |it: &char| *it == '\0' || (one_line && it.is_control() && *it != '\t') || is_bidi_control(*it);
    let character = text.chars().find(unfit)?;
    let (what, why) = match character {
        '\0' => ("a NUL character".to_owned(), "no program can receive one"),
        '\n' | '\r' => {
            ("a line break".to_owned(), "it becomes part of a table row in the scripts, which is one line")
        }
        other if is_bidi_control(other) => (
            format!("the character U+{:04X}", u32::from(other)),
            "it reorders the text around it, which people then read differently from programs",
        ),
        other => (
            format!("the control character U+{:04X}", u32::from(other)),
            "it becomes part of a table row in the scripts, which must be readable",
        ),
    };
    let message = format!("{} holds {what}", place.describe());
    Some(about(place, Finding::new(&lints::UNPRINTABLE_TEXT, message)).at(span, "").help(why))
}

/// Says what a finding is about: the service, the project or whatever else its place is in.
pub(super) fn about(place: &Place<'_>, finding: Finding) -> Finding {
    match place.subject() {
        Some(subject) => finding.concerning(subject),
        None => finding,
    }
}

/// A text as a message shows it: short, and without characters that would not show.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut shown = String::with_capacity(text.len().min(MOST));
    for character in text.chars().take(MOST) {
        // Visible characters are shown as they are.
        if matches!(character, '"' | '\'' | '\\') {
            shown.push(character);
        } else {
            shown.extend(character.escape_debug());
        }
    }
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}
