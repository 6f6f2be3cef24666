//! The JSON Schema of the spec, from the tables that validation reads: what an editor offers is what arcgen takes.

use serde_json::{Map as Object, Value, json};

use super::{
    form::Form,
    shape::{Key, Map, Rule, Shape, Table},
    vocabulary::SPEC,
};
use crate::compose::Version;

/// The schema, draft 2020-12.
#[must_use]
pub fn schema() -> Value {
    let mut definitions = Object::new();
    let top = table(&SPEC, &mut definitions);
    let mut schema = Object::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("arcgen platform spec"));
    schema.insert(
        "description".to_owned(),
        json!("One platform: its Compose projects, their services, and what must be ready before what."),
    );
    schema.extend(top);
    definitions.sort_keys();
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    Value::Object(schema)
}

fn table(table: &'static Table, definitions: &mut Object<String, Value>) -> Object<String, Value> {
    let mut properties = Object::new();
    for key in table.keys() {
        properties.insert(key.name.to_owned(), property(key, definitions));
    }
    let required: Vec<&str> = table.keys().filter(|key| key.required).map(|key| key.name).collect();
    let mut object = Object::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if table.extensible {
        object.insert("patternProperties".to_owned(), json!({ "^x-": {} }));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    let rules: Vec<Value> = table.rules.iter().flat_map(rule).collect();
    if !rules.is_empty() {
        object.insert("allOf".to_owned(), Value::Array(rules));
    }
    object
}

fn property(key: &'static Key, definitions: &mut Object<String, Value>) -> Value {
    let mut property = json!({ "description": description(key) });
    if let (Value::Object(property), Value::Object(shape)) = (&mut property, shape(&key.shape, definitions)) {
        property.extend(shape);
    }
    property
}

pub(super) fn description(key: &Key) -> String {
    let needs = |program: &str, since: Version| {
        (since > Version::default()).then(|| format!("Needs {program} {since}."))
    };
    let compose = needs("Docker Compose", key.since.compose);
    let engine = needs("Docker Engine", key.since.engine);
    [Some(key.doc.to_owned()), compose, engine].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// As in validation, a key that says `false` does not count as there.
fn rule(rule: &Rule) -> Vec<Value> {
    let stated =
        |name: &str| json!({ "required": [name], "properties": { name: { "not": { "const": false } } } });
    let one = |names: &[&str]| names.iter().map(|name| stated(name)).collect::<Vec<Value>>();
    match rule {
        Rule::ExactlyOne(names) => vec![json!({ "oneOf": one(names) })],
        Rule::AtMostOne(names) => {
            let one = one(names);
            vec![json!({ "anyOf": [{ "oneOf": one }, { "not": { "anyOf": one } }] })]
        }
        Rule::Needs { key, says, other } => vec![json!({
            "if": { "required": [key], "properties": { *key: { "enum": says } } },
            "then": { "required": [other] },
        })],
        Rule::Alone(key, with) => vec![json!({
            "if": { "required": [key], "properties": { *key: { "const": true } } },
            "then": { "propertyNames": { "pattern": format!("^({key}|{}|x-.*)$", with.join("|")) } },
        })],
        // JSON Schema cannot compare two values.
        Rule::NotAbove(..) => Vec::new(),
    }
}

fn shape(shape: &Shape, definitions: &mut Object<String, Value>) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::Line => json!({ "type": "string", "pattern": "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*$" }),
        Shape::Word(form) => word(form),
        Shape::Choice { of, interpolated: false } => json!({ "enum": of }),
        Shape::Choice { of, interpolated: true } => {
            json!({ "anyOf": [{ "enum": of }, { "type": "string", "pattern": "\\$[{A-Za-z_]" }] })
        }
        Shape::Integer(least, most) => integer(*least, *most),
        Shape::Number => json!({ "type": "number" }),
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::List(item) => json!({ "type": "array", "items": self::shape(item, definitions) }),
        Shape::Set(item) => {
            json!({ "type": "array", "items": self::shape(item, definitions), "uniqueItems": true })
        }
        Shape::Headed(words) => {
            json!({ "type": "array", "items": { "type": "string" }, "prefixItems": [{ "enum": words }] })
        }
        Shape::Map(map) => entries(map, definitions),
        Shape::Parts => json!({ "type": "object" }),
        Shape::Table(shape) => {
            if !definitions.contains_key(shape.name) {
                // Known before it is complete, because a table may contain itself further down.
                definitions.insert(shape.name.to_owned(), Value::Null);
                let definition = Value::Object(table(shape, definitions));
                definitions.insert(shape.name.to_owned(), definition);
            }
            json!({ "$ref": format!("#/$defs/{}", shape.name) })
        }
        Shape::OneOf(shapes) => {
            json!({ "anyOf": shapes.iter().map(|shape| self::shape(shape, definitions)).collect::<Vec<_>>() })
        }
    }
}

fn word(form: &Form) -> Value {
    json!({ "type": "string", "pattern": form.pattern })
}

fn integer(least: i64, most: i64) -> Value {
    let mut integer = json!({ "type": "integer" });
    if least != i64::MIN {
        integer["minimum"] = json!(least);
    }
    if most != i64::MAX {
        integer["maximum"] = json!(most);
    }
    integer
}

fn entries(map: &Map, definitions: &mut Object<String, Value>) -> Value {
    json!({
        "type": "object",
        "propertyNames": { "pattern": map.key.pattern },
        "additionalProperties": shape(&map.value, definitions),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_copy_is_current() {
        let committed = include_str!("../../platform.schema.json");
        assert!(
            committed == format!("{:#}\n", schema()),
            "platform.schema.json is not what the vocabulary says; run: arcgen schema > platform.schema.json"
        );
    }

    #[test]
    fn every_reference_has_its_definition_and_every_definition_a_reference() {
        let schema = schema();
        let text = schema.to_string();
        let definitions = schema["$defs"].as_object().unwrap();
        for (name, definition) in definitions {
            assert!(definition.is_object(), "{name}");
            assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name} is not used");
        }
        for reference in text.split("\"#/$defs/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(definitions.contains_key(name), "{name} is not defined");
        }
    }
}
