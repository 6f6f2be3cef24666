//! Compose's durations: `45s`, `1m30s`, `500ms`.

use std::{fmt::Write as _, time::Duration};

/// Reads a duration: one or more numbers, each with its unit (`h`, `m`, `s`, `ms`, `us`). None if it is not one.
#[must_use]
pub fn read(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return None;
    }
    let mut total = 0.0_f64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..digits].parse().ok()?;
        rest = &rest[digits..];
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = match &rest[..letters] {
            "h" => 3600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 1e-3,
            "us" | "µs" => 1e-6,
            "ns" => 1e-9,
            _ => return None,
        };
        total += number * unit;
        rest = &rest[letters..];
    }
    Duration::try_from_secs_f64(total).ok()
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
        assert_eq!(read("1m30s"), Some(Duration::from_secs(90)));
        assert_eq!(read("500ms"), Some(Duration::from_millis(500)));
        assert_eq!(read("1.5h"), Some(Duration::from_secs(5400)));
        assert_eq!(read("0s"), Some(Duration::ZERO));
    }

    #[test]
    fn a_number_alone_is_not_a_duration() {
        for text in ["", "30", "s", "3 s", "-1s", "1x", "1e400h"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn durations_are_written_as_people_do() {
        for text in ["45s", "1m30s", "500ms", "2h", "0s"] {
            assert_eq!(read(text).map(write).as_deref(), Some(text));
        }
    }

    #[test]
    fn seconds_are_rounded_up() {
        assert_eq!(whole_seconds(Duration::from_millis(1500)), 2);
        assert_eq!(whole_seconds(Duration::from_secs(u64::MAX)), u32::MAX);
    }
}
