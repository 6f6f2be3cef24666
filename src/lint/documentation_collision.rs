//! A documentation file where a build needs a generated file or a directory.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::Platform,
    source::Span,
};

use super::taken_paths::{Overlap, TakenPaths, of_every_platform};

pub(super) static LINT: Lint = lint!(Lint, Error, "documentation-collision");

/// What `documentation` is for.
const PURPOSE: &str =
    "`documentation` names files that people write, such as `README.md`; `PLATFORM.md` is generated anyway";

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    if platform.documentation.is_empty() {
        return;
    }
    let mut generated = TakenPaths::new();
    of_every_platform().for_each(|path| generated.add(path.as_str().into(), ()));
    platform.projects.iter().for_each(|it| generated.add(&it.compose_file(), ()));
    let mut documentation: TakenPaths<Span> = TakenPaths::new();
    for target in &platform.documentation {
        let path = &target.value;
        if path == "." {
            let message = "`.` is the output directory itself, not a file in it";
            findings.push(Finding::new(&LINT, message).at(target.span, "cannot be a file").help(PURPOSE));
            continue;
        }
        let finding = match (generated.overlap(path), documentation.overlap(path)) {
            (Some(overlap), _) => {
                let (message, label) = match overlap {
                    Overlap::Same(..) => {
                        (format!("`{path}` is a generated file itself"), "cannot contain the section too")
                    }
                    Overlap::Below(file, ()) => (
                        format!("`{path}` is below the generated file `{file}`"),
                        "needs a directory where the build writes a file",
                    ),
                    Overlap::Above(file, ()) => (
                        format!("`{path}` is the directory of the generated file `{file}`"),
                        "cannot be a file too",
                    ),
                };
                Finding::new(&LINT, message).at(target.span, label).help(PURPOSE)
            }
            (None, Some(Overlap::Same(_, first))) => Finding::new(&LINT, format!("`{path}` is named twice"))
                .at(target.span, "named again")
                .at(*first, "named first")
                .help("remove one of them: a file contains the section once"),
            (None, Some(Overlap::Below(file, first))) => nested(file, path.as_str(), *first, target.span),
            (None, Some(Overlap::Above(file, first))) => nested(path.as_str(), file, target.span, *first),
            (None, None) => {
                documentation.add(path, target.span);
                continue;
            }
        };
        findings.push(finding);
    }
}

/// `outer` is the directory of `inner`, and both are to be files.
fn nested(outer: &str, inner: &str, outer_span: Span, inner_span: Span) -> Finding {
    Finding::new(&LINT, format!("`{outer}` is the directory of `{inner}`, so it cannot be a file too"))
        .at(outer_span, "a file")
        .at(inner_span, "needs it to be a directory")
        .help("remove one of them, or name a file in the directory, such as `README.md`")
}
