//! How the first start makes a secret.

/// A way to generate a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generator {
    /// This many random bytes as lowercase hexadecimal digits.
    Hex(u32),
    /// This many random characters of `A-Z a-z 0-9`.
    Alphanumeric(u32),
}

impl Generator {
    /// Reads `hex:32` or `alphanumeric:24`: a count from 1 to 1024 without leading zeros.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        const MOST: u32 = 1024;
        let (kind, count) = text.split_once(':')?;
        let is_plain = count.starts_with(|it: char| it.is_ascii_digit() && it != '0');
        let count = count.parse().ok().filter(|it| is_plain && *it <= MOST)?;
        match kind {
            "hex" => Some(Self::Hex(count)),
            "alphanumeric" => Some(Self::Alphanumeric(count)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Generator;

    #[test]
    fn a_generator_is_a_kind_and_a_count() {
        assert_eq!(Generator::parse("hex:32"), Some(Generator::Hex(32)));
        assert_eq!(Generator::parse("alphanumeric:1024"), Some(Generator::Alphanumeric(1024)));
        for text in ["", "hex", "hex:", "hex:0", "hex:032", "hex:1025", "hex:+1", "uuid:4", "hex:32:1"] {
            assert_eq!(Generator::parse(text), None, "{text}");
        }
    }
}
