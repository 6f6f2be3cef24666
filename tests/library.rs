//! The script library: every file is embedded, exists for both shells, and is loaded by those scripts that need it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use arcgen::{
    render::{Rendering, render},
    script::Script,
};

use crate::{
    program::{LIBRARY, parts, programs},
    sample,
};

/// What no script loads by default.
const ON_DEMAND: [&str; 2] = ["library", "completion"];

fn source() -> BTreeSet<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/library");
    let names = fs::read_dir(directory).expect("the library").map(|entry| entry.expect("a file").file_name());
    names.map(|name| name.into_string().expect("a name of ASCII")).collect()
}

fn stems(extension: &str) -> BTreeSet<String> {
    let names = source().into_iter().filter_map(|name| Some(name.strip_suffix(extension)?.to_owned()));
    names.collect()
}

fn entries(rendering: &Rendering, extension: &str) -> Vec<(String, String)> {
    let entries = rendering
        .iter()
        .filter(|(path, _)| path.extension() == Some(extension) && !path.as_str().contains('/'));
    entries.map(|(path, text)| (path.to_string(), text.clone())).collect()
}

/// A selecting option is read by its kind, whatever its name.
#[test]
fn every_option_is_read_by_the_scripts_that_have_it() {
    let rendering = render(&sample::plan());
    let programs = programs(&rendering, "sh");
    for script in Script::ALL {
        let of_script = |it: &&(String, String)| it.0.starts_with(script.word());
        let (path, program) = programs.iter().find(of_script).expect("a script");
        for option in script.options().filter(|it| !it.kind.selects()) {
            let variable = format!("$option_{}", option.name.replace('-', "_"));
            let variants = [variable.clone(), variable.replacen('$', "${", 1)];
            assert!(variants.iter().any(|it| program.contains(it)), "{path} does not read {variable}");
        }
    }
}

#[test]
fn every_file_is_embedded() {
    let rendering = render(&sample::plan());
    let embedded: BTreeSet<String> = rendering
        .keys()
        .filter_map(|path| path.as_str().strip_prefix(&format!("{LIBRARY}/")))
        .map(|path| path.split('/').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(embedded, source());
}

#[test]
fn both_shells_have_the_same_parts() {
    let (bash, powershell) = (stems(".sh"), stems(".ps1"));
    assert_eq!(bash, powershell);
}

#[test]
fn scripts_load_the_same_parts_in_both_shells() {
    let rendering = render(&sample::plan());
    let parts = |extension: &str| -> Vec<BTreeSet<String>> {
        let entries = entries(&rendering, extension).into_iter();
        entries.map(|(_, text)| parts(&text, extension).into_iter().collect()).collect()
    };
    assert_eq!(parts("sh"), parts("ps1"));
}

#[test]
fn every_part_is_loaded_by_some_script() {
    let rendering = render(&sample::plan());
    let loaded: BTreeSet<String> =
        entries(&rendering, "sh").into_iter().flat_map(|(_, text)| parts(&text, "sh")).collect();
    let mut all = stems(".sh");
    all.retain(|part| !ON_DEMAND.contains(&part.as_str()));
    assert_eq!(loaded, all);
}

/// Names of the functions of bash that a text defines.
fn defined(text: &str) -> BTreeSet<&str> {
    let names = text.lines().filter_map(|line| line.split_once("() {").map(|it| it.0));
    names.filter(|name| name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')).collect()
}

/// The words of a text outside of its comments.
fn words(text: &str) -> BTreeSet<&str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    code.flat_map(|line| line.split(|it: char| !(it.is_ascii_alphanumeric() || "_-".contains(it)))).collect()
}

/// Of two functions of one name, the one that is loaded last would be called by all.
#[test]
fn no_function_is_defined_twice() {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/library"));
    let mut known: BTreeMap<(String, String), String> = BTreeMap::new();
    for path in files.expect("the library").map(|it| it.expect("a file").path()).filter(|it| it.is_file()) {
        let text = fs::read_to_string(&path).expect("a text");
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let in_powershell = text.lines().filter_map(|it| it.strip_prefix("function ")?.strip_suffix(" {"));
        // PowerShell does not tell cases apart.
        for name in defined(&text).into_iter().chain(in_powershell).map(str::to_lowercase) {
            let here = path.display().to_string();
            let other = known.insert((extension.clone(), name.clone()), here.clone());
            assert_eq!(other, None, "{name} is defined in {here} too");
        }
    }
    assert!(known.len() > 800, "{} functions", known.len());
}

#[test]
fn every_part_that_is_loaded_is_needed_and_every_function_that_is_called_is_there() {
    let rendering = render(&sample::plan());
    let library = |part: &str| {
        let path = format!("{LIBRARY}/{part}.sh");
        rendering.get(camino::Utf8Path::new(&path)).unwrap_or_else(|| panic!("no {path}")).as_str()
    };
    let bash = rendering.iter().filter(|(path, _)| path.extension() == Some("sh"));
    // A name of one word may be a word of a message.
    let everything: BTreeSet<&str> =
        bash.flat_map(|it| defined(it.1)).filter(|it| it.contains('_')).collect();
    for (path, entry) in entries(&rendering, "sh") {
        let parts = parts(&entry, "sh");
        let data = rendering[camino::Utf8Path::new(".arcgen/platform.sh")].as_str();
        let mut texts: Vec<(&str, &str)> = parts.iter().map(|part| (part.as_str(), library(part))).collect();
        texts.extend([("library", library("library")), ("", entry.as_str()), ("platform", data)]);
        let mut there: BTreeSet<&str> = texts.iter().flat_map(|(_, text)| defined(text)).collect();
        there.extend(defined(library("completion")));
        for (part, text) in &texts {
            let missing: Vec<_> =
                words(text).into_iter().filter(|it| everything.contains(it) && !there.contains(it)).collect();
            assert!(missing.is_empty(), "{path}: {part} calls {missing:?}, which is not loaded");
            let others: BTreeSet<&str> =
                texts.iter().filter(|(other, _)| other != part).flat_map(|(_, text)| words(text)).collect();
            let needed = defined(text).iter().any(|name| others.contains(name));
            assert!(needed || ["", "platform"].contains(part), "{path} loads {part} and calls nothing of it");
        }
    }
}

#[test]
fn the_library_states_its_version_of_arcgen() {
    let version = env!("CARGO_PKG_VERSION");
    let rendering = render(&sample::plan());
    for (file, line) in [
        ("library.sh", format!("\nlibrary_version='{version}'\n")),
        ("library.ps1", format!("\n$LibraryVersion = '{version}'\n")),
    ] {
        let text = &rendering[camino::Utf8Path::new(&format!("{LIBRARY}/{file}"))];
        assert!(text.contains(&line), "{file} does not say{line}");
    }
}

#[test]
fn whole_programs_can_be_assembled() {
    let rendering = render(&sample::plan());
    for extension in ["sh", "ps1"] {
        let programs = programs(&rendering, extension);
        assert_eq!(programs.len(), 7);
        assert!(programs.iter().all(|(_, text)| text.lines().count() > 500));
    }
}
