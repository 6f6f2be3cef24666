//! From the text of a YAML file to its tree.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, StrInput, Tag};

use super::{Pair, Value, Yaml, merge::merged, scalar};
use crate::source::{Source, Span};

/// Values may be nested this deep: every reader of the tree goes down it.
const DEEPEST: usize = 64;

/// A file may have this many values, those that aliases stand for counted each time.
const MOST_VALUES: usize = 200_000;

/// Why a file has no tree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    /// The fact, as a message states it.
    pub(crate) message: String,
    /// Where.
    pub(crate) span: Span,
}

/// Reads the only document of a file; an empty file is null.
pub(crate) fn read(source: &Source) -> Result<Yaml, Fault> {
    let mut reader = Reader {
        source,
        offsets: offsets(source.text()),
        parser: Parser::new_from_str(source.text()),
        anchors: HashMap::new(),
        values: 0,
    };
    reader.document()
}

struct Reader<'s> {
    source: &'s Source,
    /// The byte of every character; empty where both are the same.
    offsets: Vec<usize>,
    parser: Parser<'s, StrInput<'s>>,
    /// What each anchor stands for, and how many values that is.
    anchors: HashMap<usize, (Yaml, usize)>,
    values: usize,
}

/// The byte of every character of a text, and of its end. The parser counts characters.
fn offsets(text: &str) -> Vec<usize> {
    if text.is_ascii() {
        Vec::new()
    } else {
        text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
    }
}

