//! "Did you mean": the name that someone most likely wanted to write.

/// The candidate nearest to a misspelt name, or none where nothing is near.
///
/// Case and the choice between `-` and `_` do not count, a swap of two letters is one mistake, and a third of the
/// letters may be wrong. A candidate that the name is the beginning of is near too: `env`, `environment`.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = fold(name);
    let allowed = (name.chars().count() / 3).max(1);
    let mut best: Option<((usize, usize), &str)> = None;
    for candidate in candidates {
        let folded = fold(candidate);
        let begins = name.len() >= 3 && folded.starts_with(&name);
        // A length apart by more than the mistakes allowed needs no closer look.
        if !begins && folded.len().abs_diff(name.len()) > allowed * 4 {
            continue;
        }
        let distance = match strsim::damerau_levenshtein(&name, &folded) {
            distance if distance <= allowed && distance < name.chars().count() => distance,
            _ if begins => allowed,
            _ => continue,
        };
        // Of two that are equally near, the shorter: `env` is `environment` before it is `environments`.
        let rank = (distance, candidate.len());
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn fold(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 8] =
        ["image", "init", "environments", "environment", "depends_on", "healthcheck", "health", "ports"];

    #[test]
    fn a_slip_is_recognised() {
        for (name, meant) in [
            ("imgae", "image"),
            ("Image", "image"),
            ("depends-on", "depends_on"),
            ("dependsOn", "depends_on"),
            ("env", "environment"),
            ("enviroment", "environment"),
            ("healthchek", "healthcheck"),
            ("port", "ports"),
        ] {
            assert_eq!(nearest(name, KEYS), Some(meant), "{name}");
        }
    }

    #[test]
    fn nothing_is_offered_where_nothing_is_near() {
        for name in ["", "x", "zookeeper", "in", "größe"] {
            assert_eq!(nearest(name, KEYS), None, "{name}");
        }
    }
}
