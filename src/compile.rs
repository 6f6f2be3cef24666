//! The front end in one call: from the spec's text to the plan, with everything that there is to say about it.

use crate::{
    diagnostic::{self, Finding, Severity},
    lint,
    plan::{self, Plan},
    platform::{self, Platform},
    spec::{self, Source, node::Table},
};

/// What a spec compiles to.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Everything that was found.
    pub findings: Vec<Finding>,
    /// The plan; none where a finding is an error.
    pub plan: Option<Plan>,
}

/// Compiles a spec. Every stage reports all that it finds, and a stage is left out only where the one before it left
/// nothing to look at.
#[must_use]
pub fn compile(source: &Source) -> Compiled {
    let (spec::Parsed { document, mut findings }, looked_into) = spec::parse_and(source, look_into);
    let mut platform = None;
    if let (Some(document), Some((found, more))) = (document, looked_into) {
        let more = diagnostic::without_echoes(&findings, more);
        findings.extend(more);
        if let Some(platform) = &found {
            findings = lint::settle(platform, findings);
        }
        findings = platform::inherited_once(&document, findings);
        platform = found;
    }
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    let plan = platform.filter(|_| !findings.iter().any(is_error)).map(|platform| {
        let spec_file = source.path().file_name().unwrap_or(source.path().as_str()).to_owned();
        let is_named = spec_file != plan::DEFAULT_SPEC_FILE;
        let build_arguments = is_named.then(|| spec_file.clone()).into_iter().collect();
        Plan { spec_file, build_arguments, ..plan::plan(&platform) }
    });
    diagnostic::sort(&mut findings);
    Compiled { findings, plan }
}

/// The platform of a spec, and what resolving and linting it find.
fn look_into(document: &Table) -> (Option<Platform>, Vec<Finding>) {
    let (platform, mut findings) = platform::resolve(document);
    if let Some(platform) = &platform {
        findings.extend(lint::run(platform));
    }
    (platform, findings)
}
