//! Variables: under `StrictMode` one that was never assigned is an error at run time, and a misspelled one is just that.

use std::collections::{BTreeMap, BTreeSet};

use tree_sitter::Node;

use super::super::{
    function::{Function, functions, script_parameters},
    script::{Fault, Script, core, within},
};

/// Automatic variables of both editions that the scripts read.
pub(crate) const READABLE: &[&str] = &[
    "_",
    "true",
    "false",
    "null",
    "Host",
    "args",
    "input",
    "MyInvocation",
    "PSBoundParameters",
    "PSCommandPath",
    "PSScriptRoot",
    "PSCmdlet",
    "LASTEXITCODE",
    "PID",
    "Matches",
    "PSVersionTable",
    "WhatIfPreference",
];

/// Preference variables that the scripts set for themselves.
pub(crate) const PREFERENCES: &[&str] =
    &["ErrorActionPreference", "ProgressPreference", "PSNativeCommandUseErrorActionPreference"];

/// Variables that are reserved by PowerShell, and those that only version 7 has.
pub(crate) const OWNED: &[&str] = &[
    "_",
    "args",
    "consolefilename",
    "error",
    "event",
    "eventargs",
    "executioncontext",
    "false",
    "foreach",
    "home",
    "host",
    "input",
    "iscoreclr",
    "islinux",
    "ismacos",
    "iswindows",
    "lastexitcode",
    "matches",
    "myinvocation",
    "null",
    "ofs",
    "pid",
    "profile",
    "psboundparameters",
    "pscmdlet",
    "psitem",
    "psscriptroot",
    "psversiontable",
    "pwd",
    "sender",
    "switch",
    "this",
    "true",
];

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    let mut globals: BTreeMap<String, usize> = BTreeMap::new();
    for parameter in script_parameters(script) {
        globals.insert(parameter.name, 0);
    }
    for (name, node) in assignments(script, script.root()) {
        if script.function_at(node).is_none() && !name.contains(':') {
            globals.entry(name).or_insert(node.start_byte());
        }
    }
    let mut uses: BTreeSet<String> = BTreeSet::new();
    check_scope(script, None, &globals, &mut uses, faults);
    for function in functions(script) {
        check_scope(script, Some(&function), &globals, &mut uses, faults);
    }
    for (name, at) in &globals {
        if !uses.contains(name) && !PREFERENCES.contains(&name.as_str()) {
            let line = script.text[..*at].lines().count();
            faults.push(Fault { rule: "variable", line, message: format!("`${name}` is never read") });
        }
    }
    check_spelling(script, faults);
}

/// The names assigned below a node, with where: `$x = 1`, `$script:x += 1`, `foreach ($x in ...)`.
fn assignments<'s>(script: &'s Script, node: Node<'s>) -> Vec<(String, Node<'s>)> {
    let mut found = Vec::new();
    for statement in within(node, &["assignment_expression", "foreach_statement"]) {
        let target = if statement.kind() == "foreach_statement" {
            within(statement, &["variable"]).into_iter().next()
        } else {
            statement.named_child(0).map(core).filter(|it| it.kind() == "variable")
        };
        if let Some(target) = target {
            found.push((bare(script.said(target)).to_owned(), target));
        }
    }
    found
}

fn check_scope(
    script: &Script,
    function: Option<&Function>,
    globals: &BTreeMap<String, usize>,
    uses: &mut BTreeSet<String>,
    faults: &mut Vec<Fault>,
) {
    let parameters = function.map(|it| it.parameters.clone());
    let function = function.map(|it| it.node);
    let at = function.map(|it| it.start_byte());
    let scope = function.unwrap_or_else(|| script.root());
    let mut locals: BTreeMap<String, usize> = BTreeMap::new();
    for parameter in parameters.into_iter().flatten() {
        locals.insert(parameter.name, scope.start_byte());
    }
    let hidden = |name: &String| globals.get(name).is_some_and(|&at| at > 0);
    for name in locals.keys().filter(|it| function.is_some() && hidden(it)) {
        let line = scope.start_position().row + 1;
        faults.push(Fault {
            rule: "variable",
            line,
            message: format!("parameter `${name}` hides the script's variable"),
        });
    }
    let parameter_names: BTreeSet<String> = locals.keys().cloned().collect();
    let assigned: Vec<_> =
        assignments(script, scope).into_iter().filter(|it| script.function_at(it.1) == at).collect();
    let targets: BTreeSet<usize> = assigned.iter().map(|it| it.1.start_byte()).collect();
    for (name, node) in &assigned {
        if let Some(global) = name.strip_prefix("script:") {
            if !globals.contains_key(global) {
                faults.push(script.fault(
                    "variable",
                    *node,
                    "assigned in the script's scope, but never declared there",
                ));
            }
        } else if OWNED.contains(&name.to_lowercase().as_str()) {
            faults.push(script.fault("variable", *node, "belongs to PowerShell"));
        } else if function.is_some() {
            let shadows = globals.keys().any(|it| it.eq_ignore_ascii_case(name));
            if shadows && !PREFERENCES.contains(&name.as_str()) && !parameter_names.contains(name) {
                faults.push(script.fault(
                    "variable",
                    *node,
                    "hides the script's variable: write `$script:` or rename it",
                ));
            }
            locals.entry(name.clone()).or_insert(node.start_byte());
        }
    }
    let mut read: BTreeSet<String> = BTreeSet::new();
    for node in within(scope, &["variable"]).into_iter().filter(|it| script.function_at(*it) == at) {
        let name = bare(script.said(node));
        if name.starts_with("env:") || script.is_parameter(node) || targets.contains(&node.start_byte()) {
            continue;
        }
        let name = name.strip_prefix("script:").unwrap_or(name);
        read.insert(name.to_owned());
        uses.insert(name.to_owned());
        let known = READABLE.contains(&name) || PREFERENCES.contains(&name) || globals.contains_key(name);
        match locals.get(name) {
            Some(&at) if at > node.start_byte() && !known => {
                faults.push(script.fault("variable", node, "read before it is assigned"));
            }
            None if !known => faults.push(script.fault("variable", node, "never assigned")),
            _ => {}
        }
        if function.is_none() && globals.get(name).is_some_and(|&at| at > node.start_byte()) {
            faults.push(script.fault("variable", node, "read before it is assigned"));
        }
    }
    for (name, at) in locals.iter().filter(|it| !read.contains(it.0) && !PREFERENCES.contains(&it.0.as_str()))
    {
        let line = script.text[..*at].lines().count();
        faults.push(Fault { rule: "variable", line, message: format!("`${name}` is never read") });
    }
}

/// One spelling for each name: to PowerShell, `$service` and `$Service` are the same.
fn check_spelling(script: &Script, faults: &mut Vec<Fault>) {
    let mut spellings: BTreeMap<(usize, String), String> = BTreeMap::new();
    for node in script.all(&["variable"]) {
        let name = bare(script.said(node));
        let name = name.strip_prefix("script:").unwrap_or(name);
        let scope = script.function_at(node).unwrap_or(0);
        let first = spellings.entry((scope, name.to_lowercase())).or_insert_with(|| name.to_owned());
        if first != name {
            faults.push(script.fault(
                "variable",
                node,
                format!("also spelled `${first}`: both are one variable"),
            ));
        }
    }
}

/// `$x`, `${x}` and `@x` without their signs.
fn bare(said: &str) -> &str {
    said.trim_start_matches(['$', '@']).trim_start_matches('{').trim_end_matches('}')
}
