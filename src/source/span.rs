//! A place in a file.

/// Which of several files a place is in: its position in [`super::Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(u16);

impl SourceId {
    /// The first file; the only one where there is just a spec.
    pub const FIRST: Self = Self(0);

    /// The file at a position. More files than an id can tell apart share the last id.
    pub(super) fn at(position: usize) -> Self {
        Self(u16::try_from(position).unwrap_or(u16::MAX))
    }

    pub(crate) fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// A range of bytes in one of the files. Places sort by file, then by where they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    source: SourceId,
    start: u32,
    end: u32,
    /// Always the same for one place, so that it takes no part in telling places apart.
    shared: bool,
}

impl Span {
    /// The bytes from `start` up to `end`, which is not part of it. Offsets beyond 4 GiB count as 4 GiB.
    #[must_use]
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let offset = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Self { source, start: offset(start), end: offset(end), shared: false }
    }

    /// The same place, known to be one that several services read: it is in the `defaults` of their project.
    #[must_use]
    pub fn shared(self) -> Self {
        Self { shared: true, ..self }
    }

    /// The file.
    #[must_use]
    pub fn source(self) -> SourceId {
        self.source
    }

    /// Offset of the first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Offset after the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Whether several services read what is there: a mistake in it is one mistake, however many of them it affects.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.shared
    }

    /// Other bytes of the same file.
    #[must_use]
    pub fn with(self, start: usize, end: usize) -> Self {
        Self { shared: self.shared, ..Self::new(self.source, start, end) }
    }

    /// The empty place before the first byte, for insertions.
    #[must_use]
    pub fn before(self) -> Self {
        Self { end: self.start, ..self }
    }
}
