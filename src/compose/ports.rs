//! Published ports, in Compose's short and long forms.

use std::net::IpAddr;

use super::interpolation;

/// A published port or range of ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Port {
    /// Host address, empty for all of them; an IPv6 address without its brackets.
    pub ip: String,
    /// Whether a variable without a value decides the host address.
    pub ip_is_open: bool,
    /// Variable that decides the host port, empty for none.
    pub variable: String,
    /// First and last port of the host; none where the engine chooses one.
    pub published: Option<(u16, u16)>,
    /// First and last port of the container.
    pub target: (u16, u16),
    /// `tcp` or `udp`.
    pub protocol: String,
}

/// Why something is not a port: what `nat.ParsePortSpec` of the engine's client, which Compose reads ports with, says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not numbers up to 65535 with colons between them.
    Form,
    /// Another protocol than `tcp`, `udp` and `sctp`.
    Protocol,
    /// An address that is not one: a name, or too many colons.
    Address,
    /// A range of container ports, published on a range of another length.
    Lengths,
}

/// Reads the short form: `3000`, `8000:3000`, `127.0.0.1:8000-8010:3000-3010/udp`, `${PORT:-8000}:3000`.
///
/// # Errors
/// If it is not one, or if a variable without a known value hides what it is.
pub fn read_short<'v>(text: &str, value: &dyn Fn(&str) -> Option<&'v str>) -> Result<Port, Fault> {
    let expanded = interpolation::read(text).map_err(|_| Fault::Form)?.expand(value);
    let (address, protocol) = match expanded.text.rsplit_once('/') {
        Some((address, protocol)) => (address, protocol.to_ascii_lowercase()),
        None => (expanded.text.as_str(), "tcp".to_owned()),
    };
    let (before, target) = match address.rsplit_once(':') {
        Some((before, target)) => (Some(before), target),
        None => (None, address),
    };
    let target = read_range(target).ok_or(Fault::Form)?;
    let (ip, host) = match before {
        None => ("", ""),
        Some(before) => before.rsplit_once(':').unwrap_or(("", before)),
    };
    let published = if host.is_empty() { None } else { Some(read_range(host).ok_or(Fault::Form)?) };
    let host_start = if before.is_some() && !ip.is_empty() { ip.len() + 1 } else { 0 };
    let host_end = host_start + host.len();
    let variable = expanded
        .variables
        .iter()
        .find(|(start, end, _)| *start < host_end && *end > host_start)
        .map(|(_, _, name)| (*name).to_owned())
        .unwrap_or_default();
    let open = |(start, end, _): &(usize, usize, &str)| start == end && *end <= ip.len();
    let ip_is_open = before.is_some_and(|it| it.contains(':')) && expanded.variables.iter().any(open);
    let ip = ip.trim_start_matches('[').trim_end_matches(']').to_owned();
    Port { ip, ip_is_open, variable, published, target, protocol }.checked()
}

/// Reads the long form from the texts of its keys.
///
/// # Errors
/// If it is not one, or if a variable without a known value hides what it is.
pub fn read_long<'v>(
    target: &str,
    published: Option<&str>,
    host_ip: Option<&str>,
    protocol: Option<&str>,
    value: &dyn Fn(&str) -> Option<&'v str>,
) -> Result<Port, Fault> {
    let read = |text| interpolation::read(text).map_err(|_| Fault::Form);
    let expand = |text| Ok(read(text)?.text(value));
    let target = read_range(&expand(target)?).ok_or(Fault::Form)?;
    let published = match published {
        Some(text) => Some(read(text)?.expand(value)),
        None => None,
    };
    let variable = published
        .as_ref()
        .and_then(|it| it.variables.first())
        .map(|(_, _, name)| (*name).to_owned())
        .unwrap_or_default();
    let published = match published {
        Some(expanded) if !expanded.text.is_empty() => Some(read_range(&expanded.text).ok_or(Fault::Form)?),
        _ => None,
    };
    let ip = expand(host_ip.unwrap_or_default())?;
    let ip_is_open = ip.is_empty() && host_ip.is_some_and(|it| !it.is_empty());
    let protocol = expand(protocol.unwrap_or("tcp"))?.to_ascii_lowercase();
    Port { ip, ip_is_open, variable, published, target, protocol }.checked()
}

fn read_range(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first <= last && first > 0).then_some((first, last))
}

impl Port {
    fn checked(self) -> Result<Self, Fault> {
        if !["tcp", "udp", "sctp"].contains(&self.protocol.as_str()) {
            return Err(Fault::Protocol);
        }
        if !self.ip.is_empty() && self.ip.parse::<IpAddr>().is_err() {
            return Err(Fault::Address);
        }
        // Where the container has one port, the engine chooses one of the published range.
        let length = |(first, last): (u16, u16)| last - first;
        if self.published.is_some_and(|it| length(self.target) > 0 && length(it) != length(self.target)) {
            return Err(Fault::Lengths);
        }
        Ok(self)
    }

