//! What a shape takes, in words.

use super::shape::Shape;
use crate::diagnostic::words;

/// "a duration", "a list or a table", "a string or an integer". Among other shapes, a form is just a string: it may be
/// a variable too.
pub(super) fn expected(shape: &Shape) -> String {
    if let Shape::Word(form) = shape {
        return form.noun.to_owned();
    }
    let mut kinds = Vec::new();
    collect(shape, &mut kinds);
    words::or(&kinds)
}

fn collect(shape: &Shape, kinds: &mut Vec<&'static str>) {
    let kind = match shape {
        Shape::OneOf(shapes) => return shapes.iter().for_each(|shape| collect(shape, kinds)),
        Shape::Text | Shape::Line | Shape::Word(_) | Shape::Choice { .. } => "a string",
        Shape::Integer(..) => "an integer",
        Shape::Number => "a number",
        Shape::Boolean => "`true` or `false`",
        Shape::Headed(_) => "a list of strings",
        Shape::List(item) | Shape::Set(item) => match **item {
            Shape::Text | Shape::Line | Shape::Word(_) => "a list of strings",
            Shape::Table(_) => "a list of tables",
            _ => "a list",
        },
        Shape::Map(_) | Shape::Table(_) | Shape::Parts => "a table",
    };
    if !kinds.contains(&kind) {
        kinds.push(kind);
    }
}
