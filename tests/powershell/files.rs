//! Where PowerShell is installed: what its parser says of each generated file by itself, what its help says of the scripts,
//! and what `PSScriptAnalyzer` says of them with all that they load.

use arcgen::render::render;

use super::engine::{run, write};
use crate::{program::programs, sample, tool};

#[test]
fn powershell_itself_finds_nothing() {
    let Some(powershell) = tool::find("pwsh") else { return };
    let (folder, whole) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(folder.path(), &sample::powershell_scripts());
    write(whole.path(), &programs(&render(&sample::plan()), "ps1"));
    let arguments = ["-Folder".as_ref(), folder.path(), "-Programs".as_ref(), whole.path()];
    assert_eq!(run(&powershell, "files.ps1", &arguments), "");
}
