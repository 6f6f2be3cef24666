//! The scripts as programs: what an entry script and all that it loads say together, as one text that a checker can read.

use std::fmt::Write;

use arcgen::render::Rendering;
use camino::Utf8Path;

/// Where the library is.
pub(crate) const LIBRARY: &str = ".arcgen/lib";

/// Every entry script with an extension, as (path, the text of the whole program).
pub(crate) fn programs(rendering: &Rendering, extension: &str) -> Vec<(String, String)> {
    let entries = rendering
        .iter()
        .filter(|(path, _)| path.extension() == Some(extension) && !path.as_str().contains('/'));
    entries.map(|(path, text)| (path.to_string(), whole(rendering, text, extension))).collect()
}

/// The parts of the library that an entry script loads, without their extensions, in order.
pub(crate) fn parts(entry: &str, extension: &str) -> Vec<String> {
    let list = if extension == "sh" {
        let behind = entry.split_once("\nload ").expect("a script loads parts").1;
        behind.split_once("\nload_platform").expect("and its data").0.replace('\\', "")
    } else {
        let behind = entry.split_once("$Parts = @(").expect("a script loads parts").1;
        behind.split_once(')').expect("a list ends").0.replace(['\'', ','], "")
    };
    list.split_whitespace().map(str::to_owned).collect()
}

/// The entry script, with each file that it loads in the place where it loads it.
fn whole(rendering: &Rendering, entry: &str, extension: &str) -> String {
    let file =
        |path: &str| rendering.get(Utf8Path::new(path)).unwrap_or_else(|| panic!("no {path}")).as_str();
    let mut loaded = file(&format!("{LIBRARY}/library.{extension}")).to_owned();
    for part in parts(entry, extension) {
        let _ = write!(loaded, "\n{}", file(&format!("{LIBRARY}/{part}.{extension}")));
    }
    let _ = write!(loaded, "\n{}", file(&format!(".arcgen/platform.{extension}")));
    if extension == "sh" {
        // What one file lacks, another one has: here they are one.
        let loaded: String =
            loaded.split_inclusive('\n').filter(|line| !line.starts_with("# shellcheck shell=")).collect();
        let entry = entry.replace("# shellcheck disable=SC2034,SC2154\n", "");
        let (before, behind) =
            entry.split_once("# shellcheck source=/dev/null\n. ").expect("it sources the library");
        let behind = behind.split_once("\nload ").expect("it loads parts").1;
        let behind = behind.split_once("\nload_platform\n").expect("it loads its data").1;
        // What read_options sets; compose-platform has no options of its own.
        let list = behind.split_once("options=(\n").map_or("list\n)", |it| it.1);
        let names =
            list.lines().take_while(|line| *line != ")").filter_map(|line| line.split_whitespace().next());
        let options: Vec<String> =
            names.map(|name| format!("option_{}=''", name.replace('-', "_"))).collect();
        let options = options.join("\n");
        format!("{before}script_name='program.sh'\noptions=()\n{options}\n{loaded}{behind}")
    } else {
        let (before, behind) = entry.split_once("try {\n    . ").expect("it sources the library");
        let (_, behind) = behind.split_once("    $Loaded = $true\n").expect("it has loaded all");
        let before = without_completers(before);
        let (before, list) = before.split_once("$Parts = @(").expect("a list of parts");
        let before = format!("{before}{}", list.split_once(')').expect("a list ends").1);
        let (before, own) = before.split_once("\n# What was asked for.\n").expect("its own functions");
        format!("{before}\n{loaded}\n# What was asked for.\n{own}try {{\n    $Loaded = $true\n{behind}")
    }
}

/// Parameters without their argument completers: PowerShell runs those without the script.
fn without_completers(parameters: &str) -> String {
    let mut text = String::new();
    let mut rest = parameters;
    while let Some((before, behind)) = rest.split_once("    [ArgumentCompleter({\n") {
        text.push_str(before);
        rest = behind.split_once("        })]\n").expect("a completer ends").1;
    }
    text + rest
}
