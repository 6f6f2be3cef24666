//! Commands: lists of words, or one string that Compose splits into words.
//!
//! Compose starts no shell: it splits with `go-shellwords` (`ShellCommand` of compose-go), which knows quotes and gives up
//! at the first sign of anything else that a shell knows.

/// A command in Compose's interpolation syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// One string.
    Line(String),
    /// A program and its arguments.
    Words(Vec<String>),
}

impl Command {
    /// The program and its arguments as Compose hands them to the engine, variables left as they are; none where Compose
    /// refuses the line.
    #[must_use]
    pub fn words(&self) -> Option<Vec<String>> {
        match self {
            Self::Line(line) => split(line),
            Self::Words(words) => Some(words.clone()),
        }
    }
}

/// What becomes of a command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All of it is words.
    Whole,
    /// Everything from this byte on is dropped silently: an unquoted `;`, `&`, `|`, `<` or `>`.
    Cut(usize),
    /// Compose refuses it: a quote or a parenthesis is open at its end, or a backslash is last.
    Broken,
}

/// Reads a command line as `go-shellwords` 1.0 does where neither variables nor backticks are evaluated.
#[must_use]
pub fn read(line: &str) -> Reading {
    walk(line, &mut |_| {})
}

/// The words of a command line, without quotes; none if Compose refuses it. What Compose drops is left out.
fn split(line: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let reading = walk(line, &mut |piece| match piece {
        Piece::Blank => words.extend(word.take()),
        Piece::Quote => drop(word.get_or_insert_default()),
        Piece::Letter(letter) => word.get_or_insert_default().push(letter),
        Piece::Dropped => word = None,
    });
    words.extend(word);
    (reading != Reading::Broken).then_some(words)
}

/// What a command line is made of.
enum Piece {
    /// Whitespace between words.
    Blank,
    /// A quote, which begins a word even where nothing is in it.
    Quote,
    /// A part of a word.
    Letter(char),
    /// The word so far is none: `2>`.
    Dropped,
}

fn walk(line: &str, take: &mut dyn FnMut(Piece)) -> Reading {
    let (mut single, mut double, mut back, mut parenthesis) = (false, false, false, false);
    let mut escaped = false;
    // Whether the word so far ends with a dollar, which makes a parenthesis a substitution.
    let mut dollar = false;
    // A variable is one word, whatever is in its default.
    let mut braces = 0_usize;
    let mut before = ' ';
    // Where the word so far begins, and whether it is a number: one before `>` is dropped with it.
    let mut number: Option<usize> = None;
    let mut is_number = false;
    for (at, character) in line.char_indices() {
        match character {
            '{' if before == '$' => braces += 1,
            '}' if braces > 0 => braces -= 1,
            _ => {}
        }
        before = character;
        if escaped {
            (escaped, dollar) = (false, character == '$');
            take(Piece::Letter(character));
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
                (number, is_number) = (number.or(Some(at)), false);
                take(Piece::Quote);
                continue;
            }
            '\'' if !double && !parenthesis => {
                single = !single;
                (number, is_number) = (number.or(Some(at)), false);
                take(Piece::Quote);
                continue;
            }
            ';' | '&' | '|' | '<' | '>' if !(single || double || back || parenthesis) => {
                return match number.filter(|_| is_number && character == '>') {
                    Some(start) => {
                        take(Piece::Dropped);
                        Reading::Cut(start)
                    }
                    None => Reading::Cut(at),
                };
            }
            _ => {}
        }
        dollar = character == '$';
        let is_blank = matches!(character, ' ' | '\t' | '\r' | '\n');
        if is_blank && !(single || double || back || parenthesis || braces > 0) {
            number = None;
            take(Piece::Blank);
        } else {
            is_number = character.is_ascii_digit() && (is_number || number.is_none());
            number = number.or(Some(at));
            take(Piece::Letter(character));
        }
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
        for (line, at) in [
            ("a && b", 2),
            ("a; b", 1),
            ("a 2>&1", 2),
            ("a 30>x", 2),
            ("a 2x>y", 4),
            ("a x2>y", 4),
            ("a 2<b", 3),
            ("a 'x' | b", 6),
        ] {
            assert_eq!(read(line), Reading::Cut(at), "{line}");
        }
    }

    #[test]
    fn what_is_not_closed_is_refused() {
        for line in ["it's", "echo \"x", "a \\", "a (b)", "a )", "`a", "$(a"] {
            assert_eq!(read(line), Reading::Broken, "{line}");
        }
    }

    #[test]
    fn a_line_becomes_the_words_that_compose_runs() {
        for (line, words) in [
            ("a b  c", &["a", "b", "c"][..]),
            ("a 'b c' \"d 'e\"", &["a", "b c", "d 'e"]),
            ("a '' b\\ c", &["a", "", "b c"]),
            ("a ${B:-b c} d", &["a", "${B:-b c}", "d"]),
            ("a && b", &["a"]),
        ] {
            let expected: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(Command::Line(line.to_owned()).words(), Some(expected), "{line}");
        }
        assert_eq!(Command::Line("it's".to_owned()).words(), None);
    }
}
