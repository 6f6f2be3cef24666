//! Places in the output directory. The directory itself may be a link or behind one; nothing below it is reached through a
//! link, since what a link points to may be anywhere.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::{
    disk::{Standing, is_directory, link_target, look, look_up_to},
    file_list,
    obstacle::Obstacle,
    path::{is_inside, parents},
    reason::reason,
    survey::Survey,
};

impl Survey {
    /// Where a path of the output directory is, with the same `/` on every system.
    pub(super) fn place(&self, path: &Utf8Path) -> Utf8PathBuf {
        format!("{}/{path}", self.dir.as_str().trim_end_matches('/')).into()
    }

    /// What exists at a planned path; none, and an obstacle, where no file can be put there.
    pub(super) fn look_at_place(&mut self, path: &Utf8Path) -> Option<Standing> {
        if !is_inside(path) {
            self.obstacles.push(Obstacle::Outside(path.to_owned()));
            return None;
        }
        for parent in parents(path) {
            let full = self.place(parent);
            if let Some(target) = link_target(&full) {
                self.obstructed(Obstacle::LinkedDirectory { path: full, target });
                return None;
            }
            match is_directory(&full) {
                Ok(true) => {}
                Ok(false) => return Some(Standing::Nothing),
                Err(error) => {
                    self.unreadable(full, &error);
                    return None;
                }
            }
        }
        let full = self.place(path);
        let looked = if path == file_list::NAME { look_up_to(&full, file_list::LIMIT) } else { look(&full) };
        match looked {
            Ok(standing) => Some(standing),
            Err(error) => {
                self.unreadable(full, &error);
                None
            }
        }
    }

    /// Whether a directory between the output directory and this path is a symbolic link.
    pub(super) fn is_behind_link(&self, path: &Utf8Path) -> bool {
        parents(path).iter().any(|parent| link_target(&self.place(parent)).is_some())
    }

    pub(super) fn unreadable(&mut self, path: Utf8PathBuf, error: &io::Error) {
        self.obstructed(match error.kind() {
            io::ErrorKind::NotADirectory => Obstacle::NotADirectory(path),
            _ => Obstacle::Unreadable { path, why: reason(error) },
        });
    }

    /// An obstacle that is said once, although many files can be below one bad directory.
    fn obstructed(&mut self, obstacle: Obstacle) {
        if !self.obstacles.contains(&obstacle) {
            self.obstacles.push(obstacle);
        }
    }
}
