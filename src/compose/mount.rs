//! What is mounted into a container.

use super::interpolation;

/// A mount, in either of Compose's forms. Its texts are in Compose's interpolation syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// What is mounted; none where a variable decides.
    pub kind: Option<MountKind>,
    /// The volume, the path on the host, or the image; none where the engine makes a volume of its own.
    pub source: Option<String>,
    /// The path in the container.
    pub target: String,
    /// Whether it cannot be written to.
    pub read_only: bool,
}

/// What is mounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MountKind {
    /// A directory or file of the host.
    Bind,
    /// A volume.
    Volume,
    /// A directory in memory.
    Tmpfs,
    /// A named pipe of Windows.
    NamedPipe,
    /// The files of an image.
    Image,
    /// A volume of a swarm.
    Cluster,
}

impl MountKind {
    /// Reads the `type` of a long form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "bind" => Self::Bind,
            "volume" => Self::Volume,
            "tmpfs" => Self::Tmpfs,
            "npipe" => Self::NamedPipe,
            "image" => Self::Image,
            "cluster" => Self::Cluster,
            _ => return None,
        })
    }
}

impl Mount {
    /// Reads a short form, `data:/var/lib/data:ro`, as `format.ParseVolume` of compose-go does; none where Compose refuses
    /// it.
    #[must_use]
    pub fn parse_short(text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        // Compose takes one or two characters for a path, whatever they are.
        if text.len() <= 2 {
            return Some(Self::anonymous(text));
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
        if count == 1 {
            return Some(Self::anonymous(sections[0]));
        }
        let [source, target, options] = sections;
        let kind = match source {
            _ if is_path(source) => Some(MountKind::Bind),
            _ if !interpolation::is_literal(source) => None,
            _ => Some(MountKind::Volume),
        };
        let read_only = options.split(',').any(|it| it == "ro");
        Some(Self { kind, source: Some(source.to_owned()), target: target.to_owned(), read_only })
    }

    fn anonymous(target: &str) -> Self {
        Self { kind: Some(MountKind::Volume), source: None, target: target.to_owned(), read_only: false }
    }

    /// The name of a volume that the project must declare.
    #[must_use]
    pub fn volume(&self) -> Option<&str> {
        let source = self.source.as_deref()?;
        let is_name = self.kind == Some(MountKind::Volume)
            && !source.contains(['/', '\\'])
            && interpolation::is_literal(source);
        is_name.then_some(source)
    }
}

/// The path of an item of `tmpfs`, whose options follow a colon: `/data:mode=755,size=64m`.
#[must_use]
pub fn tmpfs_target(text: &str) -> &str {
    text.split(':').next().unwrap_or_default()
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
    fn the_parts_of_a_short_form_are_distinguished() {
        let read = |text| Mount::parse_short(text).map(|it| (it.source.clone(), it.target.clone()));
        let some = |source: &str, target: &str| Some((Some(source.to_owned()), target.to_owned()));
        let anonymous = |target: &str| Some((None, target.to_owned()));
        assert_eq!(read("data:/var/lib/data:ro"), some("data", "/var/lib/data"));
        assert_eq!(read("/data"), anonymous("/data"));
        assert_eq!(read("C:\\data:/data"), some("C:\\data", "/data"));
        assert_eq!(read("x:/x"), anonymous("x:/x"));
        assert_eq!(read("${DIR:-./a}:/data"), some("${DIR:-./a}", "/data"));
        assert_eq!(read("größe:/data"), some("größe", "/data"));
        for text in ["", ":/data", "data::ro", "data:/a:ro:rw", "data:"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn paths_and_names_are_distinguished() {
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

    #[test]
    fn only_a_name_is_a_volume_to_declare() {
        let volume = |text| Mount::parse_short(text).and_then(|it| it.volume().map(str::to_owned));
        assert_eq!(volume("data:/x:ro").as_deref(), Some("data"));
        for text in ["./a:/x", "/x", "${DIR}:/x", "a/b:/x"] {
            assert_eq!(volume(text), None, "{text}");
        }
        assert!(Mount::parse_short("data:/x:z,ro").is_some_and(|it| it.read_only));
        assert_eq!(tmpfs_target("/data:mode=755"), "/data");
    }
}
