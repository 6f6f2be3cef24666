//! The workflows that README.md shows are fit to be copied: what is looked for in this repository's own workflows is not in
//! them either, and both trust the same commits.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use crate::tool;

/// Every workflow in README.md: the YAML blocks that have jobs.
fn examples() -> Vec<String> {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    let blocks = readme.split("```yaml\n").skip(1).filter_map(|it| it.split_once("```\n"));
    blocks.map(|(block, _)| block.to_owned()).filter(|it| it.contains("\njobs:\n")).collect()
}

/// The workflows of this repository.
fn own() -> Vec<String> {
    let directory = fs::read_dir(root().join(".github/workflows")).expect(".github/workflows");
    directory.map(|it| fs::read_to_string(it.expect("a workflow").path()).expect("a workflow")).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What `uses:` names in the workflows, with the comment behind it.
fn actions(workflows: &[String]) -> BTreeSet<&str> {
    let lines = workflows.iter().flat_map(|it| it.lines());
    lines.filter_map(|it| it.split_once("uses: ")).map(|(_, action)| action).collect()
}

/// Whether it is `OWNER/NAME@COMMIT # VERSION`.
fn is_pinned(action: &str) -> bool {
    let Some((_, behind)) = action.split_once('@') else { return false };
    let Some((commit, version)) = behind.split_once(" # v") else { return false };
    commit.len() == 40
        && commit.chars().all(|it| matches!(it, '0'..='9' | 'a'..='f'))
        && version.split('.').count() == 3
        && version.split('.').all(|it| it.parse::<u32>().is_ok())
}

/// Runs a linter on the examples, as workflows of a repository.
fn judge(linter: &str, arguments: &[&str]) {
    let Some(program) = tool::find(linter) else { return };
    let repository = tempfile::tempdir().expect("a temporary directory");
    let directory = repository.path().join(".github/workflows");
    fs::create_dir_all(&directory).expect("a directory");
    // actionlint looks for the repository that it is in.
    fs::create_dir(repository.path().join(".git")).expect("a directory");
    for (number, workflow) in (1..).zip(examples()) {
        fs::write(directory.join(format!("example-{number}.yml")), workflow).expect("a file");
    }
    let output = Command::new(program).args(arguments).current_dir(repository.path()).output();
    let output = output.expect("the linter runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "README.md, said of its workflows by {linter}:\n{said}{why}");
}

#[test]
fn zizmor_finds_nothing_in_the_examples() {
    judge("zizmor", &["--offline", "--no-progress", "--strict-collection", "."]);
}

#[test]
fn actionlint_finds_nothing_in_the_examples() {
    judge("actionlint", &[]);
}

#[test]
fn actions_are_pinned_and_the_examples_trust_no_others() {
    let (examples, own) = (examples(), own());
    assert_eq!(examples.len(), 2, "the workflows in README.md");
    let (shown, used) = (actions(&examples), actions(&own));
    let unpinned: Vec<&&str> = shown.union(&used).filter(|it| !is_pinned(it)).collect();
    assert!(unpinned.is_empty(), "not pinned as `OWNER/NAME@COMMIT # vVERSION`: {unpinned:?}");
    let others: Vec<&&str> = shown.difference(&used).collect();
    assert!(others.is_empty(), "in README.md and not in .github/workflows: {others:?}");
}

#[test]
fn no_checkout_leaves_its_credentials_to_the_steps_behind_it() {
    for workflow in examples().iter().chain(&own()) {
        let checkouts = workflow.split("uses: actions/checkout@").skip(1);
        for (number, step) in (1..).zip(checkouts) {
            let own = step.split("\n      - ").next().unwrap_or_default();
            assert!(own.contains("persist-credentials: false"), "checkout {number} of:\n{workflow}");
        }
    }
}

#[test]
fn a_reference_that_can_move_is_not_a_pin() {
    let commit = "9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0";
    assert!(is_pinned(&format!("actions/checkout@{commit} # v7.0.0")));
    for other in [
        "actions/checkout",
        "actions/checkout@v7",
        "actions/checkout@main # v7.0.0",
        "actions/checkout@9c091bb # v7.0.0",
        &format!("actions/checkout@{commit}"),
        &format!("actions/checkout@{commit} # v7"),
    ] {
        assert!(!is_pinned(other), "{other}");
    }
}
