//! Findings as commands of GitHub Actions, which shows them beside the lines of a pull request.

use std::fmt::Write;

use super::{Finding, Severity, location::Location};
use crate::{quote::visible, source::Sources};

/// One command on each line.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let location = finding.labels.first().map(|label| Location::of(sources, label));
        let whole = sources.first().map_or("", |it| it.path().as_str());
        let file = location.as_ref().map_or(whole, |it| it.file);
        let _ = write!(text, "::{level} file={}", property(&visible(file)));
        if let Some(Location { line, column, end_line, end_column, .. }) = location {
            let _ = write!(text, ",line={line},endLine={end_line}");
            // GitHub refuses columns of a range that spans lines.
            if line == end_line {
                let _ = write!(text, ",col={column},endColumn={end_column}");
            }
        }
        let _ = write!(text, ",title={}::{}", property(finding.lint.id), data(&finding.message));
        for sentence in &finding.help {
            let _ = write!(text, "%0Ahelp: {}", data(sentence));
        }
        text.push('\n');
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Lint, Stage, sample},
        source::Source,
    };

    #[test]
    fn the_form_is_a_contract() {
        let (sources, findings) = sample::findings();
        insta::assert_snapshot!(render(&sources, &findings), @r"
        ::error file=platform.spec.toml,line=5,endLine=5,col=11,endColumn=15,title=host-port-collision::host port `5432` is published twice%0Ahelp: only one of them can start
        ::warning file=platform.spec.toml,line=3,endLine=3,col=11,endColumn=15,title=unknown-key::100%25: a, b%0Ahelp: did you mean `c`?
        ::notice file=platform.spec.toml,title=no-place::something about the whole
        ");
    }

    #[test]
    fn no_control_character_is_printed() {
        static LINT: Lint = Lint::new("x", Stage::Lint, Severity::Note, "");
        let source = Source::new("a\u{1b}[2J\n::error::b.toml", "a = 1");
        let finding = Finding::new(&LINT, "`a\u{9b}2J\n::error::` is\u{202e} odd")
            .help("call it\u{7}")
            .at(source.span(0..1), "");
        insta::assert_snapshot!(render(&source.into(), &[finding]), @r"::notice file=a\u{1b}[2J\n%3A%3Aerror%3A%3Ab.toml,line=1,endLine=1,col=1,endColumn=2,title=x::`a\u{9b}2J\n::error::` is\u{202e} odd%0Ahelp: call it\u{7}");
    }

    #[test]
    fn a_finding_is_shown_in_the_file_of_its_first_place() {
        let (sources, findings) = sample::across_files();
        insta::assert_snapshot!(render(&sources, &findings), @"::error file=b/docker-compose.yml,line=4,endLine=4,col=10,endColumn=14,title=host-port-collision::host port `5432` is published twice");
    }
}
