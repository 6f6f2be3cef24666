//! Builds that are killed: whatever the moment, files of others are untouched, and the next build completes the directory.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant, SystemTime},
};

use super::trial::{SHOP, Trial};

/// Builds one after the other are killed, then one is completed and compared.
const ROUNDS: u32 = 50;
const KILLS_IN_A_ROUND: u32 = 4;

/// Files that are not arcgen's, some with names and places that are almost.
const FOREIGN: &[(&str, &str)] = &[
    (".env", "POSTGRES_PASSWORD=mine\n"),
    (".arcgen-notes.tmp", "mine\n"),
    (".arcgen/state/x", "of the scripts\n"),
    ("deep/down/.arcgen-aB3xYz.tmp", "in no directory of a build\n"),
    ("web/Dockerfile", "FROM scratch\n"),
    ("web/docker-compose.override.yml", "services: {}\n"),
];

/// A file of others with the platform's section: what is around the section is theirs.
const AROUND: (&str, &str) = ("# Ours\n\n<!-- arcgen:start -->\n", "<!-- arcgen:end -->\n\nThe end\n");

/// Two specs whose builds create, update and remove files of each other.
fn specs() -> [String; 2] {
    let shop = SHOP.replace("[networks", "documentation = [\"README.md\"]\n\n[networks");
    let moved =
        shop.replace("[projects.web]", "[projects.web]\ndir = \"front/deep\"").replace(":17.2", ":17.3");
    let more = "\n[projects.more]\nname = \"more\"\n[projects.more.services.job]\nimage = \"example/job:1\"\nhealth = \"none\"\n";
    [shop, moved + more]
}

fn with_foreign_files(spec: &str) -> Trial {
    let trial = Trial::with_spec(spec);
    for (path, text) in FOREIGN {
        trial.write(&format!("generated/{path}"), text);
    }
    trial.write("generated/README.md", format!("{}{}", AROUND.0, AROUND.1));
    trial
}

fn build(trial: &Trial) {
    let output = trial.command(&["build"]).output().expect("arcgen runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Every directory and file below a directory: its mode and its bytes.
fn contents(directory: &Path) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    let mut contents = BTreeMap::new();
    let mut directories = vec![directory.to_owned()];
    while let Some(next) = directories.pop() {
        for entry in fs::read_dir(next).expect("a directory") {
            let path = entry.expect("an entry").path();
            let metadata = fs::symlink_metadata(&path).expect("it");
            let bytes = if metadata.is_dir() { Vec::new() } else { fs::read(&path).expect("a file") };
            let name = path.strip_prefix(directory).expect("inside").to_owned();
            contents.insert(name, (metadata.permissions().mode(), bytes));
            if metadata.is_dir() {
                directories.push(path);
            }
        }
    }
    contents
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: Duration) -> Duration {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        limit.mul_f64(f64::from(u32::try_from(self.0 >> 32).unwrap_or_default()) / f64::from(u32::MAX))
    }
}

/// When a directory got or lost a file; none where there is none.
fn modified(directory: &Path) -> Option<SystemTime> {
    fs::metadata(directory).and_then(|it| it.modified()).ok()
}

/// Waits until a build has put its first file into this directory.
fn wait_until_it_writes(child: &mut Child, directory: &Path, before: Option<SystemTime>) {
    while child.try_wait().expect("a state").is_none() && modified(directory) == before {
        thread::sleep(Duration::from_micros(50));
    }
}

fn assert_foreign_files_are_untouched(trial: &Trial) {
    for (path, text) in FOREIGN {
        assert_eq!(trial.read(&format!("generated/{path}")), *text, "{path}");
    }
    let readme = trial.read("generated/README.md");
    assert!(readme.starts_with(AROUND.0) && readme.ends_with(AROUND.1), "{readme}");
}

#[test]
fn at_any_moment() {
    let specs = specs();
    let expected = specs.each_ref().map(|spec| {
        let trial = with_foreign_files(spec);
        build(&trial);
        contents(&trial.path("generated"))
    });
    let mut random = Random(20);
    let mut trial = with_foreign_files(&specs[0]);
    let started = Instant::now();
    build(&trial);
    let whole = started.elapsed();
    let mut in_the_middle = 0;
    for round in 0..ROUNDS {
        if round % 4 == 3 {
            trial = with_foreign_files(&specs[0]);
        }
        for kill in 0..KILLS_IN_A_ROUND {
            let spec = (round + kill) as usize % 2;
            trial.write("platform.spec.toml", &specs[spec]);
            let untouched = contents(&trial.path("generated"));
            // Every one of these builds writes here, and first.
            let directory = trial.path("generated/.arcgen");
            let before = modified(&directory);
            let mut child = trial.command(&["build"]).stderr(Stdio::null()).spawn().expect("arcgen runs");
            if kill == 0 {
                thread::sleep(random.below(whole));
            } else {
                wait_until_it_writes(&mut child, &directory, before);
                thread::sleep(random.below(Duration::from_millis(8)));
            }
            child.kill().expect("killed");
            child.wait().expect("ended");
            assert_foreign_files_are_untouched(&trial);
            let found = contents(&trial.path("generated"));
            in_the_middle += u32::from(found != expected[spec] && found != untouched);
        }
        // The spec of the last killed build, or the other one.
        let spec = round as usize / 2 % 2;
        trial.write("platform.spec.toml", &specs[spec]);
        build(&trial);
        let found = contents(&trial.path("generated"));
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            expected[spec].keys().collect::<Vec<_>>(),
            "round {round}"
        );
        assert!(found == expected[spec], "round {round}");
    }
    eprintln!("{in_the_middle} of {} builds were killed while they wrote", ROUNDS * KILLS_IN_A_ROUND);
    assert_ne!(in_the_middle, 0);
}