    /// Whether two ports cannot both be published on one host: the same protocol, a port in common, and an address in
    /// common. An address that nobody knows yet is taken for one that differs.
    #[must_use]
    pub fn collides(&self, other: &Self) -> bool {
        let (Some(mine), Some(theirs)) = (self.published, other.published) else { return false };
        // A published range for fewer container ports lets the engine choose one that is free.
        let chosen_by_engine =
            |port: &Self, range: (u16, u16)| range.1 - range.0 > port.target.1 - port.target.0;
        if chosen_by_engine(self, mine) || chosen_by_engine(other, theirs) {
            return false;
        }
        self.protocol == other.protocol
            && !(self.ip_is_open || other.ip_is_open)
            && mine.0 <= theirs.1
            && theirs.0 <= mine.1
            && addresses_meet(&self.ip, &other.ip)
    }

    /// Whether two ports of one service say the same where they overlap: the same address, and each port of the host for
    /// the same port of the container.
    #[must_use]
    pub fn repeats(&self, other: &Self) -> bool {
        let (Some(mine), Some(theirs)) = (self.published, other.published) else { return false };
        let distance = |host: (u16, u16), target: (u16, u16)| i32::from(host.0) - i32::from(target.0);
        let everywhere = |ip: &str| if ip.is_empty() { "0.0.0.0".to_owned() } else { ip.to_owned() };
        self.collides(other)
            && everywhere(&self.ip) == everywhere(&other.ip)
            && distance(mine, self.target) == distance(theirs, other.target)
    }
}

/// Without an address the engine listens on all of them, IPv4 and IPv6; `0.0.0.0` and `::` are all of one family.
fn addresses_meet(one: &str, other: &str) -> bool {
    let family = |ip: &str| ip.contains(':');
    if one.is_empty() || other.is_empty() || one == other {
        return true;
    }
    let wildcard = |ip: &str| ip == "0.0.0.0" || ip == "::";
    family(one) == family(other) && (wildcard(one) || wildcard(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port(text: &str) -> Port {
        read_short(text, &|_| None).expect(text)
    }

    #[test]
    fn short_forms() {
        assert_eq!(port("3000").published, None);
        assert_eq!(port("8000:3000").published, Some((8000, 8000)));
        assert_eq!(port("127.0.0.1:8000:3000/udp").ip, "127.0.0.1");
        assert_eq!(port("127.0.0.1:8000:3000/udp").protocol, "udp");
        assert_eq!(port("127.0.0.1::3000").published, None);
        assert_eq!(port("[::1]:8000:3000").ip, "::1");
        assert_eq!(port("8000-8010:3000-3010").target, (3000, 3010));
    }

    #[test]
    fn the_variable_of_the_host_port_is_known() {
        let it = port("${REDIS_PORT:-27012}:6379");
        assert_eq!((it.variable.as_str(), it.published), ("REDIS_PORT", Some((27012, 27012))));
        let it = port("${BIND:-127.0.0.1}:${P:-1}:${T:-2}");
        assert_eq!((it.variable.as_str(), it.ip.as_str(), it.target), ("P", "127.0.0.1", (2, 2)));
        assert_eq!(port("80:${T:-2}").variable, "");
        assert_eq!(read_short("${P}:80", &|_| None).map(|it| it.published), Ok(None));
    }

    #[test]
    fn what_is_not_a_port_is_not_one() {
        for text in ["", "x", "0", "70000", "9-8", "1:x", "a:1:2:x"] {
            assert_eq!(read_short(text, &|_| None), Err(Fault::Form), "{text}");
        }
        for (text, fault) in [
            ("80:80/http", Fault::Protocol),
            ("localhost:80:80", Fault::Address),
            ("1:2:3:4", Fault::Address),
            ("80:80-81", Fault::Lengths),
            ("80-82:80-81", Fault::Lengths),
        ] {
            assert_eq!(read_short(text, &|_| None), Err(fault), "{text}");
        }
    }

    #[test]
    fn collisions_need_protocol_port_and_address_in_common() {
        for (one, other, expected) in [
            ("80:1", "80:2", true),
            ("80:1", "81:1", false),
            ("80:1/udp", "80:1", false),
            ("127.0.0.1:80:1", "80:1", true),
            ("127.0.0.1:80:1", "127.0.0.2:80:1", false),
            ("0.0.0.0:80:1", "127.0.0.2:80:1", true),
            ("0.0.0.0:80:1", "[::1]:80:1", false),
            ("80-90:1-11", "85:2", true),
            ("80-90:1", "85:2", false),
            ("80", "80", false),
            ("${IP}:80:1", "80:1", false),
            ("127.0.0.1:80:1", "${IP:?which one}:80:1", false),
            ("${IP:-127.0.0.1}:80:1", "80:1", true),
        ] {
            assert_eq!(port(one).collides(&port(other)), expected, "{one} {other}");
            assert_eq!(port(other).collides(&port(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn a_binding_that_is_said_again_is_no_other() {
        for (one, other, expected) in [
            ("80:1", "80:1", true),
            ("80:1", "0.0.0.0:80:1", true),
            ("80-81:1-2", "81:2", true),
            ("80:1", "80:2", false),
            ("80:1", "127.0.0.1:80:1", false),
            ("80:1", "80:1/udp", false),
        ] {
            assert_eq!(port(one).repeats(&port(other)), expected, "{one} {other}");
        }
    }
}
