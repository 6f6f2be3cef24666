//! `arcgen explain`.

use insta::assert_snapshot;

use super::trial::Trial;

#[test]
fn a_page() {
    let printed = Trial::empty().run(&["explain", "dependency-cycle"]);
    assert!(printed.starts_with("exit 0\n-- stdout\n# dependency-cycle\n\n## What\n"), "{printed}");
}

#[test]
fn a_recipe() {
    let printed = Trial::empty().run(&["explain", "postgres"]);
    assert!(printed.starts_with("exit 0\n-- stdout\n# postgres\n\nPostgreSQL.\n"), "{printed}");
}

#[test]
fn the_list_has_one_line_for_each_lint_and_recipe() {
    let printed = Trial::empty().run(&["explain"]);
    let lines = printed.lines().filter(|it| it.starts_with("  "));
    assert_eq!(lines.count(), arcgen::lint::all().count() + arcgen::recipe::all().len());
}

#[test]
fn no_such_lint() {
    assert_snapshot!(Trial::empty().run(&["explain", "dependency-cycel"]), @"
    exit 2
    -- stderr
    error: there is no lint and no recipe `dependency-cycel`
    help: did you mean `dependency-cycle`? `arcgen explain` lists them all
    ");
    assert_snapshot!(Trial::empty().run(&["explain", "postgress"]), @"
    exit 2
    -- stderr
    error: there is no lint and no recipe `postgress`
    help: did you mean `postgres`? `arcgen explain` lists them all
    ");
    assert_snapshot!(Trial::empty().run(&["explain", "E0308"]), @"
    exit 2
    -- stderr
    error: there is no lint and no recipe `E0308`
    help: `arcgen explain` lists them all
    ");
}
