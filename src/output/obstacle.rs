//! What prevents a build, and what to do about it.

use camino::Utf8PathBuf;

use crate::render::section::{Markers, NoPlace};

/// Something that keeps arcgen from putting a file into its place. Paths are as a person would type them.
#[derive(Clone, Debug, PartialEq)]
pub enum Obstacle {
    /// A file that arcgen did not write.
    Foreign(Utf8PathBuf),
    /// A symbolic link where a file belongs.
    Link {
        /// Where it is.
        path: Utf8PathBuf,
        /// What it points to.
        target: String,
        /// Whether it is in the place of a file that people write, which is never adopted.
        documentation: bool,
    },
    /// A symbolic link where a directory belongs: what is below it may be outside of the output directory.
    LinkedDirectory {
        /// Where it is.
        path: Utf8PathBuf,
        /// What it points to.
        target: String,
    },
    /// A directory where a file belongs.
    Directory(Utf8PathBuf),
    /// A device, a pipe or a socket where a file belongs.
    Special(Utf8PathBuf),
    /// A file that is too large to be one of arcgen's or a text that people write.
    TooLarge {
        /// The file.
        path: Utf8PathBuf,
        /// The size up to which it would be read, in MiB.
        limit: u64,
    },
    /// A file where a directory belongs.
    NotADirectory(Utf8PathBuf),
    /// A file that people write and that has no place for the section.
    NoPlace {
        /// The file.
        path: Utf8PathBuf,
        /// What is missing.
        why: NoPlace,
        /// The lines around the section.
        markers: &'static Markers,
    },
    /// A file that people write and that is not UTF-8.
    NotText(Utf8PathBuf),
    /// The files of another platform.
    OtherPlatform {
        /// The output directory.
        dir: Utf8PathBuf,
        /// Name of the platform.
        platform: String,
    },
    /// A path that leaves the output directory.
    Outside(Utf8PathBuf),
    /// Something that cannot be read.
    Unreadable {
        /// The file.
        path: Utf8PathBuf,
        /// What the system says.
        why: String,
    },
}

impl Obstacle {
    /// The fact.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::Foreign(path) => {
                format!("`{path}` does not carry arcgen's header, so it is not overwritten")
            }
            Self::Link { path, target, .. } => {
                format!("`{path}` is a symbolic link to `{target}`, but a plain file is expected")
            }
            Self::LinkedDirectory { path, target } => {
                format!("`{path}` is a symbolic link to `{target}`, but a directory is expected")
            }
            Self::Directory(path) => format!("`{path}` is a directory, but a file is expected"),
            Self::Special(path) => format!("`{path}` is not a plain file"),
            Self::TooLarge { path, limit } => {
                format!("`{path}` is larger than {limit} MiB, so it is not read")
            }
            Self::NotADirectory(path) => format!("`{path}` is a file, but a directory is expected"),
            Self::NoPlace { path, why, markers } => format!("`{path}` {}", why.fact(markers)),
            Self::NotText(path) => {
                format!("`{path}` is not UTF-8, so the platform's section cannot be kept in it")
            }
            Self::OtherPlatform { dir, platform } => {
                format!("`{dir}` contains the generated files of platform `{platform}`")
            }
            Self::Outside(path) => format!("`{path}` leaves the output directory"),
            Self::Unreadable { path, why } => format!("cannot read `{path}`: {why}"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Foreign(path) => format!(
                "move it away, or run the build with `--adopt`: it keeps the file as `{path}.orig` and puts the \
                 generated one in its place"
            ),
            Self::Link { documentation: false, path, .. } => format!(
                "remove the link, or run the build with `--adopt`: it keeps the link as `{path}.orig` and puts the \
                 generated file in its place"
            ),
            Self::Link { documentation: true, target, .. } => {
                format!("name the file itself, `{target}`, under `documentation`, or remove the link")
            }
            Self::LinkedDirectory { .. } => {
                "put a directory in its place, or name another one in the spec: a build writes nothing behind a link, which \
                 may lead out of the output directory"
                    .to_owned()
            }
            Self::Directory(_) | Self::Special(_) | Self::TooLarge { .. } | Self::NotADirectory(_) => {
                "move it away, or build into another directory with `--out`".to_owned()
            }
            Self::NoPlace { why: NoPlace::NoMarkers, markers: Markers { start, end }, .. } => format!(
                "add these two lines where the section belongs; what is between them is arcgen's, the rest stays \
                 yours:\n    {start}\n    {end}\nor run the build with `--adopt`: it adds them at the end of the file"
            ),
            Self::NoPlace { markers: Markers { start, end }, .. } => {
                format!("leave exactly one pair of lines, `{start}` above and `{end}` below the section")
            }
            Self::NotText(_) => "save it as UTF-8".to_owned(),
            Self::OtherPlatform { .. } => {
                "build into another directory with `--out`; if it is the same platform under a new name, run \
                 the build with `--adopt`: its files take the place of those"
                    .to_owned()
            }
            Self::Outside(_) => {
                "a path in the spec is relative to the output directory and stays inside it".to_owned()
            }
            Self::Unreadable { .. } => {
                "make it readable, or build into another directory with `--out`".to_owned()
            }
        }
    }
}
