//! The stage of a scenario: a platform's root with its generated files, and a world for the scripted docker.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use arcgen::plan::{Gate, Plan, Service};
use tempfile::TempDir;

use super::{
    platform,
    scenario::{Container, Scenario},
};

pub(crate) struct Stage {
    directory: TempDir,
    pub(crate) plan: Plan,
}

impl Stage {
    pub(crate) fn set(scenario: &Scenario) -> Self {
        let stage = Self {
            directory: tempfile::Builder::new()
                .prefix("shop it's ")
                .tempdir()
                .expect("a temporary directory"),
            plan: platform::shop(),
        };
        stage.write_root(scenario);
        stage.write_docker(scenario);
        stage
    }

    /// The platform's root.
    pub(crate) fn root(&self) -> PathBuf {
        self.directory.path().join("root")
    }

    /// The directory of the scripted docker: its programs, its world, the calls.
    pub(crate) fn docker(&self) -> PathBuf {
        self.directory.path().join("docker")
    }

    /// A copy of a directory of programs that lacks docker.
    pub(crate) fn without_docker(&self, directory: &Path) -> PathBuf {
        let copy = self
            .directory
            .path()
            .join("programs")
            .join(directory.to_string_lossy().replace(['/', '\\', ':'], "_"));
        fs::create_dir_all(&copy).expect("a directory");
        for entry in fs::read_dir(directory).expect("a directory of programs").flatten() {
            if !entry.file_name().to_string_lossy().starts_with("docker") {
                let _ = fs::hard_link(entry.path(), copy.join(entry.file_name()));
            }
        }
        copy
    }

    fn write_root(&self, scenario: &Scenario) {
        let root = self.root();
        fs::create_dir(&root).expect("a root");
        for (path, text) in arcgen::render::render(&self.plan) {
            let file = root.join(path);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
            fs::write(file, text).expect("an artifact");
        }
        for project in &self.plan.projects {
            let file = root.join(&project.compose_file);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
            if scenario.missing_files.contains(&project.key) {
                let _ = fs::remove_file(file);
            } else {
                fs::write(file, "services: {}\n").expect("a Compose file");
            }
        }
        if !scenario.first_start {
            fs::write(root.join(".env"), &scenario.env_file).expect("an env file");
        }
        if let Some(lock) = &scenario.lock {
            let holder = lock.replace("test", &std::process::id().to_string());
            fs::write(root.join(".platform.lock"), holder + "\n").expect("a lock file");
        }
    }

    fn write_docker(&self, scenario: &Scenario) {
        let directory = self.docker();
        fs::create_dir(&directory).expect("a directory");
        fs::write(directory.join("calls"), "").expect("a log of calls");
        fs::write(directory.join("world"), world(&self.plan, scenario)).expect("a world");
        let mut names = vec!["docker-compose"];
        if scenario.docker.installed {
            names.push("docker");
        }
        for name in names {
            let file = directory.join(format!("{name}{}", env::consts::EXE_SUFFIX));
            fs::hard_link(scripted_docker(), &file)
                .or_else(|_| fs::copy(scripted_docker(), &file).map(drop))
                .expect("a scripted docker");
        }
    }
}

/// The lines of the scripted docker's world.
fn world(plan: &Plan, scenario: &Scenario) -> String {
    let docker = &scenario.docker;
    let mut lines = vec![
        format!("engine\t{}", docker.engine),
        format!("plugin\t{}", docker.plugin),
        format!("standalone\t{}", docker.standalone),
        format!("network-fails\t{}", docker.network_fails),
    ];
    if let Some(project) = plan.projects.iter().find(|it| it.key == docker.create_fails) {
        lines.push(format!("create-fails\t{}", project.name));
    }
    lines.extend(docker.vanish.map(|looks| format!("vanish\t{looks}")));
    lines.extend(docker.networks.iter().map(|name| format!("network\t{name}")));
    lines.extend(docker.volumes.iter().map(|(name, project)| format!("volume\t{name}\t{project}")));
    for it in &scenario.executions {
        let container = &service(plan, &it.service).container;
        lines.push(format!("execution\t{container}\t{}\t{}\t{}", it.code, escaped(&it.output), it.times));
    }
    for service in &plan.services {
        let container = scenario.containers.get(&service.id).cloned().unwrap_or_default();
        let project = &plan.projects[service.project].name;
        let before = match container.before.as_deref().unwrap_or(&docker.all) {
            "ready" => ready_state(service),
            other => other,
        };
        let timeline = container.timeline.clone().unwrap_or_else(|| usual_timeline(service));
        lines.push(line(&service.container, project, &service.key, before, &timeline, &container));
    }
    for (name, container) in scenario.containers.iter().filter(|it| !it.0.contains('/')) {
        lines.push(line(name, "", "", container.before.as_deref().unwrap_or("running none"), &[], container));
    }
    lines.join("\n") + "\n"
}

fn line(
    name: &str,
    project: &str,
    key: &str,
    before: &str,
    timeline: &[String],
    container: &Container,
) -> String {
    let exists = if before == "missing" { "missing" } else { "exists" };
    let Container { refuses, ports, probe, log, .. } = container;
    let (timeline, probe, log) = (timeline.join(";"), escaped(probe), escaped(log));
    format!(
        "container\t{name}\t{project}\t{key}\t{exists}\t{before}\t{timeline}\t\t{refuses}\t{ports}\t{probe}\t{log}"
    )
}

fn service<'a>(plan: &'a Plan, id: &str) -> &'a Service {
    plan.services.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no service {id}"))
}

/// The state in which a service's gate holds.
pub(crate) fn ready_state(service: &Service) -> &'static str {
    match service.gate {
        Gate::Healthy => "running healthy",
        Gate::Running => "running none",
        Gate::Completed => "exited none",
    }
}

fn usual_timeline(service: &Service) -> Vec<String> {
    let pending = if service.gate == Gate::Healthy { "running starting" } else { "running none" };
    vec![pending.to_owned(), ready_state(service).to_owned()]
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t")
}

/// The scripted docker, built once by the compiler that builds the tests.
fn scripted_docker() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!(
            "scripted-docker-{}{}",
            std::process::id(),
            env::consts::EXE_SUFFIX
        ));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts/docker/main.rs");
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let status = Command::new(rustc)
            .args(["--edition", "2024", "-C", "debuginfo=0", "-o"])
            .args([&program, &source])
            .status()
            .expect("a Rust compiler");
        assert!(status.success(), "the scripted docker does not compile");
        program
    })
}
