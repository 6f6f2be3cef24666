//! A directory or a file that one of the systems cannot have, or that is not the platform's.

use camino::Utf8Path;

use super::taken_paths::{TakenPaths, of_every_platform};
use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::Platform,
    script::library,
    value::is_git,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "unportable-path");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let found = |path: &Utf8Path, file: &Utf8Path| {
        let own = || own(path).filter(|_| !is_taken(file));
        fault(path).or_else(own).map(|it| (it.fact(), it.help()))
    };
    for target in &platform.documentation {
        if let Some((fact, help)) = found(&target.value, &target.value) {
            let message = format!("`documentation` names `{}`: {fact}", target.value);
            findings.push(Finding::new(&LINT, message).at(target.span, "").help(help));
        }
    }
    for project in &platform.projects {
        let dir = &project.dir;
        if let Some((fact, help)) = found(&dir.value, &project.compose_file()) {
            let message = format!("project `{}` is in directory `{}`: {fact}", project.key.value, dir.value);
            let finding = Finding::new(&LINT, message).at(dir.span, "").help(help);
            findings.push(finding.concerning(Subject::Project(project.key.value.clone())));
        }
    }
    for service in &platform.services {
        // collect-logs writes a file that is named after the container.
        let Some(name) = &service.container.name else { continue };
        if let Some(fault) = device(&name.value) {
            let message =
                format!("the container of `{}` is named `{}`: {}", service.id, name.value, fault.fact());
            let finding = Finding::new(&LINT, message).at(name.span, "").concerning(service.subject());
            findings
                .push(finding.help("collect-logs writes a file that is named after it").help(fault.help()));
        }
    }
}

/// What is wrong with a part of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault<'a> {
    Git(&'a str),
    Own(&'a str),
    Device(&'a str),
    End(&'a str),
    Character(&'a str, char),
    Option(&'a str),
    Long(usize),
}

/// Bytes of a name that every common file system can store.
const LONGEST: usize = 255;

/// What Windows does not let a name contain; the path's form has excluded the rest (Microsoft, "Naming Files, Paths, and
/// Namespaces").
const RESERVED: &[char] = &['<', '>', '"', '|', '?', '*'];

/// Names of devices on Windows, whatever follows a dot.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices that have a number.
const PORTS: &[&str] = &["com", "lpt"];
const PORT_NUMBERS: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"];

impl Fault<'_> {
    fn fact(self) -> String {
        match self {
            Self::Git(part) => format!("`{part}` is where git keeps the repository itself"),
            Self::Own(part) => format!("`{part}` is for what the scripts load"),
            Self::Device(part) => format!("`{part}` is a device on Windows"),
            Self::End(part) => format!("Windows drops the last character of `{part}`"),
            Self::Character(part, character) => {
                format!("`{part}` contains `{character}`, which no name on Windows can contain")
            }
            Self::Option(part) => format!("`{part}` begins with a dash, and programs take it for an option"),
            Self::Long(length) => {
                format!("a name in it has {length} bytes, and no file system stores more than {LONGEST}")
            }
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Git(_) | Self::Own(_) => "nothing of the platform belongs there: name another place",
            _ => "people run the platform on Linux, macOS and Windows: choose a name that all of them accept",
        }
    }
}

/// The first thing that is wrong with a path.
fn fault(path: &Utf8Path) -> Option<Fault<'_>> {
    path.as_str().split('/').filter(|part| *part != ".").find_map(|part| {
        if is_git(part) {
            return Some(Fault::Git(part));
        }
        if part.starts_with('-') {
            return Some(Fault::Option(part));
        }
        if let Some(character) = part.chars().find(|it| RESERVED.contains(it)) {
            return Some(Fault::Character(part, character));
        }
        if let Some(fault) = device(part) {
            return Some(fault);
        }
        if part.ends_with(['.', ' ']) {
            return Some(Fault::End(part));
        }
        (part.len() > LONGEST).then_some(Fault::Long(part.len()))
    })
}

/// Whether a path is in the directory of what the scripts load.
fn own(path: &Utf8Path) -> Option<Fault<'_>> {
    let first = path.as_str().split('/').find(|part| *part != ".")?;
    first.eq_ignore_ascii_case(library::HOME).then_some(Fault::Own(first))
}

/// Whether a file would be in place of one of the platform, which is a finding of other lints.
fn is_taken(file: &Utf8Path) -> bool {
    let mut taken = TakenPaths::new();
    of_every_platform().for_each(|path| taken.add(path.as_str().into(), ()));
    taken.overlap(file).is_some()
}

/// Whether Windows has a device of this name.
fn device(name: &str) -> Option<Fault<'_>> {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let number = PORTS.iter().find_map(|kind| stem.strip_prefix(kind));
    let is_port = number.is_some_and(|it| PORT_NUMBERS.contains(&it));
    (DEVICES.contains(&stem.as_str()) || is_port).then_some(Fault::Device(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_a_system_cannot_have() {
        let long = "x".repeat(256);
        for (path, expected) in [
            (".git/config", Some(Fault::Git(".git"))),
            ("a/.GIT./b", Some(Fault::Git(".GIT."))),
            ("docs/aux", Some(Fault::Device("aux"))),
            ("Con.md/a", Some(Fault::Device("Con.md"))),
            ("lpt9", Some(Fault::Device("lpt9"))),
            ("a/d.", Some(Fault::End("d."))),
            ("d /a", Some(Fault::End("d "))),
            ("a/what?", Some(Fault::Character("what?", '?'))),
            ("-a", Some(Fault::Option("-a"))),
            (&long, Some(Fault::Long(256))),
        ] {
            assert_eq!(fault(path.into()), expected, "{path}");
        }
        for path in
            [".", "a/b", ".github/x", "git", "com", "com0", "lpt10", "console", "a.con", "a b", "Größe"]
        {
            assert_eq!(fault(path.into()), None, "{path}");
        }
    }
}
