//! The front end in one call: from the spec's text to the plan, with everything that there is to say about it.

use camino::Utf8Path;

use crate::{
    diagnostic::Report,
    lint,
    plan::{self, Plan},
    platform,
    source::Source,
    spec::{self, Parsed, encoding},
};

/// What a spec compiles to.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Everything that was found.
    pub findings: Report,
    /// The plan; none where a finding is an error.
    pub plan: Option<Plan>,
}

/// Compiles the bytes of a file, which need not be text.
#[must_use]
pub fn compile_bytes(path: &Utf8Path, bytes: Vec<u8>) -> (Source, Compiled) {
    let (source, unreadable) = encoding::decode(path, bytes);
    let compiled = match unreadable {
        None => compile(&source),
        Some(finding) => Compiled { findings: vec![finding].into(), plan: None },
    };
    (source, compiled)
}

/// Compiles a spec. Every stage reports all that it finds, and a stage is left out only where the one before it left
/// nothing to look at.
#[must_use]
pub fn compile(source: &Source) -> Compiled {
    let mut report = Report::default();
    let Parsed { document, findings } = spec::parse(source);
    report.add(findings);
    let Some(document) = document else { return Compiled { findings: report.finished(), plan: None } };
    let (platform, mut findings) = platform::resolve(&document);
    findings.extend(platform.iter().flat_map(lint::run));
    report.add(findings);
    if let Some(platform) = &platform {
        lint::settle(platform, &mut report);
    }
    let report = report.finished();
    let plan = platform.filter(|_| !report.has_errors()).map(|platform| {
        let spec_file = source.path().file_name().unwrap_or(source.path().as_str()).to_owned();
        let is_named = spec_file != plan::DEFAULT_SPEC_FILE;
        let build_arguments = is_named.then(|| spec_file.clone()).into_iter().collect();
        Plan { spec_file, build_arguments, ..plan::plan(&platform) }
    });
    Compiled { findings: report, plan }
}
