//! Syntax that Windows PowerShell 5.1 lacks, or that has no place in a script that people should dare to edit.

use super::super::script::{Fault, Script, within};

const BANNED: [&str; 18] = [
    "class_statement",
    "data_statement",
    "enum_statement",
    "expandable_here_string_literal",
    "inlinescript_statement",
    "invocation_foreach_expression",
    "invocation_where_expression",
    "label",
    "null_coalesce_argument_expression",
    "null_coalesce_expression",
    "parallel_statement",
    "pipeline_chain_tail",
    "sequence_statement",
    "stop_parsing",
    "ternary_argument_expression",
    "ternary_expression",
    "trap_statement",
    "verbatim_command_argument",
];

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    for node in all_nodes(script) {
        if node.is_error() || node.is_missing() {
            faults.push(script.fault("syntax", node, "does not parse"));
        } else if node.is_named() && BANNED.contains(&node.kind()) {
            faults.push(script.fault("syntax", node, format!("`{}` is outside of the subset", node.kind())));
        }
    }
    for redirection in script.all(&["redirection"]) {
        if script.said(redirection).trim() != "2>&1" {
            faults.push(script.fault("syntax", redirection, "the only redirection is `2>&1`"));
        }
    }
    for operator in script.all(&["command_invocation_operator"]) {
        if script.said(operator) != "&" {
            faults.push(script.fault("syntax", operator, "a script stands alone: nothing is dot-sourced"));
        }
    }
    for catch in script.all(&["catch_clause"]) {
        if within(catch, &["statement_list"]).is_empty() {
            faults.push(script.fault("syntax", catch, "empty catch"));
        }
    }
}

fn all_nodes(script: &Script) -> Vec<tree_sitter::Node<'_>> {
    let mut found = Vec::new();
    let mut todo = vec![script.root()];
    while let Some(node) = todo.pop() {
        found.push(node);
        let mut cursor = node.walk();
        todo.extend(node.children(&mut cursor));
    }
    found
}
