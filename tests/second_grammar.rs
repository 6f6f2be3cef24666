//! The second opinion on the PowerShell scripts: another grammar, which refuses the operators of PowerShell 7 outright.
//!
//! A test binary of its own, because both grammars export the same C symbol: in one binary the linker would
//! silently take the first for both.

#[expect(dead_code, reason = "the tests of the other binary use the rest")]
mod sample;

use tree_sitter::{Node, Parser};

/// Where a script does not parse.
fn errors(text: &str) -> Vec<String> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).expect("the grammar fits the parser");
    let tree = parser.parse(text, None).expect("a parser with a language gives a tree");
    let mut found = Vec::new();
    let mut todo: Vec<Node> = vec![tree.root_node()];
    while let Some(node) = todo.pop() {
        if node.is_error() || node.is_missing() {
            let said = text[node.byte_range()].lines().next().unwrap_or_default();
            found.push(format!("{}: `{said}`", node.start_position().row + 1));
        }
        todo.extend(node.children(&mut node.walk()));
    }
    found
}

#[test]
fn generated_scripts_parse() {
    for (path, text) in sample::powershell_scripts() {
        assert_eq!(errors(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn what_only_powershell_7_reads_is_refused() {
    assert_eq!(errors("$a = 'b'\n"), Vec::<String>::new());
    for text in ["$a = $b ? 1 : 2\n", "$a = $b ?? 2\n", "$a ??= 2\n"] {
        assert!(!errors(text).is_empty(), "{text}");
    }
}
