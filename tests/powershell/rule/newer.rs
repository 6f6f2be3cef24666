//! What the scripts must not call because Windows PowerShell 5.1, on .NET Framework 4.6, does not have it, or has
//! something else with that name.

use tree_sitter::Node;

use super::super::{
    framework::{VERSION_KEYS, assembly_of, bare_type, lacks_member, lacks_static, lacks_type},
    script::{Fault, Script, core, within},
};

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    for node in script.all(&["type_literal", "attribute_name"]) {
        check_type(script, node, faults);
    }
    for call in script.all(&["command"]).into_iter().filter(|it| script.said(*it).starts_with("New-Object "))
    {
        // The name is the first element that is neither a space nor a parameter.
        let elements = within(call, &["verbatim_string_characters", "generic_token"]);
        if let Some(name) = elements.into_iter().next() {
            check_type(script, name, faults);
        }
    }
    for node in script.all(&["member_access", "invocation_expression"]) {
        check_member(script, node, faults);
    }
    check_casts(script, faults);
    check_operators(script, faults);
}

fn check_type(script: &Script, node: Node, faults: &mut Vec<Fault>) {
    let said = script.said(node).trim_matches('\'');
    let name = bare_type(said);
    if lacks_type(name) {
        faults.push(script.fault("value", node, "5.1 has no such type"));
    }
    if let Some(assembly) = assembly_of(name)
        && !script.text.contains(&format!("Add-Type -AssemblyName '{assembly}'\n"))
    {
        faults.push(script.fault("value", node, format!("5.1 knows it after `Add-Type` of {assembly} only")));
    }
}

fn check_member(script: &Script, node: Node, faults: &mut Vec<Fault>) {
    let mut cursor = node.walk();
    let parts: Vec<_> = node.named_children(&mut cursor).collect();
    let (Some(owner), Some(member)) = (parts.first(), parts.iter().find(|it| it.kind() == "member_name"))
    else {
        return;
    };
    let name = script.said(*member);
    let list = parts.iter().find(|it| it.kind() == "argument_list");
    let arguments = list.map(|it| arguments(*it));
    let count = arguments.as_ref().map(Vec::len);
    if script.text[owner.end_byte()..member.start_byte()].trim() == "::" {
        if lacks_static(bare_type(script.said(*owner)), name, count) {
            faults.push(script.fault("value", node, "5.1 has no such static member"));
        }
        return;
    }
    if lacks_member(name, count) {
        faults.push(script.fault("value", node, "5.1 has no such member"));
    }
    let said: Vec<&str> = arguments.iter().flatten().map(|it| script.said(*it)).collect();
    if name == "Replace" && said.iter().any(|it| it.contains("StringComparison")) {
        faults.push(script.fault("value", node, "`Replace` of 5.1 takes no comparison"));
    }
    if name == "Split" && !said.first().is_some_and(|it| is_character(it)) {
        faults.push(script.fault("value", node, "5.1 splits at each character: pass one, or `[char[]]`"));
    }
    if script.said(*owner) == "$PSVersionTable" && VERSION_KEYS.contains(&name) {
        faults.push(script.fault("value", node, "`$PSVersionTable` of 5.1 has no such key"));
    }
}

fn arguments(list: Node) -> Vec<Node> {
    let mut cursor = list.walk();
    let Some(list) = list.named_children(&mut cursor).next() else { return Vec::new() };
    let mut cursor = list.walk();
    list.named_children(&mut cursor).collect()
}

/// Whether an argument is one character, or says that it is characters.
fn is_character(said: &str) -> bool {
    let quoted = said.len() > 2 && said.starts_with(['\'', '"']) && said.ends_with(['\'', '"']);
    let inner = if quoted { &said[1..said.len() - 1] } else { "" };
    said.starts_with("[char")
        || inner.len() == 1
        || inner.len() == 2 && (inner.starts_with('`') || inner == "''")
}

fn check_casts(script: &Script, faults: &mut Vec<Fault>) {
    for cast in script.all(&["cast_expression"]) {
        let Some((kind, value)) = script.said(cast).split_once(']') else { continue };
        let number = match value.strip_prefix("0x") {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => value.parse(),
        };
        if kind == "[char" && number.is_ok_and(|it| it > 0xFFFF) {
            faults.push(script.fault("value", cast, "a character ends at 0xFFFF"));
        }
    }
}

fn check_operators(script: &Script, faults: &mut Vec<Fault>) {
    for operator in script.all(&["comparison_operator"]) {
        let said = script.said(operator).trim().to_lowercase();
        let Some(right) =
            operator.next_named_sibling().map(core).filter(|it| it.kind() == "array_literal_expression")
        else {
            continue;
        };
        let Some(second) = right.named_child(1).map(core) else { continue };
        if said.ends_with("replace") && second.kind() == "script_block_expression" {
            faults.push(script.fault("value", second, "5.1 replaces with a text, not with a script block"));
        }
        if said.ends_with("split") && script.said(second).starts_with('-') {
            faults.push(script.fault("value", second, "5.1 splits from the left only"));
        }
    }
    for range in script.all(&["range_expression"]) {
        let mut cursor = range.walk();
        if range.named_children(&mut cursor).any(|it| core(it).kind().contains("string")) {
            faults.push(script.fault("value", range, "5.1 has no range of characters"));
        }
    }
}
