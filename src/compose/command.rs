//! A command that is one string, as Compose splits it into words.
//!
//! Compose starts no shell: it splits with `go-shellwords` (`ShellCommand` of compose-go), which knows quotes and gives up
//! at the first sign of anything else that a shell knows.

/// What becomes of a command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All of it is words.
    Whole,
    /// Everything from this byte on is dropped without a word: an unquoted `;`, `&`, `|`, `<` or `>`.
    Cut(usize),
    /// Compose refuses it: a quote or a parenthesis is open at its end, or a backslash is last.
    Broken,
}

/// Reads a command line as `go-shellwords` 1.0 does where neither variables nor backticks are evaluated.
#[must_use]
pub fn read(line: &str) -> Reading {
    let (mut single, mut double, mut back, mut parenthesis) = (false, false, false, false);
    let mut escaped = false;
    // Whether the word so far ends with a dollar, which makes a parenthesis a substitution.
    let mut dollar = false;
    for (at, character) in line.char_indices() {
        if escaped {
            (escaped, dollar) = (false, character == '$');
            continue;
        }
        match character {
            '\\' if !single => {
                escaped = true;
                continue;
            }
            '`' if !single && !double && !parenthesis => back = !back,
            ')' if !single && !double && !back => parenthesis = !parenthesis,
            '(' if !single && !double && !back => {
                if parenthesis || !dollar {
                    return Reading::Broken;
                }
                parenthesis = true;
            }
            '"' if !single && !parenthesis => {
                double = !double;
                continue;
            }
            '\'' if !double && !parenthesis => {
                single = !single;
                continue;
            }
            ';' | '&' | '|' | '<' | '>' if !(single || double || back || parenthesis) => {
                return Reading::Cut(at);
            }
            _ => {}
        }
        dollar = character == '$';
    }
    if escaped || single || double || back || parenthesis { Reading::Broken } else { Reading::Whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_quotes_are_whole() {
        for line in ["", "a b", "a 'b c' \"d 'e\"", "a \\' b", "x='&& y'", "$(date) `id`", "a \"b | c\""] {
            assert_eq!(read(line), Reading::Whole, "{line}");
        }
    }

    #[test]
    fn what_a_shell_would_do_is_dropped() {
        for (line, at) in [("a && b", 2), ("a; b", 1), ("a 2>&1", 3), ("a 'x' | b", 6)] {
            assert_eq!(read(line), Reading::Cut(at), "{line}");
        }
    }

    #[test]
    fn what_stays_open_is_refused() {
        for line in ["it's", "echo \"x", "a \\", "a (b)", "a )", "`a", "$(a"] {
            assert_eq!(read(line), Reading::Broken, "{line}");
        }
    }
}
