//! Reads a Compose file back and compares it with the plan, value by value.

use camino::Utf8Path;
use serde_yaml::{Mapping, Value as Read};

use super::agreement;
use crate::{
    compose::{Map, Value},
    render::compose::ComposeFile,
};

/// Reports every value of a Compose file that is missing, extra or different.
pub(super) fn compare(path: &Utf8Path, compose: &ComposeFile, text: &str, mismatches: &mut Vec<String>) {
    if agreement::is_whole(compose, text) {
        return;
    }
    let mut file: Mapping = match serde_yaml::from_str(text) {
        Ok(file) => file,
        Err(error) => return mismatches.push(format!("{path}: not YAML: {error}")),
    };
    let mut report = Report { file: path.as_str(), at: Vec::new(), mismatches };
    if let Some(name) = &compose.name {
        report.entry("name", &Value::text(name), file.remove("name"));
    }
    match file.remove("services") {
        Some(Read::Mapping(mut services)) => {
            report.at.push("services".to_owned());
            for service in &compose.services {
                report.map_entry(&service.key, &service.body, services.remove(service.key.as_str()));
            }
            report.extra(&services);
            report.at.pop();
        }
        _ => report.say("`services` is missing, or no mapping"),
    }
    for (key, value) in &compose.sections {
        report.entry(key, value, file.remove(key.as_str()));
    }
    report.extra(&file);
}

struct Report<'a> {
    file: &'a str,
    /// Keys and positions from the top of the file to here.
    at: Vec<String>,
    mismatches: &'a mut Vec<String>,
}

impl Report<'_> {
    fn say(&mut self, what: &str) {
        self.mismatches.push(format!("{}: {}: {what}", self.file, self.at.join(".")));
    }

    fn extra(&mut self, left: &Mapping) {
        for key in left.keys() {
            self.say(&format!("{key:?} is not in the plan"));
        }
    }

    fn entry(&mut self, key: &str, expected: &Value, read: Option<Read>) {
        match read {
            Some(read) => self.at(key, |report| report.value(expected, read)),
            None => self.say(&format!("`{key}` is missing")),
        }
    }

    fn map_entry(&mut self, key: &str, expected: &Map, read: Option<Read>) {
        match read {
            Some(Read::Mapping(read)) => self.at(key, |report| report.map(expected, read)),
            Some(read) => self.say(&format!("`{key}` reads {read:?}, the plan has a mapping")),
            None => self.say(&format!("`{key}` is missing")),
        }
    }

    fn at(&mut self, place: &str, compare: impl FnOnce(&mut Self)) {
        self.at.push(place.to_owned());
        compare(self);
        self.at.pop();
    }

    fn value(&mut self, expected: &Value, read: Read) {
        match (expected, read) {
            (Value::Map(expected), Read::Mapping(read)) => self.map(expected, read),
            (Value::List(expected), Read::Sequence(read)) if expected.len() == read.len() => {
                for (position, (expected, read)) in expected.iter().zip(read).enumerate() {
                    self.at(&position.to_string(), |report| report.value(expected, read));
                }
            }
            (expected, read) => {
                if !is_same_scalar(expected, &read) {
                    self.say(&format!("reads {read:?}, the plan says {expected:?}"));
                }
            }
        }
    }

    fn map(&mut self, expected: &Map, mut read: Mapping) {
        for (key, value) in expected {
            self.entry(key, value, read.remove(key.as_str()));
        }
        self.extra(&read);
    }
}

fn is_same_scalar(expected: &Value, read: &Read) -> bool {
    match (expected, read) {
        (Value::Null, Read::Null) => true,
        (Value::Bool(expected), Read::Bool(read)) => expected == read,
        (Value::Text(expected), Read::String(read)) => expected == read,
        (Value::Integer(expected), Read::Number(read)) => read.as_i64() == Some(*expected),
        (Value::Float(expected), Read::Number(read)) => {
            read.is_f64()
                && read.as_f64().is_some_and(|read| {
                    read.total_cmp(expected).is_eq() || read.is_nan() && expected.is_nan()
                })
        }
        _ => false,
    }
}
