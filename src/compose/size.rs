//! Sizes: `512m`, `1.5 GiB`. `g`, `gb` and `GiB` are all 2^30 bytes, as `units.RAMInBytes` of the engine reads them.

/// A size in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size {
    bytes: u64,
    unit: Unit,
}

/// The unit that a size is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Bytes,
    Kibi,
    Mebi,
    Gibi,
    Tebi,
    Pebi,
}

impl Size {
    /// Reads a number with a unit, which may be left out: `1024`, `512m`, `2gb`, `8 GiB`. It fits in 63 bits, as the engine
    /// counts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let unit = text.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        let number = &text[..text.len() - unit.len()];
        let unit = unit.strip_prefix(' ').unwrap_or(unit).to_ascii_lowercase();
        let (unit, rest) = match unit.bytes().next() {
            Some(b'k') => (Unit::Kibi, &unit[1..]),
            Some(b'm') => (Unit::Mebi, &unit[1..]),
            Some(b'g') => (Unit::Gibi, &unit[1..]),
            Some(b't') => (Unit::Tebi, &unit[1..]),
            Some(b'p') => (Unit::Pebi, &unit[1..]),
            _ => (Unit::Bytes, unit.as_str()),
        };
        if !["", "b", "ib"].contains(&rest) {
            return None;
        }
        Some(Self { bytes: times(number, unit.bytes())?, unit })
    }

    /// The same for what a machine must have: mebibytes or gibibytes.
    #[must_use]
    pub fn parse_need(text: &str) -> Option<Self> {
        Self::parse(text).filter(|it| matches!(it.unit, Unit::Mebi | Unit::Gibi))
    }

    /// In bytes, fractions dropped.
    #[must_use]
    pub fn bytes(self) -> u64 {
        self.bytes
    }

    /// In mebibytes, rounded up.
    #[must_use]
    pub fn mebibytes(self) -> u64 {
        self.bytes.div_ceil(Unit::Mebi.bytes())
    }
}

impl Unit {
    const fn bytes(self) -> u64 {
        1 << (10 * self as u64)
    }
}

/// A decimal number times a unit. Six decimal places suffice: nobody states a smaller fraction.
fn times(number: &str, unit: u64) -> Option<u64> {
    const PLACES: usize = 6;
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let millionths: u64 = format!("{fraction:0<PLACES$}").get(..PLACES)?.parse().ok()?;
    let part = u128::from(millionths) * u128::from(unit) / 1_000_000;
    let bytes = whole.parse::<u64>().ok()?.checked_mul(unit)?.checked_add(u64::try_from(part).ok()?)?;
    i64::try_from(bytes).is_ok().then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_are_binary_whatever_they_are_called() {
        for (text, expected) in [
            ("1024", Some(1024)),
            ("7b", Some(7)),
            ("2k", Some(2048)),
            ("512m", Some(512 << 20)),
            ("512MiB", Some(512 << 20)),
            ("1.5g", Some(1536 << 20)),
            ("0.1g", Some(107_374_182)),
            ("1 GiB", Some(1 << 30)),
            ("2TB", Some(2 << 40)),
            ("1p", Some(1 << 50)),
            ("GB", None),
            (".5g", None),
            ("1.g", None),
            ("1  g", None),
            ("1e", None),
            ("10ki", None),
            ("-1", None),
            ("9999999p", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(Size::parse(text).map(Size::bytes), expected, "{text}");
        }
    }

    #[test]
    fn a_need_is_in_mebibytes_or_gibibytes_and_rounded_up() {
        for (text, expected) in [
            ("8 GiB", Some(8192)),
            ("16GB", Some(16384)),
            ("1.5 GiB", Some(1536)),
            ("512m", Some(512)),
            ("0.0001m", Some(1)),
            ("8", None),
            ("8 TB", None),
            ("8k", None),
        ] {
            assert_eq!(Size::parse_need(text).map(Size::mebibytes), expected, "{text}");
        }
    }
}
