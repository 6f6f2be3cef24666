//! Every way in which a rendering can differ from its plan is caught.

use arcgen::{
    plan::Plan,
    render::{Rendering, render},
    verify::verify,
};

use crate::sample;

const BASH: &str = "#!/usr/bin/env bash
service() {
    id=$1
}
service 'base/db' 'base' 'base-db' 'healthy' 90 0 0 'The base/db service'
service 'base/migrate' 'base' 'base-migrate' completed 90 0 0 'The base/migrate service' 'base/db'
service 'apps/api' 'apps' 'apps-api' running 90 3 1 'Caf\u{e9} d'\\''Ann' 'base/migrate' 'started:base/db'
service 'apps/admin' 'apps' 'apps-admin' 'running' 90 3 1 'The apps/admin service'
";

const POWERSHELL: &str = "#requires -Version 5.1
function Add-Service { param([string]$Id) }
Add-Service -Id 'base/db' -Project 'base' -Container 'base-db' -Gate 'healthy' -TimeoutSeconds 90 -StableSeconds 0 \
    -Level 0 -Title 'The base/db service'
Add-Service -Id 'base/migrate' -Project 'base' -Container 'base-migrate' -Gate 'completed' -TimeoutSeconds 90 \
    -StableSeconds 0 -Level 0 -Title 'The base/migrate service' -DependsOn @('base/db')
Add-Service -Id 'apps/api' -Project 'apps' -Container 'apps-api' -Gate 'running' -TimeoutSeconds 90 -StableSeconds 3 \
    -Level 1 -Title ('Caf' + [char]0x00E9 + ' d''Ann') -DependsOn @('base/migrate', 'started:base/db')
Add-Service -Id 'apps/admin' -Project 'apps' -Container 'apps-admin' -Gate 'running' -TimeoutSeconds 90 \
    -StableSeconds 3 -Level 1 -Title 'The apps/admin service' -DependsOn @() -Profiles @('tools')
";

/// The sample's rendering with one script of each shell, whose tables are written by hand.
fn rendering(plan: &Plan) -> Rendering {
    let mut rendering = render(plan);
    rendering.retain(|path, _| !matches!(path.extension(), Some("sh" | "ps1")));
    rendering.insert("start-platform.sh".into(), BASH.to_owned());
    rendering.insert("start-platform.ps1".into(), POWERSHELL.to_owned());
    rendering
}

/// What verification says of the sample's rendering after `change`.
fn mismatches(change: impl FnOnce(&mut Rendering)) -> Vec<String> {
    let plan = sample::plan();
    let mut rendering = rendering(&plan);
    assert_eq!(verify(&plan, &rendering), Ok(()));
    change(&mut rendering);
    verify(&plan, &rendering).expect_err("a mismatch")
}

fn edit(rendering: &mut Rendering, path: &str, from: &str, to: &str) {
    let text = rendering.get_mut(camino::Utf8Path::new(path)).expect(path);
    assert!(text.contains(from), "{path} holds no {from}:\n{text}");
    *text = text.replacen(from, to, 1);
}

#[test]
fn a_mismatch_in_a_compose_file_is_caught() {
    let file = "app plane/base/docker-compose.yml";
    for (from, to, told) in [
        ("name: base", "name: bose", "name: reads String(\"bose\"), the plan says Text(\"base\")"),
        ("name: base\n", "", "`name` is missing"),
        ("name: base\n", "name: base\nversion: \"3\"\n", "String(\"version\") is not in the plan"),
        ("\"22:22\"", "22.22", "services.db.ports.0: reads Number(22.22), the plan says Text(\"22:22\")"),
        ("\"true\"", "true", "services.db.environment.FLAG: reads Bool(true)"),
        ("image: postgres:16", "image: postgres:15", "services.db.image: reads String(\"postgres:15\")"),
        ("    image: postgres:16\n", "", "services.db: `image` is missing"),
        (
            "    image: postgres:16\n",
            "    image: postgres:16\n    tty: true\n",
            "services.db: String(\"tty\") is not",
        ),
        ("  migrate:", "  migrated:", "services: `migrate` is missing"),
        ("services:", "services:\n  a: b: c", "not YAML"),
        ("    image: postgres:16\n", "    image: postgres:16\n    image: x\n", "duplicate"),
    ] {
        let said = mismatches(|rendering| edit(rendering, file, from, to)).join("\n");
        assert!(said.contains(told), "{from} -> {to}: {said}");
    }
    let said = mismatches(|rendering| drop(rendering.remove(camino::Utf8Path::new(file))));
    assert_eq!(said, [format!("{file}: not rendered")]);
}

