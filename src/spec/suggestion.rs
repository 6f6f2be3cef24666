//! "Did you mean": the name that someone most likely wanted to write.

/// Names that may have been meant, ready to be compared with many misspelt ones.
///
/// A comparison costs little if two names have little in common, so that thousands of misspelt names among thousands of
/// known ones take little time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Candidates<'a> {
    candidates: Vec<Candidate<'a>>,
}

#[derive(Clone, Debug)]
struct Candidate<'a> {
    name: &'a str,
    folded: Folded,
}

impl<'a> FromIterator<&'a str> for Candidates<'a> {
    fn from_iter<T: IntoIterator<Item = &'a str>>(names: T) -> Self {
        let candidate = |name| Candidate { name, folded: Folded::of(name) };
        Self { candidates: names.into_iter().map(candidate).collect() }
    }
}

impl<'a> Candidates<'a> {
    /// The candidate nearest to a misspelt name, or none where nothing is near.
    ///
    /// Case and the choice between `-` and `_` do not count, a swap of two letters is one mistake, and a third of the
    /// letters may be wrong. A candidate that the name is the beginning of is near too: `env`, `environment`. Of two that
    /// are equally near the shorter is taken: `env` is `environment` before it is `environments`.
    pub(crate) fn nearest(&self, name: &str) -> Option<&'a str> {
        self.nearest_other_than(name, None)
    }

    /// The same, without one name: the caller's own.
    pub(crate) fn nearest_other_than(&self, name: &str, left_out: Option<&str>) -> Option<&'a str> {
        let name = Folded::of(name);
        let allowed = (name.letters / 3).max(1);
        let begins = |it: &Folded| name.text.len() >= 3 && it.text.starts_with(&name.text);
        (0..=allowed).find_map(|mistakes| {
            let is_near = |it: &Folded| {
                (mistakes < name.letters && it.is_within(mistakes, &name))
                    || (mistakes == allowed && begins(it))
            };
            let mut best: Option<&'a str> = None;
            for candidate in self.candidates.iter().filter(|it| Some(it.name) != left_out) {
                // Only a shorter one can still be better.
                let may_be_better = best.is_none_or(|it| candidate.name.len() < it.len());
                if may_be_better && is_near(&candidate.folded) {
                    best = Some(candidate.name);
                }
            }
            best
        })
    }
}

/// The candidate nearest to a misspelt name, as `Candidates` measures it.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates.into_iter().collect::<Candidates<'a>>().nearest(name)
}

/// A name as far as its letters count.
#[derive(Clone, Debug)]
struct Folded {
    text: String,
    /// How many letters it has.
    letters: usize,
    /// A bit for each letter that is in it; several letters may share one.
    mask: u64,
}

impl Folded {
    fn of(name: &str) -> Self {
        let text = name.to_lowercase().replace('-', "_");
        let (letters, mask) = text
            .chars()
            .fold((0, 0), |(letters, mask), letter| (letters + 1, mask | 1 << (u32::from(letter) % 64)));
        Self { text, letters, mask }
    }

    /// Whether this many mistakes turn one name into the other: a letter too many, too few or wrong, or two letters swapped.
    fn is_within(&self, mistakes: usize, other: &Self) -> bool {
        // No mistake changes the length by more than one letter, or the set of letters by more than two; a swap is two
        // wrong letters.
        self.letters.abs_diff(other.letters) <= mistakes
            && (self.mask ^ other.mask).count_ones() as usize <= 2 * mistakes
            && may_be_within(2 * mistakes, self.text.as_bytes(), other.text.as_bytes())
            && self.distance(other) <= mistakes
    }

    /// The fewest mistakes: the most expensive part of a comparison.
    fn distance(&self, other: &Self) -> usize {
        #[cfg(test)]
        tests::MEASURED.with(|it| it.set(it.get() + 1));
        strsim::damerau_levenshtein(&self.text, &other.text)
    }
}

