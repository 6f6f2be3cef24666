//! A mistake in a project's defaults is reported once, about the defaults.

use insta::assert_snapshot;

use super::trial::Trial;

#[test]
fn one_mistake_of_all_services_is_one_finding() {
    let trial = Trial::with_spec(
        r#"[platform]
name = "shop"

[projects.web]
name = "web"

[projects.web.defaults]
environments = ["comon"]
volumes = ["./a:/data", "./b:/data"]
ports = ["80-82:80-81"]
depends_on = ["a"]

[projects.web.services.a]
image = "x:1"
[projects.web.services.b]
image = "x:1"
[projects.web.services.c]
image = "x:1"
ports = []
"#,
    );
    assert_snapshot!(trial.run(&["check"]), @r#"
    exit 1
    -- stdout
    error[unknown-reference]: `defaults` of project `web` uses the environment `comon`, which is not declared
     --> platform.spec.toml:8:17
      |
    8 | environments = ["comon"]
      |                 ^^^^^^^ no such environment
      |
      = help: declare it: `[environments.comon]`

    error[conflicting-keys]: `defaults` of project `web` mounts two things at `/data`
     --> platform.spec.toml:9:25
      |
    9 | volumes = ["./a:/data", "./b:/data"]
      |            -----------  ^^^^^^^^^^^ the second
      |            |
      |            the first
      |
      = help: keep the one that is meant, or mount one of them elsewhere

    error[malformed-value]: `defaults` of project `web` publishes something that is not a port
      --> platform.spec.toml:10:10
       |
    10 | ports = ["80-82:80-81"]
       |          ^^^^^^^^^^^^^ two ranges of different length
       |
       = help: a range of container ports is published on as many ports, as in `"8000-8010:3000-3010"`

    error[dependency-cycle]: `web/a` waits for itself
      --> platform.spec.toml:11:15
       |
    11 | depends_on = ["a"]
       |               ^^^ `a` waits for `a`
       |
       = help: the project's `defaults` give this dependency to each of its services
       = help: write `depends_on = []`, or what it does wait for, in `web/a`: a service's own key replaces the default

    -- stderr
    platform.spec.toml: 4 errors
    "#);
}
