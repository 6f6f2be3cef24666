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
    let of_64 = "x".repeat(64);
    check(&PROJECT_NAME, &["arc-saas", "0_a", &of_64[1..]], &["", "-a", "Arc", "a b", "größe", &of_64]);
    check(&RESOURCE_KEY, &["a", "_A.b_c-1", &of_64], &["", "a/b", "a b", "-a", ".", "..", &of_64.repeat(3)]);
    check(&VOLUME_KEY, &["db", "_a", "1"], &["", "d", "-a", "a/b"]);
    check(&SERVICE_KEY, &["a", &of_64[1..]], &["", "-a", "..", &of_64]);
    check(
        &RESOURCE_NAME,
        &["a", "A.b_c-1", "${N}"],
        &["", "a/b", "-a", "a b", "$$n", "$(n)", &of_64.repeat(4)],
    );
    check(&SERVICE_REFERENCE, &["a", "p/a"], &["", "/a", "p/", "a/b/c"]);
    check(&CONTAINER_NAME, &["ab", "a.b-c", "${X:-y}"], &["", "a", "-ab", "a b"]);
    check(&PROFILE, &["tools", "load test", "größe"], &["", "a,b", " a", "a ", "a\nb", "${A}"]);
    check(&VARIABLE_NAME, &["A", "_a1"], &["", "1A", "A-B"]);
    check(&SWITCH_NAME, &["A", "SkipTemporal"], &["", "skipTemporal", "Skip-Temporal"]);
}

/// `$(` begins no variable, and `$$` is a dollar.
#[test]
fn only_a_variable_stands_for_a_value() {
    for form in [&BYTES, &FLAG, &address::EXPOSED, &number::NATURAL, &policy::RESTART, &mount::TARGET] {
        check(form, &["${X}", "$X", "${X:-$Y}"], &["$(x)", "$$X", "$", "x$"]);
    }
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
    check(
        &RELATIVE_PATH,
        &[".", "a/b", "a..b"],
        &["", "/a", "../a", "a/..", "a\\b", "C:a", "a\nb", "${A}/b"],
    );
    check(&url::URL_PATH, &["/", "/health?x=1"], &["", "health", "/a b"]);
    check(&GENERATOR, &["hex:32", "alphanumeric:24"], &["", "hex", "hex:", "hex:0", "uuid:1", "hex:99999"]);
    check(&policy::RESTART, &["no", "on-failure:3", "${R}"], &["", "never", "always:3", "on-failure:x"]);
    check(&policy::PULL_POLICY, &["every_12h", "daily"], &["", "every_", "sometimes"]);
}

#[test]
fn numbers() {
    check(&number::NUMERIC, &["1", "-1.5", "${X}"], &["", "x", "1."]);
    check(&number::INTEGER, &["1", "-1", "${X}"], &["", "1.5", "x"]);
    check(&number::NATURAL, &["0", "12", "$X"], &["", "-1", "1.5"]);
    check(&number::DEVICE_COUNT, &["all", "2", "${N}"], &["", "some", "1.5"]);
    check(&number::MODE, &["0440", "777"], &["", "0999", "u+r"]);
}

#[test]
fn addresses() {
    check(&address::IP, &["10.0.0.1", "::1", "${DNS}"], &["", "x", "300.1.1.1"]);
    check(&address::IPV4, &["10.0.0.1"], &["", "::1", "10.0.0"]);
    check(&address::IPV6, &["2001:db8::10"], &["", "10.0.0.1"]);
    check(&address::MAC, &["02:42:ac:11:65:43", "02-42-AC-11-65-43"], &["", "02:42", "02:42:ac:11:65:xx"]);
    check(&address::HOST_ADDRESS, &["10.0.0.1", "[::1]", "host-gateway", "${IP}"], &["", "other", "1.2.3"]);
    check(
        &address::HOST_ENTRY,
        &["a=10.0.0.1", "a:10.0.0.1", "a=::1", "a:host-gateway"],
        &["", "a", "=1.2.3.4", "a=b"],
    );
    check(&address::EXPOSED, &["80", "80-90/udp", "${P}"], &["", "x", "70000", "9-8", "80/foo"]);
}

