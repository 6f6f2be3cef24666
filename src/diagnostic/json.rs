//! Findings for programs. The form is a contract: keys may be added, but are never renamed or removed.

use serde::Serialize;

use super::{Finding, Safety, Severity, Subject, Summary, location::Location};
use crate::source::Sources;

/// What `check --format json` prints.
#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Entry<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Entry<'a> {
    lint: &'a str,
    severity: Severity,
    message: &'a str,
    subjects: Vec<String>,
    locations: Vec<Location<'a>>,
    fix: Option<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    safety: Safety,
    description: &'a str,
}

/// All findings and their counts, as indented JSON with a line break at the end.
///
/// # Panics
///
/// Never: a report is plain data, which always has a JSON form.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding]) -> String {
    let report = Report {
        findings: findings.iter().map(|finding| entry(sources, finding)).collect(),
        summary: Summary::of(findings),
    };
    let mut text = serde_json::to_string_pretty(&report).expect("internal error: a report is plain data");
    text.push('\n');
    text
}

fn entry<'a>(sources: &'a Sources, finding: &'a Finding) -> Entry<'a> {
    Entry {
        lint: finding.lint.id,
        severity: finding.severity,
        message: &finding.message,
        subjects: finding.subjects.iter().filter_map(Subject::service_id).collect(),
        locations: finding.labels.iter().map(|label| Location::of(sources, label)).collect(),
        fix: finding.fix.as_ref().map(|fix| Edit { safety: fix.safety, description: &fix.description }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sample;

    #[test]
    fn the_form_is_a_contract() {
        let (sources, findings) = sample::findings();
        insta::assert_snapshot!(render(&sources, &findings), @r#"
        {
          "findings": [
            {
              "lint": "host-port-collision",
              "severity": "error",
              "message": "host port `5432` is published twice",
              "subjects": [
                "b/db",
                "a/db"
              ],
              "locations": [
                {
                  "file": "platform.spec.toml",
                  "line": 5,
                  "column": 11,
                  "end_line": 5,
                  "end_column": 15,
                  "label": "published again here"
                },
                {
                  "file": "platform.spec.toml",
                  "line": 3,
                  "column": 11,
                  "end_line": 3,
                  "end_column": 15,
                  "label": "first published here"
                }
              ],
              "fix": {
                "safety": "unsafe",
                "description": "publish it as 15432"
              }
            },
            {
              "lint": "unknown-key",
              "severity": "warning",
              "message": "100%: a, b",
              "subjects": [],
              "locations": [
                {
                  "file": "platform.spec.toml",
                  "line": 3,
                  "column": 11,
                  "end_line": 3,
                  "end_column": 15,
                  "label": ""
                }
              ],
              "fix": {
                "safety": "safe",
                "description": "rename it"
              }
            },
            {
              "lint": "no-place",
              "severity": "note",
              "message": "something about the whole",
              "subjects": [],
              "locations": [],
              "fix": null
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 1,
            "notes": 1
          }
        }
        "#);
    }

    #[test]
    fn each_place_names_its_own_file() {
        let (sources, findings) = sample::across_files();
        let report: serde_json::Value = serde_json::from_str(&render(&sources, &findings)).expect("JSON");
        let locations = &report["findings"][0]["locations"];
        assert_eq!(
            (&locations[0]["file"], &locations[0]["line"]),
            (&"b/docker-compose.yml".into(), &4.into())
        );
        assert_eq!((&locations[1]["file"], &locations[1]["line"]), (&"platform.spec.toml".into(), &3.into()));
    }
}
