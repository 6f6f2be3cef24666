//! Mistakes that a platform as a whole can contain. Each lint is a file with a page in `pages/`; the page's bad example is
//! a test of it. What is wrong with a spec's form is found earlier, by [`crate::spec::parse`], and what cannot be resolved
//! by [`crate::platform::resolve`]: their lints are listed in those modules, and their pages are here too.
//!
//! A new lint is a file with a `LINT` and a `check`, its page, and its name twice below: as a module and in `CHECKS`.

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
mod system_variable;
mod taken_paths;
mod timeout_too_short;
mod unknown_lint;
mod unportable_path;
mod unreachable_host;
mod unused_network;
mod volume_name_collision;

use crate::{
    diagnostic::{Finding, Lint},
    import,
    platform::{self, Platform},
    spec,
};

pub(crate) use allow::{LINT as UNNEEDED_ALLOW, settle};

/// How a lint is found in a platform.
type Check = fn(&Platform, &mut Vec<Finding>);

/// A row for each module: its `LINT` and its `check`.
macro_rules! checks {
    ($($module:ident,)*) => { &[$((&$module::LINT, $module::check)),*] };
}

/// The lints that look at a platform as a whole.
static CHECKS: &[(&Lint, Check)] = checks![
    ambiguous_hostname,
    container_name_collision,
    dependency_cycle,
    documentation_collision,
    host_port_collision,
    level_inversion,
    missing_dependency,
    network_name_collision,
    probe_accepts_failure,
    probe_always_passes,
    probe_delays_start,
    probe_host_port,
    probe_tool_missing,
    project_directory_collision,
    project_name_collision,
    restarting_job,
    start_interval_without_start_period,
    switch_name_collision,
    system_variable,
    timeout_too_short,
    unknown_lint,
    unportable_path,
    unreachable_host,
    unused_network,
    volume_name_collision,
];

/// The lints of all stages, sorted by id.
pub fn all() -> impl Iterator<Item = &'static Lint> {
    let checks = CHECKS.iter().map(|(lint, _)| lint);
    let found = spec::lints::ALL.iter().chain(platform::lints::ALL);
    let mut lints: Vec<&Lint> = checks
        .chain(found)
        .copied()
        .chain([&allow::LINT, &import::UNCHECKED_VALUE, &import::UNREADABLE_FILE])
        .collect();
    lints.sort_unstable_by_key(|it| it.id);
    lints.into_iter()
}

/// The lint that a spec or a person calls by this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Lint> {
    all().find(|it| it.is_called(name))
}

/// Runs every lint over a platform.
#[must_use]
pub fn run(platform: &Platform) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, check) in CHECKS {
        check(platform, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests;
