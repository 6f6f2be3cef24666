//! What reporting costs, counted in what is printed.

use std::fmt::Write as _;

use super::*;

/// How much the findings about a platform say, of projects that each have a service of the same name.
fn said_of_shared_names(projects: usize) -> (usize, usize, usize) {
    let mut text = "[platform]\nname = \"p\"\n[networks.n]\n".to_owned();
    for project in 0..projects {
        let _ = write!(
            text,
            "[projects.p{project:03}]\nname = \"p{project:03}\"\nnetworks = [\"n\"]\n[projects.p{project:03}.services]\n\
             db = {{ image = \"x:1\" }}\napp = {{ image = \"y:1\", environment = {{ U = \"http://db:80/\" }} }}\n"
        );
    }
    let report = findings(&text);
    assert_eq!(report.len(), projects);
    let largest = |size: fn(&Finding) -> usize| report.iter().map(size).max().unwrap_or_default();
    let message = largest(|it| it.message.len() + it.help.iter().map(|it| it.len()).sum::<usize>());
    (message, largest(|it| it.labels.len()), largest(|it| it.subjects.len()))
}

#[test]
fn a_finding_does_not_grow_with_the_services_that_share_a_name() {
    let (message, labels, subjects) = said_of_shared_names(20);
    assert_eq!((labels, subjects), (9, 9));
    // The count of those that are left out has a digit more.
    assert_eq!(said_of_shared_names(120), (message + 1, labels, subjects));
}
