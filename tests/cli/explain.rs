//! `arcgen explain`.

use insta::assert_snapshot;

use super::trial::Trial;

#[test]
fn a_page() {
    let printed = Trial::empty().run(&["explain", "dependency-cycle"]);
    assert!(printed.starts_with("exit 0\n-- stdout\n# dependency-cycle\n\n## What\n"), "{printed}");
}

#[test]
fn the_list_has_one_line_a_lint() {
    let printed = Trial::empty().run(&["explain"]);
    let lines = printed.lines().skip(2);
    assert_eq!(lines.count(), arcgen::lint::LINTS.len());
}

#[test]
fn no_such_lint() {
    assert_snapshot!(Trial::empty().run(&["explain", "dependency-cycel"]), @r"
    exit 2
    -- stderr
    error: there is no lint `dependency-cycel`
    help: did you mean `dependency-cycle`? `arcgen explain` lists them all
    ");
    assert_snapshot!(Trial::empty().run(&["explain", "E0308"]), @r"
    exit 2
    -- stderr
    error: there is no lint `E0308`
    help: `arcgen explain` lists them all
    ");
}