/// Whether adding, removing or replacing this many letters may turn one text into the other. Always true if texts are not
/// ASCII, or if the limit is large.
fn may_be_within(limit: usize, one: &[u8], other: &[u8]) -> bool {
    const WIDEST: usize = 8;
    if limit > WIDEST || !one.is_ascii() || !other.is_ascii() {
        return true;
    }
    // The distances of prefixes of the two whose lengths differ by at most the limit: in row `i` of the usual table,
    // entry `k` belongs to column `i + k - limit`.
    let far = limit + 1;
    let mut row = [far; 2 * WIDEST + 3];
    for (k, distance) in row.iter_mut().enumerate().take(2 * limit + 1).skip(limit) {
        *distance = k - limit;
    }
    for (i, letter) in one.iter().enumerate() {
        let mut least = far;
        let mut left = far;
        for k in 0..=2 * limit {
            // Column `j` of row `i + 1`.
            let Some(j) = (i + 1 + k).checked_sub(limit).filter(|j| *j <= other.len()) else {
                row[k] = far;
                continue;
            };
            let across = match j {
                0 => far,
                _ => row[k] + usize::from(other[j - 1] != *letter),
            };
            let above = if k < 2 * limit { row[k + 1] + 1 } else { far };
            let distance = if j == 0 { i + 1 } else { across.min(above).min(left + 1) };
            row[k] = distance.min(far);
            left = row[k];
            least = least.min(row[k]);
        }
        if least > limit {
            return false;
        }
    }
    let end = (other.len() + limit).checked_sub(one.len());
    end.is_some_and(|k| k <= 2 * limit && row[k] <= limit)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local! {
        /// How many distances were measured.
        pub(super) static MEASURED: Cell<usize> = const { Cell::new(0) };
    }

    const KEYS: [&str; 8] =
        ["image", "init", "environments", "environment", "depends_on", "healthcheck", "health", "ports"];

    #[test]
    fn a_misspelling_is_recognised() {
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
    fn nothing_is_suggested_where_nothing_is_near() {
        for name in ["", "x", "zookeeper", "in", "größe"] {
            assert_eq!(nearest(name, KEYS), None, "{name}");
        }
    }

    #[test]
    fn of_equally_near_names_the_shorter_then_the_first_is_suggested() {
        assert_eq!(nearest("cach", ["caches", "cachet", "cache", "catch"]), Some("cache"));
        assert_eq!(nearest("ab", ["ac", "ad"]), Some("ac"));
        let keys: Candidates<'_> = ["cache", "cash"].into_iter().collect();
        assert_eq!(keys.nearest_other_than("cach", Some("cache")), Some("cash"));
    }

    /// How many distances are measured for each of this many misspelt names among as many known ones.
    fn measured_for_each(names: usize) -> usize {
        let known: Vec<String> = (0..names).map(|it| format!("service-{it}")).collect();
        let candidates: Candidates<'_> = known.iter().map(String::as_str).collect();
        MEASURED.set(0);
        for (position, name) in known.iter().enumerate() {
            assert_eq!(candidates.nearest(&format!("servcie-{position}")), Some(name.as_str()));
        }
        MEASURED.get() / names
    }

    #[test]
    fn most_names_are_told_apart_without_measuring() {
        let (few, many) = (measured_for_each(500), measured_for_each(2000));
        assert!(few <= 10 && many <= 20, "{few} of 500, {many} of 2000");
    }

    /// Every text of up to four letters, out of three letters.
    fn texts() -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut last = texts.clone();
        for _ in 0..4 {
            last = last.iter().flat_map(|it| ["a", "b", "c"].map(|letter| format!("{it}{letter}"))).collect();
            texts.extend(last.iter().cloned());
        }
        texts
    }

    #[test]
    fn the_cheap_comparison_never_says_no_where_the_exact_one_says_yes() {
        for (one, other) in
            texts().iter().flat_map(|one| texts().into_iter().map(move |it| (one.clone(), it)))
        {
            let exact = strsim::levenshtein(&one, &other);
            for limit in 0..4 {
                let said = may_be_within(limit, one.as_bytes(), other.as_bytes());
                assert_eq!(said, exact <= limit, "{one} {other} {limit}");
            }
            let swaps = strsim::damerau_levenshtein(&one, &other);
            assert!(exact <= 2 * swaps, "{one} {other}");
            for mistakes in 0..3 {
                let within = Folded::of(&one).is_within(mistakes, &Folded::of(&other));
                assert_eq!(within, swaps <= mistakes, "{one} {other} {mistakes}");
            }
        }
    }
}
