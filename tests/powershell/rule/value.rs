//! What values do under `StrictMode`, in another culture, and when they are not used.

use std::collections::BTreeSet;

use tree_sitter::Node;

use super::super::{
    function::{functions, script_parameters},
    script::{Fault, Script, core, within},
};

/// Methods that return nothing, which may be called as a statement.
pub(crate) const VOID_METHODS: &[&str] = &[
    "Add",
    "AppendAllText",
    "AddRange",
    "Clear",
    "Close",
    "CopyTo",
    "CreateFromDirectory",
    "Delete",
    "Dispose",
    "Exit",
    "Flush",
    "GetBytes",
    "Insert",
    "Kill",
    "Move",
    "RemoveRange",
    "ResetColor",
    "Reverse",
    "SetEnvironmentVariable",
    "SetCursorPosition",
    "Sort",
    "Start",
    "Stop",
    "Write",
    "WriteAllLines",
    "WriteAllText",
    "WriteLine",
];

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    check_counts(script, faults);
    check_leaks(script, faults);
    check_formats(script, faults);
    check_operators(script, faults);
    check_unrolling(script, faults);
    for loop_ in script.all(&["foreach_statement"]) {
        let Some(over) = within(loop_, &["pipeline"]).into_iter().next() else { continue };
        let said = script.said(over).trim();
        if said.ends_with(".Keys") || said.ends_with(".Values") {
            faults.push(script.fault(
                "value",
                over,
                "enumerates what the loop may change: wrap it in `@( )`",
            ));
        }
    }
}

/// `.Count` of one item or of none throws: it is only allowed on what is certainly a collection.
fn check_counts(script: &Script, faults: &mut Vec<Fault>) {
    let (names, keys) = collections(script);
    for access in script.all(&["member_access"]) {
        let Some(owner) = script.said(access).strip_suffix(".Count") else { continue };
        let last = owner.rsplit(['.', ':']).next().unwrap_or_default().trim_start_matches('$');
        let known = owner.starts_with("@(")
            || owner.ends_with(".Keys")
            || owner.ends_with(".Values")
            || owner.starts_with('$') && (names.contains(last) || owner.contains('.') && keys.contains(last));
        if !known {
            faults.push(script.fault(
                "value",
                access,
                "`.Count` throws unless this is a collection: wrap it in `@( )`",
            ));
        }
    }
}

/// The output of a function is unrolled, and collected again by `@( )` at the call: `return ,` in addition nests it. And
/// `@( )` around a list that came from elsewhere fails in 5.1 ("Argument types do not match").
fn check_unrolling(script: &Script, faults: &mut Vec<Fault>) {
    for node in script.all(&["flow_control_statement"]) {
        if script.said(node).starts_with("return ,") {
            faults.push(script.fault("value", node, "wrap the call in `@( )` instead"));
        }
    }
    let lists: BTreeSet<&str> = script
        .all(&["assignment_expression"])
        .into_iter()
        .filter_map(|it| script.said(it).split_once(" = "))
        .filter(|it| it.1.contains("Collections.Generic.List["))
        .map(|it| it.0)
        .collect();
    for array in script.all(&["array_expression"]) {
        let inner = script.said(array).trim_start_matches("@(").trim_end_matches(')');
        if lists.contains(inner) {
            faults.push(script.fault("value", array, "5.1 cannot wrap a list: use `.ToArray()`"));
        }
    }
}

/// Names of variables, and of properties, that hold collections by how they are made.
fn collections(script: &Script) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut names = BTreeSet::new();
    let parameters =
        functions(script).into_iter().flat_map(|it| it.parameters).chain(script_parameters(script));
    for parameter in parameters {
        if parameter.kind.ends_with("[]") || parameter.kind.contains("List[") || parameter.kind == "hashtable"
        {
            names.insert(parameter.name);
        }
    }
    for assignment in script.all(&["assignment_expression"]) {
        let said = script.said(assignment);
        if let Some((left, right)) = said.split_once(" = ")
            && makes_collection(right)
        {
            names.insert(left.trim_start_matches('$').trim_start_matches("script:").to_owned());
        }
    }
    let mut keys = BTreeSet::new();
    for entry in script.all(&["hash_entry"]) {
        if let Some((key, value)) = script.said(entry).split_once(" = ") {
            let value = value.trim().trim_end_matches(';');
            if makes_collection(value) || value.strip_prefix('$').is_some_and(|it| names.contains(it)) {
                keys.insert(key.trim().to_owned());
            }
        }
    }
    (names, keys)
}

fn makes_collection(value: &str) -> bool {
    let value = value.trim();
    value.starts_with("@(")
        || value.starts_with("@{")
        || value.starts_with("[ordered]@{")
        || value.starts_with("New-Object -TypeName 'System.Collections.")
        || value == "[Collections.Generic.List[object]]::new()"
        || value.ends_with(".ToArray()")
        || value.contains(" -split '") && value.starts_with('$')
}

