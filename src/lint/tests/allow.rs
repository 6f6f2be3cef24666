//! What `allow` keeps quiet, and what it cannot.

use super::*;
use crate::diagnostic::Subject;

const HEAD: &str = "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n";

fn ids(text: &str) -> Vec<&'static str> {
    findings(text).iter().map(|it| it.lint.id).collect()
}

#[test]
fn warnings_of_every_stage_can_be_allowed() {
    let service = |allowed: &str| {
        let allow = |it: &str| format!("{{ lint = \"{it}\", reason = \"r\" }}");
        let allow: Vec<_> = allowed.split_whitespace().map(allow).collect();
        format!(
            "{HEAD}[projects.p.volumes]\ndata = {{ name = \"shared\" }}\n[projects.p.services.api]\nimage = \"i\"\nallow = [{}]\n\
             gpus = \"all\"\nvolumes = [\"data:/data\"]\nenvironment = {{ KEY = \"${{KEY}}\" }}\n\
             [projects.q]\nname = \"q\"\nvolumes = {{ data = {{ name = \"shared\" }} }}\nservices.x = {{ image = \"i\" }}\n",
            allow.join(", ")
        )
    };
    assert_eq!(ids(&service("")), ["newer-than-floor", "undefined-variable", "volume-name-collision"]);
    assert_eq!(ids(&service("newer-than-floor undefined-variable volume-name-collision")), [""; 0]);
}

#[test]
fn a_service_that_allows_a_variable_does_not_hide_the_others() {
    let text = format!(
        "{HEAD}[projects.p.services.a]\nimage = \"a:${{TAG}}\"\nallow = [{{ lint = \"undefined-variable\", reason = \"r\" }}]\n\
         [projects.p.services.b]\nimage = \"b:${{TAG}}\"\n"
    );
    let found = findings(&text);
    let subjects: Vec<_> = found.iter().flat_map(|it| &it.subjects).collect();
    assert_eq!(subjects, [&Subject::service("p", "b")]);
}

#[test]
fn one_allow_in_the_defaults_is_needed_if_one_service_needs_it() {
    let text = format!(
        "{HEAD}defaults = {{ allow = [{{ lint = \"undefined-variable\", reason = \"r\" }}] }}\n\
         [projects.p.services]\na = {{ image = \"a:${{TAG}}\" }}\nb = {{ image = \"b\" }}\n"
    );
    assert_eq!(ids(&text), [""; 0]);
    assert_eq!(ids(&text.replace("${TAG}", "1")), ["unneeded-allow"]);
}

#[test]
fn what_cannot_be_generated_cannot_be_allowed() {
    let text = format!(
        "{HEAD}[projects.p.services.a]\nimage = \"a\"\nscale = 2\nallow = [{{ lint = \"replicas\", reason = \"r\" }}]\n"
    );
    insta::assert_snapshot!(human::render(&Source::new("platform.spec.toml", &text).into(), &findings(&text), false), @"
    error[replicas]: `p/a` does not have exactly one container
     --> platform.spec.toml:7:9
      |
    7 | scale = 2
      |         ^ not 1
      |
      = help: the scripts start and wait for one container for each service, by its name
      = help: for several containers, write one service for each: each gets a name, a gate and a place in the start order
      = help: `p/a` allows it, but nothing can be generated while it is there
    ");
}
