//! What several files become; that Compose says the same of them is tested in `tests/imports.rs`.

use crate::{
    import::{ComposeFile, ComposeFiles, Fate, Imported, Role, import},
    source::Source,
};

fn file(path: &str, role: Role, text: &str) -> ComposeFile {
    let dir = path.rsplit_once('/').map_or(".", |(dir, _)| dir);
    ComposeFile { source: Source::new(path, text), dir: dir.into(), dir_name: dir.to_owned(), role }
}

/// The services of the spec of files that are named and of others that they refer to.
#[track_caller]
fn spec(named: &[(&str, &str)], referred: &[(&str, &str)]) -> Imported {
    let named = named.iter().map(|(path, text)| file(path, Role::Named, text));
    let referred = referred.iter().map(|(path, text)| file(path, Role::Referred, text));
    import(named.chain(referred).collect(), "platform").expect("Compose files")
}

/// What is left of the spec of one service that two files state.
#[track_caller]
fn merged(base: &str, over: &str, expected: &str) {
    let text = |it: &str| format!("services: {{a: {{{it}}}}}\n");
    let imported = spec(&[("web/a.yml", &text(base)), ("web/b.yml", &text(over))], &[]);
    let (_, service) = imported.spec.split_once("services.a]\n").expect("a service");
    assert_eq!(service.trim_end(), expected, "{base} + {over}");
    assert_eq!(imported.ledger.lost().count(), 0, "{}", imported.ledger.text());
}

#[test]
fn values_are_merged_by_their_keys() {
    merged("command: [a, b]", "command: c", "command = \"c\"");
    merged("cap_add: [A, B]", "cap_add: [C, A]", "cap_add = [\"A\", \"B\", \"C\"]");
    merged("ports: ['1:1', '2:2']", "ports: ['0.0.0.0:1:1', 3]", "ports = [\"0.0.0.0:1:1\", \"2:2\", 3]");
    merged("environment: {A: 1, B: }", "environment: [A=2, C]", "environment = [\"A=2\", \"B\", \"C\"]");
    merged("environment: {A: 1, B: x}", "environment: {A: 2}", "environment = { A = 2, B = \"x\" }");
    merged("volumes: ['data:/x/', './b:/y']", "volumes: ['./c:/x']", "volumes = [\"./c:/x\", \"./b:/y\"]");
    merged("logging: {driver: a, options: {x: 1}}", "logging: {driver: b}", "logging = { driver = \"b\" }");
    merged("gpus: all", "gpus: [{count: 1}]", "gpus = [{ count = \"all\" }, { count = 1 }]");
    merged("dns: a", "dns: [b]", "dns = [\"a\", \"b\"]");
    merged("build: .", "build: {target: t}", "build = { context = \".\", target = \"t\" }");
    merged(
        "depends_on: [b, c]",
        "depends_on: {b: {condition: service_healthy}}",
        "depends_on = { b = { condition = \"service_healthy\" }, c = { condition = \"service_started\" } }",
    );
    merged("extra_hosts: {a: 1.1.1.1}", "extra_hosts: ['b=::1']", "extra_hosts = [\"a=1.1.1.1\", \"b=::1\"]");
    merged("labels: ['${A}=1']", "labels: {'${A}': 2}", "labels = [\"${A}=1\", \"$${A}=2\"]");
}

#[test]
fn tags_take_out_what_is_stated_before() {
    merged("image: a, ports: ['1:1']", "ports: !reset []", "image = \"a\"");
    merged("ports: ['1:1']", "ports: !override ['2:2']", "ports = [\"2:2\"]");
    merged("networks: [b, c]", "networks: {b: !reset , d: }", "networks = [\"c\", \"d\"]");
    merged("environment: {A: 1, B: 2}", "environment: {A: !reset x}", "environment = { B = 2 }");
}

