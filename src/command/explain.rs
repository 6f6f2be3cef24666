//! `arcgen explain`: the page of a lint.

use std::fmt::Write;

use arcgen::{lint, spec::nearest};

use super::{Error, Outcome};
use crate::console::Console;

pub(crate) fn run(id: Option<&str>) -> Result<Outcome, Error> {
    let text = match id {
        None => list(),
        Some(id) => page(id)?,
    };
    Console::file(&text)?;
    Ok(Outcome::Clean)
}

fn page(id: &str) -> Result<String, Error> {
    if let Some(lint) = lint::find(id) {
        return Ok(lint.page.to_owned());
    }
    let help = match nearest(id, lint::LINTS.iter().map(|it| it.id)) {
        Some(near) => format!("did you mean `{near}`? `arcgen explain` lists them all"),
        None => "`arcgen explain` lists them all".to_owned(),
    };
    Err(Error::Usage(format!("there is no lint `{id}`"), help))
}

/// Each lint with the first sentence of its page.
fn list() -> String {
    let width = lint::LINTS.iter().map(|it| it.id.len()).max().unwrap_or_default();
    let mut text = String::new();
    for lint in lint::LINTS {
        let _ = writeln!(text, "{:width$}  {}", lint.id, first_sentence(lint.page));
    }
    text
}

fn first_sentence(page: &str) -> String {
    let is_text = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let paragraph: Vec<&str> = page.lines().skip_while(|line| !is_text(line)).take_while(is_text).collect();
    let paragraph = paragraph.join(" ");
    let end = paragraph.find(". ").map_or(paragraph.len(), |end| end + 1);
    paragraph[..end].to_owned()
}
