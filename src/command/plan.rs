//! `arcgen plan`: what starts when.

use anyhow::Result;
use arcgen::plan::{human, json};

use super::{Outcome, findings};
use crate::{
    cli::{Plan, PlanFormat},
    console::Console,
};

pub(crate) fn run(arguments: &Plan, console: Console) -> Result<Outcome> {
    let (sources, compiled) =
        findings::compile_variant(&arguments.spec.path, arguments.variant.name.as_deref())?;
    findings::show(&sources, &compiled, console);
    let Some(plan) = compiled.plan else { return Ok(Outcome::Findings) };
    match arguments.format {
        PlanFormat::Human => console.result(&human(&plan))?,
        PlanFormat::Json => Console::json(&format!("{:#}\n", json(&plan)))?,
    }
    Ok(Outcome::Clean)
}
