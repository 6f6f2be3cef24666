//! Ports: published ones in Compose's short and long forms, and exposed ones.

use std::{fmt, net::IpAddr};

use super::interpolation;

/// A published port or range of ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Port {
    /// Where on the host it can be reached.
    pub address: HostAddress,
    /// Variable that decides the host port.
    pub variable: Option<String>,
    /// Ports of the host; none where the engine chooses one.
    pub published: Option<PortRange>,
    /// Ports of the container.
    pub target: PortRange,
    /// Its protocol.
    pub protocol: Protocol,
}

/// An address of the host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum HostAddress {
    /// All of them, IPv4 and IPv6.
    All,
    /// One that a variable without a value decides.
    Open,
    /// This IP address, as the spec writes it; IPv6 without brackets. `0.0.0.0` and `::` are all of one family.
    Ip(String),
}

/// A port, or several in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PortRange {
    /// The first one; not 0.
    pub first: u16,
    /// The last one; the first one where there is just one.
    pub last: u16,
}

/// A transport protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Protocol {
    /// TCP
    Tcp,
    /// UDP
    Udp,
    /// SCTP
    Sctp,
}

/// Why something is not a port, as in `nat.ParsePortSpec` of the engine's client, with which Compose reads ports.
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

impl Protocol {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tcp, Self::Udp, Self::Sctp];

    /// Reads its name, in lower or upper case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word().eq_ignore_ascii_case(text))
    }

    /// Its name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Sctp => "sctp",
        }
    }
}

impl PortRange {
    /// Reads `80` or `8000-8010`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        (first <= last && first > 0).then_some(Self { first, last })
    }

    /// How many ports it has besides the first one.
    #[must_use]
    pub fn others(self) -> u16 {
        self.last - self.first
    }

    /// Whether it has a port.
    #[must_use]
    pub fn contains(self, port: u16) -> bool {
        (self.first..=self.last).contains(&port)
    }

    /// The ports that two ranges have in common.
    #[must_use]
    pub fn shared_with(self, other: Self) -> Option<Self> {
        let shared = Self { first: self.first.max(other.first), last: self.last.min(other.last) };
        (shared.first <= shared.last).then_some(shared)
    }
}

/// `80`, `8000-8010`
impl fmt::Display for PortRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.others() == 0 {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}-{}", self.first, self.last)
        }
    }
}

