//! What a build costs: each stage, and the whole process, for the reference platform and for synthetic ones.
//!
//! `cargo bench` measures; `cargo bench -- --test` runs everything once.

#![allow(missing_docs, reason = "criterion's macros make public functions")]

#[path = "synthetic.rs"]
mod synthetic;

use std::{
    fs,
    hint::black_box,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use arcgen::{
    compile::compile,
    diagnostic::human,
    lint,
    plan::plan,
    platform::resolve,
    render::render,
    source::{Source, Sources},
    spec::parse,
    verify::verify,
};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// The specs, by the name that the measurements carry.
fn specs() -> Vec<(String, String)> {
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("platform.spec.toml");
    let mut specs = vec![("reference".to_owned(), fs::read_to_string(reference).expect("the showcase"))];
    specs.extend([100, 1_000, 10_000].map(|count| (format!("{count} services"), synthetic::spec(count))));
    specs
}

fn stages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("stage");
    for (name, text) in specs() {
        let source = Source::new("platform.spec.toml", text);
        let document = parse(&source).document.expect("a document");
        let (platform, _) = resolve(&document);
        let platform = platform.expect("a platform");
        let planned = compile(&source).plan.expect("a spec without errors");
        let rendering = render(&planned);
        group.bench_function(BenchmarkId::new("parse", &name), |it| it.iter(|| parse(black_box(&source))));
        group.bench_function(BenchmarkId::new("resolve", &name), |it| {
            it.iter(|| resolve(black_box(&document)));
        });
        group.bench_function(BenchmarkId::new("lint", &name), |it| {
            it.iter(|| lint::run(black_box(&platform)));
        });
        group.bench_function(BenchmarkId::new("plan", &name), |it| it.iter(|| plan(black_box(&platform))));
        group.bench_function(BenchmarkId::new("render", &name), |it| it.iter(|| render(black_box(&planned))));
        group.bench_function(BenchmarkId::new("verify", &name), |it| {
            it.iter(|| verify(black_box(&planned), black_box(&rendering)));
        });
    }
    group.finish();
}

/// What a spec with thousands of mistakes costs: finding all of them, and printing what is shown of them. Each is
/// meant to take less than 2 s.
fn reports(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("report");
    let specs = [
        ("10,000 names shared by 200 projects", synthetic::shared_names(200, 50), 10_000),
        ("3,000 misspelt references", synthetic::misspelt(3_000), 3_000),
    ];
    for (name, text, findings) in specs {
        let source = Source::new("platform.spec.toml", text);
        let sources = Sources::from(source.clone());
        group.bench_function(name, |it| {
            it.iter(|| {
                let report = compile(black_box(&source)).findings;
                assert_eq!(report.len(), findings);
                human::render(&sources, &report, false)
            });
        });
    }
    group.finish();
}

/// The program itself, with everything that a person waits for: from its start to its end, files read and compared.
fn whole_process(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("process");
    for (name, text) in specs() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        fs::write(directory.path().join("platform.spec.toml"), text).expect("a file");
        let build = || {
            let output = Command::new(env!("CARGO_BIN_EXE_arcgen"))
                .arg("build")
                .current_dir(directory.path())
                .output()
                .expect("arcgen runs");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        };
        group.bench_function(BenchmarkId::new("first build", &name), |it| {
            it.iter_batched(
                || drop(fs::remove_dir_all(directory.path().join("generated"))),
                |()| build(),
                criterion::BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("build again", &name), |it| it.iter(build));
    }
    group.finish();
}

/// What a bash script costs before it does anything: bash alone, and bash with the library. The library is meant to take
/// at most 50 ms of that.
fn script_library(criterion: &mut Criterion) {
    let bash = || {
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc"]).stdout(Stdio::null());
        bash
    };
    if !bash().args(["-c", ":"]).status().is_ok_and(|it| it.success()) {
        return eprintln!("SKIPPED: there is no bash");
    }
    let run = |command: &mut Command| assert!(command.status().expect("bash runs").success());
    let (_, spec) = specs().swap_remove(0);
    let planned = compile(&Source::new("platform.spec.toml", spec)).plan.expect("a spec without errors");
    let directory = tempfile::tempdir().expect("a temporary directory");
    for (path, text) in render(&planned) {
        let path = directory.path().join(path);
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(path, text).expect("a file");
    }
    let script = directory.path().join("start-platform.sh");
    let text = fs::read_to_string(&script).expect("a script");
    let library_only = directory.path().join("library-only.sh");
    let (loading, _) =
        text.split_once("\nload_platform\n").expect("a script loads its library, then its data");
    fs::write(&library_only, format!("{loading}\n")).expect("a file");
    let mut group = criterion.benchmark_group("script");
    group.bench_function("bash alone", |it| it.iter(|| run(bash().args(["-c", ":"]))));
    group.bench_function("bash with the library", |it| it.iter(|| run(bash().arg(&library_only))));
    group.bench_function("start-platform.sh --help", |it| it.iter(|| run(bash().arg(&script).arg("--help"))));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1));
    targets = stages, reports, whole_process, script_library
}
criterion_main!(benches);