#[test]
fn what_compose_refuses_to_merge_is_not_carried() {
    let imported = spec(
        &[("web/a.yml", "services: {a: {cap_add: [A]}}\n"), ("web/b.yml", "services: {a: {cap_add: A}}\n")],
        &[],
    );
    let lost: Vec<_> = imported.ledger.lost().map(|(it, _)| (it.path.as_str(), &it.fate)).collect();
    let why = "it has another form than at `web/a.yml:1`, and `docker compose` refuses to merge the two";
    assert_eq!(lost, [("services.a.cap_add", &Fate::NotCarried(why.to_owned()))]);
    assert!(imported.spec.contains("cap_add = [\"A\"]"), "{}", imported.spec);
}

#[test]
fn one_name_is_one_project_in_whatever_directories() {
    let one = ("web/a.yml", "name: shop\nservices: {a: {image: a}}\n");
    let other = ("deploy/b.yml", "name: shop\nservices: {a: {build: ./x}}\n");
    let imported = spec(&[one, other], &[]);
    assert!(imported.spec.contains("image = \"a\"\nbuild = \"./x\"\n"), "{}", imported.spec);
    assert!(imported.spec.contains("dir = \"web\"\n"), "{}", imported.spec);
    let apart = spec(&[one, ("web/b.yml", "name: other\nservices: {a: {image: b}}\n")], &[]);
    assert!(apart.spec.contains("[projects.other.services.a]"), "{}", apart.spec);
}

#[test]
fn a_file_that_is_included_twice_says_everything_once() {
    let base = "services: {db: {image: db, volumes: ['./a:/a'], ports: ['1:1']}}\n";
    let left = "include: [base.yml]\nservices: {left: {image: l}}\n";
    let named = ("web/a.yml", "include: [left.yml, sub/../base.yml]\nservices: {db: {ports: ['2:2']}}\n");
    let imported = spec(&[named], &[("web/base.yml", base), ("web/left.yml", left)]);
    assert!(imported.spec.contains("ports = [\"1:1\", \"2:2\"]"), "{}", imported.spec);
    assert!(imported.spec.contains("volumes = [\"./a:/a\"]"), "{}", imported.spec);
}

#[test]
fn only_files_that_are_needed_are_asked_for() {
    let named = file(
        "web/a.yml",
        Role::Named,
        "services: {a: {extends: {file: ../b.yml, service: b}}}\ninclude: [c.yml]\n",
    );
    let paths = |files: &[ComposeFile]| -> Vec<String> {
        files
            .iter()
            .cloned()
            .collect::<ComposeFiles>()
            .references()
            .into_iter()
            .map(|it| it.path.into_string())
            .collect()
    };
    assert_eq!(paths(std::slice::from_ref(&named)), ["web/c.yml", "b.yml"]);
    let text = "services: {b: {extends: {file: d/e.yml, service: e}}, unused: {extends: {file: f.yml, service: f}}}\n";
    let referred = file("b.yml", Role::Referred, text);
    let included = file("web/c.yml", Role::Referred, "services: {}\n");
    assert_eq!(paths(&[named, referred, included]), ["d/e.yml"]);
}

#[test]
fn variables_that_only_included_files_have_are_not_carried() {
    let named = file("web/a.yml", Role::Named, "include: [../db/c.yml]\n");
    let included =
        file("db/c.yml", Role::Referred, "services: {db: {image: 'db:${VERSION}', environment: [NAME]}}\n");
    let lost = |values: &str| {
        let role = Role::Environment { is_stated: false };
        let files = [named.clone(), included.clone(), file("db/.env", role, values)];
        let imported = import(files.iter().cloned().collect(), "platform").expect("Compose files");
        imported.ledger.lost().map(|(it, _)| format!("{}: {:?}", it.path, it.fate)).collect::<Vec<_>>()
    };
    assert_eq!(lost("OTHER=1\n"), Vec::<String>::new());
    assert!(lost("VERSION=1\nNAME=x\n")[0].contains("`VERSION`, `NAME` may come from `../db/.env`"));
}
