//! The comments of the files, until they are written: each is kept above what it belongs to, or beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{Entry, Fate};
use crate::{
    source::{Source, SourceId, Sources, Span},
    yaml::{self, Comment, Yaml},
};

/// Comments that are not written yet, by file.
#[derive(Clone, Debug, Default)]
pub(super) struct Comments {
    left: BTreeMap<SourceId, Vec<Comment>>,
    /// The files of which everything is imported.
    whole: BTreeSet<SourceId>,
}

/// What belongs to a value that is written in one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct OfValue {
    /// Lines before it.
    pub(super) above: Vec<String>,
    /// What stands behind it.
    pub(super) beside: Option<String>,
}

impl Comments {
    /// Adds those of a file. Of one that is not imported as a whole, none is missed.
    pub(super) fn add(&mut self, source: &Source, tree: &Yaml, is_whole: bool) {
        if is_whole {
            self.whole.insert(source.id());
        }
        self.left.insert(source.id(), yaml::comments(source, tree));
    }

    /// Takes those between a key and what stands before it, but not those that are indented more than the key: they belong to
    /// what stands before.
    pub(super) fn above(&mut self, sources: &Sources, key: Span) -> Vec<String> {
        let Some(place) = Place::of(sources, key) else { return Vec::new() };
        let mut first = place.line;
        while first > 1 && is_comment_or_blank(place.source, first - 1) {
            first -= 1;
        }
        self.take(key, |it| {
            it.is_alone && (first..place.line).contains(&it.line) && it.indent <= place.indent
        })
    }

    /// Takes those of a value that is written in one line, from its key to its end.
    pub(super) fn of_value(&mut self, sources: &Sources, key: Span, value: Span) -> OfValue {
        let mut above = self.above(sources, key);
        let Some((first, last)) = lines(sources, key, value) else { return OfValue::default() };
        let within = self.left.get(&key.source()).into_iter().flatten();
        let mut within = within.filter(|it| (first..=last).contains(&it.line));
        let is_beside = within.next().is_some_and(|it| !it.is_alone) && within.next().is_none();
        let mut taken = self.take(key, |it| (first..=last).contains(&it.line));
        let beside = if is_beside { taken.pop() } else { None };
        above.append(&mut taken);
        OfValue { above, beside }
    }

    /// Whether there is one inside of a value.
    pub(super) fn are_in(&self, sources: &Sources, value: Span) -> bool {
        let Some((first, last)) = lines(sources, value, value) else { return false };
        self.left.get(&value.source()).into_iter().flatten().any(|it| (first..=last).contains(&it.line))
    }

    /// Takes the one in the line of a key, which opens a section.
    pub(super) fn beside(&mut self, sources: &Sources, key: Span) -> Option<String> {
        let line = Place::of(sources, key)?.line;
        self.take(key, |it| !it.is_alone && it.line == line).pop()
    }

    /// Takes those at the end of a value's section: below it, and indented more than its key.
    pub(super) fn below(&mut self, sources: &Sources, key: Span, value: Span) -> Vec<String> {
        let Some((_, end)) = lines(sources, key, value) else { return Vec::new() };
        let Some(place) = Place::of(sources, key) else { return Vec::new() };
        let mut last = end;
        while is_comment_or_blank(place.source, last + 1) {
            last += 1;
        }
        self.take(key, |it| it.is_alone && it.indent > place.indent && (end..=last).contains(&it.line))
    }

    /// Takes those before the first key of the file that a key is in.
    pub(super) fn at_head(&mut self, sources: &Sources, key: Span) -> Vec<String> {
        let Some(place) = Place::of(sources, key) else { return Vec::new() };
        let mut last = 0;
        while is_comment_or_blank(place.source, last + 1) {
            last += 1;
        }
        self.take(key, |it| it.is_alone && it.line <= last)
    }

    /// Those that nothing was found for.
    pub(super) fn left_out(&self, sources: &Sources) -> Vec<Entry> {
        let mut entries = Vec::new();
        for source in sources.iter().filter(|it| self.whole.contains(&it.id())) {
            for comment in self.left.get(&source.id()).into_iter().flatten() {
                let start = source.lines(comment.line, comment.line).start + comment.indent;
                entries.push(Entry {
                    file: source.path().to_owned(),
                    line: comment.line,
                    place: source.span(start..start + comment.text.len()),
                    path: comment.text.clone(),
                    fate: Fate::Changed("left out: the spec has no place for it".to_owned()),
                });
            }
        }
        entries
    }

