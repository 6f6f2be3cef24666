//! Values in another form.

use super::service;

#[test]
fn values_in_place_of_what_is_meant() {
    insta::assert_snapshot!(service(
        "restart = \"allways\"\nports = [80.80]\nhealthcheck = \"curl -f http://localhost\"\n"
    ), @r#"
    error[malformed-value]: `restart` of service `p/a` is `allways`, which is not a restart policy
     --> platform.spec.toml:7:11
      |
    7 | restart = "allways"
      |           ^^^^^^^^^
      |
      = help: a restart policy is `no`, `always`, `unless-stopped`, `on-failure` or `on-failure:` with a number of attempts
    help: write it as `"always"`
      |
    7 - restart = "allways"
    7 + restart = "always"
      |

    error[wrong-type]: item 1 of `ports` of service `p/a` takes a string, an integer or a table, not a float
     --> platform.spec.toml:8:10
      |
    8 | ports = [80.80]
      |          ^^^^^
      |
      = help: `ports`: Ports published on the host: `"8080:80"`, or one table for each.
    help: write it as `"80:80"`
      |
    8 - ports = [80.80]
    8 + ports = ["80:80"]
      |

    error[wrong-type]: `healthcheck` of service `p/a` takes a table, not a string
     --> platform.spec.toml:9:15
      |
    9 | healthcheck = "curl -f http://localhost"
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: `healthcheck`: Compose's own health check; `health` says the same in fewer words.
    help: write it as `{ test = "curl -f http://localhost" }`
      |
    9 - healthcheck = "curl -f http://localhost"
    9 + healthcheck = { test = "curl -f http://localhost" }
      |
    "#);
    insta::assert_snapshot!(service("restart = true\n[levels]\ntitle = \"Data\"\n[variables]\nPORT = 80\n"), @r#"
    error[wrong-type]: `restart` of service `p/a` takes a restart policy, not a boolean
     --> platform.spec.toml:7:11
      |
    7 | restart = true
      |           ^^^^
      |
      = help: `restart`: When the engine restarts it: `no`, `on-failure`, `unless-stopped`, `always`.
    help: write it as `"always"`
      |
    7 - restart = true
    7 + restart = "always"
      |

    error[wrong-type]: `levels` takes a list of tables, not a table
     --> platform.spec.toml:8:1
      |
    8 | [levels]
      | ^^^^^^^^
      |
      = help: `levels`: Titled layers of the start-up, for people; a service names its own by position, from 0.
    help: write it as `[[levels]]`
      |
    8 - [levels]
    8 + [[levels]]
      |

    error[wrong-type]: variable `PORT` takes a table, not an integer
      --> platform.spec.toml:11:8
       |
    11 | PORT = 80
       |        ^^
       |
       = help: `variables`: Variables of the `.env` file, used in values as `${NAME}`.
    help: write it as `{ default = 80 }`
       |
    11 - PORT = 80
    11 + PORT = { default = 80 }
       |
    "#);
}

#[test]
fn numbers_that_a_text_would_keep() {
    insta::assert_snapshot!(service("environment = { PYTHON = 3.10, RATIO = 0.5 }\ncpus = 0.50\n"), @r#"
    error[wrong-type]: `environment.PYTHON` of service `p/a` is the number `3.10`, which is written as `3.1`
     --> platform.spec.toml:7:26
      |
    7 | environment = { PYTHON = 3.10, RATIO = 0.5 }
      |                          ^^^^
      |
      = help: a string keeps every digit
    help: write it as `"3.10"`
      |
    7 - environment = { PYTHON = 3.10, RATIO = 0.5 }
    7 + environment = { PYTHON = "3.10", RATIO = 0.5 }
      |
    "#);
}

#[test]
fn variables_in_keys() {
    insta::assert_snapshot!(service(
        "labels = { \"traefik.${NAME}\" = \"x\" }\nenvironment = { \"${NAME}\" = \"x\" }\nsysctls = { \"net.${X}\" = 1 }\nbuild.args = { \"${X}\" = 1 }\n"
    ), @r#"
    warning[invalid-interpolation]: the key `labels.traefik.${NAME}` of service `p/a` contains a variable, which Compose does not expand there
     --> platform.spec.toml:7:12
      |
    7 | labels = { "traefik.${NAME}" = "x" }
      |            ^^^^^^^^^^^^^^^^^ taken as it is
      |
      = help: write a list instead: Compose expands `labels = ["traefik.${NAME}=…"]`

    warning[invalid-interpolation]: the key `sysctls.net.${X}` of service `p/a` contains a variable, which Compose does not expand there
     --> platform.spec.toml:9:13
      |
    9 | sysctls = { "net.${X}" = 1 }
      |             ^^^^^^^^^^ taken as it is
      |
      = help: write a list instead: Compose expands `sysctls = ["net.${X}=…"]`

    warning[invalid-interpolation]: the key `build.args.${X}` of service `p/a` contains a variable, which Compose does not expand there
      --> platform.spec.toml:10:16
       |
    10 | build.args = { "${X}" = 1 }
       |                ^^^^^^ taken as it is
       |
       = help: write a list instead: Compose expands `args = ["${X}=…"]`
    "#);
}

#[test]
fn endpoints_without_a_scheme() {
    insta::assert_snapshot!(service(
        "endpoints = [{ title = \"web\", url = \"localhost:8080\", probe = \"health\" }, { title = \"api\", url = \"${BASE}/api\" }]\n"
    ), @r#"
    error[malformed-value]: `url` of item 1 of `endpoints` of service `p/a` is `localhost:8080`, which is not a URL
     --> platform.spec.toml:7:37
      |
    7 | endpoints = [{ title = "web", url = "localhost:8080", probe = "health" }, { title = "api", url = "${BASE}/api" }]
      |                                     ^^^^^^^^^^^^^^^^
      |
      = help: a URL is `http://` or `https://`, a host and the rest without a space, as in `http://localhost:8080/health`
    help: write it as `"http://localhost:8080"`
      |
    7 | endpoints = [{ title = "web", url = "http://localhost:8080", probe = "health" }, { title = "api", url = "${BASE}/api" }]
      |                                      +++++++

    error[malformed-value]: `probe` of item 1 of `endpoints` of service `p/a` is `health`, which is not a path or a URL
     --> platform.spec.toml:7:63
      |
    7 | endpoints = [{ title = "web", url = "localhost:8080", probe = "health" }, { title = "api", url = "${BASE}/api" }]
      |                                                               ^^^^^^^^
      |
      = help: a path or a URL is as in `/health` or `http://localhost:8080/health`
    help: write it as `"/health"`
      |
    7 | endpoints = [{ title = "web", url = "localhost:8080", probe = "/health" }, { title = "api", url = "${BASE}/api" }]
      |                                                                +
    "#);
}
