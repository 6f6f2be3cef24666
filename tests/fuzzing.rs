//! What the fuzz targets of `fuzz/` assert, for the inputs that are committed there: the kinds of input that there are, and
//! every one that was ever found to be answered wrongly.

use std::{fs, panic, path::Path};

#[path = "../fuzz/bodies/answer.rs"]
mod answer;
#[path = "../fuzz/bodies/import.rs"]
mod import;
#[path = "../fuzz/bodies/round_trip.rs"]
mod round_trip;
#[path = "../fuzz/bodies/spec.rs"]
mod spec;
#[path = "../fuzz/bodies/value.rs"]
mod value;

/// Runs the body of a target on every file of its corpus, and names those that it refuses.
fn corpus_of(target: &str, body: fn(&[u8])) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(&directory).expect("a corpus").map(|it| it.expect("a file").path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    assert!(!files.is_empty(), "nothing in {}", directory.display());
    files.retain(|it| {
        let data = fs::read(it).expect("a file");
        panic::catch_unwind(|| body(&data)).is_err()
    });
    assert!(files.is_empty(), "answered wrongly: {files:#?}");
}

#[test]
fn specs_are_answered() {
    corpus_of("spec", spec::run);
}

#[test]
fn compose_files_are_answered() {
    corpus_of("import", import::run);
}

#[test]
fn values_are_answered_where_they_stand() {
    corpus_of("value", value::run);
}
