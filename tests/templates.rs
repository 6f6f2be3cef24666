//! What must hold for the source of every template, so that no value can reach an artifact unquoted.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `dir`, by its path relative to `base` with `/` between the parts.
fn files(base: &Path, dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).expect("it is a directory") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            found.extend(files(base, &path));
        } else {
            let relative = path.strip_prefix(base).expect("it is below").to_string_lossy().replace('\\', "/");
            found.insert(relative, fs::read_to_string(&path).expect("it is text"));
        }
    }
    found
}

fn templates() -> BTreeMap<String, String> {
    let dir = root().join("templates");
    let mut templates = files(&dir, &dir);
    templates.remove("askama.toml");
    // Shipped as it is.
    templates.retain(|name, _| !name.starts_with("library/"));
    templates
}

/// What is between the delimiters of expressions, with the characters before and after them.
fn expressions(text: &str) -> Vec<(Option<char>, &str, Option<char>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("<:").map(|at| from + at) {
        let end = start + text[start..].find(":>").expect("an expression ends");
        let before = text[..start].chars().next_back();
        found.push((before, text[start + 2..end].trim(), text[end + 2..].chars().next()));
        from = end + 2;
    }
    found
}

#[test]
fn no_template_switches_the_quoting_off() {
    for (name, text) in templates() {
        assert!(!text.contains("|safe") && !text.contains("| safe"), "{name} uses `safe`");
        assert!(!text.contains("<% autoescape"), "{name} changes the escaping");
    }
}

#[test]
fn every_expression_ends_in_a_filter_and_is_not_in_quotes() {
    for (name, text) in templates() {
        for (before, expression, behind) in expressions(&text) {
            assert!(
                expression.contains('|') || expression.contains("caller("),
                "{name}: `{expression}` has no filter"
            );
            let is_quote = |character: Option<char>| character.is_some_and(|it| "'\"`".contains(it));
            assert!(
                !is_quote(before) && !is_quote(behind),
                "{name}: `{expression}` stands in quotes; its filter writes them"
            );
        }
    }
}

#[test]
fn every_template_is_used() {
    let mut users: Vec<String> = files(&root(), &root().join("src")).into_values().collect();
    users.extend(templates().into_values());
    for name in templates().into_keys() {
        let path = format!("\"{name}\"");
        assert!(users.iter().any(|text| text.contains(&path)), "templates/{name} is used by nobody");
    }
}

#[test]
fn every_filter_returns_what_it_quoted() {
    let text = fs::read_to_string(root().join("src/quote/filters.rs")).expect("it is there");
    let filters: Vec<&str> = text.split("#[askama::filter_fn]").skip(1).collect();
    assert!(filters.len() > 10, "the filters moved");
    for filter in filters {
        let signature = filter.split_once('{').map_or(filter, |(signature, _)| signature);
        assert!(signature.contains("-> askama::Result<Safe<"), "{signature}");
    }
}
