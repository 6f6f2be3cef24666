//! The edit that turns a value of the wrong kind into the one that was meant.

use super::{
    node::{Node, Value},
    shape::{Shape, Table},
};
use crate::{diagnostic::Safety, source::Sources};

/// A replacement of a value.
pub(super) struct Rewrite {
    pub(super) text: String,
    pub(super) description: String,
    pub(super) safety: Safety,
}

/// The edit, if it is clear what was meant.
pub(super) fn rewrite(sources: &Sources, node: &Node, shape: &Shape) -> Option<Rewrite> {
    let written = sources.slice(node.span);
    let edit =
        |safety, text: String| Some(Rewrite { description: format!("write it as `{text}`"), text, safety });
    match &node.value {
        // As written, without what only TOML can read: `1_000`, `0x1f`.
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_)
            if !written.is_empty() && !written.contains(['_', 'x', 'o', 'b', '+']) =>
        {
            if takes_text(shape, written) {
                edit(Safety::Safe, format!("\"{written}\""))
            } else if let Some(meant) = mended(shape, written) {
                edit(Safety::Unsafe, meant)
            } else if takes_text(shape, &format!("{written}s")) {
                edit(Safety::Unsafe, format!("\"{written}s\""))
            } else {
                alone(shape, node).and_then(|key| edit(Safety::Unsafe, format!("{{ {key} = {written} }}")))
            }
        }
        Value::String(text) => {
            if takes(shape, |shape| matches!(shape, Shape::Boolean)) && (text == "true" || text == "false") {
                return edit(Safety::Safe, text.clone());
            }
            if takes(shape, |shape| {
                matches!(shape, Shape::Integer(least, most)
                if text.parse().is_ok_and(|number| (*least..=*most).contains(&number)))
            }) {
                return edit(Safety::Safe, text.clone());
            }
            if takes(
                shape,
                |shape| matches!(shape, Shape::List(item) | Shape::Set(item) if takes_text(item, text)),
            ) {
                return edit(Safety::Safe, format!("[{written}]"));
            }
            alone(shape, node).and_then(|key| edit(Safety::Unsafe, format!("{{ {key} = {written} }}")))
        }
        Value::List(_) => {
            alone(shape, node).and_then(|key| edit(Safety::Unsafe, format!("{{ {key} = {written} }}")))
        }
        Value::Table(_)
            if takes(
                shape,
                |shape| matches!(shape, Shape::List(item) | Shape::Set(item) if matches!(item, Shape::Table(_))),
            ) =>
        {
            // A header, or a table on one line.
            edit(Safety::Unsafe, format!("[{written}]"))
        }
        _ => None,
    }
}

fn takes(shape: &Shape, wanted: impl Fn(&Shape) -> bool) -> bool {
    match shape {
        Shape::OneOf(shapes) => shapes.iter().any(wanted),
        shape => wanted(shape),
    }
}

/// The key that a value alone may stand for: `healthcheck = "curl …"`.
fn alone(shape: &Shape, node: &Node) -> Option<&'static str> {
    let tables: Vec<&'static Table> = match shape {
        Shape::Table(table) => vec![*table],
        Shape::OneOf(shapes) => shapes
            .iter()
            .filter_map(|it| if let Shape::Table(table) = it { Some(*table) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    let [table] = tables[..] else { return None };
    let key = table.key(table.alone?)?;
    let fits = |shape: &Shape| match (shape, &node.value) {
        (Shape::Headed(heads), Value::List(items)) => {
            items.first().and_then(Node::as_str).is_some_and(|it| heads.contains(&it))
        }
        (shape, Value::String(text)) => takes_text(shape, text),
        (Shape::Number, Value::Integer(_) | Value::Float(_)) | (Shape::Boolean, Value::Boolean(_)) => true,
        _ => false,
    };
    takes(&key.shape, fits).then_some(key.name)
}

/// What a value of the wrong kind was most likely meant to be.
fn mended(shape: &Shape, written: &str) -> Option<String> {
    match shape {
        Shape::OneOf(shapes) => shapes.iter().find_map(|shape| mended(shape, written)),
        Shape::Word(form) => form.mended(written),
        _ => None,
    }
}

fn takes_text(shape: &Shape, text: &str) -> bool {
    takes(shape, |shape| match shape {
        Shape::Text | Shape::Line => true,
        Shape::Word(form) => form.accepts(text),
        Shape::Choice { of, .. } => of.contains(&text),
        _ => false,
    })
}
