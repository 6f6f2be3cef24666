//! No space left where the scripts write: on a file system of a few kilobytes, which only root can make.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use super::stage::Stage;
use crate::engine::{Engine, shells::shells};

const TEMPORAL: &[&str] = &["temporal/temporal"];

/// A file system in memory, unmounted when dropped.
struct SmallDisk {
    directory: tempfile::TempDir,
}

impl SmallDisk {
    fn mount() -> Option<Self> {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "arcgen-faults"])
            .arg(directory.path())
            .output()
            .is_ok_and(|output| output.status.success());
        if !mounted {
            crate::tool::skipped("only root can mount a file system");
            return None;
        }
        Some(Self { directory })
    }

    /// Takes all space but this many pages of 4 KiB.
    fn fill(&self, free_pages: usize) -> PathBuf {
        let (ballast, rest) = (self.path().join("ballast"), self.path().join("rest"));
        fs::write(&rest, vec![0; free_pages * 4096]).expect("the space that stays");
        let mut file = fs::File::create(&ballast).expect("a file");
        while file.write_all(&[0; 4096]).is_ok() {}
        fs::remove_file(rest).expect("the space that stays");
        ballast
    }

    fn path(&self) -> &Path {
        self.directory.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.directory.path()).status().expect("umount runs");
    }
}

#[test]
fn no_space_for_anything() {
    no_space(0, "cannot write in ");
}

/// The lock fits, the file does not.
#[test]
fn no_space_for_the_env_file() {
    no_space(1, "cannot write ");
}

fn no_space(free_pages: usize, fact: &str) {
    let Some(_engine) = Engine::take() else { return };
    let Some(disk) = SmallDisk::mount() else { return };
    for shell in shells() {
        let root = tempfile::tempdir_in(disk.path()).expect("a directory");
        let stage = Stage::at(root, &shell, TEMPORAL, &[]);
        let ballast = disk.fill(free_pages);
        let start = stage.start(&[]);
        let fact = format!("{fact}{}", stage.root().display());
        stage.assert_failed(&start, 3, &[&fact, "free space on its disk"]);
        let left: Vec<_> = fs::read_dir(stage.root())
            .expect("the platform's directory")
            .map(|entry| entry.expect("an entry").file_name())
            .filter(|name| name.to_string_lossy().starts_with(".env.") && name != ".env.example")
            .collect();
        assert!(left.is_empty() && !stage.root().join(".env").exists(), "half a file: {left:?}");
        fs::remove_file(ballast).expect("space");
        stage.assert_recovers();
    }
}
