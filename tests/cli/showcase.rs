//! `generated/` is what `platform.spec.toml` compiles to.

use std::process::Command;

#[test]
fn the_showcase_is_built() {
    let output = Command::new(env!("CARGO_BIN_EXE_arcgen"))
        .args(["build", "--check"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("arcgen runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
