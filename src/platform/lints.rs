//! The lints of resolving. Most of them are found in several places: references are to services, networks, volumes. They
//! are listed here so that each exists once.

use crate::diagnostic::lints;

/// Kinds of mistakes that are mostly found by the first stage.
pub(crate) use crate::spec::lints::{
    CONFLICTING_KEYS, INVALID_INTERPOLATION, MALFORMED_VALUE, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_VALUE,
};

lints! { Resolve:
    CONDITION_WITHOUT_JOB = Error "condition-without-job";
    DEPENDENCY_BEHIND_PROFILE = Error "dependency-behind-profile";
    GATE_WITHOUT_HEALTHCHECK = Error "gate-without-healthcheck";
    JOB_GATE = Error "job-gate";
    RECIPE_NEEDS_SETTING = Warning "recipe-needs-setting";
    RECIPE_NOT_APPLICABLE = Error "recipe-not-applicable";
    REPLICAS = Error "replicas";
    UNDEFINED_CONFIG = Error "undefined-config";
    UNDEFINED_NETWORK = Error "undefined-network";
    UNDEFINED_SECRET = Error "undefined-secret";
    UNDEFINED_VARIABLE = Warning "undefined-variable";
    UNDEFINED_VOLUME = Error "undefined-volume";
    UNKNOWN_REFERENCE = Error "unknown-reference";
    UNSUPPORTED_KEY = Error "unsupported-key";
}
