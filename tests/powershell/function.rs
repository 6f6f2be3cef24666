//! Functions and parameters as a script declares them.

use tree_sitter::Node;

use super::script::{Script, within};

/// A parameter of a function or of the script.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    /// Without `$`.
    pub(crate) name: String,
    /// `string[]`, `switch`, …; empty where none is stated.
    pub(crate) kind: String,
    /// Whether a call must pass it.
    pub(crate) mandatory: bool,
}

/// A function of the script.
pub(crate) struct Function<'s> {
    /// `Get-EnvFile`
    pub(crate) name: String,
    /// What it takes.
    pub(crate) parameters: Vec<Parameter>,
    /// The whole statement.
    pub(crate) node: Node<'s>,
    /// Whether a `return` of it carries a value.
    pub(crate) gives: bool,
}

/// Every function of the script.
pub(crate) fn functions(script: &Script) -> Vec<Function<'_>> {
    script
        .all(&["function_statement"])
        .into_iter()
        .map(|node| {
            let name =
                within(node, &["function_name"]).first().map_or("", |&name| script.said(name)).to_owned();
            let block = within(node, &["param_block"]).into_iter().next();
            let gives = within(node, &["flow_control_statement"])
                .into_iter()
                .filter(|it| script.above(*it, &["script_block_expression"]).is_none())
                .any(|it| script.said(it).starts_with("return ") && it.named_child_count() > 0);
            Function {
                name,
                parameters: block.map_or_else(Vec::new, |it| parameters(script.said(it))),
                node,
                gives,
            }
        })
        .collect()
}

/// The parameters of the script itself.
pub(crate) fn script_parameters(script: &Script) -> Vec<Parameter> {
    let mut cursor = script.root().walk();
    let block = script.root().children(&mut cursor).find(|it| it.kind() == "param_block");
    block.map_or_else(Vec::new, |it| parameters(script.said(it)))
}

/// Reads the text of a parameter block: the grammars take `$A = '', $B` for one parameter with an array as default.
fn parameters(block: &str) -> Vec<Parameter> {
    let Some(at) = block.find("param(") else { return Vec::new() };
    let inner = block[at + "param(".len()..].trim_end().trim_end_matches(')');
    split_at_commas(inner)
        .into_iter()
        .filter_map(|piece| {
            let (attributes, rest) = leading_attributes(piece);
            let name: String =
                rest.strip_prefix('$')?.chars().take_while(|it| it.is_alphanumeric()).collect();
            let kind = attributes.iter().rfind(|it| !it.contains('(')).map_or("", |it| it).to_owned();
            let mandatory = attributes.iter().any(|it| it.contains("Mandatory = $true"));
            Some(Parameter { name, kind, mandatory })
        })
        .collect()
}

/// `[A(x)][string[]]$Name = 1` as the texts between the brackets and `$Name = 1`.
fn leading_attributes(piece: &str) -> (Vec<String>, &str) {
    let mut attributes = Vec::new();
    let mut rest = piece.trim();
    while rest.starts_with('[') {
        let mut depth = 0;
        let end = rest.char_indices().find_map(|(at, character)| {
            depth += match character {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            (depth == 0).then_some(at)
        });
        let Some(end) = end else { break };
        attributes.push(rest[1..end].to_owned());
        rest = rest[end + 1..].trim_start();
    }
    (attributes, rest)
}

/// The pieces between the commas that are outside quotes and brackets.
fn split_at_commas(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut depth, mut quoted, mut start) = (0, false, 0);
    for (at, character) in text.char_indices() {
        match character {
            '\'' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces
}
