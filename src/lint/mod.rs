//! Mistakes that a platform as a whole can hold. Each lint is a file with a page in `pages/`; the page's bad example is
//! a test of it. What is wrong with a spec's form is found earlier, by [`crate::spec::parse`], and what cannot be resolved
//! by [`crate::platform::resolve`]; their findings have pages here too.

mod allow;
mod ambiguous_hostname;
mod container_name_collision;
mod dependency_cycle;
mod documentation_collision;
mod host_port_collision;
mod level_inversion;
mod missing_dependency;
mod network_name_collision;
mod probe_accepts_failure;
mod probe_always_passes;
mod probe_delays_start;
mod probe_host_port;
mod probe_tool_missing;
mod project_directory_collision;
mod project_name_collision;
mod restarting_job;
mod start_interval_without_start_period;
mod switch_name_collision;
mod timeout_too_short;
mod unknown_lint;
mod unreachable_host;
mod unused_network;
mod volume_name_collision;

pub use allow::settle;

use crate::{
    diagnostic::{Finding, words},
    platform::Platform,
};

/// One kind of mistake.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// Kebab-case id.
    pub id: &'static str,
    /// What `arcgen explain` prints: What, Why, Bad, Good, Fix.
    pub page: &'static str,
    /// How it is found in a platform; none for what is found while the spec is parsed or the
    /// platform resolved.
    check: Option<fn(&Platform, &mut Vec<Finding>)>,
}

impl Lint {
    /// The first sentence of its page.
    #[must_use]
    pub fn summary(&self) -> String {
        words::first_sentence(self.page)
    }
}

macro_rules! lint {
    ($id:literal, $check:path) => {
        Lint { id: $id, page: include_str!(concat!("pages/", $id, ".md")), check: Some($check) }
    };
    ($id:literal) => {
        Lint { id: $id, page: include_str!(concat!("pages/", $id, ".md")), check: None }
    };
}

/// All lints, by id.
pub static LINTS: &[Lint] = &[
    lint!("ambiguous-hostname", ambiguous_hostname::check),
    lint!("condition-without-job"),
    lint!("conflicting-keys"),
    lint!("container-name-collision", container_name_collision::check),
    lint!("dependency-behind-profile"),
    lint!("dependency-cycle", dependency_cycle::check),
    lint!("documentation-collision", documentation_collision::check),
    lint!("gate-without-healthcheck"),
    lint!("host-port-collision", host_port_collision::check),
    lint!("interpolated-name"),
    lint!("invalid-interpolation"),
    lint!("invalid-utf8"),
    lint!("job-gate"),
    lint!("level-inversion", level_inversion::check),
    lint!("malformed-name"),
    lint!("malformed-value"),
    lint!("missing-dependency", missing_dependency::check),
    lint!("missing-key"),
    lint!("network-name-collision", network_name_collision::check),
    lint!("newer-than-floor"),
    lint!("probe-accepts-failure", probe_accepts_failure::check),
    lint!("probe-always-passes", probe_always_passes::check),
    lint!("probe-delays-start", probe_delays_start::check),
    lint!("probe-host-port", probe_host_port::check),
    lint!("probe-tool-missing", probe_tool_missing::check),
    lint!("project-directory-collision", project_directory_collision::check),
    lint!("project-name-collision", project_name_collision::check),
    lint!("recipe-needs-setting"),
    lint!("recipe-not-applicable"),
    lint!("replicas"),
    lint!("restarting-job", restarting_job::check),
    lint!("start-interval-without-start-period", start_interval_without_start_period::check),
    lint!("switch-name-collision", switch_name_collision::check),
    lint!("syntax-error"),
    lint!("timeout-too-short", timeout_too_short::check),
    lint!("undefined-config"),
    lint!("undefined-network"),
    lint!("undefined-secret"),
    lint!("undefined-variable"),
    lint!("undefined-volume"),
    lint!("unknown-key"),
    lint!("unknown-lint", unknown_lint::check),
    lint!("unknown-reference"),
    lint!("unknown-value"),
    lint!("unneeded-allow"),
    lint!("unprintable-text"),
    lint!("unreachable-host", unreachable_host::check),
    lint!("unsupported-key"),
    lint!("unused-network", unused_network::check),
    lint!("volume-name-collision", volume_name_collision::check),
    lint!("wrong-type"),
];

/// The lint of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Lint> {
    LINTS.iter().find(|it| it.id == id)
}

/// Runs every lint over a platform. What comes of `allow` is [`settle`]'s business.
#[must_use]
pub fn run(platform: &Platform) -> Vec<Finding> {
    let mut findings = Vec::new();
    for lint in LINTS {
        if let Some(check) = lint.check {
            check(platform, &mut findings);
        }
    }
    findings
}

#[cfg(test)]
mod tests;
