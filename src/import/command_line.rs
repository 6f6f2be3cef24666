//! `command` and `entrypoint` as one line: Compose starts no shell for it, and drops what follows an operator of one. The spec says
//! what Compose runs, and a check says what is dropped.

use super::{keep::Keeper, ledger::Fate};
use crate::{
    compose::{
        command::{Reading, read},
        interpolation,
    },
    diagnostic::{Finding, Sentence, Severity},
    spec::{
        lints::MALFORMED_VALUE,
        node::{Node, Value},
    },
    yaml::Yaml,
};

/// The value of the key that a path ends with.
pub(super) fn lower(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let cut = node.as_str().filter(|_| node.tag.is_none()).and_then(|line| cut(line));
    let Some((run, dropped)) = cut else { return keeper.keep(node, path) };
    let why = format!("`{run}`, which is what Compose runs: it starts no shell, and drops `{dropped}`");
    keeper.note(node.span, path, Fate::Changed(why));
    let message = Sentence::from(format!("`{path}` is cut short: Compose drops `{dropped}`"));
    // What follows a `;` at the end of a line is nothing.
    let severity = if dropped == ";" { Severity::Warning } else { Severity::Error };
    keeper.mistakes.push(
        Finding::new(&MALFORMED_VALUE, message)
            .severity(severity)
            .at(node.span, format!("only `{run}` is run"))
            .help("Compose starts no shell for a line, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`")
            .help("start one: `sh -c \"…\"`; or drop what is not run"),
    );
    Some(Node { span: node.span, value: Value::String(run.to_owned()) })
}

/// What is run of a line, and what is dropped; none where all of it is run, or nothing.
fn cut(line: &str) -> Option<(&str, &str)> {
    // Where an operator is in the value of a variable, nothing here says where it is in the line.
    let Reading::Cut(at) = read(line) else { return None };
    let filled = interpolation::filled(line, &|_| Some("x"));
    let is_same = matches!(read(&filled), Reading::Cut(_));
    let (run, dropped) = line.split_at(at);
    let run = run.trim_end();
    (is_same && !run.is_empty()).then_some((run, dropped.trim()))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn what_compose_runs_of_a_line() {
        assert_eq!(cut("kong up && kong finish"), Some(("kong up", "&& kong finish")));
        assert_eq!(cut("redis-server --requirepass x;"), Some(("redis-server --requirepass x", ";")));
        assert_eq!(cut("sh -c 'a && b'"), None);
        assert_eq!(cut("&& a"), None);
        assert_eq!(cut("a \"b"), None);
        assert_eq!(cut("a ${B:-x} | c"), Some(("a ${B:-x}", "| c")));
    }
}
