use std::path::Path;

use super::*;

/// A directory, and the path of a name in it.
fn room() -> (tempfile::TempDir, impl Fn(&str) -> Utf8PathBuf) {
    let directory = tempfile::tempdir().expect("a directory");
    let root = Utf8Path::from_path(directory.path()).expect("UTF-8").to_owned();
    (directory, move |name: &str| format!("{root}/{name}").into())
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).expect("a directory");
    let mut names: Vec<_> =
        entries.map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn text(path: &Utf8Path, text: &str) -> TempPath {
    temporary::with_text(path, text).expect("a file")
}

#[test]
fn every_step_is_undone() {
    let (directory, at) = room();
    fs::write(at("replaced"), "old").expect("a file");
    fs::write(at("adopted"), "theirs").expect("a file");
    fs::create_dir_all(at("a/b")).expect("a directory");
    fs::write(at("a/b/removed"), "stale").expect("a file");
    let before = names(directory.path());
    let modified = fs::metadata(at("replaced")).and_then(|it| it.modified()).expect("a time");

    let mut journal = Journal::default();
    journal.make_directory(&at("new")).expect("made");
    journal.make(&at("new/file"), text(&at("new/file"), "1")).expect("made");
    journal.replace(&at("replaced"), text(&at("replaced"), "2")).expect("replaced");
    journal.keep(&at("adopted")).expect("kept");
    journal.make(&at("adopted"), text(&at("adopted"), "3")).expect("made");
    journal.remove(&at("a/b/removed"), &at("")).expect("removed");
    assert!(journal.remove_if_empty(&at("a/b")) && journal.remove_if_empty(&at("a")));
    assert!(!journal.remove_if_empty(&at("new")));
    let read = |name: &str| fs::read_to_string(at(name)).expect("a file");
    assert_eq!(
        (read("replaced"), read("adopted"), read("adopted.orig")),
        ("2".into(), "3".into(), "theirs".into())
    );

    assert_eq!(journal.undo(), []);
    assert_eq!(names(directory.path()), before);
    assert_eq!(names(at("a/b").as_std_path()), ["removed"]);
    assert_eq!(
        (read("replaced"), read("adopted"), read("a/b/removed")),
        ("old".into(), "theirs".into(), "stale".into())
    );
    assert_eq!(fs::metadata(at("replaced")).and_then(|it| it.modified()).expect("a time"), modified);
}

#[cfg(unix)]
#[test]
fn modes_come_back() {
    use std::os::unix::fs::PermissionsExt;
    let (_directory, at) = room();
    let mode = |name: &str| fs::metadata(at(name)).expect("it").permissions().mode() & 0o7777;
    fs::write(at("x.sh"), "old").expect("a file");
    fs::create_dir(at("a")).expect("a directory");
    fs::set_permissions(at("x.sh"), fs::Permissions::from_mode(0o640)).expect("a mode");
    fs::set_permissions(at("a"), fs::Permissions::from_mode(0o2710)).expect("a mode");
    let mut journal = Journal::default();
    journal.replace(&at("x.sh"), text(&at("x.sh"), "new")).expect("replaced");
    assert_ne!(mode("x.sh"), 0o640);
    assert!(journal.remove_if_empty(&at("a")));
    assert_eq!(journal.undo(), []);
    assert_eq!((mode("x.sh"), mode("a")), (0o640, 0o2710));
}

#[test]
fn without_undoing_no_second_name_is_left() {
    let (directory, at) = room();
    fs::write(at("replaced"), "old").expect("a file");
    fs::write(at("removed"), "old").expect("a file");
    let mut journal = Journal::default();
    journal.replace(&at("replaced"), text(&at("replaced"), "new")).expect("replaced");
    journal.remove(&at("removed"), &at("")).expect("removed");
    drop(journal);
    assert_eq!(names(directory.path()), ["replaced"]);
}

#[test]
fn what_came_since_the_survey_stays() {
    let (_directory, at) = room();
    fs::write(at("a"), "theirs").expect("a file");
    let failure = Journal::default().make(&at("a"), text(&at("a"), "ours")).expect_err("a failure");
    assert_eq!(failure.why, "a file of this name exists by now");
    assert_eq!(fs::read_to_string(at("a")).expect("a file"), "theirs");
}

#[test]
fn what_cannot_be_undone_is_named_with_its_state() {
    let (_directory, at) = room();
    for name in ["replaced", "removed", "adopted"] {
        fs::write(at(name), "old").expect("a file");
    }
    let mut journal = Journal::default();
    journal.make(&at("made"), text(&at("made"), "new")).expect("made");
    journal.replace(&at("replaced"), text(&at("replaced"), "new")).expect("replaced");
    journal.remove(&at("removed"), &at("")).expect("removed");
    journal.keep(&at("adopted")).expect("kept");
    // Now a directory is in the place of each file, so that nothing can be undone.
    for name in ["made", "replaced"] {
        fs::remove_file(at(name)).expect("removed");
    }
    for name in ["made", "replaced", "removed", "adopted"] {
        fs::create_dir_all(format!("{}/full", at(name))).expect("a directory");
    }
    let left: Vec<_> = journal.undo().into_iter().map(|it| (it.path, it.state)).collect();
    let expected = [
        ("adopted", format!("is now `{}.orig`", at("adopted"))),
        ("removed", "is removed".to_owned()),
        ("replaced", "has its new content".to_owned()),
        ("made", "is new".to_owned()),
    ];
    assert_eq!(left, expected.map(|(name, state)| (at(name), state)));
}
