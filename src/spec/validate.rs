//! The walk over a spec's tree that compares everything in it with the vocabulary and reports all that differs.

use super::{
    complaint,
    floor::floor,
    lists,
    newer_than_floor::newer_than_floor,
    node::{self, Node, Value},
    place::Place,
    rules,
    shape::{Key, Map, Shape, Table},
    unknown_key::unknown_key,
    vocabulary::SPEC,
};
use crate::{
    compose::{Floor, interpolation},
    diagnostic::Finding,
    source::{SourceId, Sources, Span},
};

/// Everything in a spec that the vocabulary does not know, or whose value has another type.
pub(crate) fn validate(sources: &Sources, document: &node::Table) -> Vec<Finding> {
    let mut walk = Walk { sources, document, floor: floor(document), findings: Vec::new() };
    walk.table(document, Span::new(SourceId::FIRST, 0, 0), &SPEC, &Place::TOP);
    walk.findings
}

struct Walk<'s> {
    sources: &'s Sources,
    document: &'s node::Table,
    floor: Floor,
    findings: Vec<Finding>,
}

impl Walk<'_> {
    fn table(&mut self, table: &node::Table, span: Span, shape: &'static Table, place: &Place<'_>) {
        let mut meant = Vec::new();
        for (name, entry) in table.iter() {
            if let Some(key) = shape.key(name) {
                let place = place.key(name);
                self.findings.extend(newer_than_floor(
                    key,
                    entry.key_span,
                    self.document,
                    self.floor,
                    &place,
                ));
                self.value(&entry.node, &key.shape, key, &place);
            } else if shape.extensible && name.starts_with("x-") {
                self.anything(&entry.node, &place.key(name));
            } else {
                let unknown = unknown_key(self.sources, name, entry, table, shape, place);
                meant.extend(unknown.meant);
                self.findings.push(unknown.finding);
            }
        }
        let is_missing = |key: &&Key| key.required && table.get(key.name).is_none();
        // What is there under another name was reported under that.
        for key in shape.keys().filter(is_missing).filter(|key| !meant.contains(&key.name)) {
            self.findings.push(complaint::missing_key(key, span, place));
        }
        for rule in shape.rules {
            self.findings.extend(rules::check(rule, table, span, shape, place));
        }
    }

    /// `key` is the vocabulary's entry that the value belongs to, for its help.
    fn value(&mut self, node: &Node, shape: &Shape, key: &Key, place: &Place<'_>) {
        match (shape, &node.value) {
            (Shape::OneOf(shapes), _) => match shapes.iter().find(|shape| takes(shape, &node.value)) {
                // Where any text will do, a number becomes one.
                Some(Shape::Number) if shapes.iter().any(|it| matches!(it, Shape::Text | Shape::Line)) => {
                    self.number_as_text(node, key, place);
                }
                Some(shape) => self.value(node, shape, key, place),
                None => self.findings.push(complaint::wrong_type(self.sources, node, shape, key, place)),
            },
            _ if !takes(shape, &node.value) => {
                self.findings.push(complaint::wrong_type(self.sources, node, shape, key, place));
            }
            (Shape::List(item) | Shape::Set(item), Value::List(items)) => {
                for (index, node) in items.iter().enumerate() {
                    self.value(node, item, key, &place.item(index));
                }
                if matches!(shape, Shape::Set(_)) {
                    self.findings.extend(lists::repeated(self.sources, items, place));
                }
            }
            (Shape::Headed(words), Value::List(items)) => {
                for (index, node) in items.iter().enumerate() {
                    self.value(node, &Shape::Text, key, &place.item(index));
                }
                self.findings.extend(lists::headless(items, words, place));
            }
            (Shape::Parts, Value::Table(table)) => {
                let of_its_own =
                    table.entry("variants").map(|it| complaint::nested_variants(it.key_span, place));
                self.findings.extend(of_its_own);
            }
            (Shape::Map(map), Value::Table(table)) => self.map(table, map, key, place),
            (Shape::Table(shape), Value::Table(table)) => self.table(table, node.span, shape, place),
            (Shape::Integer(least, most), Value::Integer(number)) if !(least..=most).contains(&number) => {
                self.findings.push(complaint::out_of_range(node, *number, (*least, *most), place));
            }
            (_, Value::Float(number)) if !number.is_finite() => {
                self.findings.push(complaint::wrong_type(self.sources, node, shape, key, place));
            }
            (_, Value::String(text)) => self.text(node, text, shape, place),
            _ => {}
        }
    }

    /// `3.10` is 3.1 in TOML.
    fn number_as_text(&mut self, node: &Node, key: &Key, place: &Place<'_>) {
        match node.value {
            Value::Float(number) if number.is_finite() => {
                self.findings.extend(complaint::retyped(self.sources, node, number, place));
            }
            _ => self.value(node, &Shape::Number, key, place),
        }
    }

    fn text(&mut self, node: &Node, text: &str, shape: &Shape, place: &Place<'_>) {
        let finding = match shape {
            Shape::Word(form) if !form.accepts(text) => {
                Some(complaint::malformed_value(node.span, text, form, place))
            }
            Shape::Choice { of, interpolated }
                if !(of.contains(&text) || *interpolated && !interpolation::is_literal(text)) =>
            {
                Some(complaint::unknown_value(node.span, text, of, place))
            }
            _ => complaint::unprintable_text(node.span, text, matches!(shape, Shape::Line), place),
        };
        self.findings.extend(finding);
    }

    fn map(&mut self, table: &node::Table, map: &Map, key: &Key, place: &Place<'_>) {
        // A service's environment is written as a list, whose items Compose fills in.
        let becomes_list =
            key.name == "environments" || key.name == "environment" && place.is_key_of_service();
        for (name, entry) in table.iter() {
            let place = place.entry(map.noun, name);
            if !map.key.accepts(name) {
                self.findings.push(complaint::malformed_name(name, entry.key_span, map, &place));
            }
            self.findings.extend(complaint::unprintable_text(entry.key_span, name, true, &place));
            if name.contains("${") && !becomes_list {
                self.findings.push(complaint::variable_in_key(name, entry.key_span, key, &place));
            }
            self.value(&entry.node, &map.value, key, &place);
        }
    }

    /// What an `x-*` key holds: anything that can be written down.
    fn anything(&mut self, node: &Node, place: &Place<'_>) {
        match &node.value {
            Value::String(text) => {
                self.findings.extend(complaint::unprintable_text(node.span, text, false, place));
            }
            Value::List(items) => {
                for (index, node) in items.iter().enumerate() {
                    self.anything(node, &place.item(index));
                }
            }
            Value::Table(table) => {
                for (name, entry) in table.iter() {
                    self.anything(&entry.node, &place.key(name));
                }
            }
            _ => {}
        }
    }
}

/// Whether a shape accepts values of this kind at all.
fn takes(shape: &Shape, value: &Value) -> bool {
    match shape {
        Shape::Text | Shape::Line | Shape::Word(_) | Shape::Choice { .. } => {
            matches!(value, Value::String(_))
        }
        Shape::Integer(..) => matches!(value, Value::Integer(_)),
        Shape::Number => matches!(value, Value::Integer(_) | Value::Float(_)),
        Shape::Boolean => matches!(value, Value::Boolean(_)),
        Shape::List(_) | Shape::Set(_) | Shape::Headed(_) => matches!(value, Value::List(_)),
        Shape::Map(_) | Shape::Table(_) | Shape::Parts => matches!(value, Value::Table(_)),
        Shape::OneOf(shapes) => shapes.iter().any(|shape| takes(shape, value)),
    }
}
