//! A dry run says what the start that follows does: each thing that it does, and nothing else.

use std::collections::BTreeSet;

use arcgen::plan::{Plan, Service};

use super::order::{is_start, started};
use crate::docker::Call;

/// What only one of the two has.
pub(crate) fn broken(plan: &Plan, dry_run: &str, calls: &[Call]) -> Vec<String> {
    let (said, done) = (said(dry_run), done(plan, calls));
    let silent = done.difference(&said).map(|it| format!("the dry run did not say: {it}"));
    silent.chain(said.difference(&done).map(|it| format!("the dry run said, and nobody did: {it}"))).collect()
}

/// What a dry run says that it would do.
fn said(text: &str) -> BTreeSet<String> {
    let words = [
        ("would create it anew", "recreate"),
        ("would create it", "create"),
        ("would start it", "start"),
        ("would restart it", "restart"),
        ("would rename it", "rename"),
        ("would run", "hook"),
        ("would stop and remove", "remove"),
    ];
    let lines = text.lines().filter_map(|line| {
        let (_, event) = line.split_once(" s  ")?;
        let (_, message) = event.split_once("  ")?;
        let message = message.trim_start();
        if let Some(name) =
            message.strip_prefix("would create ").filter(|it| *it != "it" && !it.starts_with("it "))
        {
            return Some(vec![format!("network {name}")]);
        }
        if let Some(names) = message.strip_prefix("would stop and remove ") {
            return Some(names.split(", ").map(|it| format!("remove {it}")).collect());
        }
        let (subject, what) = message.split_once(": ")?;
        let (_, word) = words.iter().find(|(begin, _)| what.starts_with(begin))?;
        Some(vec![format!("{word} {subject}")])
    });
    lines.flatten().collect()
}

/// What calls have done.
fn done(plan: &Plan, calls: &[Call]) -> BTreeSet<String> {
    let mut done = BTreeSet::new();
    for call in calls.iter().filter(|it| it.changes) {
        let words: Vec<&str> = call.words.iter().map(String::as_str).collect();
        let named = |it: &&Service| words.contains(&it.container.as_str());
        match words.as_slice() {
            ["network", "create", .., name] => drop(done.insert(format!("network {name}"))),
            ["rename", _, name] => {
                done.extend(
                    plan.services
                        .iter()
                        .filter(|it| it.container == *name)
                        .map(|it| format!("rename {}", it.id)),
                );
            }
            ["rm", removed @ ..] => done.extend(removed.iter().map(|it| format!("remove {it}"))),
            ["exec", ..] => {
                done.extend(plan.services.iter().filter(named).map(|it| format!("hook {}", it.id)));
            }
            _ => {}
        }
        if let Some(at) = words.iter().position(|it| *it == "create").filter(|_| words[0] == "compose") {
            let project = words.iter().skip_while(|it| **it != "-p").nth(1);
            let word = if words.contains(&"--force-recreate") { "recreate" } else { "create" };
            let created = plan.services.iter().filter(|it| {
                project == Some(&plan.projects[it.project].name.as_str())
                    && words[at..].contains(&it.key.as_str())
            });
            done.extend(created.map(|it| format!("{word} {}", it.id)));
        }
        if is_start(call) {
            let word = if words[0] == "restart" { "restart" } else { "start" };
            done.extend(started(plan, call).map(|it| format!("{word} {}", it.id)));
        }
    }
    // What is created is also started: a dry run does not say it twice.
    let created: Vec<String> = done
        .iter()
        .filter_map(|it| it.strip_prefix("create ").or_else(|| it.strip_prefix("recreate ")))
        .map(|it| format!("start {it}"))
        .collect();
    done.retain(|it| !created.contains(it));
    done
}
