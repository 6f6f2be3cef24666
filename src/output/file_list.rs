//! `.arcgen/files`: the committed list of what a build wrote. From it the next build knows which files are no longer planned,
//! without searching a repository for headers. The script library is not in it: nobody else writes to its directory.

use std::fmt::Write;

use camino::{Utf8Path, Utf8PathBuf};

use super::path::is_inside;
use crate::quote::one_line;

/// The list's own path in the output directory.
pub(super) const NAME: &str = ".arcgen/files";

/// The size up to which a list is read, in MiB: that of a hundred thousand files.
pub(super) const LIMIT: u64 = 4;

/// Precedes the platform that the files belong to.
const PLATFORM: &str = "# platform: ";

/// Precedes a file that people write and that contains the platform's section.
const SECTION: &str = "# section: ";

/// The list of `paths`, which are sorted, and of the files that contain the section.
pub(super) fn text<'a>(
    header: &str,
    platform: &str,
    paths: impl Iterator<Item = &'a Utf8Path>,
    sections: &[Utf8PathBuf],
) -> String {
    let header = one_line(header);
    let mut text = format!(
        "# {header}\n{PLATFORM}{platform}\n# The generated files. A build removes what is listed here and no longer planned; commit this file.\n"
    );
    for path in paths {
        text.push_str(&line_of(path));
    }
    for path in sections {
        let _ = writeln!(text, "{SECTION}{path}");
    }
    text
}

/// The line of a path. One that begins with `#` would be for people.
fn line_of(path: &Utf8Path) -> String {
    let before = if path.as_str().starts_with('#') { "./" } else { "" };
    format!("{before}{path}\n")
}

/// A list with what another one names as well; none if that adds nothing.
pub(super) fn with_former(text: &str, former: &Listed) -> Option<String> {
    let known = read(text);
    let paths = former.paths.iter().filter(|it| known.paths.binary_search(it).is_err()).map(|it| line_of(it));
    let sections = former.sections.iter().filter(|it| !known.sections.contains(it));
    let added: String = paths.chain(sections.map(|it| format!("{SECTION}{it}\n"))).collect();
    (!added.is_empty()).then(|| format!("{text}{added}"))
}

/// What a list on disk says. It may have been tampered with, or merged badly.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Listed {
    /// The platform whose files they are; none in a list that does not say.
    pub(super) platform: Option<String>,
    /// Paths inside the output directory.
    pub(super) paths: Vec<Utf8PathBuf>,
    /// Files inside it that contain the platform's section.
    pub(super) sections: Vec<Utf8PathBuf>,
    /// Lines that name something outside it: (line from 1, text).
    pub(super) refused: Vec<(usize, String)>,
}

/// Reads a list.
pub(super) fn read(text: &str) -> Listed {
    let mut listed = Listed::default();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_end_matches('\r');
        if let Some(platform) = line.strip_prefix(PLATFORM) {
            listed.platform = Some(platform.to_owned());
        } else if let Some(path) = line.strip_prefix(SECTION).filter(|it| is_inside(Utf8Path::new(it))) {
            listed.sections.push(path.into());
        } else if line.is_empty() || line.starts_with('#') {
            // For people.
        } else {
            let path = line.strip_prefix("./").filter(|it| it.starts_with('#')).unwrap_or(line);
            if is_inside(path.into()) {
                listed.paths.push(path.into());
            } else {
                listed.refused.push((index + 1, line.to_owned()));
            }
        }
    }
    listed.paths.sort();
    listed.paths.dedup();
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_listed_is_read_back() {
        let paths = [
            Utf8Path::new(".env.example"),
            Utf8Path::new("app plane/docker-compose.yml"),
            Utf8Path::new("#c/d"),
        ];
        let sections = ["docs/README.md".into()];
        let listed = read(&text("Generated", "shop", paths.into_iter(), &sections));
        assert_eq!(listed.platform.as_deref(), Some("shop"));
        assert_eq!(listed.paths, ["#c/d", ".env.example", "app plane/docker-compose.yml"]);
        assert_eq!(listed.sections, sections);
    }

    #[test]
    fn a_list_can_name_what_another_names_too() {
        let list = |paths: &[&str], sections: &[&str]| {
            let sections: Vec<Utf8PathBuf> = sections.iter().map(Utf8PathBuf::from).collect();
            text("Generated", "shop", paths.iter().map(Utf8Path::new), &sections)
        };
        let former = read(&list(&["a", "b"], &["README.md"]));
        assert_eq!(with_former(&list(&["a", "b", "c"], &["README.md"]), &former), None);
        let both = read(&with_former(&list(&["b", "c"], &[]), &former).expect("more"));
        assert_eq!(both.paths, ["a", "b", "c"]);
        assert_eq!(both.sections, ["README.md"]);
    }

    #[test]
    fn a_path_that_leaves_the_output_directory_is_refused() {
        let listed = read("# header\r\na\r\n../b\r\n/etc/passwd\n\na\n# section: ../c\n");
        assert_eq!(listed.paths, ["a"]);
        assert_eq!(listed.sections, Vec::<Utf8PathBuf>::new());
        assert_eq!(listed.refused, [(3, "../b".to_owned()), (4, "/etc/passwd".to_owned())]);
    }
}
