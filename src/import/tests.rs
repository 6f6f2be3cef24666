//! Nothing is dropped without a word: every value of a file is in the ledger, once.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{ComposeFile, Fate, Imported, Role, import};
use crate::{compile::compile, source::Source, yaml};

fn file(dir: &str, text: &str) -> ComposeFile {
    let source = Source::new(format!("{dir}/compose.yml"), text);
    ComposeFile { source, dir: dir.into(), dir_name: dir.to_owned(), role: Role::Named }
}

/// A file that others refer to.
fn referred(path: &str, text: &str) -> ComposeFile {
    ComposeFile { source: Source::new(path, text), role: Role::Referred, ..file("", "") }
}

#[track_caller]
fn assert_each_value_is_accounted_for(files: &[ComposeFile]) -> Imported {
    let imported = import(files.iter().cloned().collect(), "platform").expect("Compose files");
    assert_each_value_is_in_the_ledger_of(&imported, files);
    imported
}

#[track_caller]
fn assert_each_value_is_in_the_ledger_of(imported: &Imported, files: &[ComposeFile]) {
    let mut accounts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for entry in &imported.ledger.entries {
        *accounts.entry((entry.file.as_str(), entry.path.as_str())).or_default() += 1;
    }
    for file in files {
        let tree = yaml::read(&file.source).expect("YAML");
        let mut found = Vec::new();
        tree.leaves("", &mut |_, path| found.push(path.to_owned()));
        for path in found {
            let count = accounts.get(&(file.source.path().as_str(), path.as_str())).copied();
            assert_eq!(count, Some(1), "{path} in\n{}\n{}", file.source.text(), imported.ledger.text());
        }
    }
    let unread =
        imported.ledger.lost().find(|(it, _)| it.fate == Fate::NotCarried("it is not read".to_owned()));
    assert_eq!(
        unread,
        None,
        "\n{}",
        files.iter().map(|it| it.source.text()).collect::<Vec<_>>().join("\n--\n")
    );
}

#[test]
fn of_files_that_share_networks() {
    let base = file(
        "base",
        "services:\n  db: {image: postgres, networks: {shared: , own: {aliases: [x]}}}\nnetworks:\n  shared: {name: s, driver: bridge, ipam: {config: [{subnet: 10.0.0.0/8}]}}\n  own:\n",
    );
    let web = file(
        "web",
        "services:\n  app: {image: app, networks: [other, own], depends_on: [db, db2]}\nnetworks:\n  other: {external: true, name: s}\n  own: {external: {name: foreign}}\n  shared: {}\n",
    );
    let imported = assert_each_value_is_accounted_for(&[base, web]);
    assert!(
        imported.spec.contains("[networks.shared]\nname = \"s\"\ndriver = \"bridge\"\n"),
        "{}",
        imported.spec
    );
    assert!(
        imported.spec.contains("[networks.own]\nname = \"foreign\"\nexternal = true\n"),
        "{}",
        imported.spec
    );
    assert!(imported.spec.contains("networks = [\"shared\", \"own\"]"), "{}", imported.spec);
    assert!(
        imported.spec.contains("base-own"),
        "a network of a project has another key than one of the platform"
    );
}

#[test]
fn of_two_projects_of_one_name() {
    let imported = assert_each_value_is_accounted_for(&[
        file("web", "services: {a: {image: a}}\n"),
        ComposeFile {
            dir_name: "web".to_owned(),
            ..file("other", "services: {a: {image: b}}\nversion: '3'\n")
        },
    ]);
    assert_eq!(imported.ledger.lost().count(), 0);
    let found = compile(&Source::new("platform.spec.toml", imported.spec)).findings;
    let ids: Vec<&str> = found.iter().map(|it| it.lint.id).collect();
    assert_eq!(ids, ["project-name-collision"], "they are one to Compose, and not to people");
}

#[test]
fn what_is_no_compose_file_is_refused_with_its_place() {
    let refused =
        import([file("a", "- 1\n"), file("b", "a: 1\na: 2\n"), file("c", "{}")].into_iter().collect(), "x")
            .expect_err("refused");
    assert_eq!(
        refused.lines(),
        [
            "a/compose.yml:1:1: it is not a Compose file, which is a map with `services`",
            "b/compose.yml:2:1: the key `a` is there twice"
        ]
    );
}

/// Any value, with few keys so that they meet.
fn any_value() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
        Just("a".to_owned()),
        Just("'1'".to_owned()),
        Just("0.5".to_owned()),
        Just("\"${X}\"".to_owned()),
        Just("!reset a".to_owned()),
        Just("service_completed_successfully".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let keys = prop::sample::select(vec![
            "image",
            "networks",
            "environment",
            "depends_on",
            "build",
            "args",
            "condition",
            "external",
            "name",
            "a",
            "x-b",
            "labels",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(", "))),
            prop::collection::btree_map(keys, inner, 0..4).prop_map(|pairs| {
                let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                format!("{{{}}}", pairs.join(", "))
            }),
        ]
    })
}

