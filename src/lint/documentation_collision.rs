//! A documentation file that arcgen generates as a whole.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::Platform,
    render,
    source::Span,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "documentation-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    if platform.documentation.is_empty() {
        return;
    }
    let compose_files = platform.projects.iter().map(|it| it.compose_file().as_str().to_lowercase());
    // The build's own list, and what the first start makes.
    let others = [".arcgen/files", ".env"];
    let generated: Vec<String> =
        render::paths_of_every_platform().chain(others).map(str::to_lowercase).chain(compose_files).collect();
    let mut known: HashMap<String, Span> = HashMap::new();
    for target in &platform.documentation {
        // Windows and macOS treat paths that differ only in case as the same path.
        let path = target.value.as_str().to_lowercase();
        if generated.contains(&path) {
            findings.push(
                Finding::new(&LINT, format!("`{}` is a generated file itself", target.value))
                    .at(target.span, "cannot contain the section too")
                    .help("`documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway"),
            );
        } else if let Some(first) = known.insert(path, target.span) {
            findings.push(
                Finding::new(&LINT, format!("`{}` is named twice", target.value))
                    .at(target.span, "named again")
                    .at(first, "named first")
                    .help("remove one of them: a file contains the section once"),
            );
        }
    }
}
