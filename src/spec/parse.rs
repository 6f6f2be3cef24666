//! From the spec's text to its tree, with everything that is wrong with its form.

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
    parallel,
    source::{Source, Span},
};

/// What parsing makes of a spec.
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
    parse_and(source, |_| ()).0
}

/// The same, and what `work` makes of the tree meanwhile; nothing where the text is not TOML.
pub(crate) fn parse_and<R>(source: &Source, work: impl FnOnce(&Table) -> R) -> (Parsed, Option<R>) {
    if let Some(span) = nesting::too_deep(source.text()) {
        let finding = syntax_error(format!("values are nested more than {} levels deep", nesting::LIMIT))
            .at(source.span(span), "too deep from here on");
        return (Parsed { document: None, findings: vec![finding] }, None);
    }
    let (document, errors) = DeTable::parse_recoverable(source.text());
    let mut findings: Vec<Finding> = describe_all(source, &errors);
    let table = table(source, document.into_inner(), &mut findings);
    if findings.is_empty() {
        let (shape, made) = parallel::both(|| validate(source, &table), || work(&table));
        return (Parsed { document: Some(table), findings: shape }, Some(made));
    }
    let sections = Sections::of(source, &findings);
    findings.extend(validate(source, &table).into_iter().filter(|finding| sections.can_judge(finding)));
    (Parsed { document: None, findings }, None)
}

fn table(source: &Source, table: DeTable<'_>, findings: &mut Vec<Finding>) -> Table {
    let mut tree = Table::with_capacity(table.len());
    for (key, value) in table {
        let key_span = source.span(key.span());
        let span = source.span(value.span());
        if let Some(value) = self::value(source, span, value.into_inner(), findings) {
            tree.insert(key.into_inner(), key_span, Node { span, value });
        }
    }
    tree
}

fn value(source: &Source, span: Span, value: DeValue<'_>, findings: &mut Vec<Finding>) -> Option<Value> {
    Some(match value {
        DeValue::String(text) => Value::String(text.into_owned()),
        DeValue::Boolean(boolean) => Value::Boolean(boolean),
        DeValue::Datetime(datetime) => Value::Datetime(datetime.to_string()),
        DeValue::Integer(integer) => {
            let Ok(number) = i64::from_str_radix(integer.as_str(), integer.radix()) else {
                findings.push(syntax_error("the integer does not fit in 64 bits").at(span, ""));
                return None;
            };
            Value::Integer(number)
        }
        DeValue::Float(float) => Value::Float(float.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Array(items) => Value::List(
            items
                .into_iter()
                .filter_map(|item| {
                    let span = source.span(item.span());
                    let value = self::value(source, span, item.into_inner(), findings)?;
                    Some(Node { span, value })
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(self::table(source, table, findings)),
    })
}
