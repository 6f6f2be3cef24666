//! What README.md shows is what arcgen prints.

use std::fmt::Write;

use super::trial::Trial;

#[test]
fn every_console_block_is_real() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("README.md");
    let trial = Trial::empty();
    let mut real = String::new();
    for piece in readme.split_inclusive("```\n") {
        // Text up to an opening fence with a language, then the block up to the closing fence.
        let block = ["```toml\n# ", "```yaml\n# "].into_iter().find_map(|it| piece.split_once(it));
        if let Some((_, text)) = block {
            // The comment that names the file is its first line: whoever copies the block has the lines that are shown.
            let is_file = |name: &str| [".toml", ".yml"].iter().any(|it| name.strip_suffix(it).is_some());
            if let Some((name, _)) = text.split_once('\n').filter(|it| is_file(it.0)) {
                trial.write(name, format!("# {}", text.trim_end_matches("```\n")));
            }
            real.push_str(piece);
        } else if let Some((before, console)) = piece.split_once("```console\n$ arcgen ") {
            let command = console.lines().next().unwrap_or_default();
            let arguments: Vec<&str> = command.split_whitespace().collect();
            let output = trial.command(&arguments).output().expect("arcgen runs");
            let printed = [output.stdout, output.stderr].concat();
            let printed = String::from_utf8(printed).expect("UTF-8");
            let _ = write!(real, "{before}```console\n$ arcgen {command}\n{}\n```\n", printed.trim_end());
        } else {
            real.push_str(piece);
        }
    }
    if real != readme && std::env::var_os("ARCGEN_BLESS").is_some() {
        std::fs::write(path, &real).expect("README.md");
        return;
    }
    assert!(
        real == readme,
        "README.md shows other output than arcgen prints; ARCGEN_BLESS=1 cargo test readme mends it"
    );
}