impl<'s> Reader<'s> {
    fn document(&mut self) -> Result<Yaml, Fault> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(_) if root.is_some() => {
                    return Err(Fault {
                        message: "a second document begins: make a file of it".to_owned(),
                        span,
                    });
                }
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        Ok(root.unwrap_or(Yaml { span: self.source.span(0..0), value: Value::Null, tag: None, number: None }))
    }

    fn next(&mut self) -> Result<(Event<'s>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let span = self.source.span(self.byte(span.start)..self.byte(span.end));
                Ok((event, span))
            }
            Some(Err(error)) => Err(self.fault(&error)),
            None => Ok((Event::StreamEnd, self.source.span(0..0))),
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        if self.offsets.is_empty() {
            marker.index().min(self.source.text().len())
        } else {
            self.offsets[marker.index().min(self.offsets.len() - 1)]
        }
    }

    fn fault(&self, error: &ScanError) -> Fault {
        let at = self.byte(*error.marker());
        Fault { message: format!("it is not YAML: {}", error.info()), span: self.source.span(at..at) }
    }

    fn node(&mut self, event: Event<'s>, span: Span, depth: usize) -> Result<Yaml, Fault> {
        let before = self.values;
        self.count(1, span)?;
        if depth > DEEPEST {
            return Err(Fault {
                message: format!("values are nested more than {DEEPEST} levels deep"),
                span,
            });
        }
        let (anchor, node) = match event {
            Event::Alias(anchor) => {
                let (node, values) = self.anchors.get(&anchor).cloned().ok_or_else(|| Fault {
                    message: "an alias stands for a value that contains it".to_owned(),
                    span,
                })?;
                self.count(values, span)?;
                return Ok(Yaml { span, ..node });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let span = self.quoted(style, span);
                let plain = style == ScalarStyle::Plain;
                let value = match tag.as_deref().map(|it| (it.is_yaml_core_schema(), it.suffix.as_str())) {
                    Some((true, "str")) => Value::String(text.into_owned()),
                    Some((true, "int" | "float" | "bool" | "null")) => scalar::plain(&text),
                    _ if plain => scalar::plain(&text),
                    _ => Value::String(self.block(text.into_owned(), style, span)),
                };
                let span = self.without_blank_end(style, span);
                (anchor, Yaml { span, value, tag: name(tag.as_deref()), number: None })
            }
            Event::SequenceStart(anchor, tag) => {
                let mut items = Vec::new();
                let end = loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => break end,
                        (event, span) => items.push(self.node(event, span, depth + 1)?),
                    }
                };
                let end = items.last().map_or(end.end(), |it: &Yaml| it.span.end().max(span.end()));
                (
                    anchor,
                    Yaml {
                        span: span.with(span.start(), end),
                        value: Value::List(items),
                        tag: name(tag.as_deref()),
                        number: None,
                    },
                )
            }
            Event::MappingStart(anchor, tag) => {
                let pairs = self.pairs(depth)?;
                let end = pairs.last().map_or(span.end(), |it| it.node.span.end().max(span.end()));
                let pairs = merged(pairs)?;
                (
                    anchor,
                    Yaml {
                        span: span.with(span.start(), end),
                        value: Value::Map(pairs),
                        tag: name(tag.as_deref()),
                        number: None,
                    },
                )
            }
            // What ends a collection is read where it begins, and documents do not nest.
            _ => return Err(Fault { message: "it is not YAML: a value is expected".to_owned(), span }),
        };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.values - before));
        }
        Ok(node)
    }

    /// The parser ends a block where the next key begins.
    fn without_blank_end(&self, style: ScalarStyle, span: Span) -> Span {
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return span;
        }
        span.with(span.start(), span.start() + self.source.slice(span).trim_end().len())
    }

    /// The parser ends a quoted text where the comment behind it ends.
    fn quoted(&self, style: ScalarStyle, span: Span) -> Span {
        let text = self.source.slice(span);
        let length = match style {
            ScalarStyle::DoubleQuoted => closing(text, '"', '\\'),
            ScalarStyle::SingleQuoted => closing(text, '\'', '\''),
            _ => None,
        };
        length.map_or(span, |it| span.with(span.start(), span.start() + it))
    }

    /// The parser ends a block with a line break where the file ends without one; YAML and Compose do not.
    fn block(&self, mut text: String, style: ScalarStyle, span: Span) -> String {
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let file = self.source.text();
        if is_block && span.end() >= file.len() && !file.ends_with('\n') && text.ends_with('\n') {
            text.pop();
        }
        text
    }

    fn pairs(&mut self, depth: usize) -> Result<Vec<Pair>, Fault> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut seen: HashSet<String> = HashSet::new();
        loop {
            let (event, key_span) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(pairs);
            }
            let key = self.node(event, key_span, depth + 1)?;
            let key = key_text(&key)
                .ok_or_else(|| Fault { message: "a key is a list or a map".to_owned(), span: key_span })?;
            if key != "<<" && !seen.insert(key.clone()) {
                return Err(Fault { message: format!("the key `{key}` is there twice"), span: key_span });
            }
            let (event, span) = self.next()?;
            let node = self.node(event, span, depth + 1)?;
            pairs.push(Pair { key, key_span, node });
        }
    }

    fn count(&mut self, values: usize, span: Span) -> Result<(), Fault> {
        self.values += values;
        if self.values > MOST_VALUES {
            return Err(Fault { message: format!("it has more than {MOST_VALUES} values"), span });
        }
        Ok(())
    }
}

/// Length of a text up to its closing quote, which it begins with too. In it, a quote stands behind an escape; in single quotes,
/// that is another quote.
fn closing(text: &str, quote: char, escape: char) -> Option<usize> {
    text.strip_prefix(quote)?;
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        let is_escape =
            letter == escape && (escape != quote || letters.peek().is_some_and(|it| it.1 == quote));
        if is_escape {
            letters.next();
        } else if letter == quote {
            return Some(at + quote.len_utf8());
        }
    }
    None
}

/// A tag that is not YAML's own.
fn name(tag: Option<&Tag>) -> Option<String> {
    tag.filter(|it| !it.is_yaml_core_schema()).map(|it| format!("{}{}", it.handle, it.suffix))
}

/// A key as Compose has it: its decoder writes scalars out.
fn key_text(key: &Yaml) -> Option<String> {
    if key.is_null() { Some("null".to_owned()) } else { key.value.scalar_text() }
}
