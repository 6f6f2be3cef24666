//! From the spec's text to its tree, with everything that is wrong with its form.

use toml::de::{DeTable, DeValue};

use super::{
    nesting,
    node::{Node, Span, Table, Value},
    sections::Sections,
    source::Source,
    validate::validate,
};
use crate::diagnostic::Finding;

/// What parsing makes of a spec.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree; none where the text is not TOML, because what a broken text means is a guess.
    pub document: Option<Table>,
    /// Everything that is wrong with the spec's form.
    pub findings: Vec<Finding>,
}

/// Reads a spec: its syntax, then the shape of everything that it says. All findings are reported at once.
#[must_use]
pub fn parse(source: &Source) -> Parsed {
    if let Some(span) = nesting::too_deep(source.text()) {
        let finding = syntax_error(format!("values are nested more than {} levels deep", nesting::LIMIT))
            .at(source.clamp(span), "too deep from here on");
        return Parsed { document: None, findings: vec![finding] };
    }
    let (document, errors) = DeTable::parse_recoverable(source.text());
    let mut findings: Vec<Finding> = errors.iter().map(|error| describe(source, error)).collect();
    let table = table(source, document.into_inner(), &mut findings);
    let shape = validate(source, &table);
    if findings.is_empty() {
        return Parsed { document: Some(table), findings: shape };
    }
    let sections = Sections::of(source, &findings);
    findings.extend(shape.into_iter().filter(|finding| sections.can_judge(finding)));
    Parsed { document: None, findings }
}

fn syntax_error(message: impl Into<String>) -> Finding {
    Finding::error("syntax-error", message)
}

/// The TOML library says "key with no value, expected `=`": the fact is the message, the expectation stands at the
/// place.
fn describe(source: &Source, error: &toml::de::Error) -> Finding {
    let (fact, expected) = match error.message().split_once(", expected ") {
        Some((fact, expected)) => (fact, format!("expected {expected}")),
        None => (error.message(), String::new()),
    };
    let end = source.text().len();
    let span = source.clamp(error.span().unwrap_or(end..end).into());
    syntax_error(fact).at(span, expected)
}

fn table(source: &Source, table: DeTable<'_>, findings: &mut Vec<Finding>) -> Table {
    let mut tree = Table::default();
    for (key, value) in table {
        let key_span = source.clamp(key.span().into());
        let span = source.clamp(value.span().into());
        if let Some(value) = self::value(source, span, value.into_inner(), findings) {
            tree.insert(key.into_inner(), key_span, Node { span, value });
        }
    }
    tree
}

