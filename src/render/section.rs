//! The section that arcgen keeps in files that people write, such as README.md and `.gitattributes`: it is between two
//! markers, and nothing else in the file is changed.

use camino::Utf8Path;

/// The lines around a section.
#[derive(Debug, PartialEq, Eq)]
pub struct Markers {
    /// The line above it.
    pub start: &'static str,
    /// The line below it.
    pub end: &'static str,
}

/// The markers in files of documentation.
pub static MARKDOWN: Markers = Markers { start: "<!-- arcgen:start -->", end: "<!-- arcgen:end -->" };

/// The markers in files whose comments begin with `#`.
pub static HASH: Markers = Markers { start: "# arcgen:start", end: "# arcgen:end" };

/// The markers that a generated file may have: repositories have such files for purposes of their own.
#[must_use]
pub fn markers_of(path: &Utf8Path) -> Option<&'static Markers> {
    matches!(path.as_str(), ".gitattributes" | ".env.example").then_some(&HASH)
}

/// Why a text has no place for the section. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// There is neither marker.
    NoMarkers,
    /// There is a start without an end after it.
    NoEnd {
        /// Line of the start.
        start: usize,
    },
    /// There is an end without a start before it.
    NoStart {
        /// Line of the end.
        end: usize,
    },
    /// There is a second section.
    Twice {
        /// Line of the second start.
        start: usize,
    },
}

impl NoPlace {
    /// The fact, after the file's name.
    #[must_use]
    pub fn fact(self, markers: &Markers) -> String {
        let Markers { start: above, end: below } = markers;
        match self {
            Self::NoMarkers => "has no place for the platform's section".to_owned(),
            Self::NoEnd { start } => format!("has `{above}` in line {start} and no `{below}` after it"),
            Self::NoStart { end } => format!("has `{below}` in line {end} and no `{above}` before it"),
            Self::Twice { start } => format!("has a second `{above}` in line {start}"),
        }
    }
}

/// A text that is nothing but the section, for a file that is not there yet.
#[must_use]
pub fn alone(section: &str) -> String {
    appended("", section, &MARKDOWN)
}

/// `text` with the section between new markers at its end, for a file that has none. The section takes the line ends of the text.
#[must_use]
pub fn appended(text: &str, section: &str, markers: &Markers) -> String {
    let Markers { start, end } = markers;
    let above = match text.trim_end() {
        "" => String::new(),
        text => format!("{text}\n\n"),
    };
    let appended = format!("{above}{start}\n{}\n{end}\n", section.trim_end_matches('\n'));
    if text.contains("\r\n") { appended.replace("\r\n", "\n").replace('\n', "\r\n") } else { appended }
}

/// `text` with the section between its markers. The section takes the line ends of the line with the start marker.
///
/// # Errors
/// The text has no markers, or not exactly one pair of them. Markers inside a fenced block of code are an example of
/// markers and do not count.
pub fn splice(text: &str, section: &str, markers: &Markers) -> Result<String, NoPlace> {
    let (from, to) = place(text, markers)?;
    let mut section = format!("{}\n", section.trim_end_matches('\n'));
    if text[..from].ends_with("\r\n") {
        section = section.replace('\n', "\r\n");
    }
    Ok([&text[..from], &section, &text[to..]].concat())
}

/// The bytes between the two marker lines.
fn place(text: &str, markers: &Markers) -> Result<(usize, usize), NoPlace> {
    let mut start = None;
    let mut found = None;
    let mut offset = 0;
    let mut fence: Option<&str> = None;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let number = index + 1;
        let content = line.trim();
        if let Some(open) = fence {
            if content.starts_with(open) {
                fence = None;
            }
        } else if content.starts_with("```") {
            fence = Some("```");
        } else if content.starts_with("~~~") {
            fence = Some("~~~");
        } else if content == markers.start {
            if found.is_some() || start.is_some() {
                return Err(NoPlace::Twice { start: number });
            }
            start = Some((number, offset + line.len()));
        } else if content == markers.end && found.is_none() {
            let (_, from) = start.take().ok_or(NoPlace::NoStart { end: number })?;
            found = Some((from, offset));
        }
        // What is between the markers is replaced: a fence that is not closed there has no effect after it.
        if start.is_some() {
            fence = None;
        }
        offset += line.len();
    }
    match (start, found) {
        (Some((start, _)), _) => Err(NoPlace::NoEnd { start }),
        (None, Some(place)) => Ok(place),
        (None, None) => Err(NoPlace::NoMarkers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = MARKDOWN.start;
    const END: &str = MARKDOWN.end;

    fn splice(text: &str, section: &str) -> Result<String, NoPlace> {
        super::splice(text, section, &MARKDOWN)
    }

    #[test]
    fn the_section_replaces_what_is_between_the_markers_and_nothing_else() {
        let text = format!("# Ours\n\n{START}\nold\n```\nopen fence\n{END}\n\nTail without a line end");
        assert_eq!(
            splice(&text, "## New\n\ntext\n").unwrap(),
            format!("# Ours\n\n{START}\n## New\n\ntext\n{END}\n\nTail without a line end")
        );
        assert_eq!(splice(&alone("a"), "b").unwrap(), alone("b"));
    }

    #[test]
    fn line_ends_of_the_file_are_kept() {
        let text = format!("# Ours\r\n{START}\r\n{END}\r\n");
        assert_eq!(splice(&text, "a\nb\n").unwrap(), format!("# Ours\r\n{START}\r\na\r\nb\r\n{END}\r\n"));
    }

    #[test]
    fn an_example_of_markers_is_not_a_marker() {
        let example = format!("```html\n{START}\n{END}\n```\n");
        assert_eq!(splice(&example, "a"), Err(NoPlace::NoMarkers));
        assert_eq!(
            splice(&format!("{example}{START}\n{END}\n"), "a").unwrap(),
            format!("{example}{}", alone("a"))
        );
    }

    #[test]
    fn broken_markers_are_named_by_their_line() {
        assert_eq!(splice("# Ours\n", "a"), Err(NoPlace::NoMarkers));
        assert_eq!(splice(&format!("{START}\n"), "a"), Err(NoPlace::NoEnd { start: 1 }));
        assert_eq!(splice(&format!("\n{END}\n{START}\n"), "a"), Err(NoPlace::NoStart { end: 2 }));
        assert_eq!(splice(&format!("{START}\n{START}\n{END}"), "a"), Err(NoPlace::Twice { start: 2 }));
        assert_eq!(splice(&format!("{}{}", alone("a"), alone("b")), "c"), Err(NoPlace::Twice { start: 4 }));
    }
}
