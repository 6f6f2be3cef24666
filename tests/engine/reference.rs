//! The showcase, as committed, on a real engine: it comes up in the right order, stays as it is when it is started
//! again, stops without losing anything, and says what is wrong when something is.

use std::{
    collections::{BTreeMap, HashMap},
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use arcgen::plan::{Condition, Gate, Plan, Service};

use super::{
    Behaviour, Engine, Platform,
    journal::{History, Journal},
    state, succeed,
};
use crate::tool;

/// Ready delays in milliseconds; everything else takes [`DELAY_MS`]. Like the real images to each other: databases
/// are quick, Keycloak and Temporal are not, dev servers install their packages first.
const DELAYS_MS: [(&str, u64); 14] = [
    ("arc-saas-postgres", 3_000),
    ("shared-temporal-postgres", 3_000),
    ("app-plane-supabase-db", 4_000),
    ("app-plane-components-v2-postgres", 3_000),
    ("app-plane-rabbitmq", 7_000),
    ("arc-saas-keycloak", 12_000),
    ("shared-temporal", 8_000),
    ("app-plane-directus", 6_000),
    ("arc-saas-tenant-mgmt", 5_000),
    ("app-plane-cns-service", 6_000),
    ("app-plane-django-backend", 6_000),
    ("app-plane-customer-portal", 7_000),
    ("app-plane-dashboard", 6_000),
    ("app-plane-backstage-portal", 6_000),
];
const DELAY_MS: u64 = 2_000;

/// The shells that are there, with the scripts that each runs.
fn shells() -> Vec<Shell> {
    let bash = tool::find("bash").map(|program| Shell { program, extension: "sh", arguments: &[] });
    let powershell = tool::find("pwsh").map(|program| Shell {
        program,
        extension: "ps1",
        arguments: &["-NoProfile", "-ExecutionPolicy", "Bypass", "-File"],
    });
    bash.into_iter().chain(powershell).collect()
}

struct Shell {
    program: std::path::PathBuf,
    extension: &'static str,
    arguments: &'static [&'static str],
}

impl Shell {
    /// Runs a script of the platform; bash's and PowerShell's options differ only in their spelling.
    fn run(&self, root: &Path, script: &str, options: &[&str]) -> Output {
        let options = options.iter().map(|option| match (self.extension, option.strip_prefix("--")) {
            ("ps1", Some("timeout")) => "-TimeoutSeconds".to_owned(),
            ("ps1", Some(name)) => format!("-{}", heck::AsPascalCase(name)),
            _ => (*option).to_owned(),
        });
        Command::new(&self.program)
            .args(self.arguments)
            .arg(root.join(format!("{script}.{}", self.extension)))
            .args(options)
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .output()
            .expect("the shell runs")
    }
}

/// The plan of the showcase.
fn plan() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/platform.spec.toml");
    let text = std::fs::read_to_string(path).expect("the showcase");
    let parsed = arcgen::spec::parse(&arcgen::spec::Source::new("platform.spec.toml", text));
    let (platform, _) = arcgen::platform::resolve(&parsed.document.expect("the showcase parses"));
    arcgen::plan::plan(&platform.expect("the showcase resolves"))
}

/// `generated/` as committed, in a place where a start may write.
fn copy_generated(to: &Path) {
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/generated/.");
    succeed(Command::new("cp").args(["-R", from]).arg(to));
}

fn behaviours(plan: &Plan, faults: &BTreeMap<&str, &str>) -> impl FnMut(&str) -> Option<Behaviour> {
    let jobs: Vec<String> = plan
        .services
        .iter()
        .filter(|service| service.gate == Gate::Completed)
        .map(|service| service.container.clone())
        .collect();
    let faults: HashMap<String, String> =
        faults.iter().map(|(container, fault)| ((*container).to_owned(), (*fault).to_owned())).collect();
    move |container| {
        Some(Behaviour {
            delay: Duration::from_millis(delay_ms(container)),
            job: jobs.iter().any(|job| job == container),
            fault: faults.get(container).cloned().unwrap_or_default(),
        })
    }
}

fn delay_ms(container: &str) -> u64 {
    DELAYS_MS.iter().find(|(name, _)| *name == container).map_or(DELAY_MS, |(_, delay)| *delay)
}

fn default_services(plan: &Plan) -> impl Iterator<Item = &Service> {
    plan.services.iter().filter(|service| service.profiles.is_empty())
}

/// The longest chain of ready delays: no start can be faster.
fn critical_path_ms(plan: &Plan) -> u64 {
    let mut ready_ms: Vec<u64> = Vec::new();
    for service in &plan.services {
        let begin = service.depends_on.iter().map(|it| ready_ms[it.service]).max().unwrap_or(0);
        let own = match service.gate {
            Gate::Running => u64::from(service.stable_s) * 1000,
            Gate::Healthy | Gate::Completed => delay_ms(&service.container),
        };
        ready_ms.push(begin + own);
    }
    let of_defaults = plan.services.iter().zip(ready_ms).filter(|(service, _)| service.profiles.is_empty());
    of_defaults.map(|(_, ready)| ready).max().unwrap_or(0)
}

