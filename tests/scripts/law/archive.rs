//! What is collected is one archive that can be unpacked, says what the scenario expects, and contains no secret.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::secrets;
use crate::{scenario::Scenario, stage::Stage};

/// Whether a file is one that `collect-logs` writes on purpose.
pub(super) fn is_archive(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.contains("-logs-") && (name.ends_with(".tar.gz") || name.ends_with(".zip"))
}

/// What is wrong with the archive.
pub(super) fn broken(scenario: &Scenario, stage: &Stage) -> Vec<String> {
    let directories = [stage.root(), stage.root().join("collected-logs")];
    let files = directories.iter().filter_map(|it| fs::read_dir(it).ok()).flatten().flatten();
    let archives: Vec<PathBuf> = files.map(|it| it.path()).filter(|it| is_archive(it)).collect();
    let [archive] = archives.as_slice() else {
        let expected = usize::from(!scenario.archive.is_empty());
        let wrong = archives.len() != expected;
        return wrong
            .then(|| format!("{} archives instead of {expected}", archives.len()))
            .into_iter()
            .collect();
    };
    let unpacked = stage.home().join("unpacked");
    fs::create_dir(&unpacked).expect("a directory");
    if !unpack(archive, &unpacked) {
        return vec!["the archive cannot be unpacked".to_owned()];
    }
    // One directory, named as the archive.
    let inside = fs::read_dir(&unpacked).expect("a directory").flatten().map(|it| it.path()).next();
    let inside = inside.unwrap_or(unpacked);
    let mut broken = Vec::new();
    for (name, fragments) in &scenario.archive {
        let text = fs::read_to_string(inside.join(name)).unwrap_or_default();
        let missing = fragments.iter().filter(|it| !text.contains(it.as_str()));
        broken.extend(missing.map(|it| format!("{name} does not say: {it}\n{text}")));
    }
    let mut texts = Vec::new();
    collect(&inside, &mut texts);
    for (file, text) in texts {
        let shown = secrets::of(stage).into_iter().filter(|(_, value)| text.contains(value.as_str()));
        broken.extend(shown.map(|(name, _)| format!("{} holds the value of {name}", file.display())));
    }
    broken
}

/// Where PowerShell makes the other kind, every tar reads both; on Linux, Python does.
fn unpack(archive: &Path, directory: &Path) -> bool {
    let run = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(directory).arg(archive);
        command.output().is_ok_and(|it| it.status.success())
    };
    run("tar", &["-xf"])
        || run("python3", &["-c", "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall()"])
}

fn collect(directory: &Path, texts: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(directory).expect("a directory").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, texts);
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned();
            texts.push((path, text));
        }
    }
}
