//! Reading a string from left to right.

use super::{Interpolated, Invalid, Operation, OperationKind, Reference, Segment};

/// How deep references may be nested in each other's arguments.
const DEPTH_LIMIT: usize = 50;

pub(super) fn read(text: &str) -> Result<Interpolated<'_>, Invalid> {
    let mut reader = Reader { text, position: 0, depth: 0 };
    reader.segments(false)
}

struct Reader<'a> {
    text: &'a str,
    position: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// Reads to the end of the text, or, inside braces, to the closing one.
    fn segments(&mut self, inside: bool) -> Result<Interpolated<'a>, Invalid> {
        let mut segments = Vec::new();
        loop {
            let rest = self.rest();
            // Bytes suffice: neither sign is ever a part of another character.
            let plain =
                rest.bytes().position(|it| it == b'$' || (inside && it == b'}')).unwrap_or(rest.len());
            if plain > 0 {
                segments.push(Segment::Literal(&rest[..plain]));
                self.position += plain;
            }
            let rest = self.rest();
            if rest.is_empty() || rest.starts_with('}') {
                return Ok(Interpolated { segments });
            }
            if rest.starts_with("$$") {
                segments.push(Segment::Dollar);
                self.position += 2;
            } else if rest.starts_with("${") {
                segments.push(Segment::Reference(self.braced()?));
            } else {
                let name = name_at_start(&rest[1..]);
                self.position += 1 + name.len();
                segments.push(match name {
                    "" => Segment::Dollar,
                    _ => Segment::Reference(Reference { name, operation: None }),
                });
            }
        }
    }

    fn braced(&mut self) -> Result<Reference<'a>, Invalid> {
        let start = self.position;
        let invalid = |reader: &Self| Invalid { text: reader.text[start..].chars().take(40).collect() };
        self.position += 2;
        let name = name_at_start(self.rest());
        if name.is_empty() {
            return Err(invalid(self));
        }
        self.position += name.len();
        let covers_empty = self.rest().starts_with(':');
        let sign = self.rest().chars().nth(usize::from(covers_empty));
        let kind = match sign {
            Some('}') if !covers_empty => {
                self.position += 1;
                return Ok(Reference { name, operation: None });
            }
            Some('-') => OperationKind::Default,
            Some('?') => OperationKind::Required,
            Some('+') => OperationKind::Alternative,
            _ => return Err(invalid(self)),
        };
        self.position += 1 + usize::from(covers_empty);
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            return Err(invalid(self));
        }
        let argument = self.segments(true)?;
        self.depth -= 1;
        if !self.rest().starts_with('}') {
            return Err(invalid(self));
        }
        self.position += 1;
        Ok(Reference { name, operation: Some(Operation { kind, covers_empty, argument }) })
    }
}

fn name_at_start(text: &str) -> &str {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return "";
    }
    let end = text.bytes().position(|it| !it.is_ascii_alphanumeric() && it != b'_').unwrap_or(text.len());
    &text[..end]
}
