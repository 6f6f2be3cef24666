//! Services as the scripts see them.

use super::*;
use crate::compose::{
    RestartPolicy,
    port::{HostAddress, Protocol},
};

fn service<'a>(plan: &'a Plan, id: &str) -> &'a Service {
    plan.services.iter().find(|it| it.id == id).expect(id)
}

#[test]
fn connections_are_the_named_hosts_that_the_networks_reach() {
    let plan = planned(SHOP);
    let connections = |id: &str| -> Vec<String> {
        let of = service(&plan, id).connections.iter();
        of.map(|it| format!("{} {}:{}", plan.services[it.service].id, it.host, it.port.unwrap_or(0)))
            .collect()
    };
    assert_eq!(connections("web/site"), ["web/api api:8000", "data/cache cache:6379"]);
    assert_eq!(connections("data/migrate"), ["data/db shop-db:5432"]);
}

#[test]
fn host_ports_are_listed_one_by_one() {
    let plan = planned(SHOP);
    let ports = &service(&plan, "web/site").ports;
    let of = |ip: &str, variable: &str, port, protocol: &str| HostPort {
        address: if ip.is_empty() { HostAddress::All } else { HostAddress::Ip(ip.to_owned()) },
        variable: (!variable.is_empty()).then(|| variable.to_owned()),
        port,
        protocol: Protocol::parse(protocol).expect(protocol),
    };
    assert_eq!(
        *ports,
        [
            of("", "SITE_PORT", 8080, "tcp"),
            of("127.0.0.1", "", 9000, "udp"),
            of("127.0.0.1", "", 9001, "udp")
        ]
    );
}

#[test]
fn timeouts_follow_from_the_health_check_unless_stated() {
    let plan = planned(SHOP);
    let timeout = |id| service(&plan, id).timeout_s;
    // Start period, five failures of up to five seconds two seconds apart, and a margin of 30 s.
    assert_eq!(timeout("data/cache"), 30 + 5 * (2 + 5) + 30);
    assert_eq!(timeout("web/api"), 200);
    assert_eq!(timeout("data/migrate"), 120);
}

#[test]
fn levels_that_are_not_stated_are_those_of_the_dependencies() {
    let plan = planned(SHOP);
    assert_eq!(service(&plan, "web/api").level, 0);
    assert_eq!(service(&plan, "web/site").level, 1);
}

#[test]
fn urls_are_shown_with_defaults_and_filled_in_by_the_scripts() {
    let plan = planned(SHOP);
    let endpoint = &service(&plan, "web/site").endpoints[0];
    assert_eq!(
        [endpoint.url.as_str(), &endpoint.url_template, &endpoint.probe_template],
        [
            "http://localhost:8080",
            "http://localhost:${SITE_PORT:-8080}",
            "http://localhost:${SITE_PORT:-8080}/health"
        ]
    );
}

#[test]
fn tunables_are_the_undeclared_variables_with_a_default() {
    let plan = planned(SHOP);
    let names: Vec<_> = plan.tunables.iter().map(|it| format!("{}={}", it.name, it.default)).collect();
    assert_eq!(names, ["CACHE_PASSWORD=x", "SITE_PORT=8080"]);
}

#[test]
fn switches_keep_projects() {
    let plan = planned(SHOP);
    let switch = &plan.switches[0];
    let kept: Vec<_> = switch.projects.iter().map(|it| plan.projects[*it].key.as_str()).collect();
    assert_eq!((switch.pascal.as_str(), switch.kebab.as_str(), kept), ("WebOnly", "web-only", vec!["web"]));
}

#[test]
fn a_job_inherits_no_restart() {
    let plan = planned(
        r#"
        [platform]
        name = "p"
        [projects.p]
        name = "p"
        [projects.p.defaults]
        restart = "always"
        [projects.p.services.a]
        image = "a"
        [projects.p.services.b]
        image = "b"
        job = true
        "#,
    );
    let restart = |id| service(&plan, id).spec.restart.as_ref().and_then(|it| it.value);
    assert_eq!((restart("p/a"), restart("p/b")), (Some(RestartPolicy::Always), Some(RestartPolicy::No)));
}

#[test]
fn namespaces_of_a_container_of_the_platform_are_borrowed_and_waited_for() {
    let plan = planned(
        r#"
        [platform]
        name = "p"
        [projects.tools.services]
        sniffer = { image = "i", network_mode = "container:p-api-1", pid = "container:vpn", ipc = "service:dump" }
        dump = { image = "i", volumes_from = ["container:vpn:ro"], network_mode = "container:elsewhere" }
        [projects.tools]
        name = "tools"
        [projects.p]
        name = "p"
        [projects.p.services]
        api = { image = "i" }
        vpn = { image = "i", container_name = "vpn" }
        "#,
    );
    let ids = |list: &mut dyn Iterator<Item = usize>| -> Vec<_> {
        list.map(|it| plan.services[it].id.as_str()).collect()
    };
    let sniffer = service(&plan, "tools/sniffer");
    assert_eq!(ids(&mut sniffer.borrows.iter().copied()), ["p/api", "p/vpn", "tools/dump"]);
    let waited = ids(&mut sniffer.depends_on.iter().map(|it| it.service));
    assert_eq!(waited, ["p/api", "p/vpn", "tools/dump"]);
    assert!(sniffer.stated_dependencies.is_empty());
    let dump = service(&plan, "tools/dump");
    assert_eq!(ids(&mut dump.depends_on.iter().map(|it| it.service)), ["p/vpn"]);
    assert!(dump.borrows.is_empty());
}

#[test]
fn a_dependency_that_need_only_be_started_is_not_on_the_critical_path() {
    let plan = planned(
        "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\ndefaults = { timeout = \"2m\" }\n[projects.p.services.db]\nimage = \"i\"\n\
         [projects.p.services.slow]\nimage = \"i\"\ntimeout = \"10m\"\ndepends_on = [\"db\"]\n\
         [projects.p.services.quick]\nimage = \"i\"\ntimeout = \"9m\"\ndepends_on = { slow = \"started\" }\n",
    );
    let path: Vec<_> = plan.critical_path.iter().map(|it| plan.services[*it].key.as_str()).collect();
    assert_eq!(path, ["db", "slow"]);
}

#[test]
fn a_service_with_copies_or_hooks_is_started_by_compose() {
    let plan = planned(
        r#"
[platform]
name = "shop"
requires = { engine = "20.10", compose = "5.3" }

[projects.shop]
name = "shop"
configs.inline = { content = "a" }
configs.mounted = { file = "./a" }
secrets.stated = { environment = "TOKEN" }
secrets.mounted = { file = "./b" }

[projects.shop.services]
inline = { image = "a:1", configs = [{ source = "inline", target = "/etc/a" }] }
stated = { image = "a:1", secrets = ["mounted", "stated"] }
either = { image = "a:1", configs = ["${CONFIG:-inline}"] }
before = { image = "a:1", pre_start = [{ command = ["a"] }] }
after = { image = "a:1", post_start = [{ command = ["a"] }] }
plain = { image = "a:1", configs = ["mounted"], secrets = ["mounted"], post_start = [] }
"#,
    );
    let mut docker: Vec<_> =
        plan.services.iter().filter(|it| !it.by_compose).map(|it| it.id.as_str()).collect();
    docker.sort_unstable();
    assert_eq!(docker, ["shop/plain"]);
}
