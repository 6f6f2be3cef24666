//! How a report drops, merges and sorts findings.

use super::*;
use crate::{
    diagnostic::lint,
    source::{Source, SourceId, Sources},
};

static FAULT: Lint = lint!(Lint, Error, "host-port-collision");
static OTHER: Lint = lint!(Resolve, Warning, "undefined-variable");
static ABSENCE: Lint = lint!(Parse, Error, "missing-key").stating(Fact::Absence);
static UNKNOWN: Lint = lint!(Parse, Error, "unknown-key").stating(Fact::UnknownName);

fn at(start: usize, end: usize) -> Span {
    Span::new(SourceId::FIRST, start, end)
}

fn service(key: &str) -> Subject {
    Subject::service("p", key)
}

fn messages(report: &Report) -> Vec<&str> {
    report.iter().map(|it| it.message.as_str()).collect()
}

#[test]
fn what_was_reported_about_a_place_is_not_repeated() {
    let mut report = Report::default();
    report.add(vec![
        Finding::new(&FAULT, "a").at(at(10, 20), ""),
        Finding::new(&OTHER, "b").at(at(40, 50), ""),
        Finding::new(&UNKNOWN, "c").at(at(60, 70), "").concerning(service("a")),
    ]);
    report.add(vec![
        Finding::new(&FAULT, "same").at(at(10, 20), ""),
        Finding::new(&FAULT, "inside").at(at(12, 14), ""),
        Finding::new(&FAULT, "on a warning").at(at(40, 50), ""),
        Finding::new(&FAULT, "nowhere"),
        Finding::new(&ABSENCE, "missing").at(at(80, 90), "").concerning(service("a")),
        Finding::new(&ABSENCE, "missing in another").at(at(90, 99), "").concerning(service("b")),
    ]);
    let expected = ["a", "b", "c", "inside", "on a warning", "nowhere", "missing in another"];
    assert_eq!(messages(&report), expected);
}

#[test]
fn findings_are_sorted_by_place_then_by_severity() {
    let mut sources = Sources::default();
    sources.add(Source::new("a.toml", ""));
    let second = Span::new(sources.add(Source::new("b.yml", "")), 0, 1);
    let report = Report::from(vec![
        Finding::new(&OTHER, "in another file").at(second, ""),
        Finding::new(&OTHER, "a warning").at(at(7, 8), ""),
        Finding::new(&FAULT, "an error").at(at(7, 8), ""),
        Finding::new(&OTHER, "before").at(at(3, 4), "").at(at(9, 10), ""),
        Finding::new(&OTHER, "no place"),
    ]);
    assert_eq!(messages(&report), ["no place", "before", "an error", "a warning", "in another file"]);
}

#[test]
fn what_services_share_is_one_finding() {
    let shared = at(10, 20).shared();
    let of = |key| {
        Finding::about(&FAULT, service(key), "the gate of ", " is shut")
            .at(shared, "")
            .help_naming("open ", "")
    };
    let mut report = Report::default();
    report.add(vec![of("a"), of("b"), Finding::about(&FAULT, service("c"), "", " is alone").at(shared, "")]);
    let report = report.finished();
    assert_eq!(messages(&report), ["the gate of `defaults` of project `p` is shut", "`p/c` is alone"]);
    assert_eq!(report[0].subjects, [service("a"), service("b")]);
    assert_eq!(report[0].help[0].as_str(), "open `defaults` of project `p`");
}

#[test]
fn places_that_are_not_shared_are_not_merged() {
    let of = |key| Finding::about(&FAULT, service(key), "", " is wrong").at(at(10, 20), "");
    let report = Report::from(vec![of("a"), of("b")]);
    assert_eq!(messages(&report), ["`p/a` is wrong", "`p/b` is wrong"]);
}

#[test]
fn an_allowance_is_needed_where_it_covers_something() {
    let allowance = |key, lint, start| Allowance { service: service(key), lint, span: at(start, start + 1) };
    let mut report = Report::default();
    report.add(vec![
        Finding::about(&FAULT, service("a"), "", "").at(at(1, 2), ""),
        Finding::about(&FAULT, service("b"), "", " stays").at(at(3, 4), ""),
        Finding::about(&ABSENCE, service("a"), "", " cannot be allowed").at(at(5, 6), ""),
    ]);
    let allowances = [allowance("a", &FAULT, 90), allowance("a", &ABSENCE, 91), allowance("b", &OTHER, 92)];
    let needed = report.leave_out(&allowances);
    assert_eq!(needed, HashSet::from([at(90, 91), at(91, 92)]));
    assert_eq!(messages(&report), ["`p/b` stays", "`p/a` cannot be allowed"]);
}
