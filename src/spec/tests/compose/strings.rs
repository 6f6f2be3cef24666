//! Strings that Compose or the engine takes apart.

use super::{findings, service};

#[allow(clippy::too_many_lines, reason = "one spec and what is said of it")]
#[test]
fn strings_that_are_parsed_later() {
    insta::assert_snapshot!(service(
        r#"
command = "echo it's"
entrypoint = "migrate && serve"
devices = ["/dev/a:/dev/b:/dev/c:rw"]
dns = "resolver"
extra_hosts = ["db", "cache=redis"]
expose = ["80/http"]
ulimits = { nofiles = 1024, nproc = { soft = 20, hard = 10 } }
volumes = ["data/sub:/data", "data:relative", "data::ro"]
tmpfs = "run"
networks = { n = { ipv4_address = "::1", mac_address = "02:42" } }
"#
    ), @r#"
    error[malformed-value]: `command` of service `p/a` is `echo it's`, which is not a command line
     --> platform.spec.toml:9:11
      |
    9 | command = "echo it's"
      |           ^^^^^^^^^^^
      |
      = help: a command line is words with every quote closed; Compose starts no shell, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`

    error[malformed-value]: `entrypoint` of service `p/a` is `migrate && serve`, which is not a command line
      --> platform.spec.toml:10:14
       |
    10 | entrypoint = "migrate && serve"
       |              ^^^^^^^^^^^^^^^^^^
       |
       = help: a command line is words with every quote closed; Compose starts no shell, and drops all that follows an unquoted `;`, `&`, `|`, `<` or `>`
    help: write it as `["sh", "-c", "migrate && serve"]`
       |
    10 - entrypoint = "migrate && serve"
    10 + entrypoint = ["sh", "-c", "migrate && serve"]
       |

    error[malformed-value]: item 1 of `devices` of service `p/a` is `/dev/a:/dev/b:/dev/c:rw`, which is not a device
      --> platform.spec.toml:11:12
       |
    11 | devices = ["/dev/a:/dev/b:/dev/c:rw"]
       |            ^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: a device is `/dev/host`, `/dev/host:/dev/container` or `/dev/host:/dev/container:rwm`

    error[malformed-value]: `dns` of service `p/a` is `resolver`, which is not an IP address
      --> platform.spec.toml:12:7
       |
    12 | dns = "resolver"
       |       ^^^^^^^^^^
       |
       = help: an IP address is an IPv4 address, as in `192.168.1.1`, an IPv6 address, or a variable

    error[malformed-value]: item 1 of `extra_hosts` of service `p/a` is `db`, which is not a line of `/etc/hosts`
      --> platform.spec.toml:13:16
       |
    13 | extra_hosts = ["db", "cache=redis"]
       |                ^^^^
       |
       = help: a line of `/etc/hosts` is `host=address`, the address an IP address or `host-gateway`

    error[malformed-value]: item 2 of `extra_hosts` of service `p/a` is `cache=redis`, which is not a line of `/etc/hosts`
      --> platform.spec.toml:13:22
       |
    13 | extra_hosts = ["db", "cache=redis"]
       |                      ^^^^^^^^^^^^^
       |
       = help: a line of `/etc/hosts` is `host=address`, the address an IP address or `host-gateway`

    error[malformed-value]: item 1 of `expose` of service `p/a` is `80/http`, which is not a container port
      --> platform.spec.toml:14:11
       |
    14 | expose = ["80/http"]
       |           ^^^^^^^^^
       |
       = help: a container port is a port up to 65535 or a range of them, with its protocol after a slash if it is not `tcp`

    error[malformed-name]: `nofiles` is not a limit
      --> platform.spec.toml:15:13
       |
    15 | ulimits = { nofiles = 1024, nproc = { soft = 20, hard = 10 } }
       |             ^^^^^^^
       |
       = help: a limit is `core`, `cpu`, `data`, `fsize`, `locks`, `memlock`, `msgqueue`, `nice`, `nofile`, `nproc`, `rss`, `rtprio`, `rttime`, `sigpending` or `stack`
    help: call it `nofile`
       |
    15 - ulimits = { nofiles = 1024, nproc = { soft = 20, hard = 10 } }
    15 + ulimits = { nofile = 1024, nproc = { soft = 20, hard = 10 } }
       |

    error[malformed-value]: `soft` of `ulimits.nproc` of service `p/a` is above `hard`
      --> platform.spec.toml:15:46
       |
    15 | ulimits = { nofiles = 1024, nproc = { soft = 20, hard = 10 } }
       |                                              ^^         -- the maximum

    error[malformed-value]: item 1 of `volumes` of service `p/a` is `data/sub:/data`, which is not a mount
      --> platform.spec.toml:16:12
       |
    16 | volumes = ["data/sub:/data", "data:relative", "data::ro"]
       |            ^^^^^^^^^^^^^^^^
       |
       = help: a mount is `volume:/path`, `./directory:/path` or `/path`, followed by `:ro` if it is read-only
    help: write it as `"./data/sub:/data"`
       |
    16 | volumes = ["./data/sub:/data", "data:relative", "data::ro"]
       |             ++

    error[malformed-value]: item 2 of `volumes` of service `p/a` is `data:relative`, which is not a mount
      --> platform.spec.toml:16:30
       |
    16 | volumes = ["data/sub:/data", "data:relative", "data::ro"]
       |                              ^^^^^^^^^^^^^^^
       |
       = help: a mount is `volume:/path`, `./directory:/path` or `/path`, followed by `:ro` if it is read-only

    error[malformed-value]: item 3 of `volumes` of service `p/a` is `data::ro`, which is not a mount
      --> platform.spec.toml:16:47
       |
    16 | volumes = ["data/sub:/data", "data:relative", "data::ro"]
       |                                               ^^^^^^^^^^
       |
       = help: a mount is `volume:/path`, `./directory:/path` or `/path`, followed by `:ro` if it is read-only

    error[malformed-value]: `tmpfs` of service `p/a` is `run`, which is not a directory in memory
      --> platform.spec.toml:17:9
       |
    17 | tmpfs = "run"
       |         ^^^^^
       |
       = help: a directory in memory is an absolute path, with options after a colon, as in `/data:mode=755,size=64m`

    error[malformed-value]: `networks.n.ipv4_address` of service `p/a` is `::1`, which is not an IPv4 address
      --> platform.spec.toml:18:35
       |
    18 | networks = { n = { ipv4_address = "::1", mac_address = "02:42" } }
       |                                   ^^^^^
       |
       = help: an IPv4 address is four numbers up to 255, as in `172.28.0.10`, or a variable

    error[malformed-value]: `networks.n.mac_address` of service `p/a` is `02:42`, which is not a MAC address
      --> platform.spec.toml:18:56
       |
    18 | networks = { n = { ipv4_address = "::1", mac_address = "02:42" } }
       |                                                        ^^^^^^^
       |
       = help: a MAC address is six bytes in hexadecimal, as in `02:42:ac:11:65:43`, or a variable
    "#);
    insta::assert_snapshot!(service("pull_policy = \"alway\"\n").replace("image = \"x\"", ""), @r#"
    error[malformed-value]: `pull_policy` of service `p/a` is `alway`, which is not a pull policy
     --> platform.spec.toml:8:15
      |
    8 | pull_policy = "alway"
      |               ^^^^^^^
      |
      = help: a pull policy is `always`, `never`, `missing`, `if_not_present`, `build`, `refresh`, `daily`, `weekly` or `every_` with a duration
    help: write it as `"always"`
      |
    8 | pull_policy = "always"
      |                     +
    "#);
    insta::assert_snapshot!(
        findings("[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[projects.p.services.a]\nimage = \"https://Example.com/App:1\"\n"),
        @r#"
    error[malformed-value]: `image` of service `p/a` is `https://Example.com/App:1`, which is not an image name
     --> platform.spec.toml:6:9
      |
    6 | image = "https://Example.com/App:1"
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: an image name is `registry/name:tag`, the name in lowercase, without a scheme and without spaces
    help: write it as `"example.com/app:1"`
      |
    6 - image = "https://Example.com/App:1"
    6 + image = "example.com/app:1"
      |
    "#
    );
}
