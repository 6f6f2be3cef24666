//! Compose's interpolation of variables in strings.
//!
//! `$V`, `${V}`, `${V:-default}`, `${V-default}`, `${V:?message}`, `${V?message}`, `${V:+other}`, `${V+other}`, nested
//! ones included; `$$` is a literal dollar. A lone `$` that starts none of them is literal too: Compose releases
//! disagree about it, so it is always written doubled.

mod reader;

use std::{borrow::Cow, fmt::Write as _};

/// A parsed string. It borrows from the original string, because most are parsed to be read once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interpolated<'a> {
    segments: Vec<Segment<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment<'a> {
    /// Text without a dollar.
    Literal(&'a str),
    /// A literal dollar.
    Dollar,
    Reference(Reference<'a>),
}

/// One use of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The variable.
    pub name: &'a str,
    /// What follows the name: a default, a message, another value; none in `${V}` and `$V`.
    pub operation: Option<Operation<'a>>,
}

/// What follows the name of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation<'a> {
    /// What it does.
    pub kind: OperationKind,
    /// Whether an empty variable counts as unset: the colon of `:-`.
    pub covers_empty: bool,
    /// The default, the message or the other value.
    pub argument: Interpolated<'a>,
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationKind {
    /// `-`: the argument stands in for an unset variable.
    Default,
    /// `?`: an unset variable is an error.
    Required,
    /// `+`: the argument stands in for a set variable.
    Alternative,
}

/// A `${` that no release of Compose can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The text from the `${` on.
    pub text: String,
}

/// Variables that Compose or every shell provides.
pub(crate) const PROVIDED: &[&str] = &["COMPOSE_PROJECT_NAME", "HOME", "PWD"];

/// Parses a string.
///
/// # Errors
/// When a `${` is not closed, names no variable, or is followed by something other than an operation.
pub fn read(text: &str) -> Result<Interpolated<'_>, Invalid> {
    reader::read(text)
}

/// Whether a string is the same whatever the variables are: none is used in it. What Compose cannot read is no such string; it
/// is reported as that.
#[must_use]
pub fn is_literal(text: &str) -> bool {
    !text.contains('$') || read(text).is_ok_and(|it| it.is_literal())
}

/// A string with every variable replaced by the value that `value` gives; the string itself if Compose cannot read it.
#[must_use]
pub fn filled<'t, 'v>(text: &'t str, value: &dyn Fn(&str) -> Option<&'v str>) -> Cow<'t, str> {
    if !text.contains('$') {
        return text.into();
    }
    read(text).map_or(text.into(), |read| read.text(value).into())
}

/// Doubles every dollar, so that Compose reads the text back as it is.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('$', "$$")
}

impl Reference<'_> {
    /// Whether it says nothing unless its variable has a value: `${NAME}`, `${NAME:?message}`.
    #[must_use]
    pub fn needs_value(&self) -> bool {
        self.operation.as_ref().is_none_or(|it| it.kind == OperationKind::Required)
    }
}

impl<'a> Interpolated<'a> {
    /// Whether no variable is used.
    #[must_use]
    pub fn is_literal(&self) -> bool {
        !self.segments.iter().any(|segment| matches!(segment, Segment::Reference(_)))
    }

    /// Every use of a variable, outer ones before the ones in their arguments.
    #[must_use]
    pub fn references(&self) -> Vec<&Reference<'a>> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'s>(&'s self, found: &mut Vec<&'s Reference<'a>>) {
        for segment in &self.segments {
            if let Segment::Reference(reference) = segment {
                found.push(reference);
                if let Some(operation) = &reference.operation {
                    operation.argument.collect(found);
                }
            }
        }
    }

