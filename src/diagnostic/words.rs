//! Grammar for messages: counts and lists.

/// "1 service", "2 services".
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// "a", "a or b", "a, b or c".
#[must_use]
pub fn or<T: AsRef<str>>(items: &[T]) -> String {
    list(items, "or")
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn and<T: AsRef<str>>(items: &[T]) -> String {
    list(items, "and")
}

/// A list of up to this many items is complete in a message.
pub const WHOLE: usize = 8;

/// The same as [`or`], without the end of a long list: "a, b, c or 192 more".
#[must_use]
pub fn first_or<T: AsRef<str>>(items: impl ExactSizeIterator<Item = T>) -> String {
    or(&first(items))
}

/// The same as [`and`], without the end of a long list: "a, b, c and 192 more".
#[must_use]
pub fn first_and<T: AsRef<str>>(items: impl ExactSizeIterator<Item = T>) -> String {
    and(&first(items))
}

/// The first items, and how many follow; those are not even formatted.
fn first<T: AsRef<str>>(items: impl ExactSizeIterator<Item = T>) -> Vec<String> {
    let more = items.len().saturating_sub(WHOLE);
    let shown = items.take(WHOLE).map(|it| it.as_ref().to_owned());
    shown.chain((more > 0).then(|| format!("{more} more"))).collect()
}

/// A name in backticks.
#[must_use]
pub fn name(name: impl AsRef<str>) -> String {
    format!("`{}`", name.as_ref())
}

/// Each name in backticks, for [`or`] and [`and`].
#[must_use]
pub fn quoted<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Vec<String> {
    names.into_iter().map(name).collect()
}

/// The same text with a capital at its beginning.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The first sentence of a page of Markdown, without its headings.
#[must_use]
pub fn first_sentence(page: &str) -> String {
    let is_text = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let lines = page.lines().skip_while(|line| !is_text(line)).take_while(is_text);
    let paragraph = lines.collect::<Vec<_>>().join(" ");
    let end = paragraph.find(". ").map_or(paragraph.len(), |end| end + 1);
    paragraph[..end].to_owned()
}

fn list<T: AsRef<str>>(items: &[T], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {conjunction} {}", rest.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        assert_eq!(count(0, "error"), "0 errors");
        assert_eq!(count(1, "error"), "1 error");
        assert_eq!(count(2, "error"), "2 errors");
    }

    #[test]
    fn lists_read_like_sentences() {
        assert_eq!(or::<&str>(&[]), "");
        assert_eq!(or(&["a"]), "a");
        assert_eq!(or(&["a", "b"]), "a or b");
        assert_eq!(and(&quoted(["a", "b", "c"])), "`a`, `b` and `c`");
    }

    #[test]
    fn long_lists_are_cut_with_a_count() {
        let items: Vec<String> = (1..=200).map(|it| it.to_string()).collect();
        assert_eq!(first_and(items.iter()), "1, 2, 3, 4, 5, 6, 7, 8 and 192 more");
        assert_eq!(first_or(items[..9].iter()), "1, 2, 3, 4, 5, 6, 7, 8 or 1 more");
        assert_eq!(first_or(items[..3].iter().map(name)), "`1`, `2` or `3`");
    }
}
