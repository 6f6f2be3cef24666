//! The calls and their answers, one line of JSON for each call.

use std::{fs::OpenOptions, io::Write};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{moment::Moment, world::World};

/// One call.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Call {
    /// The words after `docker`; those of the standalone begin with `docker-compose`.
    pub(crate) words: Vec<String>,
    pub(crate) code: i32,
    /// Whether it changes something.
    pub(crate) changes: bool,
    /// Whether it was a look at the state of containers, and what it saw.
    pub(crate) looks: bool,
    pub(crate) seen: IndexMap<String, Moment>,
    /// Why the call was refused: the mistake is in the script or in the scenario.
    pub(crate) refused: Option<String>,
}

impl Call {
    /// The file with the transcript.
    pub(crate) const FILE: &str = "transcript.jsonl";

    /// Adds the call to the transcript. A line is written at once: two calls cannot mix.
    pub(crate) fn record(&self) -> Result<(), String> {
        let file = World::directory()?.join(Self::FILE);
        let mut line = serde_json::to_string(self).map_err(|error| error.to_string())?;
        line.push('\n');
        let mut file =
            OpenOptions::new().create(true).append(true).open(file).map_err(|it| it.to_string())?;
        file.write_all(line.as_bytes()).map_err(|error| error.to_string())
    }
}
