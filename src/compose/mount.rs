//! The short form of a mount: `data:/var/lib/data:ro`.

/// A short form, taken apart as `format.ParseVolume` of compose-go does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortMount<'a> {
    /// The volume or the path on the host; none where the engine makes a volume of its own.
    pub source: Option<&'a str>,
    /// The path in the container.
    pub target: &'a str,
}

/// Reads a short form; none where Compose refuses it.
#[must_use]
pub fn read_short(text: &str) -> Option<ShortMount<'_>> {
    if text.is_empty() {
        return None;
    }
    // Compose takes one or two characters for a path, whatever they are.
    if text.len() <= 2 {
        return Some(ShortMount { source: None, target: text });
    }
    let mut sections = [""; 3];
    let (mut count, mut start, mut depth) = (0, 0, 0_usize);
    let bytes = text.as_bytes();
    for at in 0..=bytes.len() {
        match bytes.get(at) {
            Some(b'$') if bytes.get(at + 1) == Some(&b'{') => depth += 1,
            Some(b'}') if depth > 0 => depth -= 1,
            // One letter before a colon is a drive of Windows.
            Some(b':') if at == start + 1 && bytes[start].is_ascii_alphabetic() => {}
            Some(b':') | None if depth == 0 || at == bytes.len() => {
                *sections.get_mut(count)? = text.get(start..at).filter(|it| !it.is_empty())?;
                (count, start) = (count + 1, at + 1);
            }
            _ => {}
        }
    }
    Some(match count {
        1 => ShortMount { source: None, target: sections[0] },
        _ => ShortMount { source: Some(sections[0]), target: sections[1] },
    })
}

/// Whether Compose takes a source for a path of the host and not for the name of a volume.
#[must_use]
pub fn is_path(source: &str) -> bool {
    source.starts_with(['.', '/', '~'])
        || source.starts_with("\\\\")
        || (source.as_bytes().get(1) == Some(&b':') && source.starts_with(|it: char| it.is_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_told_apart() {
        let read = |text| read_short(text).map(|it| (it.source, it.target));
        assert_eq!(read("data:/var/lib/data:ro"), Some((Some("data"), "/var/lib/data")));
        assert_eq!(read("/data"), Some((None, "/data")));
        assert_eq!(read("C:\\data:/data"), Some((Some("C:\\data"), "/data")));
        assert_eq!(read("x:/x"), Some((None, "x:/x")));
        assert_eq!(read("${DIR:-./a}:/data"), Some((Some("${DIR:-./a}"), "/data")));
        assert_eq!(read("größe:/data"), Some((Some("größe"), "/data")));
        for text in ["", ":/data", "data::ro", "data:/a:ro:rw", "data:"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_path_is_told_from_a_name() {
        for (source, path) in [
            ("./a", true),
            ("/a", true),
            ("~/a", true),
            ("C:\\a", true),
            ("\\\\.\\pipe", true),
            ("a/b", false),
            ("a", false),
        ] {
            assert_eq!(is_path(source), path, "{source}");
        }
    }
}
