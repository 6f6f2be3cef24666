//! What each form takes, and what not.

use super::*;

#[track_caller]
fn check(form: &Form, good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(form.accepts(text), "{text:?} is {}", form.noun);
    }
    for text in bad {
        assert!(!form.accepts(text), "{text:?} is not {}", form.noun);
    }
}

#[test]
fn names() {
    check(&PROJECT_NAME, &["arc-saas", "0_a"], &["", "-a", "Arc", "a b", "größe"]);
    check(&RESOURCE_KEY, &["a", "A.b_c-1"], &["", "a/b", "a b"]);
    check(&SERVICE_REFERENCE, &["a", "p/a"], &["", "/a", "p/", "a/b/c"]);
    check(&CONTAINER_NAME, &["ab", "a.b-c", "${X:-y}"], &["", "a", "-ab", "a b"]);
    check(&PROFILE, &["tools", "load test", "größe"], &["", "a,b", " a", "a ", "a\nb", "${A}"]);
    check(&VARIABLE_NAME, &["A", "_a1"], &["", "1A", "A-B"]);
    check(&SWITCH_NAME, &["A", "SkipTemporal"], &["", "skipTemporal", "Skip-Temporal"]);
}

#[test]
fn measures() {
    check(&DURATION, &["1m30s", "500ms", "1.5h"], &["", "30", "s", "1x", "1m30", "-1s", "$X"]);
    check(&COMPOSE_DURATION, &["2d", "0", "${X:-5s}"], &["", "30", "fast"]);
    check(&BYTES, &["512m", "2gb", "1.5GiB", "64", "-1", "${M}"], &["", "m", "2 apples", "1.g"]);
    check(&NEED, &["8 GiB", "512MiB", "1.5 GiB", "16GB", "10g"], &["", "8", "8 TB", "GiB", "8  GiB"]);
    check(&VERSION, &["20", "20.10", "2.24.4"], &["", "v2", "2.x", "1.2.3.4", "+2.1"]);
}

#[test]
fn the_rest() {
    check(&RELATIVE_PATH, &[".", "a/b", "a..b"], &["", "/a", "../a", "a/..", "a\\b", "C:a", "a\nb"]);
    check(&URL_PATH, &["/", "/health?x=1"], &["", "health", "/a b"]);
    check(&GENERATOR, &["hex:32", "alphanumeric:24"], &["", "hex", "hex:", "hex:0", "uuid:1", "hex:99999"]);
    check(&RESTART, &["no", "on-failure:3", "${R}"], &["", "never", "always:3", "on-failure:x"]);
    check(&PULL_POLICY, &["every_12h", "daily"], &["", "every_", "sometimes"]);
}
