//! All files that findings can point into.

use super::{Source, SourceId, Span};

/// The files of one run, by id.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file; places in it carry the id that it gets.
    pub fn add(&mut self, file: Source) -> SourceId {
        let id = SourceId::at(self.files.len());
        self.files.push(file.with_id(id));
        id
    }

    /// The file of a place; none if the place is in a file of another run.
    #[must_use]
    pub fn of(&self, span: Span) -> Option<&Source> {
        self.files.get(span.source().position())
    }

    /// The text at a place; empty where there is none.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.of(span).map_or("", |it| it.slice(span))
    }

    /// All of them, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.files.iter()
    }

    /// The file that findings without a place are about.
    #[must_use]
    pub fn first(&self) -> Option<&Source> {
        self.files.first()
    }
}

/// A run that reads one file.
impl From<Source> for Sources {
    fn from(file: Source) -> Self {
        let mut sources = Self::default();
        sources.add(file);
        sources
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_in_the_file_of_its_id() {
        let mut sources = Sources::default();
        let first = sources.add(Source::new("a.toml", "one"));
        let second = sources.add(Source::new("b.yml", "two"));
        let path = |id| sources.of(Span::new(id, 0, 1)).map(|it| it.path().as_str());
        assert_eq!((path(first), path(second)), (Some("a.toml"), Some("b.yml")));
        assert_eq!(sources.of(Span::new(SourceId::at(2), 0, 1)).map(Source::text), None);
    }
}
