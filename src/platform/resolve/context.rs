//! A service table while it is resolved: what every function that reads its keys needs.

use std::sync::Arc;

use super::read;
use crate::{
    diagnostic::Subject,
    platform::{Located, ProjectId},
    source::Span,
    spec::node::{Entry, Node, Table},
};

/// What is read of one service before it is put together.
pub(super) struct Context<'a> {
    pub(super) project: ProjectId,
    pub(super) key: &'a str,
    /// `project/service`
    pub(super) id: String,
    pub(super) key_span: Span,
    /// All keys, the project's defaults merged in.
    pub(super) keys: Arc<Table>,
}

impl Context<'_> {
    /// The service, as a finding's subject.
    pub(super) fn subject(&self) -> Subject {
        let project = self.id.len().saturating_sub(self.key.len() + 1);
        Subject::service(&self.id[..project], self.key)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.keys.get(key)
    }

    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.keys.entry(key)
    }

    /// A scalar as text.
    pub(super) fn text(&self, key: &str) -> Option<Located<String>> {
        let node = self.get(key)?;
        Some(Located { value: read::text(node)?, span: node.span })
    }
}

/// A text, or a list of texts.
pub(super) fn texts(node: Option<&Node>) -> Vec<Located<String>> {
    let Some(node) = node else { return Vec::new() };
    let items = node.as_list().unwrap_or(std::slice::from_ref(node));
    items.iter().filter_map(|it| Some(Located { value: read::text(it)?, span: it.span })).collect()
}

/// The names of a list, or the keys of a table of options, and where each is.
pub(super) fn named(node: Option<&Node>) -> Vec<(&str, Span)> {
    let items = node.and_then(Node::as_list).unwrap_or_default().iter();
    let entries = node.and_then(Node::as_table).into_iter().flat_map(Table::iter);
    items
        .filter_map(|it| Some((it.as_str()?, it.span)))
        .chain(entries.map(|(name, it)| (name, it.key_span)))
        .collect()
}
