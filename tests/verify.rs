//! Every way in which a rendering can differ from its plan is caught.

use arcgen::{
    render::{Rendering, render},
    verify::verify,
};

use crate::sample;

const BASH: &str = ".arcgen/platform.sh";
const POWERSHELL: &str = ".arcgen/platform.ps1";

/// What verification says of the sample's rendering after `change`.
fn mismatches(change: impl FnOnce(&mut Rendering)) -> Vec<String> {
    let plan = sample::plan();
    let mut rendering = render(&plan);
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
    let said = verify(&plan, &render(&plan)).expect_err("a mismatch").join("\n");
    assert!(said.contains("two projects have one Compose file"), "{said}");
}

#[test]
fn a_mismatch_in_a_bash_table_is_caught() {
    for (from, to) in [
        ("platform_name='toy'", "platform_name='joy'"),
        ("deadline_s=900", "deadline_s=90"),
        ("require_version '", "require_version '9"),
        ("level 'Apps'", "level 'App'"),
        ("service 'base/db'", "service 'base/bd'"),
        ("service 'base/db' ", "service 'base/db' 'base' "),
        ("'base/migrate' 'base' 'base-migrate'", "'base/migrate' 'apps' 'base-migrate'"),
        ("'completed' 90", "'healthy' 90"),
        ("'completed' 90", "'completed' 91"),
        ("'running' 90 3", "'running' 90 4"),
        ("'started:base/db'", "'base/db'"),
        ("\nservice 'apps/admin'", "\nservices 'apps/admin'"),
        ("profile 'apps/admin' 'tools'\n", ""),
        ("'owner=Ann'\\''s $HOME'", "\"owner=Ann's $HOME\""),
        ("hook 'base/db'", "hook 'apps/api'"),
        ("'echo $HOME it'\\''s'", "'echo it'\\''s'"),
        ("hook_check 'true'\n", ""),
        ("${API_PORT:-8080}/health", "${API_PORT:-8080}/healthy"),
        ("'DB_PORT' 5432", "'DB_PORT' 5433"),
        ("connection 'apps/api' 'base/db' 'db' 5432", "connection 'apps/api' 'base/db' 'db' 0"),
        ("'alphanumeric' '24' secret", "'alphanumeric' '24' public"),
        ("switch 'skip-base'", "switch 'skip-apps'"),
        ("switch 'skip-base'", "echo\nswitch 'skip-base'"),
    ] {
        let said = mismatches(|rendering| edit(rendering, BASH, from, to)).join("\n");
        assert!(said.contains(".arcgen/platform.sh: "), "{from} -> {to}: {said}");
    }
}

#[test]
fn a_mismatch_in_a_powershell_table_is_caught() {
    for (from, to) in [
        ("$PlatformName = 'toy'", "$PlatformName = 'joy'"),
        ("$DefaultDeadlineSeconds = 900", "$DefaultDeadlineSeconds = 90"),
        ("-Version '", "-Version '9"),
        ("    'Apps'\n", ""),
        ("Id = 'base/db'", "Id = 'base/bd'"),
        ("ContainerName = 'base-migrate'", "ContainerName = 'base-migrat'"),
        ("Gate = 'completed'", "Gate = 'healthy'"),
        ("TimeoutSeconds = 90", "TimeoutSeconds = 91"),
        ("StableSeconds = 3", "StableSeconds = 4"),
        ("[char]0x00E9", "[char]0x00E8"),
        ("'started:base/db'", "'base/db'"),
        ("ByCompose = $false", "ByCompose = $true"),
        ("Profiles = @('tools')", "Profiles = @()"),
        ("$HOME it''s'", "it''s'"),
        ("Check = @('true')", "Check = @()"),
        ("Port = 5432; Protocol", "Port = 5433; Protocol"),
        ("HostName = 'db'; Port = 5432", "HostName = 'db'; Port = 0"),
        ("Argument = '24'; Secret = $true", "Argument = '24'; Secret = $false"),
        ("Keeps = @('base')", "Keeps = @('apps')"),
        ("$Switches = @(\n", "$Switches = @(\nexit\n"),
    ] {
        let said = mismatches(|rendering| edit(rendering, POWERSHELL, from, to)).join("\n");
        assert!(said.contains(".arcgen/platform.ps1: "), "{from} -> {to}: {said}");
    }
}

#[test]
fn what_holds_for_every_file_is_checked() {
    for (path, from, to, told) in [
        ("PLATFORM.md", "\n", "\r\n", "PLATFORM.md: holds a carriage return"),
        ("PLATFORM.md", "\n", " \n", "PLATFORM.md: line 1 ends with a blank"),
        (
            "start-platform.ps1",
            "function Invoke-Main",
            "# \u{e4}\nfunction Invoke-Main",
            "start-platform.ps1: is not ASCII",
        ),
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
