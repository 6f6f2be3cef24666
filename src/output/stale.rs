//! What the last build planned and this one does not.

use camino::Utf8Path;

use super::{
    Change, Kind, Survey,
    disk::{Standing, look, look_up_to},
    file_list::{self, Listed},
    planned::Planned,
    temporary::is_temporary,
};
use crate::render::{
    is_ours,
    section::{self, MARKDOWN, NoPlace},
};

impl Survey {
    /// What the last build's list says; nothing where there is none of arcgen's.
    pub(super) fn listed(&self) -> Listed {
        let list = self.place(file_list::NAME.into());
        if self.is_behind_link(file_list::NAME.into()) {
            return Listed::default();
        }
        match look_up_to(&list, file_list::LIMIT) {
            Ok(Standing::Text { text, .. }) if is_ours(&text) => file_list::read(&text),
            _ => Listed::default(),
        }
    }

    /// What the last build's list names and this plan does not.
    pub(super) fn stale(&mut self, planned: &Planned, listed: Listed) {
        let list = self.place(file_list::NAME.into());
        for (line, path) in listed.refused {
            self.notes
                .push(format!("line {line} of `{list}` names `{path}`, outside the directory: ignored"));
        }
        for path in listed.sections.iter().filter(|path| !planned.targets.contains(path)) {
            self.stale_section(path);
        }
        let wanted = planned.paths();
        for path in listed.paths.into_iter().filter(|path| !wanted.contains(path.as_path())) {
            // What a link points to is not in the output directory.
            if self.is_behind_link(&path) {
                self.notes.push(format!(
                    "`{}` is no longer planned, but behind a symbolic link: kept",
                    self.place(&path)
                ));
                continue;
            }
            self.former.push(path.clone());
            // No build lists one; it is removed in any case.
            if path.file_name().is_some_and(is_temporary) {
                continue;
            }
            match look(&self.place(&path)) {
                Ok(Standing::Text { text, .. }) if is_ours(&text) => {
                    let (before, after) = (text, String::new());
                    self.changes.push(Change { path, kind: Kind::Stale, before, after, adopt: false });
                }
                Ok(Standing::Nothing) => {}
                _ => self.notes.push(format!(
                    "`{}` is no longer planned, but does not carry arcgen's header: kept",
                    self.place(&path)
                )),
            }
        }
    }

    /// A file with the section, by the last build's list, that the spec no longer names. It is not arcgen's:
    /// nothing of it is removed.
    fn stale_section(&mut self, path: &Utf8Path) {
        if self.is_behind_link(path) {
            return;
        }
        self.former.push(path.to_owned());
        let full = self.place(path);
        let Ok(Standing::Text { text, .. }) = look(&full) else { return };
        if section::splice(&text, "", &MARKDOWN) == Err(NoPlace::NoMarkers) {
            return;
        }
        self.notes.push(format!(
            "`{full}` still contains the platform's section, which is no longer updated: name it under `documentation`, or remove the lines from `{}` to `{}`",
            MARKDOWN.start,
            MARKDOWN.end
        ));
    }
}
