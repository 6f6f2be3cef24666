//! `!reset` and `!override`: a file takes out what the files before it say, or what a service inherits, and says nothing or something
//! else in its place.

use super::rule::is_keys;
use crate::{
    import::leaf::Leaves,
    source::Span,
    yaml::{Pair, Value, Yaml},
};

/// Where a file has such tags. As in compose-go 2.16.1 (`loader/reset.go`), one in a list takes out nothing of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Tags {
    tagged: Vec<Tagged>,
}

#[derive(Clone, Debug)]
struct Tagged {
    path: Vec<String>,
    span: Span,
    is_reset: bool,
}

const RESET: &str = "!reset";
const OVERRIDE: &str = "!override";

impl Tags {
    /// Takes the tags out of a file, and what is behind a `!reset`.
    pub(super) fn take(tree: &mut Yaml, leaves: &mut Leaves<'_>) -> Self {
        let mut tags = Self::default();
        tags.take_from(tree, leaves, &mut Vec::new(), false);
        tags
    }

    fn take_from(
        &mut self,
        node: &mut Yaml,
        leaves: &mut Leaves<'_>,
        path: &mut Vec<String>,
        is_in_list: bool,
    ) {
        let mut removed = None;
        match &mut node.value {
            Value::List(items) => items.retain_mut(|item| {
                let stays = self.stays(item, leaves, path, true);
                removed = removed.or_else(|| first_number(item).filter(|_| !stays));
                stays
            }),
            Value::Map(pairs) => pairs.retain_mut(|Pair { key, node, .. }| {
                path.push(key.clone());
                let stays = self.stays(node, leaves, path, is_in_list);
                path.pop();
                removed = removed.or_else(|| first_number(node).filter(|_| !stays));
                stays
            }),
            _ => {}
        }
        if !node.holds_values() {
            node.number = node.number.or(removed);
        }
    }

    fn stays(
        &mut self,
        node: &mut Yaml,
        leaves: &mut Leaves<'_>,
        path: &mut Vec<String>,
        is_in_list: bool,
    ) -> bool {
        let is_reset = match node.tag.as_deref() {
            Some(RESET) => true,
            Some(OVERRIDE) => false,
            _ => {
                self.take_from(node, leaves, path, is_in_list);
                return true;
            }
        };
        // The name of a project is read before tags are.
        if path.len() == 1 && path[0] == "name" {
            untag(node);
            return true;
        }
        if !is_in_list {
            self.tagged.push(Tagged { path: path.clone(), span: node.span, is_reset });
        }
        if is_reset {
            leaves.remove(node, "left out: `!reset` takes out what is stated before it");
        } else {
            untag(node);
        }
        !is_reset
    }

    /// Takes out of the value with these keys what the tags say. If Compose has brought it into longer forms, a list may stand for a map.
    pub(super) fn apply(&self, target: &mut Yaml, keys: &[&str], leaves: &mut Leaves<'_>, is_long: bool) {
        for Tagged { path, span, is_reset } in &self.tagged {
            let inside = keys.len() < path.len() && keys.iter().zip(path).all(|(key, it)| key == it);
            if let Some(removed) = inside.then(|| remove(target, path, keys.len(), is_long)).flatten() {
                let place = leaves.place(*span);
                let what = if *is_reset { "takes it out" } else { "replaces it" };
                leaves.drop(&removed, &format!("{place} {what}"));
            }
        }
    }
}

/// The number of the first value in a value.
fn first_number(node: &Yaml) -> Option<usize> {
    let mut number = None;
    node.leaves("", &mut |leaf, _| number = number.or(leaf.number));
    number
}

/// Nothing behind `!override` is looked at.
fn untag(node: &mut Yaml) {
    node.tag = node.tag.take().filter(|it| it != RESET && it != OVERRIDE);
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(untag),
        Value::Map(pairs) => pairs.iter_mut().for_each(|it| untag(&mut it.node)),
        _ => {}
    }
}

/// Takes the value with these keys out of a map, which has so many of them itself.
fn remove(node: &mut Yaml, path: &[String], depth: usize, is_long: bool) -> Option<Yaml> {
    let key = path.get(depth)?;
    let is_last = depth + 1 == path.len();
    match &mut node.value {
        Value::Map(pairs) => {
            let position = pairs.iter().position(|it| it.key == *key)?;
            if is_last {
                return Some(pairs.remove(position).node);
            }
            remove(&mut pairs[position].node, path, depth + 1, is_long)
        }
        Value::List(items) if is_last && is_long && is_keys(&path[..depth]) => {
            let position = items.iter().position(|it| it.as_str() == Some(key))?;
            Some(items.remove(position))
        }
        _ => None,
    }
}
