//! Reading the catalogue, and making a probe from a recipe.

use std::{collections::BTreeMap, sync::LazyLock, time::Duration};

use serde::{Deserialize, Deserializer, de::Error as _};

use super::{Container, Parameter, Setting, Variant};
use crate::compose::{ImageReference, duration, interpolation};

static CATALOGUE: LazyLock<Vec<Recipe>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Catalogue {
        recipe: Vec<Recipe>,
    }
    toml::from_str::<Catalogue>(include_str!("recipes.toml")).expect("internal error: recipes.toml").recipe
});

/// All recipes, in the catalogue's order.
#[must_use]
pub fn all() -> &'static [Recipe] {
    &CATALOGUE
}

/// The recipe of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Recipe> {
    CATALOGUE.iter().find(|it| it.name == name)
}

/// The recipe that knows an image.
#[must_use]
pub fn for_image(image: &str) -> Option<&'static Recipe> {
    let image = ImageReference::split(image);
    let possible =
        |it: &&Recipe| it.applicable_variant(Some(&image), &BTreeMap::new(), &Container::default()).is_ok();
    CATALOGUE.iter().filter(|it| it.knows(&image)).find(possible)
}

/// How to probe a known image.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// What a spec calls it.
    pub name: String,
    /// Title for people.
    pub title: String,
    /// Repositories of the images that it knows, without Docker Hub's registry; `*` stands for anything.
    #[serde(default)]
    pub images: Vec<String>,
    /// Parameters that a spec may set.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Ways to probe; the first one that fits the image and the parameters is taken.
    pub variants: Vec<Variant>,
    /// How long a start may take without a failing probe counting.
    #[serde(deserialize_with = "duration")]
    pub start_period: Duration,
    /// How long one probe may take.
    #[serde(deserialize_with = "duration", default = "usual_timeout")]
    pub timeout: Duration,
    /// What one probe costs.
    #[serde(default)]
    pub effort: Effort,
    /// The settings that the image needs for the probe to pass.
    #[serde(default)]
    pub settings: Vec<Setting>,
    /// Whether its clients connect when they start: databases, caches, brokers.
    #[serde(default)]
    pub backend: bool,
    /// Where the facts come from.
    pub source: String,
    /// Images that it must know.
    #[serde(default)]
    pub examples: Vec<String>,
}

fn usual_timeout() -> Duration {
    Duration::from_secs(5)
}

fn duration<'de, D: Deserializer<'de>>(reader: D) -> Result<Duration, D::Error> {
    let text = String::deserialize(reader)?;
    duration::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a duration")))
}

/// What one probe costs the machine, and so how often it can be run.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// A small program asks.
    #[default]
    Small,
    /// A runtime is started to ask, which keeps a processor busy for about a second.
    Large,
}

impl Effort {
    /// How often a probe runs for as long as the service runs: often enough that nobody has to wait long.
    #[must_use]
    pub fn interval(self) -> Duration {
        Duration::from_secs(match self {
            Self::Small => 2,
            Self::Large => 5,
        })
    }

    /// How often it runs while its service starts, where the engine can tell starting from running.
    #[must_use]
    pub fn start_interval(self) -> Duration {
        match self {
            Self::Small => Duration::from_millis(500),
            Self::Large => Duration::from_secs(2),
        }
    }
}

/// Why a recipe cannot probe a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The fact.
    pub fact: String,
    /// What to do instead.
    pub help: String,
}

impl Recipe {
    /// Whether a spec may state a parameter of this name.
    #[must_use]
    pub fn has_parameter(&self, name: &str) -> bool {
        self.parameter_names().any(|it| it == name)
    }

    /// The names of its parameters.
    pub fn parameter_names(&self) -> impl Iterator<Item = &str> {
        self.parameters.iter().map(|it| it.name.as_str())
    }

    /// Whether it is written for an image.
    #[must_use]
    pub fn knows(&self, image: &ImageReference<'_>) -> bool {
        self.images.iter().any(|pattern| matches(pattern, image.short_repository()))
    }

