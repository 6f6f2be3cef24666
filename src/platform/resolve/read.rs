//! Scalars of the spec as the types that their keys have. A string where Compose takes another type is read once its variables
//! are filled in; where one of them has no value, the scalar is not known.

use super::Resolver;
use crate::{
    compose::scalar,
    spec::node::{Node, Value},
};

/// A scalar as Compose would put it into an environment.
pub(super) fn text(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Datetime(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(boolean) => Some(boolean.to_string()),
        Value::List(_) | Value::Table(_) => None,
    }
}

/// A boolean.
pub(super) fn flag(resolver: &Resolver<'_>, node: &Node) -> Option<bool> {
    match &node.value {
        Value::Boolean(boolean) => Some(*boolean),
        Value::String(text) => scalar::flag(&resolver.with_defaults(text)),
        _ => None,
    }
}

/// A whole number that is not negative.
pub(super) fn natural(resolver: &Resolver<'_>, node: &Node) -> Option<u64> {
    match &node.value {
        Value::Integer(number) => u64::try_from(*number).ok(),
        Value::String(text) => scalar::natural(&resolver.with_defaults(text)),
        _ => None,
    }
}
