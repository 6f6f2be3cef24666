//! The lines that a finding is about, cut out of their files. The renderer gets no more than that of a long file: it
//! reads every line that it gets.

use std::{borrow::Cow, ops::Range};

use crate::source::{Source, Sources, Span};

/// An excerpt of up to this many bytes is an unchanged piece of its file; a longer one is abridged.
const SHORT: usize = 2048;

/// Lines that an abridged excerpt keeps above and below one that is pointed at: the renderer may show them.
const CONTEXT: usize = 4;

/// If this many lines or more are between two places of one file, each gets an excerpt of its own.
const FAR: usize = 2000;

/// Some lines of one file.
pub(super) struct Excerpt<'a> {
    /// The file's path, for messages.
    pub(super) path: &'a str,
    /// The lines; in an abridged one, those that nothing points at are empty.
    pub(super) text: Cow<'a, str>,
    /// Number of the first line, from 1.
    pub(super) first_line: usize,
    /// What is pointed at.
    pub(super) places: Vec<Place>,
}

/// A place in an excerpt.
pub(super) struct Place {
    /// Its position among the places that the excerpts were asked for.
    pub(super) index: usize,
    /// The bytes in the excerpt's text.
    pub(super) range: Range<usize>,
}

/// The excerpts that show some places, the one with the first place first. Places in files of another run are left out.
pub(super) fn excerpts<'a>(sources: &'a Sources, places: &[Span]) -> Vec<Excerpt<'a>> {
    let mut found: Vec<Found<'a>> = places
        .iter()
        .enumerate()
        .filter_map(|(index, span)| Some(Found::new(index, *span, sources.of(*span)?)))
        .collect();
    found.sort_by_key(|it| (it.span, it.index));
    let mut groups: Vec<Vec<Found<'a>>> = Vec::new();
    for place in found {
        match groups.last_mut() {
            Some(group) if group.iter().any(|it| place.is_near(it)) => group.push(place),
            _ => groups.push(vec![place]),
        }
    }
    // Within one file, and from file to file, in the order in which a reader goes through them.
    groups.sort_by_key(|group| group.iter().all(|it| it.index != 0));
    groups.iter().filter_map(|it| excerpt(it)).collect()
}

/// A place, and the lines that it is on.
struct Found<'a> {
    index: usize,
    span: Span,
    source: &'a Source,
    first_line: usize,
    last_line: usize,
}

impl<'a> Found<'a> {
    fn new(index: usize, span: Span, source: &'a Source) -> Self {
        let span = source.clamp(span);
        let line = |offset| source.position(offset).line;
        Self { index, span, source, first_line: line(span.start()), last_line: line(span.end()) }
    }

    /// Whether it is in the same file as one that begins before it, and not far below.
    fn is_near(&self, earlier: &Self) -> bool {
        self.span.source() == earlier.span.source() && self.first_line <= earlier.last_line + FAR
    }
}

fn excerpt<'a>(group: &[Found<'a>]) -> Option<Excerpt<'a>> {
    let source = group.first()?.source;
    let first_line = group.iter().map(|it| it.first_line).min()?;
    let last_line = group.iter().map(|it| it.last_line).max()?;
    let whole = source.lines(first_line, last_line);
    // A line break of Windows is not part of the line, unless something points at it.
    let pointed = group.iter().map(|it| it.span.end()).max()?;
    let end = whole.end - usize::from(whole.end > pointed && source.text()[..whole.end].ends_with('\r'));
    let whole = whole.start..end;
    let pieces = if whole.len() <= SHORT { vec![(whole, 0)] } else { pieces(group, source, whole) };
    let text = match pieces.as_slice() {
        [(only, _)] => Cow::Borrowed(&source.text()[only.clone()]),
        _ => Cow::Owned(joined(source, &pieces)),
    };
    let text = without_c1(text);
    let at = |offset: usize| {
        let (piece, at) = pieces.iter().rev().find(|(piece, _)| piece.start <= offset)?;
        Some(at + (offset.min(piece.end) - piece.start))
    };
    let place =
        |it: &Found<'_>| Some(Place { index: it.index, range: at(it.span.start())?..at(it.span.end())? });
    let mut places: Vec<Place> = group.iter().filter_map(place).collect();
    places.sort_by_key(|it| it.index);
    Some(Excerpt { path: source.path().as_str(), text, first_line, places })
}