/// A method call as a statement adds its value to the output of the function.
fn check_leaks(script: &Script, faults: &mut Vec<Fault>) {
    for statement in script.all(&["pipeline"]) {
        let in_block = statement.parent().is_some_and(|it| it.kind() == "statement_list")
            && script
                .above(
                    statement,
                    &["array_expression", "sub_expression", "script_block_expression", "function_statement"],
                )
                .is_none_or(|it| it.kind() == "function_statement");
        if !in_block {
            continue;
        }
        let node = core(statement);
        match node.kind() {
            "invocation_expression" => {
                let method = within(node, &["member_name"]).last().map_or("", |&it| script.said(it));
                let method = node
                    .named_children(&mut node.walk())
                    .find(|it| it.kind() == "member_name")
                    .map_or(method, |it| script.said(it));
                if !VOID_METHODS.contains(&method) {
                    faults.push(script.fault("value", node, "what it gives leaks into the output: `[void]`"));
                }
            }
            // A pipeline of several ends in a command, an increment gives nothing.
            "command"
            | "assignment_expression"
            | "pipeline"
            | "pipeline_chain"
            | "post_decrement_expression"
            | "post_increment_expression"
            | "pre_decrement_expression"
            | "pre_increment_expression" => {}
            "cast_expression" if script.said(node).starts_with("[void]") => {}
            _ => {
                faults.push(script.fault("value", node, "a value that nobody takes leaks into the output"));
            }
        }
    }
}

/// The format is a literal without braces of its own, and has as many places as there are values.
fn check_formats(script: &Script, faults: &mut Vec<Fault>) {
    for format in script.all(&["format_expression"]).into_iter().filter(|it| it.named_child_count() > 1) {
        let Some(literal) = format.named_child(0).map(core) else { continue };
        let said = script.said(literal);
        if !said.starts_with('\'') {
            faults.push(script.fault("value", format, "the format is a literal in apostrophes, never data"));
            continue;
        }
        if said.contains("{{") || said.contains("}}") {
            faults.push(script.fault("value", format, "`{{` in a format means one brace"));
        }
        let places = (0..10).filter(|it| said.contains(&format!("{{{it}"))).count();
        let values = format.named_child(2).map(core);
        let values = values
            .map_or(0, |it| if it.kind() == "array_literal_expression" { it.named_child_count() } else { 1 });
        if places != values {
            faults.push(script.fault("value", format, format!("{places} places for {values} values")));
        }
    }
}

fn check_operators(script: &Script, faults: &mut Vec<Fault>) {
    for operator in script.all(&["comparison_operator"]) {
        let said = script.said(operator).trim().to_lowercase();
        let Some(right) = operator.next_named_sibling().map(core) else { continue };
        if ["like", "match", "replace", "split"].iter().any(|it| said.ends_with(it)) {
            let literal = if right.kind() == "array_literal_expression" {
                right.named_child(0).map_or(right, core)
            } else {
                right
            };
            if !script.said(literal).starts_with('\'') {
                faults.push(script.fault(
                    "value",
                    right,
                    "a pattern is a literal in apostrophes, never data",
                ));
            }
        }
        if script.said(right) == "$null" {
            faults.push(script.fault(
                "value",
                right,
                "`$null` stands on the left: on the right it filters arrays",
            ));
        }
        let is_text = ["verbatim_string_characters", "expandable_string_literal"].contains(&right.kind());
        if ["-lt", "-gt", "-le", "-ge"].contains(&said.as_str()) && is_text {
            faults.push(script.fault("value", right, "compares as text, in the culture's order"));
        }
    }
    for logical in script.all(&["logical_expression"]) {
        let Some(left) = logical.named_child(0).filter(|it| it.kind() == "logical_expression") else {
            continue;
        };
        if joint(script, logical).zip(joint(script, left)).is_some_and(|it| it.0 != it.1) {
            faults.push(script.fault(
                "value",
                logical,
                "`-and` binds no tighter than `-or`: say it with parentheses",
            ));
        }
    }
    for cast in script.all(&["cast_expression"]) {
        let said = script.said(cast);
        if said.starts_with("[double]") && !said.starts_with("[double]::") {
            faults.push(script.fault("value", cast, "use `[double]::Parse` with the invariant culture"));
        }
    }
}

/// The operator between the two sides of a logical expression.
fn joint<'s>(script: &'s Script, logical: Node<'_>) -> Option<&'s str> {
    let mut cursor = logical.walk();
    logical.children(&mut cursor).find(|it| !it.is_named()).map(|it| script.said(it))
}