fn value(source: &Source, span: Span, value: DeValue<'_>, findings: &mut Vec<Finding>) -> Option<Value> {
    Some(match value {
        DeValue::String(text) => Value::String(text.into_owned()),
        DeValue::Boolean(boolean) => Value::Boolean(boolean),
        DeValue::Datetime(datetime) => Value::Datetime(datetime.to_string()),
        DeValue::Integer(integer) => {
            let Ok(number) = i64::from_str_radix(integer.as_str(), integer.radix()) else {
                findings.push(syntax_error("the integer does not fit in 64 bits").at(span, ""));
                return None;
            };
            Value::Integer(number)
        }
        DeValue::Float(float) => Value::Float(float.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Array(items) => Value::List(
            items
                .into_iter()
                .filter_map(|item| {
                    let span = source.clamp(item.span().into());
                    let value = self::value(source, span, item.into_inner(), findings)?;
                    Some(Node { span, value })
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(self::table(source, table, findings)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{human, sort};

    fn findings(text: &str) -> String {
        let source = Source::new("platform.spec.toml", text);
        let mut findings = parse(&source).findings;
        sort(&mut findings);
        human::render(&source, &findings, false)
    }

    #[test]
    fn a_good_spec_has_no_findings() {
        insta::assert_snapshot!(findings(include_str!("fixtures/everything.toml")), @"");
    }

    #[test]
    fn ten_mistakes_are_ten_findings() {
        insta::assert_snapshot!(findings(include_str!("fixtures/ten_mistakes.toml")), @r#"
        error[malformed-value]: `platform.name` is `ARC SaaS`, which is not a project name
         --> platform.spec.toml:3:8
          |
        3 | name = "ARC SaaS"
          |        ^^^^^^^^^^
          |
          = help: a project name is lowercase letters, digits, `-` and `_`, the first a letter or a digit

        error[malformed-value]: `platform.deadline` is `15 minutes`, which is not a duration
         --> platform.spec.toml:4:12
          |
        4 | deadline = "15 minutes"
          |            ^^^^^^^^^^^^
          |
          = help: a duration is numbers with units, as in `45s`, `1m30s` or `500ms`

        error[missing-key]: project `temporal` has no `name`
         --> platform.spec.toml:6:1
          |
        6 | [projects.temporal]
          | ^^^^^^^^^^^^^^^^^^^
          |
          = help: `name`: Compose project name. Volumes are named after it: a change of it loses sight of the data.

        error[unknown-key]: unknown key `imgae` in project `temporal`
         --> platform.spec.toml:8:1
          |
        8 | imgae = "x"
          | ^^^^^
          |
          = help: `image` is a key of a service

        error[unknown-key]: unknown key `imgae` in service `temporal/temporal`
          --> platform.spec.toml:11:1
           |
        11 | imgae = "temporalio/auto-setup:1.24.2"
           | ^^^^^
           |
        help: did you mean `image`?
           |
        11 - imgae = "temporalio/auto-setup:1.24.2"
        11 + image = "temporalio/auto-setup:1.24.2"
           |

        error[unknown-value]: `gate` of service `temporal/temporal` cannot be `helthy`
          --> platform.spec.toml:12:8
           |
        12 | gate = "helthy"
           |        ^^^^^^^^
           |
           = help: it is `healthy`, `running` or `completed`
        help: did you mean `healthy`?
           |
        12 | gate = "healthy"
           |           +

        error[wrong-type]: `ports` of service `temporal/temporal` takes a list, not a string
          --> platform.spec.toml:13:9
           |
        13 | ports = "7233:7233"
           |         ^^^^^^^^^^^
           |
           = help: `ports`: Ports published on the host: `"8080:80"`, or a table each.
        help: write it as `["7233:7233"]`
           |
        13 - ports = "7233:7233"
        13 + ports = ["7233:7233"]
           |

        error[malformed-value]: `level` of service `temporal/temporal` is -1, and must be from 0 to 999
          --> platform.spec.toml:14:9
           |
        14 | level = -1
           |         ^^

        error[unknown-key]: unknown key `retrys` in `healthcheck` of service `temporal/temporal`
          --> platform.spec.toml:15:41
           |
        15 | healthcheck = { test = ["CMD", "true"], retrys = 3 }
           |                                         ^^^^^^
           |
        help: did you mean `retries`?
           |
        15 - healthcheck = { test = ["CMD", "true"], retrys = 3 }
        15 + healthcheck = { test = ["CMD", "true"], retries = 3 }
           |

        error[conflicting-keys]: variable `PASSWORD` has `default` and `required`, of which there can be only one
          --> platform.spec.toml:19:1
           |
        18 | default = "a"
           | -------
        19 | required = true
           | ^^^^^^^^
           |
           = help: keep the one that is meant
        "#);
    }

    #[test]
    fn all_syntax_errors_are_reported_and_nothing_that_only_follows_from_them() {
        insta::assert_snapshot!(findings(include_str!("fixtures/broken.toml")), @r#"
        error[syntax-error]: unclosed table
         --> platform.spec.toml:1:10
          |
        1 | [platform
          |          ^ expected `]`

        error[syntax-error]: string values must be quoted
         --> platform.spec.toml:6:9
          |
        6 | title = Shared Temporal
          |         ^^^^^^^^^^^^^^^ expected literal string

        error[unknown-key]: unknown key `imgae` in project `arc-saas`
          --> platform.spec.toml:11:1
           |
        11 | imgae = "judged"
           | ^^^^^
           |
           = help: `image` is a key of a service

        error[syntax-error]: duplicate key
          --> platform.spec.toml:13:11
           |
        13 | [projects.arc-saas]
           |           ^^^^^^^^

        error[syntax-error]: invalid basic string
          --> platform.spec.toml:17:15
           |
        17 | image = "nginx
           |               ^ expected `"`

        error[syntax-error]: unclosed array
          --> platform.spec.toml:18:17
           |
        18 | ports = ["80:80"
           |                 ^ expected `]`
        "#);
    }

    #[test]
    fn an_empty_spec_lacks_its_two_tables() {
        insta::assert_snapshot!(findings(""), @r"
        error[missing-key]: the spec has no `platform`
         --> platform.spec.toml:1:1
          |
        1 |
          | ^
          |
          = help: `platform`: The platform as a whole: its name, and what it may count on.

        error[missing-key]: the spec has no `projects`
         --> platform.spec.toml:1:1
          |
        1 |
          | ^
          |
          = help: `projects`: The Compose projects: one Compose file each.
        ");
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_rewritten_where_it_is_clear_what_was_meant() {
        insta::assert_snapshot!(findings(include_str!("fixtures/wrong_kinds.toml")), @r#"
        error[wrong-type]: `platform.requires.compose` takes a version, not a float
         --> platform.spec.toml:3:24
          |
        3 | requires = { compose = 2.20 }
          |                        ^^^^
          |
          = help: `compose`: The oldest Docker Compose; `2.20` if left out.
        help: write it as `"2.20"`
          |
        3 - requires = { compose = 2.20 }
        3 + requires = { compose = "2.20" }
          |

        error[wrong-type]: `networks` of project `p` takes a list of strings, not a string
         --> platform.spec.toml:7:12
          |
        7 | networks = "shared"
          |            ^^^^^^^^
          |
          = help: `networks`: Networks that its services join unless they name their own.
        help: write it as `["shared"]`
          |
        7 - networks = "shared"
        7 + networks = ["shared"]
          |

        error[wrong-type]: `image` of service `p/s` takes a string, not a list
          --> platform.spec.toml:10:9
           |
        10 | image = ["nginx"]
           |         ^^^^^^^^^
           |
           = help: `image`: The image that it runs: `registry/name:tag`.

        error[wrong-type]: `user` of service `p/s` takes a string, not an integer
          --> platform.spec.toml:11:8
           |
        11 | user = 1000
           |        ^^^^
           |
           = help: `user`: User that its process runs as: a name, or `uid:gid`.
        help: write it as `"1000"`
           |
        11 - user = 1000
        11 + user = "1000"
           |

        error[wrong-type]: `level` of service `p/s` takes an integer, not a string
          --> platform.spec.toml:12:9
           |
        12 | level = "0"
           |         ^^^
           |
           = help: `level`: Position of its level in `levels`, from 0.
        help: write it as `0`
           |
        12 - level = "0"
        12 + level = 0
           |

        error[wrong-type]: `job` of service `p/s` takes `true` or `false`, not a string
          --> platform.spec.toml:13:7
           |
        13 | job = "true"
           |       ^^^^^^
           |
           = help: `job`: Whether it runs once and ends: its gate is `completed`, and nothing restarts it.
        help: write it as `true`
           |
        13 - job = "true"
        13 + job = true
           |

        error[wrong-type]: `timeout` of service `p/s` takes a duration, not an integer
          --> platform.spec.toml:14:11
           |
        14 | timeout = 90
           |           ^^
           |
           = help: `timeout`: How long after its start its gate must hold.
        help: write it as `"90s"`
           |
        14 - timeout = 90
        14 + timeout = "90s"
           |

        error[wrong-type]: `cap_add` of service `p/s` takes a list of strings, not a string
          --> platform.spec.toml:15:11
           |
        15 | cap_add = "NET_ADMIN"
           |           ^^^^^^^^^^^
           |
           = help: `cap_add`: Linux capabilities that it gets, as `NET_ADMIN`.
        help: write it as `["NET_ADMIN"]`
           |
        15 - cap_add = "NET_ADMIN"
        15 + cap_add = ["NET_ADMIN"]
           |

        error[wrong-type]: `environment` of service `p/s` takes a table or a list of strings, not an integer
          --> platform.spec.toml:16:15
           |
        16 | environment = 7
           |               ^
           |
           = help: `environment`: Environment variables: a table, or a list of `KEY=value`.

        error[malformed-value]: `privileged` of service `p/s` is `yes`, which is not a truth value
          --> platform.spec.toml:17:14
           |
        17 | privileged = "yes"
           |              ^^^^^
           |
           = help: a truth value is `true`, `false` or a variable

        error[malformed-value]: `health.tcp` of service `p/s` is 99999, and must be from 1 to 65535
          --> platform.spec.toml:18:18
           |
        18 | health = { tcp = 99999 }
           |                  ^^^^^

        error[wrong-type]: `stop_grace_period` of service `p/s` takes a duration, not a date
          --> platform.spec.toml:19:21
           |
        19 | stop_grace_period = 1979-05-27
           |                     ^^^^^^^^^^
           |
           = help: `stop_grace_period`: How long it may take to stop before it is killed; 10s if left out.

        error[wrong-type]: item 2 of `depends_on` of service `p/s` takes a string, not an integer
          --> platform.spec.toml:20:20
           |
        20 | depends_on = ["a", 1]
           |                    ^
           |
           = help: `depends_on`: What must be ready before it starts: `service` of the same project, or `project/service`.
        help: write it as `"1"`
           |
        20 - depends_on = ["a", 1]
        20 + depends_on = ["a", "1"]
           |
        "#);
    }

    #[test]
    fn keys_that_the_floor_does_not_read() {
        insta::assert_snapshot!(findings(include_str!("fixtures/newer.toml")), @r#"
        warning[newer-than-floor]: `healthcheck.start_interval` of service `p/s` needs Docker Compose 2.20.2 and Docker Engine 25.0, newer than the platform's floor
          --> platform.spec.toml:10:54
           |
         3 | requires = { engine = "24.0", compose = "2.20" }
           |                                         ------ the floor
        ...
        10 | healthcheck = { test = "true", start_period = "30s", start_interval = "2s" }
           |                                                      ^^^^^^^^^^^^^^
           |
           = help: the platform promises to work with Docker Compose 2.20 and Docker Engine 24.0: leave the key out, or state `compose = "2.20.2"` and `engine = "25.0"` in `platform.requires`

        warning[newer-than-floor]: `gpus` of service `p/s` needs Docker Compose 2.30, newer than the platform's floor
          --> platform.spec.toml:11:1
           |
         3 | requires = { engine = "24.0", compose = "2.20" }
           |                                         ------ the floor
        ...
        11 | gpus = "all"
           | ^^^^
           |
           = help: the platform promises to work with Docker Compose 2.20: leave the key out, or state `compose = "2.30"` in `platform.requires`
        help: raise the floor to 2.30
           |
         3 - requires = { engine = "24.0", compose = "2.20" }
         3 + requires = { engine = "24.0", compose = "2.30" }
           |
        "#);
    }

    #[test]
    fn names_and_texts_that_cannot_be_carried() {
        insta::assert_snapshot!(findings(include_str!("fixtures/unfit.toml")), @r#"
        error[malformed-name]: `skip-temporal` cannot be the name of a switch
         --> platform.spec.toml:4:11
          |
        4 | [switches.skip-temporal]
          |           ^^^^^^^^^^^^^
          |
          = help: a switch name is PascalCase, as in `ControlPlaneOnly`

        error[malformed-name]: `1ST` cannot be the name of a variable
         --> platform.spec.toml:7:12
          |
        7 | [variables."1ST"]
          |            ^^^^^
          |
          = help: a variable name is letters, digits and `_`, the first not a digit

        error[unprintable-text]: `default` of variable `1ST` holds a line break
         --> platform.spec.toml:8:11
          |
        8 | default = "one\ntwo"
          |           ^^^^^^^^^^
          |
          = help: it becomes part of a row of the scripts, which is one line

        error[malformed-value]: `dir` of project `p` is `../elsewhere`, which is not a path inside the platform
          --> platform.spec.toml:12:7
           |
        12 | dir = "../elsewhere"
           |       ^^^^^^^^^^^^^^
           |
           = help: a path inside the platform is relative, with `/` between its parts and without `..`

        error[malformed-name]: `a b` cannot be the name of a service
          --> platform.spec.toml:14:22
           |
        14 | [projects.p.services."a b"]
           |                      ^^^^^
           |
           = help: a name is letters, digits, `.`, `_` and `-`

        error[unprintable-text]: `title` of service `p/a b` holds the control character U+0007
          --> platform.spec.toml:15:9
           |
        15 | title = "Bell \u0007"
           |         ^^^^^^^^^^^^^
           |
           = help: it becomes part of a row of the scripts, which must be readable

        error[unprintable-text]: `environment.KEY` of service `p/c` holds a NUL character
          --> platform.spec.toml:19:25
           |
        19 | environment = { "KEY" = "nothing\u0000something" }
           |                         ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: no program can be handed one

        error[malformed-value]: `container_name` of service `p/c` is `-c`, which is not a container name
          --> platform.spec.toml:20:18
           |
        20 | container_name = "-c"
           |                  ^^^^
           |
           = help: a container name is letters, digits, `_`, `.` and `-`, at least two, the first a letter or a digit

        error[unprintable-text]: item 3 of `exec` of item 1 of `after_ready` of service `p/c` holds a line break
          --> platform.spec.toml:21:38
           |
        21 | after_ready = [{ exec = ["sh", "-c", "a\nb"] }]
           |                                      ^^^^^^
           |
           = help: it becomes part of a row of the scripts, which is one line

        error[missing-key]: `health` of service `p/c` has none of `recipe`, `http`, `tcp`, `process` or `command`
          --> platform.spec.toml:22:10
           |
        22 | health = {}
           |          ^^
           |
           = help: state exactly one of them
        "#);
    }

    #[test]
    fn too_deep_is_said_and_not_suffered() {
        insta::assert_snapshot!(findings(&format!("x-a = {}", "[".repeat(100_000))), @r"
        error[syntax-error]: values are nested more than 64 levels deep
         --> platform.spec.toml:1:71
          |
        1 | x-a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
          |                                                                       ^ too deep from here on
        ");
    }
}
