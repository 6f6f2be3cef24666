//! `arcgen explain`: the page of a lint, or what a recipe does.

use anyhow::Result;
use std::fmt::Write;

use arcgen::{lint, recipe, spec::nearest};

use super::{
    Outcome,
    error::{Problem, Usage},
};
use crate::console::Console;

pub(crate) fn run(id: Option<&str>) -> Result<Outcome> {
    let text = match id {
        None => list(),
        Some(id) => page(id)?,
    };
    Console::file(&text)?;
    Ok(Outcome::Clean)
}

fn page(id: &str) -> Result<String> {
    if let Some(lint) = lint::find(id) {
        return Ok(lint.page.to_owned());
    }
    if let Some(recipe) = recipe::find(id) {
        return Ok(recipe::page(recipe));
    }
    let known = lint::all().map(|it| it.id).chain(recipe::all().iter().map(|it| it.name.as_str()));
    let help = match nearest(id, known) {
        Some(near) => format!("did you mean `{near}`? `arcgen explain` lists them all"),
        None => "`arcgen explain` lists them all".to_owned(),
    };
    Err(Usage(Problem::new(format!("there is no lint and no recipe `{id}`"), help)).into())
}

/// Each lint with the first sentence of its page, and each recipe with what it is for.
fn list() -> String {
    let ids = lint::all().map(|it| it.id.len());
    let width = ids.chain(recipe::all().iter().map(|it| it.name.len())).max().unwrap_or_default();
    let mut text = "Lints, the words in brackets of a finding\n".to_owned();
    for lint in lint::all() {
        let _ = writeln!(text, "  {:width$}  {}", lint.id, lint.summary());
    }
    text.push_str("\nRecipes, for `health = \"NAME\"`\n");
    for recipe in recipe::all() {
        let _ = writeln!(text, "  {:width$}  {}", recipe.name, recipe.title);
    }
    text
}
