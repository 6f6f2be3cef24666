//! The edit that turns a value of the wrong kind into the one that was meant.

use super::{
    node::{Node, Value},
    shape::Shape,
    source::Source,
};
use crate::diagnostic::Safety;

/// A replacement of a value.
pub(super) struct Rewrite {
    pub(super) text: String,
    pub(super) description: String,
    pub(super) safety: Safety,
}

/// The edit, if it is clear what was meant.
pub(super) fn rewrite(source: &Source, node: &Node, shape: &Shape) -> Option<Rewrite> {
    let written = source.slice(node.span);
    let edit =
        |safety, text: String| Some(Rewrite { description: format!("write it as `{text}`"), text, safety });
    match &node.value {
        // As written, less what only TOML can read: `1_000`, `0x1f`.
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_)
            if !written.is_empty() && !written.contains(['_', 'x', 'o', 'b', '+']) =>
        {
            if takes_text(shape, written) {
                edit(Safety::Safe, format!("\"{written}\""))
            } else if takes_text(shape, &format!("{written}s")) {
                edit(Safety::Unsafe, format!("\"{written}s\""))
            } else {
                None
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
            None
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

fn takes_text(shape: &Shape, text: &str) -> bool {
    takes(shape, |shape| match shape {
        Shape::Text | Shape::Line => true,
        Shape::Word(form) => form.accepts(text),
        Shape::Choice { of, .. } => of.contains(&text),
        _ => false,
    })
}
