//! Items of a list that are one: the later counts, in the place of the first.

use super::rule::Index;
use crate::{
    compose::{mount::Mount, pair::name_and_value},
    import::leaf::Leaves,
    yaml::Yaml,
};

/// A list without the items that others replace.
pub(super) fn unique(leaves: &mut Leaves<'_>, items: Vec<Yaml>, index: Index) -> Vec<Yaml> {
    // Compose compares paths in containers as they are written, and again when it has cleaned those of short forms.
    let items =
        if index == Index::Mount { once(leaves, items, &|it| target(it, str::to_owned)) } else { items };
    once(leaves, items, &|it| index.of(it))
}

fn once(leaves: &mut Leaves<'_>, items: Vec<Yaml>, key: &dyn Fn(&Yaml) -> Option<String>) -> Vec<Yaml> {
    let mut list: Vec<(Option<String>, Yaml)> = Vec::with_capacity(items.len());
    for item in items {
        let key = key(&item);
        match list.iter_mut().find(|(it, _)| key.is_some() && *it == key) {
            Some((_, first)) => {
                let place = leaves.place(item.span);
                leaves.drop(first, &format!("{place} replaces it"));
                *first = item;
            }
            None => list.push((key, item)),
        }
    }
    list.into_iter().map(|(_, item)| item).collect()
}

impl Index {
    /// The text by which an item is told from others; none if it has none.
    fn of(self, item: &Yaml) -> Option<String> {
        let text = item.value.scalar_text();
        let said = |key: &str| item.get(key)?.value.scalar_text();
        match self {
            Self::Name => Some(name_and_value(&text?).0.to_owned()),
            Self::Text => text,
            Self::Mount => target(item, clean),
            Self::Device => match text {
                Some(text) => Some(text.split(':').nth(1).unwrap_or(&text).to_owned()),
                None => said("target"),
            },
            Self::EnvFile => text.or_else(|| said("path")),
            Self::Grant(directory) => match text {
                Some(text) => Some(format!("{directory}/{text}")),
                None => said("target").or_else(|| Some(format!("{directory}/{}", said("source")?))),
            },
            Self::Port => {
                if let Some(text) = text {
                    return Some(short_port(&text));
                }
                let or = |key, default: &str| said(key).unwrap_or_else(|| default.to_owned());
                let (host, protocol) = (or("host_ip", "0.0.0.0"), or("protocol", "tcp"));
                Some(format!("{host}:{}:{}/{protocol}", or("published", ""), said("target")?))
            }
        }
    }
}

/// The path of a mount in the container.
fn target(item: &Yaml, of_short: impl Fn(&str) -> String) -> Option<String> {
    match item.value.scalar_text() {
        Some(text) => Some(of_short(&Mount::parse_short(&text)?.target)),
        None => item.get("target")?.value.scalar_text(),
    }
}

/// A path in a container without what says nothing: `/data/` is `/data`.
fn clean(target: &str) -> String {
    if target.contains('$') || target.is_empty() {
        return target.to_owned();
    }
    super::path::joined(".", target).trim_end_matches('/').to_owned()
}

/// A short form of a port with all of its parts. Ranges are compared as they are: of two that overlap, Compose itself takes out
/// what is there twice.
fn short_port(text: &str) -> String {
    let (address, protocol) = match text.rsplit_once('/') {
        Some((address, protocol)) if !protocol.contains('}') => (address, protocol.to_lowercase()),
        _ => (text, "tcp".to_owned()),
    };
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, char) in address.char_indices() {
        match char {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                parts.push(&address[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&address[start..]);
    let target = parts.pop().unwrap_or_default();
    let published = parts.pop().unwrap_or_default();
    let host = if parts.is_empty() { "0.0.0.0".to_owned() } else { parts.join(":") };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    format!("{host}:{published}:{target}/{protocol}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_that_say_the_same() {
        assert_eq!(short_port("80"), "0.0.0.0::80/tcp");
        assert_eq!(short_port("8080:80"), short_port("0.0.0.0:8080:80/TCP"));
        assert_eq!(short_port("[::1]:8080:80/udp"), "::1:8080:80/udp");
        assert_eq!(short_port("${PORT:-8080}:80"), "0.0.0.0:${PORT:-8080}:80/tcp");
        assert_eq!(short_port("80${SUFFIX:-/udp}"), "0.0.0.0::80${SUFFIX:-/udp}/tcp");
    }
}
