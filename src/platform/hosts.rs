//! Names by which containers reach each other, and the places in a service's configuration that use them.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use super::{JoinedNetwork, Platform, Service, ServiceId};
use crate::{compose::interpolation, source::Span};

/// Which services answer to which names on which networks.
pub struct Names<'a> {
    by_network: HashMap<JoinedNetwork, HashMap<&'a str, Answering>>,
    /// Names of containers that Compose makes up or fills in, which are owned because there is nothing to borrow from.
    defaults: HashMap<JoinedNetwork, HashMap<String, ServiceId>>,
    /// The services that answer to a name on any network.
    everywhere: HashMap<&'a str, Answering>,
}

/// The services that answer to a name, in the platform's order. Shared by all that use the name: where each of two hundred
/// projects has a `db`, ten thousand services may do so.
pub type Answering = Arc<[ServiceId]>;

/// The names of other services that a service's configuration uses, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Names that are answered on one of its networks.
    pub answered: Vec<Mention>,
    /// Names that are not answered on its networks.
    pub unanswered: Vec<Mention>,
}

/// A use of another service's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The service that answers to it.
    pub service: ServiceId,
    /// Every service that answers to it, or would on a shared network; more than one if the name is ambiguous.
    pub answering: Answering,
    /// The name.
    pub host: String,
    /// The container port, where the configuration names one.
    pub port: Option<u16>,
    /// Where.
    pub span: Span,
    /// Whether the value can only mean a host: a URL or `host:port`, not a word by itself.
    pub certain: bool,
}

impl<'a> Names<'a> {
    /// Reads the names of all services.
    #[must_use]
    pub fn new(platform: &'a Platform) -> Self {
        let mut by_network: HashMap<JoinedNetwork, HashMap<&str, Vec<ServiceId>>> = HashMap::new();
        let mut defaults: HashMap<JoinedNetwork, HashMap<String, ServiceId>> = HashMap::new();
        let mut everywhere: HashMap<&str, Vec<ServiceId>> = HashMap::new();
        for id in platform.service_ids() {
            let service = &platform[id];
            for join in &service.container.networks {
                let names = by_network.entry(join.network).or_default();
                let own = [service.key.value.as_str()].into_iter();
                let stated = service.container.name.as_ref();
                let container = stated.map(|it| it.value.as_str()).filter(|it| interpolation::is_literal(it));
                for name in own.chain(container).chain(join.aliases.iter().map(String::as_str)) {
                    // Services come in their order: one that is in the list already is the last.
                    for answering in [names.entry(name).or_default(), everywhere.entry(name).or_default()] {
                        if answering.last() != Some(&id) {
                            answering.push(id);
                        }
                    }
                }
                if container.is_none() {
                    let name = service.container_name(&platform[service.project].name.value);
                    let name = platform.name_with_defaults(&name).into_owned();
                    defaults.entry(join.network).or_default().insert(name, id);
                }
            }
        }
        let by_network = by_network.into_iter().map(|(network, names)| (network, shared(names)));
        Self { by_network: by_network.collect(), defaults, everywhere: shared(everywhere) }
    }

    /// The services that answer when a service asks for a name. `name.network` asks one network only.
    #[must_use]
    pub fn answering(&self, platform: &Platform, asking: &Service, host: &str) -> Answering {
        let mut lists: Vec<&Answering> = Vec::new();
        let mut others: Vec<ServiceId> = Vec::new();
        for join in &asking.container.networks {
            let mut add = |name: &str| {
                lists.extend(self.by_network.get(&join.network).and_then(|it| it.get(name)));
                others.extend(self.defaults.get(&join.network).and_then(|it| it.get(name)));
            };
            add(host);
            if host.contains('.')
                && let Some(name) = host.strip_suffix(platform.network_name(join.network).as_str())
                && let Some(name) = name.strip_suffix('.')
            {
                add(name);
            }
        }
        if let ([only], []) = (lists.as_slice(), others.as_slice()) {
            return Arc::clone(only);
        }
        let mut found: Vec<ServiceId> =
            lists.iter().flat_map(|it| it.iter().copied()).chain(others).collect();
        found.sort_unstable();
        found.dedup();
        found.into()
    }

    /// Every name of another service, or of several, that a service's environment and command use.
    #[must_use]
    pub fn mentions(&self, platform: &Platform, id: ServiceId) -> Mentions {
        let service = &platform[id];
        let container = &service.container;
        let mut found: Vec<Mention> = Vec::new();
        let mut unanswered: Vec<Mention> = Vec::new();
        let mut add = |Address { host, port, .. }: Address<'_>, span: Span, certain: bool| {
            if container.own_names.iter().any(|it| it == host) {
                return;
            }
            if found.iter().chain(&unanswered).any(|it| it.host == host && it.port == port) {
                return;
            }
            let mut answering = self.answering(platform, service, host);
            let mut mentions = &mut found;
            if answering.is_empty() {
                answering = self.everywhere.get(host).cloned().unwrap_or_default();
                mentions = &mut unanswered;
            }
            let Some(other) = answering.iter().copied().find(|it| *it != id) else { return };
            let service = if answering.contains(&id) { id } else { other };
            mentions.push(Mention { service, answering, host: host.to_owned(), port, span, certain });
        };
        let values: Vec<(&str, Cow<'_, str>, Span)> = container
            .environment
            .iter()
            .filter_map(|it| Some((it.name.as_str(), platform.with_defaults(it.value.as_deref()?), it.span)))
            .collect();
        for (name, value, span) in &values {
            let holds_host = host_variable(name);
            for address in addresses(value) {
                let certain = address.in_url || holds_host.is_some() || address.is_likely();
                if certain {
                    add(address, *span, true);
                }
            }
            if let Some(prefix) = holds_host
                && is_host(value)
            {
                let is_sibling = |name: &str| name.strip_prefix(prefix) == Some("PORT");
                let port = values.iter().find(|(name, _, _)| is_sibling(name));
                let port = port.and_then(|(_, value, _)| value.parse().ok()).filter(|it| *it > 0);
                add(Address { host: value, port, in_url: false }, *span, false);
            }
        }
        for text in &container.words {
            for address in addresses(&platform.with_defaults(&text.value)) {
                if address.in_url || address.is_likely() {
                    let certain = address.in_url;
                    add(address, text.span, certain);
                }
            }
        }
        Mentions { answered: found, unanswered }
    }
}

