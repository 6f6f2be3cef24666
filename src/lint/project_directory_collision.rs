//! A project whose Compose file would be that of another project, or whose directory is a file of the platform.

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Platform, Project},
};

use super::taken_paths::{Overlap, TakenPaths, of_every_platform};

pub(super) static LINT: Lint = lint!(Lint, Error, "project-directory-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut taken: TakenPaths<Option<&Project>> = TakenPaths::new();
    of_every_platform().for_each(|path| taken.add(path.as_str().into(), None));
    for project in &platform.projects {
        let dir = &project.dir.value;
        let finding = match taken.overlap(&project.compose_file()) {
            Some(Overlap::Same(_, Some(first))) => same_directory(project, first),
            Some(Overlap::Below(_, Some(owner))) => below(project, owner),
            Some(Overlap::Above(_, Some(inner))) => below(inner, project),
            Some(Overlap::Below(file, None) | Overlap::Same(file, None) | Overlap::Above(file, None)) => {
                let message = format!(
                    "project `{}` is in directory `{dir}`, but `{file}` is a file of the platform",
                    project.key.value
                );
                Finding::new(&LINT, message)
                    .concerning(Subject::Project(project.key.value.clone()))
                    .at(project.dir.span, "needs a directory where the platform has a file")
                    .help("give the project another `dir`")
            }
            None => {
                taken.add(&project.compose_file(), Some(project));
                continue;
            }
        };
        findings.push(finding);
    }
}

fn same_directory(project: &Project, first: &Project) -> Finding {
    let dir = &project.dir.value;
    let message = if first.dir.value == *dir {
        format!("two projects are in directory `{dir}`")
    } else {
        format!(
            "the directories `{}` and `{dir}` differ only in case, and are the same on macOS and Windows",
            first.dir.value
        )
    };
    of_both(message, project, first)
        .help("each gets a `docker-compose.yml` of its own: give one of them another `dir`")
}

/// `inner` is in a directory that has the name of the Compose file of `owner`.
fn below(inner: &Project, owner: &Project) -> Finding {
    let message = format!(
        "project `{}` is in directory `{}`, but `{}` is the Compose file of project `{}`",
        inner.key.value,
        inner.dir.value,
        owner.compose_file(),
        owner.key.value
    );
    of_both(message, inner, owner).help(format!("give project `{}` another `dir`", inner.key.value))
}

fn of_both(message: String, project: &Project, other: &Project) -> Finding {
    Finding::new(&LINT, message)
        .concerning(Subject::Project(project.key.value.clone()))
        .concerning(Subject::Project(other.key.value.clone()))
        .at(project.dir.span, format!("project `{}`", project.key.value))
        .at(other.dir.span, format!("project `{}`", other.key.value))
}
