//! The variables that the scripts for PowerShell have of their own. A parameter is a variable of the script too: a switch of
//! the spec with the name of one of them would be overwritten.

use std::collections::HashSet;

use camino::Utf8Path;

use super::library;

/// What is rendered around the library.
const RENDERED: [&str; 10] = [
    include_str!("../../templates/scripts/begin.ps1"),
    include_str!("../../templates/scripts/end.ps1"),
    include_str!("../../templates/scripts/platform.ps1"),
    include_str!("../../templates/scripts/start-platform.ps1"),
    include_str!("../../templates/scripts/stop-platform.ps1"),
    include_str!("../../templates/scripts/monitor-platform.ps1"),
    include_str!("../../templates/scripts/verify-platform.ps1"),
    include_str!("../../templates/scripts/collect-logs.ps1"),
    include_str!("../../templates/scripts/compose-platform.ps1"),
    include_str!("../../templates/scripts/restart-platform.ps1"),
];

/// Names of the variables that the scripts assign to outside functions, or in functions as `$script:`, in lower case.
pub(crate) fn powershell_variables() -> HashSet<String> {
    let library = library::FILES.iter().filter(|(path, _)| Utf8Path::new(path).extension() == Some("ps1"));
    library.map(|(_, text)| *text).chain(RENDERED).flat_map(assigned).map(str::to_lowercase).collect()
}

fn assigned(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.lines().filter(|line| line.contains(" = ")).filter_map(|line| line.strip_prefix('$'));
    let past = text.split("$script:").skip(1);
    let loops = text.split("\n    foreach ($").skip(1);
    outside
        .chain(past)
        .chain(loops)
        .filter_map(|rest| rest.split(|it: char| !it.is_ascii_alphanumeric()).next())
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::{RENDERED, powershell_variables};

    #[test]
    fn every_template_of_powershell_is_among_those_that_are_searched() {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/scripts");
        let entries = fs::read_dir(directory).expect("the templates").map(|it| it.expect("an entry").path());
        for path in entries.filter(|it| it.extension().is_some_and(|it| it == "ps1")) {
            let text = fs::read_to_string(&path).expect("a template");
            assert!(RENDERED.contains(&text.as_str()), "{}", path.display());
        }
    }

    #[test]
    fn variables_of_the_library_of_the_scripts_and_of_the_data_are_known() {
        let variables = powershell_variables();
        for name in ["services", "exitcode", "part", "lockheld", "utf8", "platformname"] {
            assert!(variables.contains(name), "{name}");
        }
        assert!(!variables.contains("whatif") && variables.len() < 250, "{}", variables.len());
    }
}
