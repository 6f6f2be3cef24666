//! The showcase, or a part of it, set up to fail: with stand-ins that misbehave as told, beside foreign things.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    path::Path,
    process::{Command, Output},
    time::{Duration, Instant},
};

use arcgen::plan::{Gate, Plan, Service};
use tempfile::TempDir;

use crate::engine::{
    Behaviour, Platform,
    shells::{Running, Shell, said},
    showcase::{assert_gates, compose_files, copy_generated, plan},
    state, succeed,
};

/// How a container differs from all others: its name, its delay until it is ready in milliseconds, its fault.
pub(super) type Told<'a> = (&'a str, u64, &'a str);

/// Delay of all others until they are ready.
const DELAY_MS: u64 = 300;

/// A start takes this long at most, or hangs.
pub(super) const LIMIT: Duration = Duration::from_secs(120);

pub(super) struct Stage<'a> {
    shell: &'a Shell,
    /// Ids of the services asked for; none = the whole platform.
    services: Vec<&'static str>,
    plan: Plan,
    foreign: Foreign,
    /// Volumes of the platform that have been seen, with when they were made.
    volumes: RefCell<BTreeSet<String>>,
    platform: Platform,
    root: TempDir,
}

impl<'a> Stage<'a> {
    /// The part of the platform that is needed for these services.
    pub(super) fn part(shell: &'a Shell, services: &[&'static str], told: &[Told]) -> Self {
        Self::at(tempfile::tempdir().expect("a temporary directory"), shell, services, told)
    }

    /// The platform.
    pub(super) fn whole(shell: &'a Shell, told: &[Told]) -> Self {
        Self::part(shell, &[], told)
    }

    /// A part of the platform in a directory of the test's own.
    pub(super) fn at(root: TempDir, shell: &'a Shell, services: &[&'static str], told: &[Told]) -> Self {
        let plan = plan();
        copy_generated(&plan, root.path());
        let platform =
            Platform::stand_in_without_env(root.path(), &compose_files(&plan), behaviour(&plan, told));
        let foreign = Foreign::set_up(platform.images.first().expect("an image"));
        Self {
            shell,
            services: services.to_vec(),
            plan,
            foreign,
            volumes: RefCell::default(),
            platform,
            root,
        }
    }

    pub(super) fn root(&self) -> &Path {
        self.root.path()
    }

    /// The image of a service.
    pub(super) fn image_of(&self, id: &str) -> String {
        let service = self.plan.services.iter().find(|service| service.id == id).expect("a service");
        service.spec.image.clone().expect("a service with an image")
    }

    /// Makes the containers behave differently from their next creation on.
    pub(super) fn tell(&self, told: &[Told]) {
        self.platform.build(&mut behaviour(&self.plan, told));
    }

    /// Starts the part to its end.
    pub(super) fn start(&self, options: &[&str]) -> Output {
        self.begin(options).end(LIMIT)
    }

    /// Begins to start the part.
    pub(super) fn begin(&self, options: &[&str]) -> Running {
        let names = self.services.join(",");
        let mut all = options.to_vec();
        if !names.is_empty() {
            all.extend(["--service", &names]);
        }
        self.shell.spawn(self.root(), "start-platform", &all)
    }

    /// The start ended with `code` and reported all of `facts`, as parts of lines; nothing was lost.
    pub(super) fn assert_failed(&self, output: &Output, code: i32, facts: &[&str]) {
        assert_eq!(output.status.code(), Some(code), "{}", said(output));
        let told = String::from_utf8_lossy(&output.stderr);
        for fact in facts {
            assert!(told.contains(fact), "it does not say `{fact}`: {}", said(output));
        }
        self.assert_nothing_lost(output);
    }

    /// A plain start makes everything ready.
    pub(super) fn assert_recovers(&self) -> Output {
        let start = self.start(&[]);
        self.assert_ready(&start);
        start
    }

    /// The start succeeded, and what it says is true.
    pub(super) fn assert_ready(&self, start: &Output) {
        assert_eq!(start.status.code(), Some(0), "{}", said(start));
        assert_gates(self.started());
        self.assert_nothing_lost(start);
    }

    /// A running container that belongs to neither the platform nor this test.
    pub(super) fn somebody_elses_container(&self) -> Option<String> {
        let names = succeed(Command::new("docker").args(["ps", "--format", "{{.Names}}"])).stdout;
        let ours =
            |name: &&str| *name == FOREIGN || self.plan.services.iter().any(|it| it.container == **name);
        String::from_utf8_lossy(&names).lines().find(|name| !ours(name)).map(str::to_owned)
    }

    /// After something that ends all containers, whoever they belong to.
    pub(super) fn set_up_foreign_again(&mut self) {
        Command::new("docker").args(["start", FOREIGN]).output().expect("docker runs");
        self.foreign.before = Foreign::fingerprint();
    }

    fn assert_nothing_lost(&self, output: &Output) {
        assert!(!self.root().join(".platform.lock").exists(), "the lock is left behind\n{}", said(output));
        self.foreign.assert_untouched();
        let volumes = self.volumes_now();
        let mut seen = self.volumes.borrow_mut();
        let lost: Vec<&String> = seen.difference(&volumes).collect();
        assert!(lost.is_empty(), "lost: {lost:?}\n{}", said(output));
        *seen = volumes;
    }

    fn volumes_now(&self) -> BTreeSet<String> {
        let names = succeed(Command::new("docker").args(["volume", "ls", "--format", "{{.Name}}"])).stdout;
        let names = String::from_utf8_lossy(&names).into_owned();
        let of_a_project = |name: &&str| {
            self.plan
                .projects
                .iter()
                .any(|it| name.strip_prefix(&it.name).is_some_and(|it| it.starts_with('_')))
        };
        let ours: Vec<&str> = names.lines().filter(of_a_project).collect();
        if ours.is_empty() {
            return BTreeSet::new();
        }
        let format = ["volume", "inspect", "--format", "{{.Name}} made {{.CreatedAt}}"];
        let told = succeed(Command::new("docker").args(format).args(ours)).stdout;
        String::from_utf8_lossy(&told).lines().map(str::to_owned).collect()
    }

    /// The services that were asked for, with what they wait for.
    fn started(&self) -> impl Iterator<Item = &Service> {
        let plan = &self.plan;
        let mut wanted = BTreeSet::new();
        for (position, service) in plan.services.iter().enumerate().rev() {
            let asked = if self.services.is_empty() {
                service.profiles.is_empty()
            } else {
                self.services.contains(&service.id.as_str())
            };
            if asked || wanted.contains(&position) {
                wanted.insert(position);
                wanted.extend(service.depends_on.iter().map(|it| it.service));
            }
        }
        wanted.into_iter().map(|position| &plan.services[position])
    }
}

