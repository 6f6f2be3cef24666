//! A health check that uses, inside the container, the port by which the service is reached from outside.

use crate::{
    compose::port::PortRange,
    diagnostic::{Finding, Lint, lint},
    platform::{Platform, Service},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "probe-host-port");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        // The same port on both sides is no mistake.
        if service.container.ports.iter().all(|it| it.value.published == Some(it.value.target)) {
            continue;
        }
        let Some((words, Some(span))) = service.stated_probe() else { continue };
        let probe = words.join(" ");
        let ports = if probe.contains("${") {
            probed_ports(&platform.with_defaults(&probe))
        } else {
            probed_ports(&probe)
        };
        let mistaken = ports.into_iter().find_map(|port| {
            let has = |it: &PortRange| it.contains(port);
            let published =
                service.container.ports.iter().find(|it| it.value.published.as_ref().is_some_and(has))?;
            (!listens(platform, service, port)).then_some((port, published))
        });
        let Some((port, published)) = mistaken else { continue };
        let target = published.value.target.first;
        findings.push(
            Finding::about(
                &LINT,
                service.subject(),
                "the health check of ",
                format!(" uses a port that exists only on the host: {port}"),
            )
            .at(span, format!("connects to port {port} inside the container"))
            .at(published.span, format!("port {target} of the container, on the host {port}"))
            .help("it always fails: a health check runs inside the container, where nothing listens on that port")
            .help(format!("use port {target}")),
        );
    }
}

/// The ports of the container itself that a probe uses: `localhost:80`, `/dev/tcp/127.0.0.1/80`, `nc -z 127.0.0.1 80`.
fn probed_ports(probe: &str) -> Vec<u16> {
    const SELF: [&str; 4] = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"];
    let mut ports = Vec::new();
    for (at, host) in SELF.iter().flat_map(|host| probe.match_indices(host)) {
        let Some(port) = probe[at + host.len()..].strip_prefix([':', '/', ' ']) else { continue };
        let digits = port.split(|it: char| !it.is_ascii_digit()).next().unwrap_or_default();
        ports.extend(digits.parse::<u16>());
    }
    ports
}

/// Whether something in the container may listen on a port, as far as the spec tells.
fn listens(platform: &Platform, service: &Service, port: u16) -> bool {
    let number = port.to_string();
    let mut texts = service.container.environment.iter().filter_map(|it| it.value.as_deref());
    let exposed = &service.container.exposed;
    service.container.ports.iter().any(|it| it.value.target.contains(port))
        || !exposed.is_empty()
        || texts.any(|it| platform.with_defaults(it).contains(&number))
        || service.container.words.iter().any(|it| it.value.contains(&number))
}

#[cfg(test)]
mod tests {
    use super::probed_ports;

    #[test]
    fn ports_of_the_container_itself_are_found() {
        for (probe, port) in [
            ("CMD curl -f http://localhost:8080/health", 8080),
            ("exec 3<>/dev/tcp/127.0.0.1/9000", 9000),
            ("nc -z 127.0.0.1 5432", 5432),
            ("wget -q http://[::1]:80", 80),
        ] {
            assert_eq!(probed_ports(probe), [port], "{probe}");
        }
        assert_eq!(probed_ports("curl http://db:5432 && ping localhost -c 1 127.0.0.1"), Vec::<u16>::new());
    }
}
