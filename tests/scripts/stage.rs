//! The stage of a scenario: a directory with a platform's files, a place from which the script is called, and the world
//! of the scripted docker.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use tempfile::TempDir;

use crate::{
    docker::World,
    platform::{self, Platform},
    scenario::Scenario,
    world,
};

/// The scripted docker under the names by which scripts call it, created once for all scenarios.
pub(crate) struct Programs {
    directory: PathBuf,
}

impl Programs {
    /// Links to this very program.
    pub(crate) fn lay() -> Self {
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scripted-docker");
        let program = env::current_exe().expect("this program");
        for (place, names) in [("all", &["docker", "docker-compose"][..]), ("none", &["docker-compose"])] {
            let place = directory.join(place);
            fs::create_dir_all(&place).expect("a directory");
            for name in names {
                let link = place.join(format!("{name}{}", env::consts::EXE_SUFFIX));
                let _ = fs::remove_file(&link);
                linked(&program, &link).expect("a scripted docker");
            }
        }
        Self { directory }
    }

    /// The `PATH` of a scenario: the scripted docker first; if there must be no docker, no other one either.
    pub(crate) fn path(&self, stage: &Stage, installed: bool) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let rest = env::split_paths(&inherited)
            .map(|directory| if installed { directory } else { stage.without_docker(directory) });
        let first = self.directory.join(if installed { "all" } else { "none" });
        env::join_paths(std::iter::once(first).chain(rest)).expect("a path")
    }
}

#[cfg(unix)]
fn linked(file: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(file, link)
}

#[cfg(not(unix))]
fn linked(file: &Path, link: &Path) -> std::io::Result<()> {
    fs::copy(file, link).map(drop)
}

/// The stage of one scenario; gone when dropped.
pub(crate) struct Stage {
    directory: TempDir,
    pub(crate) platform: Arc<Platform>,
}

impl Stage {
    pub(crate) fn set(scenario: &Scenario) -> Self {
        let directory = tempfile::Builder::new().prefix("it's a stage ").tempdir();
        let stage = Self {
            directory: directory.expect("a temporary directory"),
            platform: platform::named(&platform::load(&scenario.platform), &scenario.names),
        };
        for place in [stage.root(), stage.docker(), stage.caller(), stage.home(), stage.temporary()] {
            fs::create_dir(place).expect("a directory");
        }
        stage.write_root(scenario);
        let world = world::of(scenario, &stage);
        if !scenario.hooks_undone {
            stage.write_hooks_done(&world);
        }
        let text = serde_json::to_string(&world).expect("a world");
        fs::write(stage.docker().join(World::FILE), text).expect("a world");
        stage
    }

    /// The platform's root.
    pub(crate) fn root(&self) -> PathBuf {
        self.directory.path().join("root")
    }

    /// Where the scripted docker keeps its world and its transcript.
    pub(crate) fn docker(&self) -> PathBuf {
        self.directory.path().join("docker")
    }

    /// The directory from which the script is called.
    pub(crate) fn caller(&self) -> PathBuf {
        self.directory.path().join("caller")
    }

    /// The home directory of the caller.
    pub(crate) fn home(&self) -> PathBuf {
        self.directory.path().join("home")
    }

    /// The directory for temporary files.
    pub(crate) fn temporary(&self) -> PathBuf {
        self.directory.path().join("temporary")
    }

    /// A link, in another directory and under another name, to a link to a script, whose name has no extension.
    pub(crate) fn linked(&self, script: &Path, extension: &str) -> PathBuf {
        let target = script.with_extension(extension);
        let places = ["links", "more links"].map(|it| self.directory.path().join(it));
        for place in &places {
            fs::create_dir_all(place).expect("a directory");
        }
        let [first, second] = places.map(|it| it.join("begin").with_extension(extension));
        linked(&target, &second).expect("a link");
        linked(&Path::new("../more links").join(second.file_name().expect("a link")), &first)
            .expect("a link");
        first.with_extension("")
    }

    /// A directory of programs as it would be without docker.
    fn without_docker(&self, directory: PathBuf) -> PathBuf {
        let is_docker = |name: &str| name.starts_with("docker");
        let has_docker = directory.join(format!("docker{}", env::consts::EXE_SUFFIX)).exists();
        if !has_docker {
            return directory;
        }
        let name = directory.to_string_lossy().replace(['/', '\\', ':'], "_");
        let copy = self.directory.path().join("programs").join(name);
        fs::create_dir_all(&copy).expect("a directory");
        for entry in fs::read_dir(directory).expect("a directory of programs").flatten() {
            if !is_docker(&entry.file_name().to_string_lossy()) {
                let _ = linked(&entry.path(), &copy.join(entry.file_name()));
            }
        }
        copy
    }

    /// What a start remembers about hooks that have succeeded in the existing containers.
    fn write_hooks_done(&self, world: &World) {
        let services = self.platform.plan.services.iter();
        let there = services.filter_map(|it| Some((it, world.container(&it.container)?)));
        let done: String = there
            .flat_map(|(service, container)| {
                let id = container.id(&service.container);
                service.hooks.iter().map(move |hook| format!("{id} {}\n", hook.digest()))
            })
            .collect();
        if !done.is_empty() {
            let state = self.root().join(".arcgen/state");
            fs::create_dir_all(&state).expect("a directory");
            fs::write(state.join("hooks"), done).expect("a state file");
        }
    }

    fn write_root(&self, scenario: &Scenario) {
        let root = self.root();
        for (path, text) in self.platform.files.iter().chain(&scenario.files) {
            let file = root.join(path);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
            fs::write(file, text).expect("an artifact");
        }
        for project in
            self.platform.plan.projects.iter().filter(|it| scenario.missing_files.contains(&it.key))
        {
            fs::remove_file(root.join(&project.compose_file)).expect("a Compose file");
        }
        for path in self.platform.plan.needed_files.iter().map(|it| it.path.as_str()) {
            if !scenario.missing_paths.iter().any(|it| it == path) {
                write_needed(&root.join(path));
            }
        }
        if let Some(file) = &scenario.env_link {
            linked(&root.join(file), &root.join(".env")).expect("a link");
        }
        if !scenario.first_start {
            fs::write(root.join(".env"), &scenario.env_file).expect("an env file");
        }
        if let Some(lock) = &scenario.lock {
            // As each system states when a process began.
            let long_ago = if cfg!(target_os = "linux") { "t12345" } else { "12345" };
            let holder = lock.replace("test", &std::process::id().to_string()).replace("long-ago", long_ago);
            fs::write(root.join(".platform.lock"), holder + "\n").expect("a lock file");
        }
    }
}

/// A file if the path looks like one, else a directory with a file in it; older than any container.
fn write_needed(path: &Path) {
    let file = if path.extension().is_some() { path.to_owned() } else { path.join("file") };
    fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
    if !file.exists() {
        fs::write(&file, "").expect("a file that is needed");
        let long_ago = SystemTime::now() - Duration::from_secs(24 * 3600);
        let file = fs::File::options().write(true).open(&file).expect("a file");
        file.set_modified(long_ago).expect("a time in the past");
    }
}