/// The text with a dot, which has as many bytes, for each control character of C1. Terminals act on them, as on those of C0, which
/// the renderer shows as symbols.
fn without_c1(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_c1 = |it: char| matches!(it, '\u{80}'..='\u{9F}');
    if text.contains(is_c1) { text.replace(is_c1, "·").into() } else { text }
}

/// The parts of `whole` that are kept, and where each begins in the text that [`joined`] makes of them.
fn pieces(group: &[Found<'_>], source: &Source, whole: Range<usize>) -> Vec<(Range<usize>, usize)> {
    let around = |line: usize| (line.saturating_sub(CONTEXT), line + CONTEXT);
    let mut kept: Vec<(usize, usize)> =
        group.iter().flat_map(|it| [around(it.first_line), around(it.last_line)]).collect();
    kept.sort_unstable();
    let mut pieces: Vec<(Range<usize>, usize)> = Vec::new();
    let mut last_line = 0;
    for (first, last) in kept {
        let lines = source.lines(first, last);
        let lines = lines.start.max(whole.start)..lines.end.min(whole.end);
        match pieces.last_mut() {
            Some((piece, _)) if first <= last_line + 1 => piece.end = piece.end.max(lines.end),
            Some((piece, at)) => {
                // A line break ends the piece, and there is one for each line that is left out.
                let at = *at + piece.len() + (first - last_line);
                pieces.push((lines, at));
            }
            None => pieces.push((lines, 0)),
        }
        last_line = last_line.max(last);
    }
    pieces
}

/// The pieces with an empty line for every line between them.
fn joined(source: &Source, pieces: &[(Range<usize>, usize)]) -> String {
    let mut text = String::new();
    for (piece, at) in pieces {
        text.extend(std::iter::repeat_n('\n', at - text.len()));
        text.push_str(&source.text()[piece.clone()]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of numbered lines.
    fn numbered(lines: usize) -> Source {
        let lines: Vec<String> = (1..=lines).map(|it| format!("line {it} of a long file\n")).collect();
        Source::new("a.toml", lines.concat())
    }

    /// What is left of a text of this many lines if two of them are pointed at.
    fn shown(lines: usize, pointed: [usize; 2]) -> Vec<(usize, usize, Vec<String>)> {
        let source = numbered(lines);
        let places = pointed.map(|line| {
            let start = source.lines(line, line).start;
            source.span(start..start + format!("line {line}").len())
        });
        let sources = Sources::from(source);
        let excerpt = |it: &Excerpt<'_>| {
            let pointed = it.places.iter().map(|place| it.text[place.range.clone()].to_owned());
            (it.first_line, it.text.lines().count(), pointed.collect())
        };
        excerpts(&sources, &places).iter().map(excerpt).collect()
    }

    fn words(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn line_numbers_and_places_survive_an_abridgement() {
        assert_eq!(shown(9, [2, 4]), [(2, 3, words(&["line 2", "line 4"]))]);
        assert_eq!(shown(900, [2, 801]), [(2, 800, words(&["line 2", "line 801"]))]);
        assert_eq!(shown(900, [801, 2]), [(2, 800, words(&["line 801", "line 2"]))]);
        assert_eq!(shown(900, [700, 703]), [(700, 4, words(&["line 700", "line 703"]))]);
    }

    #[test]
    fn lines_between_distant_places_are_left_out() {
        let source = numbered(1900);
        let at = |line| source.span(source.lines(line, line));
        let places = [at(3), at(1800)];
        let length = excerpts(&source.clone().into(), &places).iter().map(|it| it.text.len()).sum::<usize>();
        assert!(length < 2100, "{length} bytes for the renderer to look at");
        assert_eq!(shown(5000, [4000, 7]).len(), 2);
        assert_eq!(shown(5000, [4000, 7])[0], (4000, 1, words(&["line 4000"])));
    }
}
