//! From the spec's text to its tree, with everything that is wrong with its form.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{
    nesting,
    node::{Node, Table, Value},
    sections::Sections,
    syntax::{describe_all, syntax_error},
    validate::validate,
};
use crate::{
    diagnostic::Finding,
    source::{Source, Span},
};

/// The result of parsing a spec.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree; none where the text is not TOML, because what a broken text means is a guess.
    pub document: Option<Table>,
    /// Everything that is wrong with the spec's form.
    pub findings: Vec<Finding>,
}

/// Reads a spec: its syntax, then the shape of everything that it says. All findings are reported at once.
#[must_use]
pub fn parse(source: &Source) -> Parsed {
    if let Some(span) = nesting::too_deep(source.text()) {
        let finding = syntax_error(format!("values are nested more than {} levels deep", nesting::LIMIT))
            .at(source.span(span), "too deep from here on");
        return Parsed { document: None, findings: vec![finding] };
    }
    let (document, errors) = DeTable::parse_recoverable(source.text());
    let mut builder = Builder { source, findings: describe_all(source, &errors) };
    let table = builder.table(document.into_inner(), Depth::Spec);
    let mut findings = builder.findings;
    if findings.is_empty() {
        let findings = validate(&source.clone().into(), &table);
        return Parsed { document: Some(table), findings };
    }
    let sections = Sections::of(source, &findings);
    findings.extend(
        validate(&source.clone().into(), &table).into_iter().filter(|finding| sections.can_judge(finding)),
    );
    Parsed { document: None, findings }
}

/// How far down the tree a value is, as far as it matters: `defaults` of a project are read by all its services.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    Spec,
    Projects,
    Project,
    Defaults,
    Elsewhere,
}

impl Depth {
    fn below(self, key: &str) -> Self {
        match (self, key) {
            (Self::Spec, "projects") => Self::Projects,
            (Self::Projects, _) => Self::Project,
            (Self::Project | Self::Defaults, "defaults") | (Self::Defaults, _) => Self::Defaults,
            _ => Self::Elsewhere,
        }
    }

    fn place(self, source: &Source, bytes: Range<usize>) -> Span {
        let span = source.span(bytes);
        if self == Self::Defaults { span.shared() } else { span }
    }
}

/// Makes a tree of what the TOML library has read.
struct Builder<'s> {
    source: &'s Source,
    findings: Vec<Finding>,
}

impl Builder<'_> {
    fn table(&mut self, table: DeTable<'_>, depth: Depth) -> Table {
        let mut tree = Table::with_capacity(table.len());
        for (key, value) in table {
            let below = depth.below(key.get_ref());
            let key_span = depth.place(self.source, key.span());
            let span = below.place(self.source, value.span());
            if let Some(value) = self.value(span, value.into_inner(), below) {
                tree.insert(key.into_inner(), key_span, Node { span, value });
            }
        }
        tree
    }

    fn value(&mut self, span: Span, value: DeValue<'_>, depth: Depth) -> Option<Value> {
        Some(match value {
            DeValue::String(text) => Value::String(text.into_owned()),
            DeValue::Boolean(boolean) => Value::Boolean(boolean),
            DeValue::Datetime(datetime) => Value::Datetime(datetime.to_string()),
            DeValue::Integer(integer) => {
                let Ok(number) = i64::from_str_radix(integer.as_str(), integer.radix()) else {
                    self.findings.push(syntax_error("the integer does not fit in 64 bits").at(span, ""));
                    return None;
                };
                Value::Integer(number)
            }
            DeValue::Float(float) => Value::Float(float.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Array(items) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    let span = depth.place(self.source, item.span());
                    let value = self.value(span, item.into_inner(), depth);
                    list.extend(value.map(|value| Node { span, value }));
                }
                Value::List(list)
            }
            DeValue::Table(table) => Value::Table(self.table(table, depth)),
        })
    }
}
