//! What holds for any text in any place of a spec. Most parsers of values are not public, and are reached as people reach
//! them: an input says in its first line where in a spec the value is, `platform.title = ?`, and the value follows.

use std::fmt::Write;

use arcgen::{compile::compile, source::Source};

use super::{answer, round_trip};

/// A platform that lacks nothing, in keys that others can be added to.
const PLATFORM: &str = r#"platform.name = "shop"
networks.backbone = {}
variables.GIVEN.default = "given"
projects.base.name = "base"
projects.base.services.db.image = "postgres:17.2"
projects.web.name = "web"
projects.web.defaults.image = "example/app:1.0"
projects.web.volumes.data = {}
projects.web.services.app.environments = ["block"]
environments.block.PORT = 80
projects.web.services.app.title = "The App"
"#;

/// Puts a value into its place, and reads it as every small form.
///
/// # Panics
/// When arcgen has a bug.
pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some((place, value)) = text.split_once('\n') else { return };
    round_trip::of(value);
    let spec = format!("{PLATFORM}{}\n", place.replace('?', &literal(value)));
    let source = Source::new("platform.spec.toml", spec);
    let compiled = compile(&source);
    if let Some(plan) = compiled.plan.as_ref().filter(|_| place == "platform.title = ?") {
        assert_eq!(plan.title, value);
    }
    answer::look_at(source, &compiled);
}

/// A basic string of TOML, which is a key, too.
fn literal(value: &str) -> String {
    let mut literal = String::from("\"");
    for character in value.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            _ if character.is_control() => _ = write!(literal, "\\u{:04X}", u32::from(character)),
            _ => literal.push(character),
        }
    }
    literal + "\""
}
