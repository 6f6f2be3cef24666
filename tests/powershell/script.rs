//! A script under the gate: its text, its tree, and where things are in it.

use std::ops::Range;

use tree_sitter::{Node, Parser, Tree};

/// A parsed script.
pub(crate) struct Script {
    /// What was parsed.
    pub(crate) text: String,
    tree: Tree,
    // Asking a node for its parent walks down from the root: too slow for every variable.
    functions: Vec<Range<usize>>,
    parameter_blocks: Vec<Range<usize>>,
}

/// Something that must not be in a generated script.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The rule's name.
    pub(crate) rule: &'static str,
    /// From 1.
    pub(crate) line: usize,
    /// What is wrong there.
    pub(crate) message: String,
}

impl Script {
    /// Parses with the wharflab grammar, the one with fewer false errors.
    pub(crate) fn parse(text: &str) -> Self {
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_pwsh::LANGUAGE.into()).expect("the grammar fits the parser");
        let tree = parser.parse(text, None).expect("a parser with a language gives a tree");
        let ranges = |kind| within(tree.root_node(), &[kind]).into_iter().map(|it| it.byte_range()).collect();
        let (functions, parameter_blocks) = (ranges("function_statement"), ranges("param_block"));
        Self { text: text.to_owned(), tree, functions, parameter_blocks }
    }

    /// Where the function begins that a node is in; none for the script's own statements.
    pub(crate) fn function_at(&self, node: Node<'_>) -> Option<usize> {
        self.functions.iter().find(|it| it.contains(&node.start_byte())).map(|it| it.start)
    }

    /// Whether a node is in a parameter block.
    pub(crate) fn is_parameter(&self, node: Node<'_>) -> bool {
        self.parameter_blocks.iter().any(|it| it.contains(&node.start_byte()))
    }

    /// The whole script.
    pub(crate) fn root(&self) -> Node<'_> {
        self.tree.root_node()
    }

    /// What a node says.
    pub(crate) fn said(&self, node: Node<'_>) -> &str {
        &self.text[node.byte_range()]
    }

    /// The nearest node above that is of one of these kinds. (Asking node after node for its parent would walk down from
    /// the root each time.)
    pub(crate) fn above<'s>(&'s self, node: Node<'s>, kinds: &[&str]) -> Option<Node<'s>> {
        let mut nearest = None;
        let mut at = self.root();
        while at != node {
            if kinds.contains(&at.kind()) {
                nearest = Some(at);
            }
            at = at.child_with_descendant(node)?;
        }
        nearest
    }

    /// Every node of these kinds, in the order of the text.
    pub(crate) fn all<'s>(&'s self, kinds: &[&str]) -> Vec<Node<'s>> {
        within(self.root(), kinds)
    }

    /// A fault at a node.
    pub(crate) fn fault(&self, rule: &'static str, node: Node<'_>, message: impl Into<String>) -> Fault {
        let said = self.said(node).lines().next().unwrap_or_default();
        Fault { rule, line: node.start_position().row + 1, message: format!("{}: `{said}`", message.into()) }
    }
}

/// Every node of these kinds at or below a node, in the order of the text.
pub(crate) fn within<'s>(node: Node<'s>, kinds: &[&str]) -> Vec<Node<'s>> {
    let mut found = Vec::new();
    let mut todo = vec![node];
    while let Some(node) = todo.pop() {
        if kinds.contains(&node.kind()) {
            found.push(node);
        }
        let mut cursor = node.walk();
        let children: Vec<_> = node.children(&mut cursor).collect();
        todo.extend(children.into_iter().rev());
    }
    found
}

/// The node itself if it has siblings, else what it wraps: expressions come as chains of nodes with one child.
pub(crate) fn core(mut node: Node<'_>) -> Node<'_> {
    const LEAVES: [&str; 4] = ["array_expression", "parenthesized_expression", "command", "variable"];
    while node.named_child_count() == 1 && !LEAVES.contains(&node.kind()) {
        match node.named_child(0) {
            Some(child) if child.byte_range() == node.byte_range() => node = child,
            _ => break,
        }
    }
    node
}
