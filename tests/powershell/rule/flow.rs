//! Control flow: one `exit`, at the end, after everything was restored; and no `return` that ends less than it
//! seems to.

use super::super::script::{Fault, Script, core};

/// What `break` and `continue` mean.
const LOOPS: [&str; 5] =
    ["foreach_statement", "while_statement", "do_statement", "for_statement", "switch_statement"];

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    for node in script.all(&["flow_control_statement"]) {
        let said = script.said(node);
        if said.starts_with("exit") && script.text[node.end_byte()..].trim() != "" {
            faults.push(script.fault("flow", node, "`exit` is the last statement, and nowhere else"));
        }
        if said.starts_with("exit")
            && script.above(node, &["statement_block", "function_statement"]).is_some()
        {
            faults.push(script.fault("flow", node, "`exit` stands outside of every block"));
        }
        let block = script.above(node, &["script_block_expression", "function_statement"]);
        if block.is_some_and(|it| it.kind() == "script_block_expression") && !said.starts_with("throw") {
            faults.push(script.fault("flow", node, "in a script block this ends one item only, or too much"));
        }
        let of_loop = said.starts_with("continue") || said.starts_with("break");
        // A loop in a `finally` may be left.
        let inner: &[&str] = if of_loop { &LOOPS } else { &[] };
        let left = script.above(node, &[&["finally_clause"], inner].concat());
        if left.is_some_and(|it| it.kind() == "finally_clause") && !said.starts_with("throw") {
            faults.push(script.fault("flow", node, "leaves a `finally`"));
        }
        let block = script.above(node, &LOOPS);
        if of_loop && block.is_some_and(|it| it.kind() == "switch_statement") {
            faults.push(script.fault("flow", node, "in a `switch` this does not mean the loop around it"));
        }
    }
    for call in script.all(&["command"]) {
        let name = script.said(core(call.named_child(0).unwrap_or(call)));
        if name == "exit" || name == "return" {
            faults.push(script.fault("flow", call, "reads as a command"));
        }
    }
}
