//! A service as `docker compose config` shows it: what its stand-in must be called, listen on and answer.

use std::collections::BTreeSet;

use serde_json::Value;

/// A service of one of the Compose files.
pub(super) struct ComposeService<'a> {
    /// Name of its project.
    pub(super) project: String,
    pub(super) key: &'a str,
    /// What `docker compose config` says of it.
    pub(super) body: &'a Value,
}

impl ComposeService<'_> {
    pub(super) fn container(&self) -> String {
        match self.body["container_name"].as_str() {
            Some(name) => name.to_owned(),
            None => format!("{}-{}-1", self.project, self.key),
        }
    }

    pub(super) fn image(&self) -> String {
        match self.body["image"].as_str() {
            Some(image) => image.to_owned(),
            None => format!("{}-{}", self.project, self.key),
        }
    }

    /// TCP ports inside the container that it publishes or exposes.
    pub(super) fn ports(&self) -> BTreeSet<u16> {
        let published = self.body["ports"].as_array().into_iter().flatten();
        let published = published.filter(|port| port["protocol"] != "udp").map(|port| text(&port["target"]));
        let exposed = self.body["expose"].as_array().into_iter().flatten().map(text);
        published.chain(exposed).filter_map(|port| port.trim_end_matches("/tcp").parse().ok()).collect()
    }

    /// Health checks that a shell runs, and the programs that must exist.
    pub(super) fn programs(&self, probes: &mut BTreeSet<String>, links: &mut BTreeSet<String>) {
        let words = |value: &Value| -> Vec<String> {
            // `compose config` writes every dollar sign twice.
            let words = value.as_array().into_iter().flatten().map(text);
            words.map(|word| word.replace("$$", "$").replace('\n', " ")).collect()
        };
        match words(&self.body["healthcheck"]["test"]).as_slice() {
            [form, command] if form == "CMD-SHELL" => {
                probes.insert(command.clone());
            }
            [form, shell, flag, command] if form == "CMD" && flag == "-c" && is_shell(shell) => {
                probes.insert(command.clone());
            }
            [form, program, ..] if form == "CMD" => {
                links.insert(program.clone());
            }
            _ => {}
        }
        links.extend(words(&self.body["entrypoint"]).into_iter().next());
    }
}

fn is_shell(program: &str) -> bool {
    matches!(program.rsplit('/').next(), Some("sh" | "bash"))
}

/// A scalar as text.
pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}