    /// Writes the string for a Compose file: literal dollars doubled, and a bare `${NAME}` replaced by what `bare` returns
    /// for its name, if it returns something.
    #[must_use]
    pub fn write<'v>(&self, bare: &dyn Fn(&str) -> Option<&'v str>) -> String {
        let mut text = String::new();
        self.write_to(&mut text, bare);
        text
    }

    fn write_to<'v>(&self, text: &mut String, bare: &dyn Fn(&str) -> Option<&'v str>) {
        for segment in &self.segments {
            match segment {
                Segment::Literal(literal) => text.push_str(literal),
                Segment::Dollar => text.push_str("$$"),
                Segment::Reference(reference) => reference.write_to(text, bare),
            }
        }
    }

    /// The string with `${NAME:-default}` for each variable, and `$$` for a dollar: what a parser of a few lines
    /// understands. A default is the text that results when each variable has the value that `value` gives; a default
    /// that such a parser would misread replaces its variable.
    #[must_use]
    pub fn template<'v>(&self, value: &dyn Fn(&str) -> Option<&'v str>) -> String {
        let expanded = self.expand(value);
        let mut template = String::new();
        let mut end = 0;
        for (from, to, name) in &expanded.variables {
            template.push_str(&escape(&expanded.text[end..*from]));
            let default = &expanded.text[*from..*to];
            match with_default(name, default, false) {
                Some(reference) => template.push_str(&reference),
                None => template.push_str(&escape(default)),
            }
            end = *to;
        }
        template + &escape(&expanded.text[end..])
    }

    /// The text of the string when each variable has the value that `value` gives, or is unset.
    #[must_use]
    pub fn text<'v>(&self, value: &dyn Fn(&str) -> Option<&'v str>) -> String {
        let mut text = String::new();
        self.expand_to(&mut text, value);
        text
    }

    fn expand_to<'v>(&self, text: &mut String, value: &dyn Fn(&str) -> Option<&'v str>) {
        for segment in &self.segments {
            match segment {
                Segment::Literal(literal) => text.push_str(literal),
                Segment::Dollar => text.push('$'),
                Segment::Reference(reference) => reference.expand_to(text, value),
            }
        }
    }

    /// The same as [`Self::text`], with the parts that came from variables.
    #[must_use]
    pub fn expand<'v>(&self, value: &dyn Fn(&str) -> Option<&'v str>) -> Expanded<'a> {
        let mut expanded = Expanded::default();
        for segment in &self.segments {
            match segment {
                Segment::Literal(literal) => expanded.text.push_str(literal),
                Segment::Dollar => expanded.text.push('$'),
                Segment::Reference(reference) => {
                    let start = expanded.text.len();
                    reference.expand_to(&mut expanded.text, value);
                    expanded.variables.push((start, expanded.text.len(), reference.name));
                }
            }
        }
        expanded
    }
}

/// A string whose variables were replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expanded<'a> {
    /// The text.
    pub text: String,
    /// The ranges of bytes that came from variables, with their names.
    pub variables: Vec<(usize, usize, &'a str)>,
}

impl Reference<'_> {
    fn write_to<'v>(&self, text: &mut String, bare: &dyn Fn(&str) -> Option<&'v str>) {
        let Some(operation) = &self.operation else {
            match bare(self.name) {
                Some(replacement) => text.push_str(replacement),
                None => _ = write!(text, "${{{}}}", self.name),
            }
            return;
        };
        let colon = if operation.covers_empty { ":" } else { "" };
        let sign = match operation.kind {
            OperationKind::Default => '-',
            OperationKind::Required => '?',
            OperationKind::Alternative => '+',
        };
        _ = write!(text, "${{{}{colon}{sign}", self.name);
        operation.argument.write_to(text, bare);
        text.push('}');
    }

    fn expand_to<'v>(&self, text: &mut String, value: &dyn Fn(&str) -> Option<&'v str>) {
        let current = value(self.name);
        let Some(operation) = &self.operation else { return text.push_str(current.unwrap_or_default()) };
        let current = current.filter(|text| !(operation.covers_empty && text.is_empty()));
        match (operation.kind, current) {
            (OperationKind::Default, None) | (OperationKind::Alternative, Some(_)) => {
                operation.argument.expand_to(text, value);
            }
            (OperationKind::Alternative | OperationKind::Required, None) => {}
            (OperationKind::Default | OperationKind::Required, Some(current)) => text.push_str(current),
        }
    }
}

/// Writes `${NAME:-default}` so that Compose reads exactly `default` back, or nothing where no way of writing it means
/// the same to every release: braces end the reference, a `?` can be taken for the operation, a line break ends the
/// match, and releases before 2.0 do not read `$$` inside a default.
#[must_use]
pub fn with_default(name: &str, default: &str, reads_nested: bool) -> Option<String> {
    let unreadable = |c| matches!(c, '{' | '}' | '?' | '\n' | '\r') || (c == '$' && !reads_nested);
    if default.contains(unreadable) {
        return None;
    }
    Some(format!("${{{name}:-{}}}", escape(default)))
}

/// Writes `${NAME:?message}`. The message is fixed: a `-` or `?` in it is taken for the operation by releases that look for it
/// in the whole string, for which `names_scripts` is to be false.
#[must_use]
pub fn required(name: &str, names_scripts: bool) -> String {
    let made_by = if names_scripts {
        "which start-platform makes: call compose-platform in place of docker compose"
    } else {
        "made by the first start"
    };
    format!("${{{name}:?its value is in the .env file at the root of the platform, {made_by}}}")
}

#[cfg(test)]
mod tests;
