//! What is wrong with a spec's syntax, in terms that its author knows.

use std::ops::Range;

use super::lints;
use crate::{
    diagnostic::{Finding, Safety, Sentence},
    source::{Source, Span},
};

/// A syntax error without a place.
pub(super) fn syntax_error(message: impl Into<Sentence>) -> Finding {
    Finding::new(&lints::SYNTAX_ERROR, message)
}

/// All syntax errors, the first of each line: what follows on the line follows from it. Of several lines of YAML the
/// first one stands for all.
pub(super) fn describe_all(source: &Source, errors: &[toml::de::Error]) -> Vec<Finding> {
    let end = source.text().len();
    let place = |error: &toml::de::Error| source.span(error.span().unwrap_or(end..end));
    let mut placed: Vec<(Span, &str)> = errors.iter().map(|error| (place(error), error.message())).collect();
    placed.sort_by_key(|(span, _)| span.start());
    let mut findings: Vec<Finding> = Vec::with_capacity(placed.len());
    let (mut last_line, mut is_yaml) = (0, false);
    for (span, message) in placed {
        let line = source.position(span.start()).line;
        if line == last_line {
            continue;
        }
        last_line = line;
        if let Some(finding) = yaml(source, span) {
            findings.extend((!is_yaml).then_some(finding));
            is_yaml = true;
        } else {
            findings.push(describe(source, message, span));
        }
    }
    findings
}

/// The TOML library says "key with no value, expected `=`": the fact is the message, the expectation is at the
/// place. Where it is clear what was meant, that is said instead.
fn describe(source: &Source, message: &str, span: Span) -> Finding {
    let (fact, expected) = match message.split_once(", expected ") {
        Some((fact, expected)) => (fact, format!("expected {expected}")),
        None => (message, String::new()),
    };
    let better = match fact {
        "duplicate key" => duplicate(source, span),
        "missing escaped value" => escape(source, span),
        "string values must be quoted" => unquoted(source, span),
        _ if fact.starts_with("invalid") => unquoted(source, span),
        _ => None,
    };
    better.unwrap_or_else(|| syntax_error(fact).at(span, expected))
}

/// A key or a table that is there already.
fn duplicate(source: &Source, span: Span) -> Option<Finding> {
    let key = source.slice(span);
    let (line, line_start) = line_of(source, span.start())?;
    let before = &source.text()[..line_start];
    let is_header = line.trim_start().starts_with('[');
    let finding = if is_header {
        let header = line.trim();
        let mut starts = line_starts(before);
        let first =
            starts.find(|(_, line)| line.trim() == header).map(|(at, line)| source.span(trimmed(at, line)));
        let finding = syntax_error(format!("the table `{header}` is defined twice")).at(span, "again");
        match first {
            Some(first) => finding.at(first, "first here"),
            None => finding,
        }
        .help("put its keys under the first one")
    } else {
        let section = before.rfind("\n[").map_or(0, |at| at + 1);
        let states = |line: &str| {
            line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', '.']))
        };
        let mut starts = line_starts(&before[section..]);
        let first = starts.find(|(_, line)| states(line)).map(|(at, line)| {
            let start = section + at + (line.len() - line.trim_start().len());
            source.span(start..start + key.len())
        });
        let finding = syntax_error(format!("the key `{key}` is defined twice")).at(span, "again");
        match first {
            Some(first) => finding.at(first, "first here"),
            None => finding,
        }
        .help("keep the one that is meant")
    };
    Some(finding)
}

/// A value without quotes: `name = shop`, `ports = [80:80]`.
fn unquoted(source: &Source, span: Span) -> Option<Finding> {
    let rest = source.text().get(span.start()..)?;
    let (line, line_start) = line_of(source, span.start())?;
    let before = line.get(..span.start() - line_start)?.trim_end();
    if !before.ends_with(['=', '[', ',']) || before.trim_start().starts_with('[') {
        return None;
    }
    let word = rest.split(['\n', '\r', ',', ']', '}', '#']).next()?.trim_end();
    if word.is_empty() || word.contains(['"', '\'', '\\', '{', '[', '=']) {
        return None;
    }
    let edit = match word {
        "True" | "TRUE" | "yes" | "Yes" | "on" => "true".to_owned(),
        "False" | "FALSE" | "no" | "No" | "off" => "false".to_owned(),
        word => format!("\"{word}\""),
    };
    let message = if edit.starts_with('"') {
        format!("`{word}` is a string without quotes")
    } else {
        format!("`{word}` is not a TOML boolean")
    };
    let span = span.with(span.start(), span.start() + word.len());
    let description = format!("write it as `{edit}`");
    Some(syntax_error(message).at(span, "").fix(Safety::Unsafe, span, edit, description))
}

/// `"C:\data"`: a backslash in double quotes begins an escape.
fn escape(source: &Source, span: Span) -> Option<Finding> {
    let (line, line_start) = line_of(source, span.start())?;
    let at = span.start() - line_start;
    let open = line.get(..at)?.rfind('"')?;
    let close = at + line.get(at..)?.find('"')?;
    let string = span.with(line_start + open, line_start + close + 1);
    let text = line.get(open + 1..close)?;
    if text.is_empty() || line.get(..=open)?.ends_with("\"\"") {
        return None;
    }
    let edit = if text.contains('\'') {
        format!("\"{}\"", text.replace("\\\\", "\\").replace('\\', "\\\\"))
    } else {
        format!("'{}'", text.replace("\\\\", "\\"))
    };
    let description = format!("write it as `{edit}`");
    Some(
        syntax_error("a `\\` in double quotes begins an escape sequence, and this is not one")
            .at(span, "")
            .help("a string in single quotes takes it literally")
            .fix(Safety::Unsafe, string, edit, description),
    )
}

/// `environment:`: a line of YAML.
fn yaml(source: &Source, span: Span) -> Option<Finding> {
    let (line, line_start) = line_of(source, span.start())?;
    let (key, rest) = line.split_once(':')?;
    let name = key.trim_start().trim_start_matches("- ");
    let is_key =
        !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-.".contains(&it));
    if !is_key || !(rest.is_empty() || rest.starts_with([' ', '\r'])) {
        return None;
    }
    let colon = line_start + key.len();
    Some(
        syntax_error("a key is followed by `=`; with a colon it is YAML")
            .at(span.with(colon, colon + 1), "")
            .help(format!("a spec is TOML: `{name} = …`, or a table `[….{name}]` with its keys below")),
    )
}

/// The line that a byte is in, without its end, and where it starts.
fn line_of(source: &Source, offset: usize) -> Option<(&str, usize)> {
    let text = source.text();
    let start = text.get(..offset)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text.get(offset..)?.find('\n').map_or(text.len(), |at| offset + at);
    Some((text.get(start..end)?, start))
}

fn line_starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = offset;
        offset += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

fn trimmed(start: usize, line: &str) -> Range<usize> {
    let start = start + (line.len() - line.trim_start().len());
    start..start + line.trim().len()
}