#[test]
fn two_projects_in_one_file_are_caught() {
    let mut plan = sample::plan();
    let file = plan.projects[0].compose_file.clone();
    plan.projects[1].compose_file = file;
    let said = verify(&plan, &rendering(&plan)).expect_err("a mismatch").join("\n");
    assert!(said.contains("two projects have one Compose file"), "{said}");
}

#[test]
fn a_mismatch_in_a_bash_table_is_caught() {
    for (from, to) in [
        ("service 'base/db'", "service 'base/bd'"),
        ("service 'base/db' ", "service 'base/db' 'base' "),
        ("'base/migrate' 'base' 'base-migrate'", "'base/migrate' 'apps' 'base-migrate'"),
        ("'base-migrate'", "'base-migrat'"),
        ("completed 90", "healthy 90"),
        ("completed 90", "completed 91"),
        ("running 90 3", "running 90 4"),
        ("'started:base/db'", "'base/db'"),
        ("\nservice 'apps/admin'", "\nservices 'apps/admin'"),
    ] {
        let said = mismatches(|rendering| edit(rendering, "start-platform.sh", from, to)).join("\n");
        assert!(said.contains("start-platform.sh: "), "{from} -> {to}: {said}");
    }
}

#[test]
fn a_mismatch_in_a_powershell_table_is_caught() {
    for (from, to) in [
        ("-Id 'base/db'", "-Id 'base/bd'"),
        ("-Container 'base-migrate'", "-Container 'base-migrat'"),
        ("-Gate 'completed'", "-Gate 'healthy'"),
        ("-TimeoutSeconds 90", "-TimeoutSeconds 91"),
        ("-StableSeconds 3", "-StableSeconds 4"),
        ("[char]0x00E9", "[char]0x00E8"),
        ("'started:base/db'", "'base/db'"),
        ("Add-Service -Id 'apps/admin'", "Add-Services -Id 'apps/admin'"),
    ] {
        let said = mismatches(|rendering| edit(rendering, "start-platform.ps1", from, to)).join("\n");
        assert!(said.contains("start-platform.ps1: "), "{from} -> {to}: {said}");
    }
}

#[test]
fn what_holds_for_every_file_is_checked() {
    for (path, from, to, told) in [
        ("PLATFORM.md", "\n", "\r\n", "PLATFORM.md: holds a carriage return"),
        ("PLATFORM.md", "\n", " \n", "PLATFORM.md: line 1 ends with a blank"),
        ("start-platform.ps1", "function", "# \u{e4}\nfunction", "start-platform.ps1: is not ASCII"),
    ] {
        assert_eq!(mismatches(|rendering| edit(rendering, path, from, to)), [told]);
    }
    for (from, told) in
        [("\u{FEFF}", "starts with a byte order mark"), ("", "does not end with exactly one line end")]
    {
        let said = mismatches(|rendering| {
            let text = rendering.get_mut(camino::Utf8Path::new("PLATFORM.md")).expect("it is there");
            *text = if from.is_empty() { text.trim_end().to_owned() } else { format!("{from}{text}") };
        });
        assert_eq!(said, [format!("PLATFORM.md: {told}")]);
    }
}

#[test]
fn many_services_are_rendered_and_verified() {
    let plan = sample::many(2000);
    assert_eq!(verify(&plan, &render(&plan)), Ok(()));
}
