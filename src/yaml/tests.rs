//! What YAML says, and where.

use super::{
    Value, Yaml,
    read::{Fault, read},
};
use crate::source::Source;

fn tree(text: &str) -> Yaml {
    read(&Source::new("a.yml", text)).expect("YAML")
}

fn fault(text: &str) -> (String, String) {
    let source = Source::new("a.yml", text);
    let Fault { message, span } = read(&source).expect_err("no YAML");
    let at = source.position(span.start());
    (message, format!("{}:{}", at.line, at.column))
}

/// A tree in one line.
fn shown(node: &Yaml) -> String {
    let tag = node.tag.as_ref().map(|it| format!("{it} ")).unwrap_or_default();
    tag + &match &node.value {
        Value::Null => "null".to_owned(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => format!("{number:?}"),
        Value::String(text) => format!("{text:?}"),
        Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Map(pairs) => {
            let pairs: Vec<_> = pairs.iter().map(|it| format!("{}: {}", it.key, shown(&it.node))).collect();
            format!("{{{}}}", pairs.join(", "))
        }
    }
}

#[test]
fn scalars_have_the_types_that_compose_gives_them() {
    let text = "[no, on, true, ~, '', 0440, 0o17, 0x1F, 1_000, 1.20, 1e3, 22:22, 2026-01-01, '5', .5, -x, 08, 1.2.3]";
    assert_eq!(
        shown(&tree(text)),
        r#"["no", "on", true, null, "", 288, 15, 31, 1000, 1.2, 1000.0, "22:22", "2026-01-01", "5", 0.5, "-x", 8.0, "1.2.3"]"#
    );
}

#[test]
fn aliases_and_merge_keys() {
    let text = "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz: {<<: [*x, *y], a: 5}\nw: {<<: *y}\nv: *x\n";
    let tree = tree(text);
    assert_eq!(shown(tree.get("z").expect("z")), "{a: 5, b: 2, c: 4}");
    assert_eq!(shown(tree.get("w").expect("w")), "{b: 3, c: 4}");
    assert_eq!(shown(tree.get("v").expect("v")), "{a: 1, b: 2}");
}

#[test]
fn places_are_bytes_of_the_text() {
    let source = Source::new("a.yml", "größe: ä\nb:\n  - |\n    one\n    two\n  - !reset x\n");
    let tree = read(&source).expect("YAML");
    let pairs = tree.as_map().expect("a map");
    assert_eq!(source.slice(pairs[0].key_span), "größe");
    assert_eq!(source.slice(pairs[0].node.span), "ä");
    let items = pairs[1].node.as_list().expect("a list");
    assert_eq!(items[0].as_str(), Some("one\ntwo\n"));
    assert_eq!(shown(&items[1]), r#"!reset "x""#);
}

#[test]
fn a_block_at_the_end_of_a_file_without_a_line_break() {
    assert_eq!(tree("a: |\n  b").get("a").and_then(Yaml::as_str), Some("b"));
    assert_eq!(tree("a: |\n  b\n").get("a").and_then(Yaml::as_str), Some("b\n"));
    assert_eq!(tree("a:\n  - |\n    b\n    c ").get("a").map(shown).as_deref(), Some("[\"b\\nc \"]"));
}

#[test]
fn what_is_no_single_document_is_refused_with_its_place() {
    assert_eq!(fault("a: 1\na: 2\n"), ("the key `a` is there twice".to_owned(), "2:1".to_owned()));
    assert_eq!(fault("a: 1\n---\nb: 2\n").0, "a second document begins: make a file of it");
    assert_eq!(fault("{[a]: 1}").0, "a key is a list or a map");
    assert_eq!(fault("a: &a\n  b: *a\n").0, "an alias stands for a value that contains it");
    assert_eq!(fault("<<: 1\n").0, "`<<` merges something that is not a map");
    assert!(fault("a: [1\n").0.starts_with("it is not YAML: "));
    assert!(fault(&"[".repeat(100)).0.contains("levels deep"));
    let bomb: Vec<String> = (1..20)
        .map(|it| format!("a{it}: &a{it} [{}]\n", vec![format!("*a{}", it - 1); 9].join(",")))
        .collect();
    let bomb = bomb.concat();
    assert_eq!(fault(&format!("a0: &a0 [x]\n{bomb}")).0, "it has more than 200000 values");
    assert_eq!(shown(&tree("")), "null");
}
