//! Commands: own functions and allow-listed cmdlets, called by their full names with named parameters. The allow-list
//! is also what finds a stray `elif` or `catch`, which every parser takes for a command.

use tree_sitter::Node;

use super::super::{
    cmdlet::{VERBS, cmdlet},
    function::{Function, Parameter, functions},
    script::{Fault, Script, within},
};

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    let functions = functions(script);
    let called = script.all(&["command_name"]);
    for function in &functions {
        check_name(script, function, &called, faults);
    }
    for call in script.all(&["command"]) {
        let Some(name) = within(call, &["command_name"])
            .first()
            .filter(|it| it.start_byte() == call.start_byte())
            .copied()
        else {
            check_native(script, call, faults);
            continue;
        };
        let said = script.said(name);
        if let Some(cmdlet) = cmdlet(said) {
            let parameters: Vec<_> = cmdlet
                .valued
                .iter()
                .map(|it| (*it, "object"))
                .chain(cmdlet.switches.iter().map(|it| (*it, "switch")))
                .map(|(name, kind)| Parameter {
                    name: name.to_owned(),
                    kind: kind.to_owned(),
                    mandatory: false,
                })
                .collect();
            check_arguments(script, call, &parameters, usize::from(cmdlet.block), faults);
        } else if let Some(function) = functions.iter().find(|it| it.name == said) {
            check_arguments(script, call, &function.parameters, 0, faults);
            check_use(script, call, function, faults);
        } else {
            faults.push(script.fault(
                "command",
                call,
                "neither a function of the script nor an allowed cmdlet",
            ));
        }
    }
}

fn check_name(script: &Script, function: &Function, called: &[Node], faults: &mut Vec<Fault>) {
    let calls = |it: &Node| script.said(*it) == function.name && !inside(*it, function.node);
    if !called.iter().any(calls) {
        faults.push(script.fault("command", function.node, "never called"));
    }
    let (verb, noun) = function.name.split_once('-').unwrap_or_default();
    if !VERBS.contains(&verb) {
        faults.push(script.fault(
            "command",
            function.node,
            format!("`{verb}` is not an approved verb, or changes state"),
        ));
    }
    if noun.ends_with('s') && !["ss", "us", "is"].iter().any(|it| noun.ends_with(it)) {
        faults.push(script.fault("command", function.node, "a plural noun"));
    }
}

/// `&` runs what a variable names, with an array of arguments: never a word, never a string.
fn check_native(script: &Script, call: Node, faults: &mut Vec<Fault>) {
    let said = script.said(call).trim();
    let caller = script
        .above(call, &["function_statement"])
        .and_then(|it| within(it, &["function_name"]).first().map(|&name| script.said(name)))
        .unwrap_or_default();
    let known = match caller {
        "Invoke-Native" => said == "& $FilePath @ArgumentList 2>&1",
        "Invoke-NativeLive" => said.starts_with("& $FilePath @ArgumentList"),
        _ => false,
    };
    if !known {
        faults.push(script.fault("command", call, "native commands run through `Invoke-Native*` only"));
    }
}

fn check_arguments(
    script: &Script,
    call: Node,
    parameters: &[Parameter],
    blocks: usize,
    faults: &mut Vec<Fault>,
) {
    let mut given: Vec<String> = Vec::new();
    let mut positional = 0;
    // The parameter that waits for its value.
    let mut open: Option<&Parameter> = None;
    let mut colon = false;
    let elements = within(call, &["command_elements"]).into_iter().next();
    let mut cursor = call.walk();
    let elements = elements.map_or_else(Vec::new, |it| it.children(&mut cursor).collect());
    for element in elements {
        match element.kind() {
            "command_argument_sep" => colon |= script.said(element).contains(':'),
            "redirection" => {}
            "command_parameter" => {
                if let Some(open) = open {
                    faults.push(script.fault("command", call, format!("`-{}` has no value", open.name)));
                }
                let name = script.said(element).trim_start_matches('-');
                let parameter = parameters.iter().find(|it| it.name == name);
                if parameter.is_none() {
                    faults.push(script.fault("command", call, format!("no parameter is spelled `-{name}`")));
                }
                if given.iter().any(|it| it == name) {
                    faults.push(script.fault("command", call, format!("`-{name}` twice")));
                }
                given.push(name.to_owned());
                colon = script.said(element).ends_with(':');
                open = parameter.filter(|it| it.kind != "switch");
            }
            _ if open.is_some() || colon => {
                open = None;
                colon = false;
            }
            _ => {
                positional += 1;
                if positional > blocks || within(element, &["script_block_expression"]).is_empty() {
                    faults.push(script.fault("command", element, "an argument without its parameter's name"));
                }
            }
        }
    }
    if let Some(open) = open {
        faults.push(script.fault("command", call, format!("`-{}` has no value", open.name)));
    }
    for parameter in parameters.iter().filter(|it| it.mandatory && !given.contains(&it.name)) {
        faults.push(script.fault("command", call, format!("`-{}` is mandatory", parameter.name)));
    }
}

/// The output of a function is used or cast to void; a function without output is not used as a value.
fn check_use(script: &Script, call: Node, function: &Function, faults: &mut Vec<Fault>) {
    let mut at = call;
    while let Some(parent) = at.parent().filter(|it| matches!(it.kind(), "pipeline" | "pipeline_chain")) {
        at = parent;
    }
    let piped = within(at, &["command"]).len() > 1 && script.said(at).contains('|');
    let statement = at.parent().is_some_and(|it| it.kind() == "statement_list");
    let around = script
        .above(at, &["array_expression", "sub_expression", "script_block_expression", "function_statement"]);
    let bare = statement && around.is_none_or(|it| it.kind() == "function_statement");
    // A block that is run for each item has no output.
    let in_block = statement && around.is_some_and(|it| it.kind() == "script_block_expression");
    if function.gives && bare && !piped {
        faults.push(script.fault("command", call, "what it gives leaks into the output"));
    }
    if !function.gives && !bare && !in_block {
        faults.push(script.fault("command", call, "used as a value, but gives none"));
    }
}

fn inside(node: Node, outer: Node) -> bool {
    node.start_byte() >= outer.start_byte() && node.end_byte() <= outer.end_byte()
}
