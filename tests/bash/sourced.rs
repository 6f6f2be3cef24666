//! A script that is sourced would end the shell that sources it: it refuses that.

use std::{fs, process::Command};

use arcgen::render::render;

use crate::{sample, tool};

#[test]
fn a_script_is_run_and_not_sourced() {
    let Some(bash) = tool::find("bash") else { return };
    let directory = tempfile::tempdir().expect("a temporary directory");
    let scripts = render(&sample::plan());
    for name in scripts.keys().filter(|it| it.extension() == Some("sh") && !it.as_str().contains('/')) {
        fs::write(directory.path().join(name), &scripts[name]).expect("a script");
        let output = Command::new(&bash)
            .args(["-c", &format!(". ./{name} --list; echo \"goes on after $?\"")])
            .current_dir(directory.path())
            .output()
            .expect("bash runs");
        let said =
            [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned()).concat();
        let expected = format!(
            "goes on after 2\nerror: run ./{name}, do not source it: it would end the shell that does\n"
        );
        assert_eq!(said, expected);
    }
}
