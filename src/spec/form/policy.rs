//! Policies of restarting and pulling.

use super::{Form, is_duration, nearest_word, quoted};

const RESTARTS: &[&str] = &["no", "always", "unless-stopped", "on-failure"];

pub(in crate::spec) static RESTART: Form = Form {
    noun: "a restart policy",
    rule: "`no`, `always`, `unless-stopped`, `on-failure` or `on-failure:` with a number of attempts",
    pattern: "^(no|always|unless-stopped|on-failure(:[0-9]+)?|.*\\$.*)$",
    interpolated: true,
    mend: |text| match text {
        "never" | "none" | "false" => Some(quoted("no")),
        "any" | "true" => Some(quoted("always")),
        _ => nearest_word(text, RESTARTS),
    },
    holds: |text| match text.split_once(':') {
        None => RESTARTS.contains(&text),
        Some((policy, attempts)) => policy == "on-failure" && attempts.parse::<u32>().is_ok(),
    },
};

const PULL_POLICIES: &[&str] =
    &["always", "never", "missing", "if_not_present", "build", "refresh", "daily", "weekly"];

pub(in crate::spec) static PULL_POLICY: Form = Form {
    noun: "a pull policy",
    rule: "`always`, `never`, `missing`, `if_not_present`, `build`, `refresh`, `daily`, `weekly` or `every_` with a duration",
    pattern: "^(always|never|missing|if_not_present|build|refresh|daily|weekly|every_([0-9]+[wdhms])+|.*\\$.*)$",
    interpolated: true,
    mend: |text| nearest_word(text, PULL_POLICIES),
    holds: |text| match text.strip_prefix("every_") {
        Some(period) => is_duration(period, &["w", "d", "h", "m", "s"]),
        None => PULL_POLICIES.contains(&text),
    },
};
