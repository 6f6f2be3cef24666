//! Sizes as Compose writes them, where `g`, `gb` and `GiB` are all 2^30 bytes.

/// Mebibytes of a size in gigabytes or megabytes, rounded up: `8 GiB`, `8GB`, `1.5g`, `512m`. None if it is not one.
#[must_use]
pub fn mebibytes(text: &str) -> Option<u64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = text.split_at(end);
    let factor = match unit.strip_prefix(' ').unwrap_or(unit).to_ascii_lowercase().as_str() {
        "g" | "gb" | "gib" => 1024,
        "m" | "mb" | "mib" => 1,
        _ => return None,
    };
    // Thousandths do: what is smaller than that nobody means.
    let (whole, fraction) =
        number.split_once('.').map_or((number, "0"), |(whole, fraction)| (whole, fraction));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let thousandths: u64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let parts = whole.parse::<u64>().ok()?.checked_mul(1000)?.checked_add(thousandths)?;
    Some(parts.checked_mul(factor)?.div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use super::mebibytes;

    #[test]
    fn sizes_are_binary_whatever_they_are_called() {
        for (text, expected) in [
            ("8 GiB", Some(8192)),
            ("16GB", Some(16384)),
            ("10g", Some(10240)),
            ("1.5 GiB", Some(1536)),
            ("512MiB", Some(512)),
            ("512m", Some(512)),
            ("8", None),
            ("8 TB", None),
            ("GB", None),
            (".5g", None),
            ("1.g", None),
            ("8  GiB", None),
            ("99999999999999999999 GiB", None),
        ] {
            assert_eq!(mebibytes(text), expected, "{text}");
        }
    }
}