    /// The probe for a container, with what the spec states of it. `filled` replaces variables by their defaults.
    ///
    /// # Errors
    /// When the container leaves no way to probe, or a value cannot stand in the probe's shell command.
    pub fn probe(
        &self,
        container: &Container,
        stated: &BTreeMap<String, String>,
        filled: &dyn Fn(&str) -> String,
    ) -> Result<Vec<String>, Refusal> {
        let image = container.image.as_deref().map(ImageReference::split).filter(|it| self.knows(it));
        let known = self.known(container, stated, filled)?;
        let variant = self.applicable_variant(image.as_ref(), &known, container)?;
        let values = self.with_defaults(known);
        let in_shell = variant.test.iter().any(|it| it == "CMD-SHELL" || it == "-c");
        for (name, value) in &values {
            let used = variant.test.iter().any(|it| it.contains(&format!("{{{name}}}")));
            if used && in_shell && !is_plain(value) {
                return Err(Refusal {
                    fact: format!("`{name}` is `{value}`, which a shell would not take as one word"),
                    help: "state the parameter in letters, digits and `_ . / : -`, or write the probe as `command = [\"…\"]`".to_owned(),
                });
            }
        }
        Ok(variant.test.iter().map(|text| filled_text(text, &values)).collect())
    }

    /// The settings that the image needs and does not have; none for images of other people, which may have them.
    pub fn unmet<'a>(
        &'a self,
        container: &Container,
        stated: &BTreeMap<String, String>,
        known: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<&'a Setting> {
        if !container.image.as_deref().is_some_and(|it| self.knows(&ImageReference::split(it))) {
            return Vec::new();
        }
        self.settings.iter().filter(|it| !it.is_met(stated, container, known)).collect()
    }

    fn applicable_variant(
        &self,
        image: Option<&ImageReference<'_>>,
        known: &BTreeMap<&str, String>,
        container: &Container,
    ) -> Result<&Variant, Refusal> {
        let refusal = |fact: &str| {
            Refusal {
            fact: fact.to_owned(),
            help: "say how to probe with `http`, `tcp`, `process` or `command`, or omit `health`: the service then counts as ready when it runs".to_owned(),
        }
        };
        let variant = self.variants.iter().find(|it| it.fits(image, known, container));
        let variant = variant.ok_or_else(|| refusal("no way to probe fits its image"))?;
        match &variant.impossible {
            Some(fact) => Err(refusal(fact)),
            None => Ok(variant),
        }
    }

    /// The parameters that are set: by the spec, else by the container's command, else by its environment.
    fn known(
        &self,
        container: &Container,
        stated: &BTreeMap<String, String>,
        filled: &dyn Fn(&str) -> String,
    ) -> Result<BTreeMap<&str, String>, Refusal> {
        let mut known = BTreeMap::new();
        for parameter in &self.parameters {
            let value = match stated.get(&parameter.name) {
                Some(value) => Some(value.clone()),
                None => parameter.said(container, filled)?,
            };
            known.extend(value.map(|it| (parameter.name.as_str(), it)));
        }
        Ok(known)
    }

    fn with_defaults<'a>(&'a self, mut values: BTreeMap<&'a str, String>) -> BTreeMap<&'a str, String> {
        for parameter in &self.parameters {
            if let Some(default) =
                parameter.default.as_ref().filter(|_| !values.contains_key(parameter.name.as_str()))
            {
                let default = filled_plain(default, &values);
                values.insert(&parameter.name, default);
            }
        }
        values
    }
}

/// Replaces `{name}`; dollars of the recipe itself are doubled for Compose, values are in its syntax already.
fn filled_text(text: &str, values: &BTreeMap<&str, String>) -> String {
    filled_plain(&interpolation::escape(text), values)
}

fn filled_plain(text: &str, values: &BTreeMap<&str, String>) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Whether a shell takes a text as one word without quotes; variables of Compose count by their defaults.
fn is_plain(text: &str) -> bool {
    let plain = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_./:@%+=,-".contains(c))
    };
    if !text.contains('$') {
        return plain(text);
    }
    interpolation::read(text).is_ok_and(|read| plain(&read.text(&|_| Some("x"))))
}

pub(super) fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, end)) => {
            text.len() >= start.len() + end.len() && text.starts_with(start) && text.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests;
