//! Findings as SARIF 2.1.0, which code scanning services and editors read.

use std::collections::BTreeMap;

use camino::Utf8Path;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::{Finding, Label, Lint, Severity, location::Location};
use crate::source::{Sources, Span};

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    column_kind: &'static str,
    results: Results<'a>,
}

/// The results, each made only when it is written: there can be thousands.
struct Results<'a> {
    sources: &'a Sources,
    findings: &'a [Finding],
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.findings.iter().map(|finding| result(self.sources, finding)))
    }
}

/// One run with one result for each finding, as indented JSON with a line break at the end.
///
/// # Panics
///
/// Never: a log is plain data, which always has a JSON form.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding]) -> String {
    let rules: BTreeMap<&str, &Lint> = findings.iter().map(|it| (it.lint.id, it.lint)).collect();
    let tool = json!({ "driver": {
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.into_values().map(rule).collect::<Vec<_>>(),
    } });
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool, column_kind: "unicodeCodePoints", results: Results { sources, findings } }],
    };
    let mut text = serde_json::to_string_pretty(&log).expect("internal error: a log is plain data");
    text.push('\n');
    text
}

/// What readers of the results see of a lint: the page that `arcgen explain` prints.
fn rule(lint: &Lint) -> Value {
    json!({
        "id": lint.id,
        "shortDescription": { "text": lint.summary() },
        "help": { "text": lint.page, "markdown": lint.page },
    })
}

fn result(sources: &Sources, finding: &Finding) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let mut text = finding.message.to_string();
    for sentence in &finding.help {
        text.push_str("\nhelp: ");
        text.push_str(sentence);
    }
    let places: Vec<Value> = finding.labels.iter().map(|label| place(sources, label)).collect();
    let mut result = json!({ "ruleId": finding.lint.id, "level": level, "message": { "text": text } });
    if let Some((first, related)) = places.split_first() {
        result["locations"] = json!([first]);
        if !related.is_empty() {
            result["relatedLocations"] = json!(related);
        }
    }
    if let Some(fix) = &finding.fix {
        let mut changes: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for edit in &fix.edits {
            changes.entry(file(sources, edit.span)).or_default().push(json!({
                "deletedRegion": region(sources, edit.span),
                "insertedContent": { "text": edit.text },
            }));
        }
        let changes = changes.into_iter().map(
            |(uri, replacements)| json!({ "artifactLocation": { "uri": uri }, "replacements": replacements }),
        );
        result["fixes"] = json!([{
            "description": { "text": fix.description },
            "artifactChanges": changes.collect::<Vec<_>>(),
        }]);
    }
    result
}

/// A relative path as a reference to a file; an absolute one as a URL of it.
fn uri(path: &Utf8Path) -> String {
    const KEPT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let slashes = if cfg!(windows) { path.as_str().replace('\\', "/") } else { path.to_string() };
    let encoded = utf8_percent_encode(&slashes, KEPT);
    match path.is_absolute() {
        true if slashes.starts_with('/') => format!("file://{encoded}"),
        true => format!("file:///{encoded}"),
        false => encoded.to_string(),
    }
}

/// The reference to the file of a place.
fn file(sources: &Sources, span: Span) -> String {
    sources.of(span).map(|it| uri(it.path())).unwrap_or_default()
}

fn place(sources: &Sources, label: &Label) -> Value {
    let mut place = json!({ "physicalLocation": {
        "artifactLocation": { "uri": file(sources, label.span) },
        "region": region(sources, label.span),
    } });
    if !label.text.is_empty() {
        place["message"] = json!({ "text": label.text });
    }
    place
}

fn region(sources: &Sources, span: Span) -> Value {
    let label = Label { span, text: String::new() };
    let Location { line, column, end_line, end_column, .. } = Location::of(sources, &label);
    json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sample;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("specs/platform.spec.toml".into()), "specs/platform.spec.toml");
        assert_eq!(uri("my specs/größe #1:%.toml".into()), "my%20specs/gr%C3%B6%C3%9Fe%20%231%3A%25.toml");
        if cfg!(unix) {
            assert_eq!(uri("/srv/a b.toml".into()), "file:///srv/a%20b.toml");
        }
    }

    #[test]
    fn a_rule_brings_the_page_of_its_lint() {
        let (sources, findings) = sample::findings();
        let log: Value = serde_json::from_str(&render(&sources, &findings[..1])).expect("JSON");
        let rules = &log["runs"][0]["tool"]["driver"]["rules"];
        let page = findings[0].lint.page;
        assert_eq!(rules[0]["help"], json!({ "text": page, "markdown": page }));
        insta::assert_snapshot!(rules[0]["shortDescription"], @r#"{"text":"Two services publish the same port of the host: the same protocol, an address and a port in common."}"#);
    }

    #[test]
    fn the_form_is_a_contract() {
        let (sources, findings) = sample::findings();
        let mut log: Value = serde_json::from_str(&render(&sources, &findings[..1])).expect("JSON");
        let driver = &mut log["runs"][0]["tool"]["driver"];
        driver["version"] = json!("VERSION");
        driver["rules"] =
            json!(driver["rules"].as_array().map(|it| it.iter().map(|it| &it["id"]).collect::<Vec<_>>()));
        let text = format!("{log:#}\n");
        insta::assert_snapshot!(text, @r#"
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "arcgen",
                  "version": "VERSION",
                  "rules": [
                    "host-port-collision"
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "host-port-collision",
                  "level": "error",
                  "message": {
                    "text": "host port `5432` is published twice\nhelp: only one of them can start"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "platform.spec.toml"
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 11,
                          "endLine": 5,
                          "endColumn": 15
                        }
                      },
                      "message": {
                        "text": "published again here"
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "platform.spec.toml"
                        },
                        "region": {
                          "startLine": 3,
                          "startColumn": 11,
                          "endLine": 3,
                          "endColumn": 15
                        }
                      },
                      "message": {
                        "text": "first published here"
                      }
                    }
                  ],
                  "fixes": [
                    {
                      "description": {
                        "text": "publish it as 15432"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "platform.spec.toml"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 5,
                                "startColumn": 11,
                                "endLine": 5,
                                "endColumn": 15
                              },
                              "insertedContent": {
                                "text": "15432"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }
        "#);
    }

    #[test]
    fn each_place_and_each_change_names_its_own_file() {
        let (sources, findings) = sample::across_files();
        let log: Value = serde_json::from_str(&render(&sources, &findings)).expect("JSON");
        let result = &log["runs"][0]["results"][0];
        let file = |place: &Value| place["physicalLocation"]["artifactLocation"]["uri"].clone();
        assert_eq!(file(&result["locations"][0]), "b/docker-compose.yml");
        assert_eq!(file(&result["relatedLocations"][0]), "platform.spec.toml");
        let change = &result["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uri"], "b/docker-compose.yml");
    }
}
