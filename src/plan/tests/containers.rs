//! What the plan states about a container, independent of Compose's syntax.

use std::time::Duration;

use super::*;
use crate::compose::{
    PullPolicy, RestartPolicy, Size, Value,
    command::Command,
    mount::MountKind,
    port::{HostAddress, PortRange, Protocol},
};

/// The container of the only service of the only project.
fn spec(service: &str) -> ContainerSpec {
    let text = format!(
        "[platform]\nname = \"p\"\n[networks.back]\n[variables.TAG]\ndefault = \"7\"\n[projects.p]\nname = \"p\"\n\
         [projects.p.volumes.data]\n[projects.p.services.s]\n{service}\n"
    );
    planned(&text).services[0].spec.clone()
}

#[test]
fn what_runs_is_known() {
    let spec = spec(
        "image = \"redis:${TAG}\"\npull_policy = \"every_1d\"\nentrypoint = [\"sh\", \"-c\"]\n\
         command = \"serve --name 'a b'\"\nworking_dir = \"/srv\"\nuser = \"1000:1000\"\nrestart = \"on-failure:3\"\n\
         environment = { A = 1, B = \"$$x\" }\nstop_grace_period = \"1m\"\nhostname = \"h\"",
    );
    assert_eq!(spec.image.as_deref(), Some("redis:${TAG:-7}"));
    let day = PullPolicy::Every(Duration::from_secs(24 * 3600));
    assert_eq!(spec.pull_policy.and_then(|it| it.value), Some(day));
    let words = |it: Option<Written<Command>>| it.and_then(|it| it.value).and_then(|it| it.words());
    assert_eq!(words(spec.entrypoint).expect("words"), ["sh", "-c"]);
    assert_eq!(words(spec.command).expect("words"), ["serve", "--name", "a b"]);
    assert_eq!(spec.restart.and_then(|it| it.value), Some(RestartPolicy::OnFailure { attempts: Some(3) }));
    let environment: Vec<_> =
        spec.environment.iter().map(|it| (it.name.as_str(), it.value.as_deref())).collect();
    assert_eq!(environment, [("A", Some("1")), ("B", Some("$$x"))]);
    let facts = spec.facts;
    assert_eq!((facts.user.as_deref(), facts.hostname.as_deref()), (Some("1000:1000"), Some("h")));
    assert_eq!(facts.stop_grace_period, Some(Duration::from_secs(60)));
    assert_eq!(spec.rest.keys().collect::<Vec<_>>(), ["user", "stop_grace_period", "hostname"]);
}

#[test]
fn ports_mounts_and_networks_are_known() {
    let spec = spec(
        "image = \"i\"\nports = [\"127.0.0.1:8080:80/udp\", { target = 90, published = \"9090\" }]\n\
         volumes = [\"data:/data:ro\", \"./x:/x\", { type = \"tmpfs\", target = \"/run\" }]\n\
         networks = { back = { aliases = [\"b\"] }, default = {} }\nexpose = [\"1000\"]\ntmpfs = \"/t:mode=755\"",
    );
    let port = spec.ports[0].value.as_ref().expect("a port");
    assert_eq!(port.address, HostAddress::Ip("127.0.0.1".to_owned()));
    assert_eq!((port.published, port.protocol), (PortRange::parse("8080"), Protocol::Udp));
    assert_eq!(spec.ports[1].value.as_ref().map(|it| it.target.first), Some(90));
    // As the spec writes it.
    assert!(matches!(&spec.ports[1].compose, Value::Map(keys) if keys.contains_key("published")));
    let mounts: Vec<_> = spec.mounts.iter().filter_map(|it| it.value.as_ref()).collect();
    let kinds = mounts.iter().map(|it| it.kind).collect::<Vec<_>>();
    assert_eq!(kinds, [MountKind::Volume, MountKind::Bind, MountKind::Tmpfs].map(Some));
    assert!(mounts[0].read_only && mounts[0].source.as_deref() == Some("data"));
    assert_eq!((spec.networks[0].network, spec.networks[1].network), (Some(0), None));
    assert_eq!(spec.networks[0].aliases, ["b"]);
    assert_eq!((spec.facts.exposed, spec.facts.tmpfs), (vec!["1000".to_owned()], vec!["/t".to_owned()]));
}

#[test]
fn probes_and_limits_are_known() {
    let http =
        spec("image = \"i\"\nhealth = { http = \"/up\", port = 80, interval = \"7s\" }\nmem_limit = \"1g\"");
    let Health::Probe(probe) = http.health else { panic!("a probe") };
    assert_eq!(probe.action, Action::Http { path: "/up".to_owned(), port: "80".to_owned() });
    assert_eq!(probe.timing.interval, Duration::from_secs(7));
    assert_eq!(http.facts.limits.memory, Size::parse("1g"));
    let stated = spec(
        "image = \"i\"\nhealthcheck = { test = [\"CMD\", \"a\", \"b\"], interval = \"1d\" }\n\
         deploy = { resources = { limits = { cpus = \"0.5\", pids = 9 }, reservations = { memory = \"64m\" } } }",
    );
    let Health::Stated { action, timing, .. } = stated.health else { panic!("a health check") };
    assert_eq!(action, Some(Action::Command(vec!["a".to_owned(), "b".to_owned()])));
    assert_eq!(timing.map(|it| it.interval), Some(Duration::from_secs(24 * 3600)));
    let limits = stated.facts.limits;
    assert_eq!((limits.cpus, limits.processes), (Some(0.5), Some(9)));
    assert_eq!(limits.reserved_memory, Size::parse("64m"));
}

#[test]
fn a_build_is_known_in_both_its_forms() {
    let build = |text: &str| spec(text).build.expect("a build");
    assert_eq!(build("build = \"./a\"").context.as_deref(), Some("./a"));
    let long = build("build = { context = \".\", dockerfile = \"D\", target = \"t\", args = { A = 1 } }");
    assert_eq!((long.dockerfile.as_deref(), long.target.as_deref()), (Some("D"), Some("t")));
}