/// A service, with few keys so that they meet.
fn any_service(extended: &'static [&'static str]) -> impl Strategy<Value = String> {
    let extends = prop::option::weighted(0.4, prop::sample::select(extended));
    let keys = prop::sample::select(vec![
        "image",
        "build",
        "command",
        "ports",
        "volumes",
        "networks",
        "environment",
        "depends_on",
        "logging",
        "env_file",
        "gpus",
        "ulimits",
        "dns",
        "x-a",
    ]);
    let value = prop_oneof![
        any_value(),
        Just("[a, b]".to_owned()),
        Just("[{target: a, source: ./b, type: bind}, './a:a', '${X:-./c}:d', '80:80']".to_owned()),
        Just("!reset [a]".to_owned()),
        Just("!override {a: !reset b, c: [!override d]}".to_owned()),
        Just("{driver: a, options: {a: b}}".to_owned()),
    ];
    (extends, prop::collection::btree_map(keys, value, 0..4)).prop_map(|(extends, pairs)| {
        let extends = extends.map(|it| format!("extends: {it}"));
        let pairs = pairs.iter().map(|(key, value)| format!("{key}: {value}"));
        format!("{{{}}}", extends.into_iter().chain(pairs).collect::<Vec<_>>().join(", "))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file says, each value has its account, and what is written is TOML.
    #[test]
    fn of_any_file(
        sections in prop::collection::btree_map(
            prop::sample::select(vec!["version", "name", "services", "networks", "volumes", "configs", "x-a", "b"]),
            any_value(),
            0..5,
        ),
        service in any_value(),
        network in any_value(),
    ) {
        let others = sections.iter().filter(|(key, _)| !["services", "networks"].contains(key));
        let mut lines: Vec<String> = others.map(|(key, value)| format!("{key}: {value}\n")).collect();
        lines.push(format!("services: {{s: {service}, t: {{image: t}}}}\nnetworks: {{n: {network}}}\n"));
        let text = lines.concat();
        let files = [file("one", &text), file("two", "services: {u: {image: u}}\nnetworks: {n: {external: true, name: one_n}}\n")];
        let imported = assert_each_value_is_accounted_for(&files);
        let read: Result<toml::Table, _> = toml::from_str(&imported.spec);
        prop_assert!(read.is_ok(), "{}\n{}", imported.spec, read.unwrap_err());
        let again = import(files.iter().cloned().collect(), "platform").expect("the same");
        prop_assert_eq!(again.spec, imported.spec);
    }

    /// The same for files that are merged, extended and included.
    #[test]
    fn of_any_files_of_a_project(
        first in any_service(&["t", "{service: t}", "{service: s, file: ../base/common.yml}", "[]"]),
        second in any_service(&["{service: u, file: ../base/common.yml}", "{service: t, file: '$X/common.yml'}"]),
        over in any_service(&["{service: t, file: ../base/common.yml}"]),
        base in any_service(&["t", "{service: v, file: deep/common.yml}"]),
        other in any_service(&["x"]).prop_map(|it| it.replace("extends: ", "x-b: ")),
        section in any_value(),
        over_section in any_value(),
        include in prop::sample::select(vec!["[]", "[included.yml]", "[{path: [included.yml, sub/included.yml]}, sub/included.yml]", "~", "[5]"]),
    ) {
        let files = [
            file("web", &format!("version: 3\ninclude: {include}\nservices: {{s: {first}, t: {second}}}\nvolumes: {{v: {section}}}\n")),
            ComposeFile {
                source: Source::new("web/compose.override.yml", format!("version: 4\nservices: {{s: {over}, t: {other}}}\nvolumes: {{v: {over_section}, w: }}\nx-a: {section}")),
                ..file("web", "")
            },
            referred("base/common.yml", &format!("version: 3\nservices: {{s: {base}, t: {other}, u: }}\nvolumes: {{v: {section}}}\n")),
            referred("base/deep/common.yml", &format!("services: {{v: {other}}}\n")),
            referred("web/included.yml", &format!("name: x\nservices: {{s: {other}, u: {first}, t: {second}}}\nvolumes: {{v: {section}}}\nnetworks: {over_section}\n")),
            referred("web/sub/included.yml", &format!("x-b: 1\nservices: {{s: {second}, t: {other}}}\nvolumes: {{v: {section}}}\nconfigs: {over_section}\n")),
        ];
        match import(files.iter().cloned().collect(), "platform") {
            Err(refused) => prop_assert!(refused.faults.iter().all(|it| it.message.contains("extends") || it.message.contains("does not exist")), "{:?}", refused),
            Ok(imported) => {
                assert_each_value_is_in_the_ledger_of(&imported, &files);
                let again = import(files.iter().cloned().collect(), "platform").expect("the same");
                prop_assert_eq!(again.spec, imported.spec);
            }
        }
    }
}

#[test]
fn a_spec_is_written_as_a_person_would() {
    let text = "services:\n  a:\n    image: a\n    command: [sh, -c, \"one\\ntwo '''\\n\"]\n    environment: {LONG: \"line\\nline\"}\n";
    let imported = assert_each_value_is_accounted_for(&[file("web", text)]);
    insta::assert_snapshot!(imported.spec, @r#"
    [platform]
    name = "platform"

    [projects.web]
    name = "web"

    [projects.web.services.a]
    image = "a"
    command = [
        "sh",
        "-c",
        "one\u000Atwo '''\u000A",
    ]

    [projects.web.services.a.environment]
    LONG = '''
    line
    line'''
    "#);
    let compiled = compile(&Source::new("platform.spec.toml", imported.spec));
    assert!(compiled.plan.is_some(), "{:?}", compiled.findings.iter().collect::<Vec<_>>());
}
