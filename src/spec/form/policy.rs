//! Restart and pull policies.

use super::{Form, nearest_word, quoted};
use crate::compose::{PullPolicy, RestartPolicy};

pub(in crate::spec) static RESTART: Form = Form {
    noun: "a restart policy",
    rule: "`no`, `always`, `unless-stopped`, `on-failure` or `on-failure:` with a number of attempts",
    pattern: "^(no|always|unless-stopped|on-failure(:[0-9]+)?|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: |text| match text {
        "never" | "none" | "false" => Some(quoted("no")),
        "any" | "true" => Some(quoted("always")),
        _ => nearest_word(text, RestartPolicy::NAMES),
    },
    holds: |text| RestartPolicy::parse(text).is_some(),
};

pub(in crate::spec) static PULL_POLICY: Form = Form {
    noun: "a pull policy",
    rule: "`always`, `never`, `missing`, `if_not_present`, `build`, `refresh`, `daily`, `weekly` or `every_` with a duration",
    pattern: "^(always|never|missing|if_not_present|build|refresh|daily|weekly|every_([0-9]+[wdhms])+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: |text| nearest_word(text, PullPolicy::NAMES),
    holds: |text| PullPolicy::parse(text).is_some(),
};
