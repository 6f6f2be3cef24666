//! The data file of the scripts for PowerShell, read line by line.

mod expected;

use std::borrow::Cow;

use super::lines::Line;

pub(super) use expected::expected;

/// Marks the name of a column or of a variable among values: no value holds a NUL.
const NAME: char = '\0';

/// The lines of a data file that say something: `$Name = 'value'`, `$Name = @(`, `)`, a value, or a row `@{ … }`, of which each
/// column is its name and its values. A line that cannot be read is none.
pub(super) fn lines(text: &str) -> Vec<Option<Line<'_>>> {
    let said = text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.map(line).collect()
}

fn line(text: &str) -> Option<Line<'_>> {
    if text == ")" {
        return Some(vec![text.into()]);
    }
    if let Some(named) = text.strip_prefix('$') {
        let (variable, value) = named.split_once(" = ")?;
        return Some(vec![name(variable), if value == "@(" { "(".into() } else { whole(value)? }]);
    }
    if let Some(arguments) = text.strip_prefix("Assert-Version -Version ") {
        let (version, rest) = scalar(arguments)?;
        return Some(vec![name("Assert-Version"), version, whole(rest.strip_prefix(" -File ")?)?]);
    }
    let Some(row) = text.strip_prefix("@{ ") else { return Some(vec![whole(text)?]) };
    let mut words = Vec::new();
    let mut rest = row.strip_suffix(" }")?;
    loop {
        let (column, behind) = rest.split_once(" = ")?;
        words.push(name(column));
        let values;
        (values, rest) = argument(behind)?;
        words.extend(values);
        match rest.strip_prefix("; ") {
            Some(behind) => rest = behind,
            None => return rest.is_empty().then_some(words),
        }
    }
}

fn name(text: &str) -> Cow<'_, str> {
    format!("{NAME}{text}").into()
}

fn whole(text: &str) -> Option<Cow<'_, str>> {
    scalar(text).filter(|(_, rest)| rest.is_empty()).map(|(value, _)| value)
}

/// One argument: a list `@(…)`, or one scalar.
fn argument(text: &str) -> Option<(Line<'_>, &str)> {
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

/// `'text'`, `('text' + [char]0x00E9)`, `42`, `$true` or `$false`.
fn scalar(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if text.starts_with('\'') {
        return quoted(text);
    }
    if let Some(sum) = text.strip_prefix('(') {
        return joined(sum).map(|(text, rest)| (Cow::Owned(text), rest));
    }
    if let Some(word) = ["$true", "$false"].into_iter().find(|word| text.starts_with(word)) {
        return Some((Cow::Borrowed(word), &text[word.len()..]));
    }
    let (number, rest) = text.split_at(text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len()));
    (!number.is_empty()).then_some((Cow::Borrowed(number), rest))
}

/// A string between apostrophes, inside which two stand for one.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut value = Cow::Borrowed("");
    let mut rest = text;
    while let Some(inside) = rest.strip_prefix('\'') {
        // A second apostrophe right after the first string's end stands for itself.
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
    fn a_row_is_its_columns() {
        let text = "# x\n$Rows = @(\n    @{ Id = 'a/b'; Ports = @('x''y', ('' + [char]0x00E9)); On = $true }\n)\n$N = 9\n@{ Id = $x }\n";
        let said: Vec<_> = lines(text).into_iter().map(|it| it.map(|line| line.join("|"))).collect();
        let expected = [
            Some("\0Rows|("),
            Some("\0Id|a/b|\0Ports|x'y|\u{e9}|\0On|$true"),
            Some(")"),
            Some("\0N|9"),
            None,
        ];
        assert_eq!(said, expected.map(|it| it.map(str::to_owned)));
    }
}
