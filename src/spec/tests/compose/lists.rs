//! Lists that repeat themselves or begin with the wrong word.

use super::service;

#[test]
fn lists_with_repeated_items() {
    insta::assert_snapshot!(service(
        r#"
cap_add = ["NET_ADMIN", "SYS_TIME", "NET_ADMIN"]
ports = [
    "80:80", # the door
    "80:80",
]
"#
    ), @r#"
    error[malformed-value]: `cap_add` of service `p/a` has `"NET_ADMIN"` twice
     --> platform.spec.toml:9:37
      |
    9 | cap_add = ["NET_ADMIN", "SYS_TIME", "NET_ADMIN"]
      |            ----------- first here   ^^^^^^^^^^^ again
      |
    help: drop the second
      |
    9 - cap_add = ["NET_ADMIN", "SYS_TIME", "NET_ADMIN"]
    9 + cap_add = ["NET_ADMIN", "SYS_TIME"]
      |

    error[malformed-value]: `ports` of service `p/a` has `"80:80"` twice
      --> platform.spec.toml:12:5
       |
    11 |     "80:80", # the door
       |     ------- first here
    12 |     "80:80",
       |     ^^^^^^^ again
       |
       = help: drop one of them
    "#);
}

#[test]
fn probes_that_run_something_else() {
    insta::assert_snapshot!(service(r#"healthcheck.test = ["curl", "-f", "http://localhost"]"#), @r#"
    error[malformed-value]: `healthcheck.test` of service `p/a` begins with `curl`, and must begin with `CMD`, `CMD-SHELL` or `NONE`
     --> platform.spec.toml:8:21
      |
    8 | healthcheck.test = ["curl", "-f", "http://localhost"]
      |                     ^^^^^^
      |
      = help: what follows `CMD` is run directly, without a shell
    help: begin with `CMD`
      |
    8 | healthcheck.test = ["CMD", "curl", "-f", "http://localhost"]
      |                     ++++++
    "#);
    insta::assert_snapshot!(service(r#"healthcheck.test = ["CMD", "curl -f http://localhost"]"#), @r#"
    error[malformed-value]: `healthcheck.test` of service `p/a` runs a program called `curl -f http://localhost`
     --> platform.spec.toml:8:28
      |
    8 | healthcheck.test = ["CMD", "curl -f http://localhost"]
      |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ one word
      |
      = help: `CMD` is followed by the program and its arguments, one string each; `CMD-SHELL` passes one string to a shell
    help: run it in a shell
      |
    8 | healthcheck.test = ["CMD-SHELL", "curl -f http://localhost"]
      |                         ++++++
    "#);
    insta::assert_snapshot!(service(r#"healthcheck.test = "CMD curl -f http://localhost""#), @r#"
    error[malformed-value]: `healthcheck.test` of service `p/a` is `CMD curl -f http://localhost`, which is not a command for a shell
     --> platform.spec.toml:8:20
      |
    8 | healthcheck.test = "CMD curl -f http://localhost"
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: a command for a shell is only the command; `CMD`, `CMD-SHELL` and `NONE` begin a list
    help: write it as `["CMD", "curl", "-f", "http://localhost"]`
      |
    8 - healthcheck.test = "CMD curl -f http://localhost"
    8 + healthcheck.test = ["CMD", "curl", "-f", "http://localhost"]
      |
    "#);
    insta::assert_snapshot!(service(r#"healthcheck.test = "NONE""#), @r#"
    error[malformed-value]: `healthcheck.test` of service `p/a` is `NONE`, which is not a command for a shell
     --> platform.spec.toml:8:20
      |
    8 | healthcheck.test = "NONE"
      |                    ^^^^^^
      |
      = help: a command for a shell is only the command; `CMD`, `CMD-SHELL` and `NONE` begin a list
    help: write it as `["NONE"]`
      |
    8 - healthcheck.test = "NONE"
    8 + healthcheck.test = ["NONE"]
      |
    "#);
}