#[test]
fn namespaces() {
    check(&namespace::IPC, &["host", "service:db", "${IPC}"], &["", "shared", "service:"]);
    check(&namespace::PID, &["host", "container:db"], &["", "shareable"]);
    check(&namespace::SIGNAL, &["SIGTERM", "quit", "15", "RTMIN+3"], &["", "SIGFOO", "0"]);
    assert_eq!(namespace::IPC.mended("sharable").as_deref(), Some("\"shareable\""));
    assert_eq!(namespace::SIGNAL.mended("SIGTREM").as_deref(), Some("\"SIGTERM\""));
}

#[test]
fn urls() {
    check(
        &url::URL,
        &["http://a:1/b", "${BASE}/x", "HTTPS://a"],
        &["", "a:1", "/a", "http://", "http://a b", "tcp://a", "javascript://%0aalert(1)", "$(a)"],
    );
    check(&url::PROBE, &["/health", "http://a/b", "${BASE}"], &["", "health"]);
    assert_eq!(url::URL.mended("localhost:80/a").as_deref(), Some("\"http://localhost:80/a\""));
    assert_eq!(url::URL.mended("/a"), None);
    assert_eq!(url::PROBE.mended("health").as_deref(), Some("\"/health\""));
}

#[test]
fn mounts() {
    check(
        &mount::MOUNT,
        &[
            "data:/data",
            "./a:/a:ro",
            "/a",
            "C:\\a:/a",
            "${DIR}:/a",
            "${DIR:-./x}:/a",
            "\\\\.\\pipe\\x:\\\\.\\pipe\\x",
        ],
        &["", "data", "data:relative", "a/b:/a", ":/a", "data:/a:ro:rw"],
    );
    check(&mount::TMPFS, &["/run", "/data:mode=755", "${T}"], &["", "run"]);
    check(&mount::TARGET, &["/a", "C:\\a", "${T}"], &["", "a"]);
    assert_eq!(mount::MOUNT.mended("a/b:/a").as_deref(), Some("\"./a/b:/a\""));
    assert_eq!(mount::MOUNT.mended("data:relative"), None);
}

#[test]
fn images() {
    for text in [
        "postgres",
        "postgres:17.2",
        "ghcr.io/a/b-c_d.e:v1",
        "localhost:5000/x",
        "Registry/x",
        "x@sha256:0123456789abcdef0123456789abcdef",
        "${IMAGE}:1",
        "sha256:0123",
    ] {
        assert!(container::IMAGE.accepts(text), "{text}");
    }
    for (text, meant) in [
        ("Postgres:17", Some("\"postgres:17\"")),
        ("https://ghcr.io/a/b:1", Some("\"ghcr.io/a/b:1\"")),
        (" redis ", Some("\"redis\"")),
        ("a:b:c", None),
        ("a b", None),
        ("a:", None),
    ] {
        assert!(!container::IMAGE.accepts(text), "{text}");
        assert_eq!(container::IMAGE.mended(text).as_deref(), meant, "{text}");
    }
}

#[test]
fn containers() {
    check(
        &container::COMMAND_LINE,
        &["", "a 'b c'", "echo $$HOME ${X:-it's}"],
        &["it's", "a && b", "a > $$b"],
    );
    assert_eq!(
        container::COMMAND_LINE.mended("a | b \"c\"").as_deref(),
        Some(r#"["sh", "-c", "a | b \"c\""]"#)
    );
    assert_eq!(container::COMMAND_LINE.mended("it's"), None);
    check(
        &container::DEVICE,
        &["/dev/a", "/dev/a:/dev/b:rw", "vendor.com/class=name"],
        &["", "a:b:c:d", "a:b:x"],
    );
    check(&container::ULIMIT, &["nofile"], &["", "files"]);
    check(&container::ENTRY, &["A", "A=", "A=1"], &["", "=1"]);
    check(&container::PAIR, &["A=", "A=1"], &["", "A", "=1"]);
    check(&container::SSH_KEY, &["default", "a=./key"], &["", "a"]);
}

#[test]
fn a_string_of_any_text_is_one_of_toml() {
    for text in
        ["", "a b", "say \"x\"", "C:\\a", "one\ntwo\r\tthree", "\0\u{1B}[0m\u{7F}\u{85}\u{2028}", "größe"]
    {
        let read: Result<toml::Table, _> = toml::from_str(&format!("text = {}", quoted(text)));
        assert_eq!(read.expect("TOML")["text"].as_str(), Some(text));
    }
}