/// Whether a text is an item of `expose`: `nat.ParsePort` of the engine.
#[must_use]
pub fn is_exposed(text: &str) -> bool {
    let (ports, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    let (first, last) = ports.split_once('-').unwrap_or((ports, ports));
    Protocol::ALL.iter().any(|it| it.word() == protocol)
        && matches!((first.parse::<u16>(), last.parse::<u16>()), (Ok(first), Ok(last)) if first <= last)
}

/// The one TCP port that an item of `expose` names, as it is written; none for a range and for other protocols.
#[must_use]
pub fn exposed_tcp_port(text: &str) -> Option<&str> {
    let (port, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    (protocol == "tcp" && (port.contains('$') || !port.contains('-'))).then_some(port)
}

/// Whether a text is a decimal number where a colon was meant: `80.80` for `80:80`.
#[must_use]
pub fn is_fraction(text: &str) -> bool {
    text.split_once('.')
        .is_some_and(|(host, container)| host.parse::<u16>().is_ok() && container.parse::<u16>().is_ok())
}

/// Reads the short form: `3000`, `8000:3000`, `127.0.0.1:8000-8010:3000-3010/udp`, `${PORT:-8000}:3000`.
///
/// # Errors
/// If it is not one, or if a variable without a known value hides what it is.
pub fn parse_short<'v>(text: &str, value: &dyn Fn(&str) -> Option<&'v str>) -> Result<Port, Fault> {
    let expanded = interpolation::read(text).map_err(|_| Fault::Form)?.expand(value);
    let (address, protocol) = match expanded.text.rsplit_once('/') {
        Some((address, protocol)) => (address, protocol),
        None => (expanded.text.as_str(), "tcp"),
    };
    let (before, target) = match address.rsplit_once(':') {
        Some((before, target)) => (Some(before), target),
        None => (None, address),
    };
    let target = PortRange::parse(target).ok_or(Fault::Form)?;
    let (ip, host) = match before {
        None => ("", ""),
        Some(before) => before.rsplit_once(':').unwrap_or(("", before)),
    };
    let published = if host.is_empty() { None } else { Some(PortRange::parse(host).ok_or(Fault::Form)?) };
    let host_start = if before.is_some() && !ip.is_empty() { ip.len() + 1 } else { 0 };
    let host_end = host_start + host.len();
    let decides = |(start, end, _): &&(usize, usize, &str)| *start < host_end && *end > host_start;
    let variable = expanded.variables.iter().find(decides).map(|(_, _, name)| (*name).to_owned());
    let open = |(start, end, _): &(usize, usize, &str)| start == end && *end <= ip.len();
    let is_open = before.is_some_and(|it| it.contains(':')) && expanded.variables.iter().any(open);
    let protocol = Protocol::parse(protocol).ok_or(Fault::Protocol)?;
    let address = address_of(ip.trim_start_matches('[').trim_end_matches(']'), is_open)?;
    Port { address, variable, published, target, protocol }.checked()
}

/// Reads the long form from the texts of its keys.
///
/// # Errors
/// If it is not one, or if a variable without a known value hides what it is.
pub fn parse_long<'v>(
    target: &str,
    published: Option<&str>,
    host_ip: Option<&str>,
    protocol: Option<&str>,
    value: &dyn Fn(&str) -> Option<&'v str>,
) -> Result<Port, Fault> {
    let read = |text| interpolation::read(text).map_err(|_| Fault::Form);
    let expand = |text| Ok(read(text)?.text(value));
    let target = PortRange::parse(&expand(target)?).ok_or(Fault::Form)?;
    let published = match published {
        Some(text) => Some(read(text)?.expand(value)),
        None => None,
    };
    let variable =
        published.as_ref().and_then(|it| it.variables.first()).map(|(_, _, name)| (*name).to_owned());
    let published = match published {
        Some(expanded) if !expanded.text.is_empty() => {
            Some(PortRange::parse(&expanded.text).ok_or(Fault::Form)?)
        }
        _ => None,
    };
    let ip = expand(host_ip.unwrap_or_default())?;
    let protocol = Protocol::parse(&expand(protocol.unwrap_or("tcp"))?).ok_or(Fault::Protocol)?;
    let address = address_of(&ip, ip.is_empty() && host_ip.is_some_and(|it| !it.is_empty()))?;
    Port { address, variable, published, target, protocol }.checked()
}

/// `is_open`: the address contains a variable without a value.
fn address_of(text: &str, is_open: bool) -> Result<HostAddress, Fault> {
    match text {
        "" if is_open => Ok(HostAddress::Open),
        "" => Ok(HostAddress::All),
        _ if text.parse::<IpAddr>().is_err() => Err(Fault::Address),
        _ if is_open => Ok(HostAddress::Open),
        _ => Ok(HostAddress::Ip(text.to_owned())),
    }
}

impl HostAddress {
    /// As scripts and the engine take it: empty for all, and for one that is not known.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::All | Self::Open => "",
            Self::Ip(text) => text,
        }
    }

    /// Whether something may listen on both at once. An address that is not known yet counts as a different one.
    fn meets(&self, other: &Self) -> bool {
        let (one, other) = match (self, other) {
            (Self::Open, _) | (_, Self::Open) => return false,
            (Self::All, _) | (_, Self::All) => return true,
            (Self::Ip(one), Self::Ip(other)) => (one, other),
        };
        let is_v6 = |ip: &String| ip.contains(':');
        let is_all = |ip: &String| ip == "0.0.0.0" || ip == "::";
        one == other || (is_v6(one) == is_v6(other) && (is_all(one) || is_all(other)))
    }

    /// Whether two addresses are the same; to Compose, no address is `0.0.0.0`.
    fn is_same(&self, other: &Self) -> bool {
        let text = |it: &Self| if *it == Self::All { "0.0.0.0".to_owned() } else { it.text().to_owned() };
        text(self) == text(other)
    }
}

