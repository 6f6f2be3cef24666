//! Addresses and hosts, as the engine reads them when it creates a container.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Form, quoted, unclear};
use crate::compose::{pair, port};

/// An IP address.
pub(in crate::spec) static IP: Form = Form {
    noun: "an IP address",
    rule: "an IPv4 address, as in `192.168.1.1`, an IPv6 address, or a variable",
    pattern: "^([0-9a-fA-F.:%]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: is_ip,
};

/// An IPv4 address.
pub(in crate::spec) static IPV4: Form = Form {
    noun: "an IPv4 address",
    rule: "four numbers up to 255, as in `172.28.0.10`, or a variable",
    pattern: "^([0-9.]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| text.parse::<Ipv4Addr>().is_ok(),
};

/// An IPv6 address.
pub(in crate::spec) static IPV6: Form = Form {
    noun: "an IPv6 address",
    rule: "hexadecimal numbers with colons between them, as in `2001:db8::10`, or a variable",
    pattern: "^([0-9a-fA-F.:]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| text.parse::<Ipv6Addr>().is_ok(),
};

/// A MAC address.
pub(in crate::spec) static MAC: Form = Form {
    noun: "a MAC address",
    rule: "six bytes in hexadecimal, as in `02:42:ac:11:65:43`, or a variable",
    pattern: "^([0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| {
        let bytes = |separator: char| {
            text.split(separator).count() == 6
                && text
                    .split(separator)
                    .all(|byte| byte.len() == 2 && byte.bytes().all(|it| it.is_ascii_hexdigit()))
        };
        bytes(':') || bytes('-')
    },
};

/// What `extra_hosts` says of a host: dockerd's `ValidateExtraHost`.
pub(in crate::spec) static HOST_ADDRESS: Form = Form {
    noun: "the address of a host",
    rule: "an IP address, `host-gateway` or a variable",
    pattern: "^(host-gateway|[0-9a-fA-F.:\\[\\]]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: is_host_address,
};

/// An item of `extra_hosts`.
pub(in crate::spec) static HOST_ENTRY: Form = Form {
    noun: "a line of `/etc/hosts`",
    rule: "`host=address`, the address an IP address or `host-gateway`",
    pattern: "^([^=:]+[=:](host-gateway|[0-9a-fA-F.:\\[\\]]+)|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| {
        pair::host_and_address(text)
            .is_some_and(|(host, address)| !host.is_empty() && is_host_address(address))
    },
};

/// An item of `expose`.
pub(in crate::spec) static EXPOSED: Form = Form {
    noun: "a container port",
    rule: "a port up to 65535 or a range of them, with its protocol after a slash if it is not `tcp`",
    pattern: "^([0-9]+(-[0-9]+)?(/(tcp|udp|sctp))?|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: port::is_exposed,
};

/// An item of `ports`. What it says is read where variables are known; here, only that it is no decimal fraction.
pub(in crate::spec) static PORT: Form = Form {
    noun: "a port",
    rule: "written as in `8080:80` or `127.0.0.1:8080:80/tcp`",
    pattern: "^.*$",
    interpolated: true,
    mend: |text| port::is_fraction(text).then(|| quoted(&text.replace('.', ":"))),
    holds: |text| !port::is_fraction(text),
};

fn is_ip(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok()
}

fn is_host_address(text: &str) -> bool {
    let bare = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(text);
    text == "host-gateway" || is_ip(bare)
}