fn shared(names: HashMap<&str, Vec<ServiceId>>) -> HashMap<&str, Answering> {
    names.into_iter().map(|(name, ids)| (name, ids.into())).collect()
}

impl Mentions {
    /// The mentions that say which other service is connected to, one for each host and port. A name by itself is left out
    /// where the same name appears with a port too.
    pub fn connections(&self, id: ServiceId) -> impl Iterator<Item = &Mention> {
        let with_port = |host: &str| self.answered.iter().any(|it| it.host == host && it.port.is_some());
        self.answered.iter().filter(move |it| it.service != id && (it.port.is_some() || !with_port(&it.host)))
    }
}

/// `postgres:16` is an image, and few servers listen below: a pair with a smaller number counts only where a variable's
/// name says that it holds a host.
const LEAST_PORT: u16 = 80;

/// A host, and a port where one is named.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Address<'a> {
    host: &'a str,
    port: Option<u16>,
    /// Whether it is in a URL, and can be nothing else.
    in_url: bool,
}

impl Address<'_> {
    /// Whether it is more likely a server than the tag of an image.
    fn is_likely(&self) -> bool {
        self.port.is_some_and(|it| it >= LEAST_PORT)
    }
}

/// What comes before `PORT` in the variable that goes with this one, if its name says that it holds a host.
fn host_variable(name: &str) -> Option<&str> {
    const ENDINGS: &[&str] = &["HOST", "HOSTNAME", "SERVER", "ADDRESS", "ADDR", "SEEDS", "ENDPOINT"];
    let upper = name.trim_end_matches(|c: char| c.is_ascii_digit());
    ENDINGS
        .iter()
        .find_map(|ending| upper.strip_suffix(ending))
        .filter(|prefix| prefix.is_empty() || prefix.ends_with('_'))
}

fn is_host(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.chars().all(fits) && !text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The hosts of every URL and every `host:port` in a text.
fn addresses(text: &str) -> Vec<Address<'_>> {
    let mut found = Vec::new();
    // Most values are neither a URL nor a pair.
    if !text.contains(':') {
        return found;
    }
    let breaks = |c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';' | '|' | '(' | ')' | '<' | '>')
    };
    for word in text.split(breaks) {
        let (scheme, authority) = match word.rsplit_once("://") {
            Some((scheme, rest)) => (Some(scheme), rest),
            // `--option=host:port` and `NAME=host:port`
            None => (None, word.rsplit_once('=').map_or(word, |(_, value)| value)),
        };
        let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
        let authority =
            if scheme.is_some() { authority.rsplit('@').next().unwrap_or_default() } else { authority };
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, port.parse::<u16>().ok().filter(|it| *it > 0)),
            None => (authority, None),
        };
        if !is_host(host) {
            continue;
        }
        let by_scheme = match scheme {
            Some("http") => Some(80),
            Some("https") => Some(443),
            _ => None,
        };
        match (scheme, port, authority.contains(':')) {
            (scheme, Some(port), _) => {
                found.push(Address { host, port: Some(port), in_url: scheme.is_some() });
            }
            (Some(_), None, false) => {
                found.push(Address { host, port: by_scheme, in_url: true });
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, u16)> {
        addresses(text).into_iter().map(|it| (it.host.to_owned(), it.port.unwrap_or(0))).collect()
    }

    #[test]
    fn urls_and_host_port_pairs_are_addresses() {
        for (text, host, port) in [
            ("http://novu-api:3000", "novu-api", 3000),
            ("postgresql://u:p@w@db:5432/x", "db", 5432),
            ("jdbc:postgresql://postgres:5432/keycloak", "postgres", 5432),
            ("redis://redis/2", "redis", 0),
            ("http://minio/bucket?x=1", "minio", 80),
            ("shared-temporal:7233", "shared-temporal", 7233),
            ("--addr=temporal:7233", "temporal", 7233),
        ] {
            assert_eq!(found(text), [(host.to_owned(), port)], "{text}");
        }
        assert_eq!(found("mc alias set m http://minio:9000 a b"), [("minio".to_owned(), 9000)]);
        assert_eq!(found("http://a:1,http://b:2").len(), 2);
        assert!(addresses("http://a:1")[0].in_url && !addresses("a:1")[0].in_url);
    }

    #[test]
    fn words_are_not_addresses() {
        for text in ["postgres", "llama3:latest", "127.0.0.1:80", "12:30", "a:b:c", ""] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_variable_that_holds_a_host_says_so() {
        assert_eq!(host_variable("DB_HOST"), Some("DB_"));
        assert_eq!(host_variable("HOST"), Some(""));
        assert_eq!(host_variable("POSTGRES_SEEDS"), Some("POSTGRES_"));
        assert_eq!(host_variable("GHOST"), None);
        assert_eq!(host_variable("POSTGRES_USER"), None);
    }
}