    fn take(&mut self, near: Span, wanted: impl Fn(&Comment) -> bool) -> Vec<String> {
        let Some(left) = self.left.get_mut(&near.source()) else { return Vec::new() };
        left.extract_if(.., |it| wanted(it)).map(|it| written(&it.text)).collect()
    }
}

fn is_comment_or_blank(source: &Source, line: usize) -> bool {
    let range = source.lines(line, line);
    let text = source.text().get(range.clone()).unwrap_or_default().trim_start();
    range.start < source.text().len() && (text.is_empty() || text.starts_with('#'))
}

/// A comment as TOML takes it: no control characters.
fn written(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}

/// Where a key is. What no file states has an empty place.
struct Place<'s> {
    source: &'s Source,
    line: usize,
    indent: usize,
}

impl<'s> Place<'s> {
    fn of(sources: &'s Sources, span: Span) -> Option<Self> {
        let source = sources.of(span).filter(|_| span.start() < span.end())?;
        let line = source.position(span.start()).line;
        Some(Self { source, line, indent: span.start() - source.lines(line, line).start })
    }
}

/// The first and the last line of an entry; none where it has no place, or its key and value are in different ones.
fn lines(sources: &Sources, key: Span, value: Span) -> Option<(usize, usize)> {
    let first = Place::of(sources, key)?;
    if key.source() != value.source() || value.start() < key.start() {
        return Some((first.line, first.line));
    }
    let text = first.source.slice(value).trim_end();
    let last = first.source.position((value.start() + text.len()).saturating_sub(1).max(value.start())).line;
    Some((first.line, last.max(first.line)))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use crate::{
        import::{ComposeFile, Imported, Role, import},
        source::Source,
    };

    const PLAIN: &[&str] = &[
        "name: web",
        "services:",
        "  site:",
        "    image: 'site:1'",
        "    ports:",
        "      - \"80:80\"",
        "      - 443:443",
        "    environment:",
        "      A: b",
        "      C:",
        "    healthcheck: {test: [CMD, ok], interval: 5s}",
        "    restart: always",
        "  db:",
        "    image: db:1",
        "    networks: [backbone]",
        "volumes:",
        "  data: {}",
        "networks:",
        "  backbone:",
        "    external: true",
    ];

    fn imported(text: &str) -> Imported {
        let source = Source::new("web/compose.yml", text);
        let file = ComposeFile { source, dir: "web".into(), dir_name: "web".to_owned(), role: Role::Named };
        import([file].into_iter().collect(), "shop").expect("a Compose file")
    }

    proptest! {
        /// Wherever a comment stands, it is in the spec or in the ledger, once, and the spec says the same as without it.
        #[test]
        fn no_comment_is_lost_or_says_something(places in prop::collection::vec((0..4_u8, 0..8_usize), PLAIN.len())) {
            let mut text = String::new();
            let mut comments = Vec::new();
            for (number, (line, (kind, indent))) in PLAIN.iter().zip(places).enumerate() {
                let comment = format!("# comment {number}.");
                let _ = match kind {
                    0 => writeln!(text, "{:indent$}{comment}\n{line}", ""),
                    1 => writeln!(text, "{line} {comment}"),
                    2 => writeln!(text, "{:indent$}{comment}\n\n{line}", ""),
                    _ => writeln!(text, "{line}"),
                };
                if kind < 3 {
                    comments.push(comment);
                }
            }
            let with = imported(&text);
            let without = imported(&PLAIN.join("\n"));
            for comment in comments {
                let in_spec = with.spec.matches(&comment).count();
                let left_out = with.ledger.entries.iter().filter(|it| it.path == comment).count();
                prop_assert_eq!(in_spec + left_out, 1, "{} of\n{}\nin\n{}", comment, text, with.spec);
            }
            let read = |spec: &str| toml::from_str::<toml::Table>(spec).expect("TOML");
            prop_assert_eq!(read(&with.spec), read(&without.spec));
        }
    }
}
