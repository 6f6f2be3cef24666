//! A spec to begin with: a small platform that builds and starts.

use super::form::quoted;
use crate::{compose::names::is_project_name, quote::visible};

const STARTER: &str = include_str!("starter.toml");

/// What is called after the directory gets this name where nothing of the directory's can be used.
const NAMELESS: &str = "platform";

/// Characters of the name that remain for `-base`, which a project's name has behind it.
const LONGEST: usize = 50;

/// The text of a spec for a platform that is called after its directory.
#[must_use]
pub fn starter(directory: &str) -> String {
    let name = platform_name(directory);
    let directory = visible(directory);
    let title = if directory.trim().is_empty() { &name } else { directory.trim() };
    STARTER
        .replace("\"NAME\"", &quoted(&name))
        .replace("\"NAME-", &format!("\"{name}-"))
        .replace("\"TITLE\"", &quoted(title))
}

/// A platform's name that is as near to the directory's name as Compose allows.
#[must_use]
pub fn platform_name(directory: &str) -> String {
    let lower = directory.to_lowercase();
    let words = lower.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    let name = name.trim_end_matches('-').to_owned();
    if is_project_name(&name) { name } else { NAMELESS.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{compile::compile, spec::Source};

    #[test]
    fn whatever_the_directory_is_called_the_spec_is_clean() {
        let long = "x".repeat(300);
        for directory in
            ["shop", "My Shop (2)", "größe", "..", "", "-a-", "日本", "a\"b\\c\n$(d)", "TITLE", "NAME", &long]
        {
            let compiled = compile(&Source::new("platform.spec.toml", starter(directory)));
            assert_eq!(compiled.findings.iter().collect::<Vec<_>>(), [] as [&_; 0], "{directory:?}");
            assert!(compiled.plan.is_some(), "{directory:?}");
        }
    }

    #[test]
    fn names_are_near_to_that_of_the_directory() {
        let names = ["shop", "My Shop (2)", "größe", "..", "日本", "9_a"].map(platform_name);
        assert_eq!(names, ["shop", "my-shop-2", "gr-e", "platform", "platform", "9-a"]);
    }
}