impl Port {
    fn checked(self) -> Result<Self, Fault> {
        // Where the container has one port, the engine chooses one of the published range.
        let (others, target) = (self.published.map(PortRange::others), self.target.others());
        if target > 0 && others.is_some_and(|it| it != target) {
            return Err(Fault::Lengths);
        }
        Ok(self)
    }

    /// The ports of the host that must be free: none where the engine chooses one of a range.
    #[must_use]
    pub fn taken(&self) -> Option<PortRange> {
        self.published.filter(|it| it.others() <= self.target.others())
    }

    /// Whether two ports cannot both be published on one host: the same protocol, a port in common, and an address in
    /// common.
    #[must_use]
    pub fn collides(&self, other: &Self) -> bool {
        let (Some(mine), Some(theirs)) = (self.taken(), other.taken()) else { return false };
        self.protocol == other.protocol
            && mine.shared_with(theirs).is_some()
            && self.address.meets(&other.address)
    }

    /// Whether two ports of one service say the same where they overlap: the same address, and each port of the host for
    /// the same port of the container.
    #[must_use]
    pub fn repeats(&self, other: &Self) -> bool {
        let (Some(mine), Some(theirs)) = (self.published, other.published) else { return false };
        let distance = |host: PortRange, target: PortRange| i32::from(host.first) - i32::from(target.first);
        self.collides(other)
            && self.address.is_same(&other.address)
            && distance(mine, self.target) == distance(theirs, other.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(first: u16, last: u16) -> PortRange {
        PortRange { first, last }
    }

    fn port(text: &str) -> Port {
        parse_short(text, &|_| None).expect(text)
    }

    #[test]
    fn short_forms() {
        assert_eq!(port("3000").published, None);
        assert_eq!(port("8000:3000").published, Some(range(8000, 8000)));
        assert_eq!(port("127.0.0.1:8000:3000/udp").address, HostAddress::Ip("127.0.0.1".to_owned()));
        assert_eq!(port("127.0.0.1:8000:3000/udp").protocol, Protocol::Udp);
        assert_eq!(port("127.0.0.1::3000").published, None);
        assert_eq!(port("[::1]:8000:3000").address.text(), "::1");
        assert_eq!(port("8000-8010:3000-3010").target, range(3000, 3010));
    }

    #[test]
    fn the_variable_of_the_host_port_is_known() {
        let it = port("${REDIS_PORT:-27012}:6379");
        assert_eq!((it.variable.as_deref(), it.published), (Some("REDIS_PORT"), Some(range(27012, 27012))));
        let it = port("${BIND:-127.0.0.1}:${P:-1}:${T:-2}");
        assert_eq!(
            (it.variable.as_deref(), it.address.text(), it.target),
            (Some("P"), "127.0.0.1", range(2, 2))
        );
        assert_eq!(port("80:${T:-2}").variable, None);
        assert_eq!(parse_short("${P}:80", &|_| None).map(|it| it.published), Ok(None));
    }

    #[test]
    fn what_is_not_a_port_is_refused() {
        for text in ["", "x", "0", "70000", "9-8", "1:x", "a:1:2:x"] {
            assert_eq!(parse_short(text, &|_| None), Err(Fault::Form), "{text}");
        }
        for (text, fault) in [
            ("80:80/http", Fault::Protocol),
            ("localhost:80:80", Fault::Address),
            ("1:2:3:4", Fault::Address),
            ("80:80-81", Fault::Lengths),
            ("80-82:80-81", Fault::Lengths),
        ] {
            assert_eq!(parse_short(text, &|_| None), Err(fault), "{text}");
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
    fn a_repeated_binding_is_not_a_second_one() {
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

    #[test]
    fn only_an_exposed_tcp_port_can_be_probed() {
        for (text, is_one, port) in [
            ("80", true, Some("80")),
            ("80/tcp", true, Some("80")),
            ("80/udp", true, None),
            ("80-90", true, None),
            ("90-80", false, None),
            ("80/http", false, None),
            ("${PORT:-80}", false, Some("${PORT:-80}")),
        ] {
            assert_eq!((is_exposed(text), exposed_tcp_port(text)), (is_one, port), "{text}");
        }
    }
}