fn said(output: &Output) -> String {
    format!(
        "{}\n--- stdout\n{}\n--- stderr\n{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Every container's identity and last start: what must not change when nothing is to be done.
fn fingerprints(plan: &Plan) -> BTreeMap<String, String> {
    default_services(plan)
        .map(|service| {
            let output = succeed(Command::new("docker").args([
                "inspect",
                "--type",
                "container",
                "--format",
                "{{.Id}} {{.State.StartedAt}} {{.RestartCount}}",
                &service.container,
            ]));
            (service.container.clone(), String::from_utf8_lossy(&output.stdout).trim().to_owned())
        })
        .collect()
}

fn assert_gates(plan: &Plan) {
    for service in default_services(plan) {
        let now = state(&service.container);
        let holds = match service.gate {
            Gate::Healthy => now == "running healthy 0",
            Gate::Running => now.starts_with("running"),
            Gate::Completed => now.starts_with("exited") && now.ends_with(" 0"),
        };
        assert!(holds, "`{}` must be {:?} and is {now}", service.id, service.gate);
    }
}

/// No service was started before what it waits for was ready, by the engine's own clock.
fn assert_order(plan: &Plan, histories: &HashMap<String, History>) {
    let history = |service: &Service| &histories[&service.container];
    for service in default_services(plan) {
        assert_eq!(history(service).started.len(), 1, "`{}` was started once", service.id);
        let started = history(service).started[0];
        for dependency in &service.depends_on {
            let target = &plan.services[dependency.service];
            let ready = match (dependency.condition, target.gate) {
                (Condition::Ready, Gate::Healthy) => history(target).healthy.first().copied(),
                (Condition::Ready, Gate::Completed) => history(target).ended.first().map(|(at, _)| *at),
                (Condition::Started, _) | (Condition::Ready, Gate::Running) => {
                    history(target).started.first().copied()
                }
            };
            assert!(
                ready.is_some_and(|ready| ready <= started),
                "`{}` was started at {started}, `{}` was ready at {ready:?}",
                service.id,
                target.id
            );
        }
    }
}

fn volumes() -> Vec<String> {
    let output = succeed(Command::new("docker").args(["volume", "ls", "--format", "{{.Name}}"]));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

fn running(plan: &Plan) -> Vec<String> {
    let output = succeed(Command::new("docker").args(["ps", "--format", "{{.Names}}"]));
    let names = String::from_utf8_lossy(&output.stdout);
    let ours = |name: &&str| plan.services.iter().any(|service| service.container == **name);
    names.lines().filter(ours).map(str::to_owned).collect()
}

#[test]
fn the_showcase_starts_reruns_and_stops() {
    let Some(_engine) = Engine::take() else { return };
    let plan = plan();
    let files: Vec<&str> = plan.projects.iter().map(|project| project.compose_file.as_str()).collect();
    for shell in shells() {
        let root = tempfile::tempdir().expect("a temporary directory");
        copy_generated(root.path());
        // Only a dry run knows what the first start will write; it must leave no trace itself.
        let dry = shell.run(root.path(), "start-platform", &["--dry-run"]);
        assert_eq!(dry.status.code(), Some(0), "{}", said(&dry));
        assert!(!root.path().join(".env").exists(), "a dry run writes nothing");
        let platform =
            Platform::stand_in_without_env(root.path(), &files, behaviours(&plan, &BTreeMap::new()));

        let journal = Journal::open();
        let begin = Instant::now();
        let start = shell.run(root.path(), "start-platform", &[]);
        let elapsed = begin.elapsed();
        let histories = journal.close();
        assert_eq!(start.status.code(), Some(0), "{}", said(&start));
        eprintln!("{}", said(&start));
        assert_gates(&plan);
        assert_order(&plan, &histories);
        let critical = Duration::from_millis(critical_path_ms(&plan)).as_secs_f64();
        let ratio = elapsed.as_secs_f64() / critical;
        writeln!(
            std::io::stderr(),
            "start-platform.{}: {:.1} s to all ready, critical path {critical:.1} s, ratio {ratio:.2}",
            shell.extension,
            elapsed.as_secs_f64()
        )
        .expect("stderr");
        // The promise is 1.25 on a machine of one's own; what is shared and noisy gets room.
        assert!(ratio < 1.6, "{}", said(&start));

        let before = fingerprints(&plan);
        let begin = Instant::now();
        let again = shell.run(root.path(), "start-platform", &[]);
        assert_eq!(again.status.code(), Some(0), "{}", said(&again));
        assert_eq!(fingerprints(&plan), before, "a second start changes nothing\n{}", said(&again));
        writeln!(std::io::stderr(), "started again: {:.1} s", begin.elapsed().as_secs_f64()).expect("stderr");

        let kept = volumes();
        let stop = shell.run(root.path(), "stop-platform", &[]);
        assert_eq!(stop.status.code(), Some(0), "{}", said(&stop));
        assert_eq!(running(&plan), Vec::<String>::new(), "{}", said(&stop));
        for volume in kept {
            // Anonymous volumes go with their containers.
            let anonymous = volume.len() == 64 && volume.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(anonymous || volumes().contains(&volume), "volume `{volume}` is in place");
        }
        drop(platform);
    }
}

#[test]
fn a_service_that_never_gets_healthy_is_named() {
    let Some(_engine) = Engine::take() else { return };
    let plan = plan();
    let files: Vec<&str> = plan.projects.iter().map(|project| project.compose_file.as_str()).collect();
    for shell in shells() {
        let root = tempfile::tempdir().expect("a temporary directory");
        copy_generated(root.path());
        let faults = BTreeMap::from([("app-plane-directus", "never")]);
        let _platform = Platform::stand_in_without_env(root.path(), &files, behaviours(&plan, &faults));
        let start = shell.run(root.path(), "start-platform", &["--app-plane-only"]);
        assert_eq!(start.status.code(), Some(3), "what is left out must be up\n{}", said(&start));
        assert!(String::from_utf8_lossy(&start.stderr).contains("arc-saas/keycloak"), "{}", said(&start));

        let start = shell.run(root.path(), "start-platform", &["--timeout", "15", "--service", "directus"]);
        assert_eq!(start.status.code(), Some(6), "{}", said(&start));
        assert!(String::from_utf8_lossy(&start.stderr).contains("app-plane/directus"), "{}", said(&start));
    }
}
