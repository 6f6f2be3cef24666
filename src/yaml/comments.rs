//! The comments of a file, which are in no tree.

use std::ops::Range;

use super::{Value, Yaml};
use crate::source::Source;

/// One comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comment {
    /// Its line, from 1.
    pub(crate) line: usize,
    /// Bytes before it in its line.
    pub(crate) indent: usize,
    /// Whether nothing else is in its line.
    pub(crate) is_alone: bool,
    /// Its text, from the `#` on.
    pub(crate) text: String,
}

/// All comments of a file, whose tree this is, from its beginning to its end.
pub(crate) fn comments(source: &Source, tree: &Yaml) -> Vec<Comment> {
    let mut scalars = Vec::new();
    collect(source, tree, &mut scalars);
    scalars.sort_unstable_by_key(|it| it.start);
    let is_text = |at: usize| {
        let after = scalars.partition_point(|it| it.start <= at);
        scalars[..after].iter().next_back().is_some_and(|it| it.contains(&at))
    };
    let mut found = Vec::new();
    let mut start = 0;
    for (index, line) in source.text().split('\n').enumerate() {
        let begins = |at: &usize| *at == 0 || line[..*at].ends_with([' ', '\t']);
        let mut marks = line.match_indices('#').map(|(at, _)| at).filter(begins);
        if let Some(indent) = marks.find(|it| !is_text(start + it)) {
            found.push(Comment {
                line: index + 1,
                indent,
                is_alone: line[..indent].trim().is_empty(),
                text: line[indent..].trim_end().to_owned(),
            });
        }
        start += line.len() + 1;
    }
    found
}

/// Where the keys and scalars of a tree are; none of them is in another one.
fn collect(source: &Source, tree: &Yaml, scalars: &mut Vec<Range<usize>>) {
    match &tree.value {
        Value::List(items) => items.iter().for_each(|it| collect(source, it, scalars)),
        Value::Map(pairs) => {
            for pair in pairs {
                scalars.push(pair.key_span.start()..pair.key_span.end());
                collect(source, &pair.node, scalars);
            }
        }
        _ => {
            // A block goes on to where the next key or comment begins.
            let text = source.slice(tree.span).trim_end();
            scalars.push(tree.span.start()..tree.span.start() + text.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::read;

    fn told(text: &str) -> Vec<String> {
        let source = Source::new("a.yml", text);
        let tree = read(&source).expect("YAML");
        let told = comments(&source, &tree).into_iter().map(|it| {
            format!("{}:{}{} {}", it.line, it.indent, if it.is_alone { "" } else { " inline" }, it.text)
        });
        told.collect()
    }

    #[test]
    fn comments_are_found_and_texts_are_not() {
        let text = "# head\na: # of a\n  b: |\n    text # no\n    # no\n\n  # of c\n  c: \"x # no\" # of it\n  d: 'it''s\n    # no\n    more' #no space\n  e: a#no\n  f: [1, # one\n    2] # two\n  g: >-\n    folded\n    # no\n# end";
        assert_eq!(
            told(text),
            [
                "1:0 # head",
                "2:3 inline # of a",
                "7:2 # of c",
                "8:14 inline # of it",
                "11:10 inline #no space",
                "13:9 inline # one",
                "14:7 inline # two",
                "18:0 # end"
            ]
        );
        assert_eq!(told("# only a comment\n"), ["1:0 # only a comment"]);
    }

    #[test]
    fn an_alias_is_where_it_stands() {
        assert_eq!(told("x: &x # anchor\n  a: 1 # one\ny:\n  <<: *x # merged\n  b: *x # alias\n").len(), 4);
    }
}