fn behaviour(plan: &Plan, told: &[Told]) -> impl FnMut(&str) -> Option<Behaviour> {
    let is_job = |service: &&Service| service.gate == Gate::Completed;
    let jobs: Vec<String> =
        plan.services.iter().filter(is_job).map(|service| service.container.clone()).collect();
    let told: Vec<(String, u64, String)> = told
        .iter()
        .map(|(container, delay, fault)| ((*container).to_owned(), *delay, (*fault).to_owned()))
        .collect();
    move |container| {
        let (delay, fault) = told
            .iter()
            .find(|(name, _, _)| name == container)
            .map_or((DELAY_MS, ""), |(_, delay, fault)| (*delay, fault));
        let job = jobs.iter().any(|job| job == container);
        Some(Behaviour { delay: Duration::from_millis(delay), job, fault: fault.to_owned() })
    }
}

/// A container and a volume that are not the platform's.
struct Foreign {
    before: String,
}

const FOREIGN: &str = "arcgen-faults-foreign";

impl Foreign {
    fn set_up(image: &str) -> Self {
        Self::remove();
        succeed(Command::new("docker").args(["volume", "create", FOREIGN]));
        succeed(Command::new("docker").args([
            "run",
            "--detach",
            "--name",
            FOREIGN,
            "--network",
            "none",
            image,
        ]));
        Self { before: Self::fingerprint() }
    }

    fn fingerprint() -> String {
        let format = "{{.Id}} {{.State.Status}} {{.State.StartedAt}}";
        let container = succeed(Command::new("docker").args([
            "inspect",
            "--type",
            "container",
            "--format",
            format,
            FOREIGN,
        ]));
        let volume = succeed(Command::new("docker").args([
            "volume",
            "inspect",
            "--format",
            "{{.CreatedAt}}",
            FOREIGN,
        ]));
        [container.stdout, volume.stdout].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat()
    }

    fn assert_untouched(&self) {
        assert_eq!(Self::fingerprint(), self.before, "what is not the platform's stays as it is");
    }

    fn remove() {
        for words in [["rm", "--force", FOREIGN].as_slice(), &["volume", "rm", "--force", FOREIGN]] {
            Command::new("docker").args(words).output().expect("docker runs");
        }
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        Self::remove();
    }
}

/// Waits until a container's state begins with this (see [`state`]); absent containers have none yet.
pub(super) fn until(container: &str, wanted: &str) {
    let begin = Instant::now();
    loop {
        let exists = Command::new("docker").args(["inspect", "--type", "container", container]).output();
        let now =
            if exists.expect("docker runs").status.success() { state(container) } else { String::new() };
        if now.starts_with(wanted) {
            return;
        }
        assert!(begin.elapsed() < LIMIT, "{container} is `{now}`, not {wanted}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
