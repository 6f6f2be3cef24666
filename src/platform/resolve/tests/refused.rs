//! What Compose refuses in a service as a whole, and what would go unnoticed.

use super::resolved;

#[test]
fn what_compose_refuses_of_a_whole_service() {
    let (_, findings) = resolved(
        r#"
[platform]
name = "p"
[projects.p]
name = "p"
secrets = { key = { file = "key" } }
models = { small = { model = "ai/smollm2" } }
[projects.p.services.bare]
command = "x"
[projects.p.services.limits]
image = "x"
cpus = 1
mem_limit = "1g"
pids_limit = 10
deploy.resources.limits = { cpus = "2", memory = "1024m" }
[projects.p.services.mounts]
image = "x"
volumes = ["./a:/data", "./b:/data/"]
tmpfs = ["/data:size=1m"]
[projects.p.services.build]
platform = "linux/arm64"
models = ["smal"]
build = { platforms = ["linux/amd64"], secrets = ["keys"], additional_contexts = { a = "service:mounts", b = "service:none" } }
[projects.p.services.ports]
image = "x"
ports = ["80:80/http", "localhost:80:80", "80-82:80-81", "a:b"]
"#,
    );
    insta::assert_snapshot!(findings, @r#"
    warning[newer-than-floor]: `models` of project `p` needs docker compose 2.38, newer than the platform's minimum version
      7: models -- 
      help: the platform promises to work with Docker Compose 2.20: omit the key, or state `compose = "2.38"` in `platform.requires`
    warning[newer-than-floor]: `models` of service `p/build` needs docker compose 2.38, newer than the platform's minimum version
      22: models -- 
      help: the platform promises to work with Docker Compose 2.20: omit the key, or state `compose = "2.38"` in `platform.requires`
    error[missing-key]: `p/bare` has neither `image` nor `build`
      8: bare -- no image for its container
      help: state `image = "registry/name:tag"`, or `build = "./directory"`
    error[conflicting-keys]: `cpus` and `deploy.resources.limits.cpus` of `p/limits` differ
      12: 1 -- one limit
      15: "2" -- another one
      help: both say the same thing: keep `deploy.resources.limits.cpus` and omit `cpus`, or vice versa
    error[conflicting-keys]: `p/limits` has `pids_limit`, and `deploy.resources.limits` without it
      14: 10 -- one limit
      15: { cpus = "2", memory = "1024m" } -- none here
      help: both say the same thing: keep `deploy.resources.limits.pids` and omit `pids_limit`, or vice versa
    error[conflicting-keys]: `p/mounts` mounts two things at `/data`
      18: "./a:/data" -- the second
      19: "/data:size=1m" -- the first
      help: keep the one that is meant, or mount one of them elsewhere
    error[conflicting-keys]: `p/mounts` mounts two things at `/data`
      18: "./b:/data/" -- the second
      19: "/data:size=1m" -- the first
      help: keep the one that is meant, or mount one of them elsewhere
    error[conflicting-keys]: `p/build` runs on `linux/arm64`, for which it is not built
      21: "linux/arm64" -- runs on this platform
      23: ["linux/amd64"] -- is built for these
      help: add it to `build.platforms`, or omit `platform`
    error[unknown-reference]: `p/build` uses model `smal`, which its project does not declare
      22: "smal" -- no such model
      help: did you mean `small`?
    error[undefined-secret]: `p/build` builds with secret `keys`, which its project does not declare
      23: "keys" -- no such secret
      help: did you mean `key`?
    error[unknown-reference]: `p/build` builds on the image of `mounts`, which has no `build`
      23: "service:mounts" -- no image is built under this name
      help: name a service of the same project that has `build`
    error[unknown-reference]: `p/build` builds on the image of `none`, which is not a service of its project
      23: "service:none" -- no image is built under this name
      help: name a service of the same project that has `build`
    error[malformed-value]: `p/ports` publishes something that is not a port
      26: "80:80/http" -- no such protocol
      help: the protocols are `tcp`, `udp` and `sctp`
    error[malformed-value]: `p/ports` publishes something that is not a port
      26: "localhost:80:80" -- not an IP address before the ports
      help: the host's address is an IP address, as in `"127.0.0.1:8080:80"`; an IPv6 address is written in brackets
    error[malformed-value]: `p/ports` publishes something that is not a port
      26: "80-82:80-81" -- two ranges of different length
      help: a range of container ports is published on as many ports, as in `"8000-8010:3000-3010"`
    error[malformed-value]: `p/ports` publishes something that is not a port
      26: "a:b" -- not a port
      help: write it as `"8080:80"`, `"127.0.0.1:8080:80/tcp"` or `{ target = 80, published = "8080" }`
    "#);
}

#[test]
fn mistakes_without_a_visible_effect() {
    let (_, findings) = resolved(
        r#"
[platform]
name = "p"
[networks.shop]
[switches.Nothing]
only = []
[switches.SkipAll]
skip = ["p"]
[projects.p]
name = "p"
networks = ["shpo"]
[projects.p.services.a]
image = "x"
networks = ["shop"]
environment = { HASH = "admin:$apr1$ab/c$def" }
"#,
    );
    insta::assert_snapshot!(findings, @r#"
    error[malformed-value]: switch `nothing` keeps no project: nothing is left to start
      6: [] -- no project is left
      help: name the projects that it keeps in `only`, or those that it leaves out in `skip`
    error[malformed-value]: switch `skipall` skips every project: nothing is left to start
      8: ["p"] -- no project is left
      help: name the projects that it keeps in `only`, or those that it leaves out in `skip`
    error[undefined-network]: project `p` joins network `shpo`, which is not declared
      11: "shpo" -- no such network
      help: did you mean `shop`?
    error[invalid-interpolation]: a hash contains `$`, and compose would read its parts as variables
      15: "admin:$apr1$ab/c$def" -- a `$` before a letter begins a variable
    "#);
}

#[test]
fn what_a_pre_start_container_does_not_find() {
    let (_, findings) = resolved(
        r#"
[platform]
name = "p"
requires.compose = "5.6"
[networks.front]
[networks.back]
[projects.p]
name = "p"
[projects.p.services.a]
image = "x"
networks = ["front"]
pre_start = [{ command = ["migrate"], networks = ["back"], volumes = ["data:/data"], secrets = ["key"] }]
"#,
    );
    insta::assert_snapshot!(findings, @r#"
    error[undefined-network]: a `pre_start` of `p/a` joins network `back`, and the service does not
      12: "back" -- not one of the service's networks
      help: add `back` to the networks of the service, or omit it here
    error[undefined-volume]: `p/a` mounts volume `data`, which its project does not declare
      12: "data:/data" -- no such volume
      help: declare it in the project: `volumes = { data = {} }`; a directory starts with `./`
    error[undefined-secret]: `p/a` mounts secret `key`, which its project does not declare
      12: "key" -- no such secret
      help: declare it in the project's `secrets`
    "#);
}
