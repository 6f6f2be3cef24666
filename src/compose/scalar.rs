//! Booleans and numbers that are written as a string: Compose parses the string after it has filled in its variables.

/// Reads `true` or `false`.
#[must_use]
pub fn flag(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// Reads a whole number of up to 18 digits.
#[must_use]
pub fn integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = (1..=18).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// Reads a whole number of up to 18 digits that is not negative.
#[must_use]
pub fn natural(text: &str) -> Option<u64> {
    integer(text).filter(|_| !text.starts_with('-')).and_then(|it| u64::try_from(it).ok())
}

/// Reads a decimal number: digits, and more of them after a point.
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let is_number = unsigned
        .split_once('.')
        .map_or_else(|| digits(unsigned), |(whole, fraction)| digits(whole) && digits(fraction));
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_usual_spellings_are_read() {
        assert_eq!((flag("true"), flag("false"), flag("yes")), (Some(true), Some(false), None));
        assert_eq!((integer("-5"), integer("+5"), integer("")), (Some(-5), None, None));
        assert_eq!((natural("007"), natural("-0"), natural("1.0")), (Some(7), None, None));
        assert_eq!((decimal("-0.5"), decimal(".5"), decimal("1e3")), (Some(-0.5), None, None));
        assert_eq!((decimal("inf"), integer("1234567890123456789")), (None, None));
    }
}
