//! Versions of the engine and of Compose.

use std::{fmt, str::FromStr};

/// `major.minor.patch`; a part that is not stated is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// First part.
    pub major: u32,
    /// Second part.
    pub minor: u32,
    /// Third part.
    pub patch: u32,
}

impl Version {
    /// A version from its parts.
    #[must_use]
    pub const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self { major, minor, patch }
    }
}

impl FromStr for Version {
    type Err = ();

    /// Reads `20.10` or `2.24.4`: one to three numbers with dots between them.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = [0; 3];
        for (index, part) in text.split('.').enumerate() {
            let is_number = part.bytes().all(|it| it.is_ascii_digit());
            let number = part.parse().ok().filter(|_| is_number);
            *parts.get_mut(index).ok_or(())? = number.ok_or(())?;
        }
        Ok(Self { major: parts[0], minor: parts[1], patch: parts[2] })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.patch == 0 {
            write!(formatter, "{}.{}", self.major, self.minor)
        } else {
            write!(formatter, "{}.{}.{}", self.major, self.minor, self.patch)
        }
    }
}
