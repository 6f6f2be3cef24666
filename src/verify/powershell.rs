//! Reads the rows `Add-Service -Id 'id' …` out of a PowerShell script.

use std::borrow::Cow;

use super::{
    row::{BY_COMPOSE, Row},
    text::occurrences,
};

const COMMAND: &str = "Add-Service ";

/// The rows of a script, in its order. No literal of the generator spans lines, so a line that starts like a row is
/// one. A row that cannot be read is an empty one, which no plan asks for.
pub(super) fn rows(script: &str) -> Vec<Row<'_>> {
    occurrences(script, COMMAND)
        .filter(|(before, _)| before.trim_start().is_empty())
        .map(|(_, arguments)| row(arguments).unwrap_or_default())
        .collect()
}

fn row(arguments: &str) -> Option<Row<'_>> {
    let mut row = Row::default();
    let mut rest = arguments.trim_end();
    while let Some(named) = rest.strip_prefix('-') {
        let (name, behind) = named.split_once(' ').unwrap_or((named, ""));
        if name == "ByCompose" {
            row.starter = BY_COMPOSE.into();
            rest = behind;
            continue;
        }
        let values;
        (values, rest) = argument(behind)?;
        rest = rest.trim_start_matches(' ');
        let field = match name {
            "Id" => &mut row.id,
            "Project" => &mut row.project,
            "Container" => &mut row.container,
            "Gate" => &mut row.gate,
            "TimeoutSeconds" => &mut row.timeout_s,
            "StableSeconds" => &mut row.stable_s,
            "Level" => &mut row.level,
            "Title" => &mut row.title,
            "DependsOn" => {
                row.depends_on = values;
                continue;
            }
            _ => continue,
        };
        *field = values.into_iter().next()?;
    }
    rest.is_empty().then_some(row)
}

/// One argument: a list `@(…)`, or one string, or one number.
fn argument(text: &str) -> Option<(Vec<Cow<'_, str>>, &str)> {
    let Some(mut rest) = text.strip_prefix("@(") else {
        let (value, rest) = scalar(text)?;
        return Some((vec![value], rest));
    };
    let mut values = Vec::new();
    while !rest.starts_with(')') {
        let value;
        (value, rest) = scalar(rest)?;
        values.push(value);
        rest = rest.strip_prefix(", ").unwrap_or(rest);
    }
    Some((values, &rest[1..]))
}

/// `'text'`, `('text' + [char]0x00E9)` or `42`.
fn scalar(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if text.starts_with('\'') {
        return quoted(text);
    }
    if let Some(sum) = text.strip_prefix('(') {
        return joined(sum).map(|(text, rest)| (Cow::Owned(text), rest));
    }
    let (number, rest) = text.split_at(text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len()));
    (!number.is_empty()).then_some((Cow::Borrowed(number), rest))
}

/// A string between apostrophes, inside of which two stand for one.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut value = Cow::Borrowed("");
    let mut rest = text;
    while let Some(inside) = rest.strip_prefix('\'') {
        // A second apostrophe right behind the first string's end stands for itself.
        if rest.len() < text.len() {
            value.to_mut().push('\'');
        }
        let (piece, behind) = inside.split_once('\'')?;
        if value.is_empty() {
            value = Cow::Borrowed(piece);
        } else {
            value.to_mut().push_str(piece);
        }
        rest = behind;
    }
    Some((value, rest))
}

/// Strings and UTF-16 units with ` + ` between them, up to the closing parenthesis.
fn joined(text: &str) -> Option<(String, &str)> {
    let mut units = Vec::new();
    let mut rest = text;
    loop {
        if let Some(unit) = rest.strip_prefix("[char]0x") {
            let (digits, behind) = unit.split_at_checked(4)?;
            units.push(u16::from_str_radix(digits, 16).ok()?);
            rest = behind;
        } else {
            let (piece, behind) = quoted(rest)?;
            if behind.len() == rest.len() {
                return None;
            }
            units.extend(piece.encode_utf16());
            rest = behind;
        }
        if let Some(behind) = rest.strip_prefix(')') {
            return Some((String::from_utf16(&units).ok()?, behind));
        }
        rest = rest.strip_prefix(" + ")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::powershell_literal;

    #[test]
    fn literals_are_read_as_powershell_reads_them() {
        for text in ["", "a", "it's", "''", "caf\u{e9}", "\u{1F600} it's", "\u{2019}"] {
            let literal = powershell_literal(text).unwrap();
            assert_eq!(scalar(&literal), Some((Cow::Borrowed(text), "")), "{literal}");
        }
    }

    #[test]
    fn a_row_is_its_named_arguments() {
        let script = "    Add-Service -Id 'a/b' -Gate 'healthy' -TimeoutSeconds 9 -New 'x' -ByCompose \
            -DependsOn @('x''y', ('' + [char]0x00E9))\nAdd-Service -Id $x\n";
        let rows = rows(script);
        assert_eq!((rows[0].id.as_ref(), rows[0].timeout_s.as_ref()), ("a/b", "9"));
        assert_eq!(rows[0].depends_on, ["x'y", "\u{e9}"]);
        assert_eq!(rows[0].starter, BY_COMPOSE);
        assert_eq!(rows[1], Row::default());
    }
}
