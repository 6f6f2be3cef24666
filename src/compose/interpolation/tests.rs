use super::*;

fn none(_: &str) -> Option<&'static str> {
    None
}

fn rewritten(text: &str) -> String {
    read(text).expect("valid").write(&none)
}

#[test]
fn every_form_is_written_back() {
    for text in [
        "plain",
        "${V}",
        "${V:-d}",
        "${V-d}",
        "${V:?e}",
        "${V?e}",
        "${V:+r}",
        "${V+r}",
        "${V:-${W:-x}y}",
        "$$",
    ] {
        assert_eq!(rewritten(text), text);
    }
    assert_eq!(rewritten("$V/x"), "${V}/x");
}

#[test]
fn lone_dollars_are_doubled() {
    assert_eq!(rewritten("a$"), "a$$");
    assert_eq!(rewritten("$? $1 $/ $$?"), "$$? $$1 $$/ $$?");
    assert_eq!(rewritten("${V:-$?}"), "${V:-$$?}");
}

#[test]
fn what_compose_refuses_is_refused() {
    for text in ["${}", "${V", "${V/a/b}", "${1}", "x ${V:-a", "${V:}", "${V:=d}"] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn endless_nesting_is_refused_without_a_stack_overflow() {
    assert!(read(&"${A:-".repeat(100_000)).is_err());
    let deep = format!("{}{}", "${A:-".repeat(50), "}".repeat(50));
    assert_eq!(rewritten(&deep), deep);
}

#[test]
fn names_are_found_in_arguments_too() {
    let read = read("${A:-${B:-$C}} $D").expect("valid");
    let names: Vec<_> = read.references().iter().map(|it| it.name).collect();
    assert_eq!(names, ["A", "B", "C", "D"]);
}

#[test]
fn expansion_follows_the_operations() {
    let value = |name: &str| match name {
        "SET" => Some("s"),
        "EMPTY" => Some(""),
        _ => None,
    };
    for (text, expected) in [
        ("${SET:-d}${EMPTY:-d}${EMPTY-d}${NO-d}", "sdd"),
        ("${SET:+r}${EMPTY:+r}${EMPTY+r}${NO+r}", "rr"),
        ("$NO$$${SET}", "$s"),
        ("${NO:-${SET}x}", "sx"),
    ] {
        let read = read(text).expect("valid");
        assert_eq!(read.text(&value), expected, "{text}");
        assert_eq!(read.expand(&value).text, expected, "{text}");
    }
}

#[test]
fn defaults_that_compose_could_misread_are_not_written() {
    assert_eq!(with_default("V", "a b", true).as_deref(), Some("${V:-a b}"));
    assert_eq!(with_default("V", "a$b", true).as_deref(), Some("${V:-a$$b}"));
    assert_eq!(with_default("V", "a$b", false), None);
    for default in ["{}", "a?b", "a\nb"] {
        assert_eq!(with_default("V", default, true), None);
    }
}

#[test]
fn a_template_has_one_kind_of_reference() {
    let template = |text| read(text).unwrap().template(&|name| (name == "PORT").then_some("8080"));
    assert_eq!(template("http://localhost:$PORT/a"), "http://localhost:${PORT:-8080}/a");
    assert_eq!(template("${HOST:-${PORT}}:${NONE}"), "${HOST:-8080}:${NONE:-}");
    assert_eq!(template("$${PORT} costs 5$"), "$${PORT} costs 5$$");
    // A reader of a few lines would take the brace for the end.
    assert_eq!(template("${X:-{a}}/${PORT:?unset}"), "{a}/${PORT:-8080}");
}
