//! Syntax that Windows PowerShell 5.1 lacks, or that makes a script hard to edit.

use super::super::script::{Fault, Script, within};

/// Kinds of nodes, and what they are called in a fault.
const BANNED: [(&str, &str); 19] = [
    ("class_statement", "a class"),
    ("data_statement", "a data section"),
    ("enum_statement", "an enumeration"),
    ("expandable_here_string_literal", "a here-string in quotation marks"),
    ("foreach_parameter", "a parallel loop"),
    ("inlinescript_statement", "a block of a workflow"),
    ("invocation_foreach_expression", "`.ForEach`"),
    ("invocation_where_expression", "`.Where`"),
    ("label", "a label"),
    ("null_coalesce_argument_expression", "`??`"),
    ("null_coalesce_expression", "`??`"),
    ("parallel_statement", "a block of a workflow"),
    ("pipeline_chain_tail", "a chain of pipelines"),
    ("sequence_statement", "a block of a workflow"),
    ("stop_parsing", "`--%`"),
    ("ternary_argument_expression", "a ternary operator"),
    ("ternary_expression", "a ternary operator"),
    ("trap_statement", "a trap"),
    ("using_statement", "`using`"),
];

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    for node in all_nodes(script) {
        let mut ban = |what: &str| {
            faults.push(script.fault("syntax", node, format!("{what} is outside of the subset")));
        };
        if node.is_error() || node.is_missing() {
            faults.push(script.fault("syntax", node, "does not parse"));
        } else if !node.is_named() {
        } else if let Some((_, what)) = BANNED.iter().find(|it| it.0 == node.kind()) {
            ban(what);
        } else if node.kind() == "assignment_operator" && script.said(node) == "??=" {
            ban("`??=`");
        } else if node.kind() == "block_name" && script.said(node).eq_ignore_ascii_case("clean") {
            ban("`clean`");
        } else if node.kind() == "function_statement" && script.said(node).starts_with("workflow") {
            ban("a workflow");
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
    for attempt in script.all(&["try_statement"]) {
        let mut cursor = attempt.walk();
        let ends = attempt
            .named_children(&mut cursor)
            .any(|it| ["catch_clauses", "finally_clause"].contains(&it.kind()));
        if !ends {
            // The grammar lets it pass.
            faults.push(script.fault("syntax", attempt, "does not parse"));
        }
    }
    check_pipes(script, faults);
    check_strings(script, faults);
    check_numbers(script, faults);
}

/// A line that begins with a pipe continues the line before it only since 7.0.
fn check_pipes(script: &Script, faults: &mut Vec<Fault>) {
    for pipeline in script.all(&["pipeline_chain"]) {
        let mut end = None;
        let mut cursor = pipeline.walk();
        for part in pipeline.named_children(&mut cursor) {
            let between = end.map_or("", |it: usize| &script.text[it..part.start_byte()]);
            if between.split_once('|').is_some_and(|it| it.0.contains('\n')) {
                faults.push(script.fault("syntax", part, "a line cannot begin with `|`"));
            }
            end = Some(part.end_byte());
        }
    }
}

/// What a string in quotation marks means: `"$name:"` is not the value of `$name`, and 5.1 knows fewer escapes.
fn check_strings(script: &Script, faults: &mut Vec<Fault>) {
    for string in script.all(&["expandable_string_literal"]) {
        let said = script.said(string);
        for (at, _) in said.match_indices('$') {
            let name = said[at + 1..].trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '_');
            if name.starts_with(':') && name.len() < said.len() - at - 1 {
                faults.push(script.fault("syntax", string, "`$name:` reads as a scope, write `${name}:`"));
            }
        }
        let mut characters = said.chars();
        while let Some(character) = characters.next() {
            let escaped = if character == '`' { characters.next() } else { None };
            if escaped == Some('e') || escaped == Some('u') && characters.as_str().starts_with('{') {
                faults.push(script.fault("syntax", string, "5.1 knows neither the escape e nor u"));
            }
        }
    }
}

/// The grammar takes some number literals of PowerShell 7 for words.
fn check_numbers(script: &Script, faults: &mut Vec<Fault>) {
    for word in script.all(&[
        "command_name",
        "decimal_integer_literal",
        "generic_token",
        "hexadecimal_integer_literal",
        "real_literal",
    ]) {
        if is_newer_number(&script.said(word).to_ascii_lowercase()) {
            faults.push(script.fault("syntax", word, "5.1 does not know such a number"));
        }
    }
}

/// Whether a word is `0b11`, or a number with a suffix of 6.2 or 7.0.
fn is_newer_number(word: &str) -> bool {
    let number = ["kb", "mb", "gb", "tb", "pb"].iter().find_map(|it| word.strip_suffix(it)).unwrap_or(word);
    if let Some(digits) = number.strip_prefix("0b") {
        return !digits.is_empty() && digits.chars().all(|it| matches!(it, '0' | '1'));
    }
    let Some(digits) = ["uy", "us", "ul", "u", "y", "s", "n"].iter().find_map(|it| number.strip_suffix(it))
    else {
        return false;
    };
    let (digits, hexadecimal) = digits.strip_prefix("0x").map_or((digits, false), |it| (it, true));
    let is_digit =
        |it: char| if hexadecimal { it.is_ascii_hexdigit() } else { it.is_ascii_digit() || it == '.' };
    !digits.is_empty() && digits.chars().all(is_digit)
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
