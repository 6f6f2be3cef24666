//! How deep a spec is nested, found out before a tree of it is built.
//!
//! Every later traversal of the tree, even dropping it, recurses once for each level. A key of ten thousand dots would
//! overflow the stack, which a program cannot report.

use std::ops::Range;

use toml_parser::{
    ErrorSink, Source, Span as TomlSpan,
    decoder::Encoding,
    parser::{EventReceiver, parse_document},
};

/// Levels that a spec may nest; the deepest key of the Compose Specification needs twelve.
pub(super) const LIMIT: usize = 64;

/// The bytes of the first key or value that is nested deeper than [`LIMIT`].
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let tokens = Source::new(text).lex().into_vec();
    let mut depth = Depth::default();
    parse_document(&tokens, &mut depth, &mut ());
    depth.exceeded
}

#[derive(Default)]
struct Depth {
    /// Levels above the container that is being read.
    base: usize,
    /// Parts so far of the key that is being read.
    parts: usize,
    /// `base` of each open list and inline table.
    outer: Vec<usize>,
    exceeded: Option<Range<usize>>,
}

impl Depth {
    fn check(&mut self, span: TomlSpan) -> bool {
        let within = self.base + self.parts <= LIMIT;
        if !within {
            self.exceeded.get_or_insert(span.start()..span.end());
        }
        within
    }

    fn open(&mut self, span: TomlSpan) -> bool {
        self.outer.push(self.base);
        self.base += self.parts.max(1);
        self.parts = 0;
        self.check(span)
    }

    fn close(&mut self) {
        self.base = self.outer.pop().unwrap_or(self.base);
        self.parts = 0;
    }

    fn header(&mut self) {
        *self = Self { exceeded: self.exceeded.take(), ..Self::default() };
    }

    fn header_end(&mut self, own_level: usize) {
        self.base = self.parts + own_level;
        self.parts = 0;
    }
}

impl EventReceiver for Depth {
    fn std_table_open(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.header();
    }
    fn array_table_open(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.header();
    }
    fn std_table_close(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.header_end(0);
    }
    fn array_table_close(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.header_end(1);
    }
    fn inline_table_open(&mut self, span: TomlSpan, _: &mut dyn ErrorSink) -> bool {
        self.open(span)
    }
    fn inline_table_close(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.close();
    }
    fn array_open(&mut self, span: TomlSpan, _: &mut dyn ErrorSink) -> bool {
        self.open(span)
    }
    fn array_close(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.close();
    }
    fn simple_key(&mut self, span: TomlSpan, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.parts += 1;
        self.check(span);
    }
    fn scalar(&mut self, _: TomlSpan, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.parts = 0;
    }
    fn value_sep(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.parts = 0;
    }
    fn newline(&mut self, _: TomlSpan, _: &mut dyn ErrorSink) {
        self.parts = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_specs_are_not_too_deep() {
        assert_eq!(too_deep("[projects.a.services.b]\nports = [{ target = 1 }]\nx-a.b.c = [[[1]]]\n"), None);
        assert_eq!(too_deep(&"a = [1, 2]\nb.c = { d = 1 }\n".repeat(500)), None);
        assert_eq!(too_deep(&format!("a = '{}'", ".".repeat(900))), None);
    }

    #[test]
    fn every_kind_of_nesting_is_counted() {
        let dots = format!("{}a = 1", "a.".repeat(90_000));
        let header = format!("[{}a]", "a.".repeat(90_000));
        let lists = "a = ".to_owned() + &"[".repeat(90_000);
        let tables = "a = ".to_owned() + &"{a=".repeat(90_000);
        let mixed = format!("[{0}a]\n{0}a = {{ {0}a = [[{{ {0}a = 1 }}]] }}", "a.".repeat(20));
        for text in [dots, header, lists, tables, mixed] {
            assert!(too_deep(&text).is_some());
        }
    }
}
