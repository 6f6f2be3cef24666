//! Durations: `45s`, `1m30s`, `500ms`.

use std::{fmt::Write as _, time::Duration};

/// Units and how many nanoseconds each is; those that only Compose knows come last.
const UNITS: [(&str, u64); 9] = [
    ("us", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60 * 1_000_000_000),
    ("h", 3_600 * 1_000_000_000),
    ("ns", 1),
    ("µs", 1_000),
    ("d", 24 * 3_600 * 1_000_000_000),
    ("w", 7 * 24 * 3_600 * 1_000_000_000),
];

/// How many of the units arcgen's own keys take.
const OWN_UNITS: usize = 5;

/// Reads a duration of one of arcgen's own keys: one or more numbers, each with its unit (`h`, `m`, `s`, `ms`, `us`).
#[must_use]
pub fn parse(text: &str) -> Option<Duration> {
    numbers_with_units(text, &UNITS[..OWN_UNITS])
}

/// Reads a duration of one of Compose's keys: nanoseconds, days and weeks too, and `0` without a unit, as
/// `str2duration` reads them, which compose-go uses.
#[must_use]
pub fn parse_compose(text: &str) -> Option<Duration> {
    if text == "0" { Some(Duration::ZERO) } else { numbers_with_units(text, &UNITS) }
}

/// Reads numbers that each have one of these units. The sum fits in 64 bits of nanoseconds, as Go counts them: about 292
/// years.
pub(super) fn numbers_with_units(text: &str, units: &[(&str, u64)]) -> Option<Duration> {
    let mut rest = text;
    let mut total: u64 = 0;
    while !rest.is_empty() {
        let after = rest.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        let number = &rest[..rest.len() - after.len()];
        let end = after.find(|it: char| it.is_ascii_digit()).unwrap_or(after.len());
        let (_, nanoseconds) = units.iter().find(|(unit, _)| *unit == &after[..end])?;
        total = total.checked_add(times(number, *nanoseconds)?)?;
        rest = &after[end..];
    }
    let fits = !text.is_empty() && i64::try_from(total).is_ok();
    fits.then(|| Duration::from_nanos(total))
}

/// A decimal number times a unit; digits after the unit's last place are dropped.
fn times(number: &str, unit: u64) -> Option<u64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let mut sum = whole.parse::<u64>().ok()?.checked_mul(unit)?;
    let mut place = unit;
    for digit in fraction.bytes().map(|it| u64::from(it - b'0')) {
        sum = sum.checked_add(place.checked_mul(digit)? / 10)?;
        place /= 10;
        if place == 0 {
            break;
        }
    }
    Some(sum)
}

/// Whole seconds of a duration, rounded up: a wait is never shorter than what was asked for.
#[must_use]
pub fn whole_seconds(duration: Duration) -> u32 {
    let seconds = duration.as_secs() + u64::from(duration.subsec_nanos() > 0);
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

/// Writes a duration as people do: `45s`, `1m30s`, `500ms`.
#[must_use]
pub fn write(duration: Duration) -> String {
    let (seconds, millis) = (duration.as_secs(), duration.subsec_millis());
    let mut text = String::new();
    for (count, unit) in
        [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s"), (u64::from(millis), "ms")]
    {
        if count > 0 {
            _ = write!(text, "{count}{unit}");
        }
    }
    if text.is_empty() { "0s".to_owned() } else { text }
}

/// Writes whole seconds as people do.
#[must_use]
pub fn write_seconds(seconds: u32) -> String {
    write(Duration::from_secs(seconds.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_add_up() {
        for (text, expected) in [
            ("1m30s", Duration::from_secs(90)),
            ("500ms", Duration::from_millis(500)),
            ("1.5h", Duration::from_secs(5400)),
            ("0.25s", Duration::from_millis(250)),
            ("0s", Duration::ZERO),
            ("250us", Duration::from_micros(250)),
        ] {
            assert_eq!(parse(text), Some(expected), "{text}");
            assert_eq!(parse_compose(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn compose_knows_more_units() {
        let day = 24 * 3600;
        for (text, expected) in [
            ("1d", Duration::from_secs(day)),
            ("1w2d", Duration::from_secs(9 * day)),
            ("1.5d", Duration::from_secs(36 * 3600)),
            ("100ns", Duration::from_nanos(100)),
            ("5µs", Duration::from_micros(5)),
            ("0", Duration::ZERO),
        ] {
            assert_eq!(parse_compose(text), Some(expected), "{text}");
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_alone_is_not_a_duration() {
        for text in
            ["", "30", "s", "3 s", "-1s", "1x", "1e400h", "1D", "1h 30m", ".5s", "1.s", "99999999h", " 1s"]
        {
            assert_eq!(parse(text), None, "{text}");
            assert_eq!(parse_compose(text), None, "{text}");
        }
    }

    #[test]
    fn durations_are_written_as_people_do() {
        for text in ["45s", "1m30s", "500ms", "2h", "0s"] {
            assert_eq!(parse(text).map(write).as_deref(), Some(text));
        }
    }

    #[test]
    fn seconds_are_rounded_up() {
        assert_eq!(whole_seconds(Duration::from_millis(1500)), 2);
        assert_eq!(whole_seconds(Duration::from_secs(u64::MAX)), u32::MAX);
    }
}
