//! Words of a command line that a message or a comment offers to people, who paste it into their shell.

use std::borrow::Cow;

use super::{powershell_literal, sh_literal, visible};

/// The shell that a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// bash and every other shell of POSIX.
    Sh,
    /// PowerShell.
    PowerShell,
}

impl Shell {
    /// The shell of the people at this machine: PowerShell on Windows.
    #[must_use]
    pub fn of_this_machine() -> Self {
        if cfg!(windows) { Self::PowerShell } else { Self::Sh }
    }
}

/// `path` as an argument that this shell passes unchanged, in quotes only where it would not otherwise. A path that begins with a
/// dash is no option, because it begins with `./` then.
#[must_use]
pub fn path_word(path: &str, shell: Shell) -> String {
    let path: Cow<'_, str> = if path.starts_with('-') { format!("./{path}").into() } else { path.into() };
    let is_plain = |it: char| match shell {
        Shell::Sh => it.is_alphanumeric() || "._-/+@=,".contains(it),
        // A comma makes an array, `@` a hash table.
        Shell::PowerShell => it.is_alphanumeric() || "._-/\\:".contains(it),
    };
    if !path.is_empty() && path.chars().all(is_plain) {
        return path.into_owned();
    }
    let word = match shell {
        Shell::Sh => sh_literal(&path),
        Shell::PowerShell => powershell_literal(&path),
    };
    word.unwrap_or_else(|_| visible(&path).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted_where_the_shell_would_change_them() {
        let words = |shell| {
            ["../a", "Café", "a b", "a'$(touch P)", "a,b", "-x", "a\n"].map(|path| path_word(path, shell))
        };
        assert_eq!(
            words(Shell::Sh),
            ["../a", "Café", "'a b'", r"'a'\''$(touch P)'", "a,b", "./-x", r"$'a\n'"]
        );
        assert_eq!(
            words(Shell::PowerShell),
            ["../a", "Café", "'a b'", "'a''$(touch P)'", "'a,b'", "./-x", "('a' + [char]0x000A)"]
        );
    }
}
