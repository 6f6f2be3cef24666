//! Values are read under the grammar by which they were checked.

use std::time::Duration;

use super::*;
use crate::platform::{Gate, VariableOrigin};

const HEAD: &str = "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n";

/// The platform of a spec in which nothing is found, and its services.
fn clean(services: &str) -> Platform {
    let (platform, findings) = resolved(&format!("{HEAD}[projects.p.services]\n{services}"));
    assert_eq!(findings, "");
    platform.expect("a platform")
}

#[test]
fn days_and_weeks_of_a_healthcheck_count() {
    let platform = clean(
        "a = { image = \"a\", healthcheck = { test = \"x\", interval = \"1d\", timeout = \"1w\", start_period = \"1d12h\" } }",
    );
    let timing = platform.services[0].health.timing().expect("a health check");
    let days = |count: u64| Duration::from_secs(count * 24 * 3600);
    assert_eq!((timing.interval, timing.timeout), (days(1), days(7)));
    assert_eq!(timing.start_period, Duration::from_secs(36 * 3600));
}

#[test]
fn a_number_or_a_boolean_in_a_string_counts() {
    let platform = clean(
        "a = { image = \"a\", healthcheck = { test = \"x\", retries = \"7\" } }\n\
         b = { image = \"b\", healthcheck = { test = \"x\", disable = \"true\" } }\n\
         c = { image = \"c\", depends_on = { b = { required = \"false\", restart = \"true\" } } }",
    );
    assert_eq!(platform.services[0].health.timing().map(|it| it.retries), Some(7));
    assert_eq!(platform.services[1].gate, Gate::Running);
    let compose = &platform.services[2].depends_on[0].compose;
    assert_eq!((compose.required, compose.restart), (Some(false), Some(true)));
}

#[test]
fn a_generator_that_cannot_be_read_generates_nothing() {
    let (platform, findings) = resolved(
        "[platform]\nname = \"p\"\n[variables]\nA = { generate = \"hex:0\" }\nB = { generate = \"hex:8\" }\n\
         [projects.p]\nname = \"p\"\nservices.a = { image = \"a:${A}\" }\n",
    );
    assert_eq!(findings.matches("malformed-value").count(), 1, "{findings}");
    assert_eq!(findings.matches("undefined-variable").count(), 0, "{findings}");
    let variables = platform.expect("a platform").variables;
    assert_eq!(variables.len(), 1);
    assert!(matches!(variables[0].origin, VariableOrigin::Generated(crate::value::Generator::Hex(8))));
}

#[test]
fn the_protocol_of_an_exposed_port_is_not_part_of_it() {
    let platform = clean(
        "a = { image = \"a\", expose = [\"9000/udp\", \"8000/tcp\"], health = { http = \"/h\", tool = \"curl\" } }",
    );
    let crate::platform::Health::Probe(probe) = &platform.services[0].health else { panic!("a probe") };
    assert_eq!(probe.test.last().map(String::as_str), Some("http://127.0.0.1:8000/h"));
}

#[test]
fn a_policy_is_known_where_its_variable_has_a_default() {
    let platform = clean("a = { image = \"a\", restart = \"${RESTART:-always}\" }");
    let restart = &platform.services[0].container.restart.as_ref().expect("a policy").value;
    assert_eq!(restart.policy, Some(crate::compose::RestartPolicy::Always));
    assert_eq!(restart.text, "${RESTART:-always}");
}
