//! The variables that an env file gives values, and whether a Compose file uses them.

use crate::{
    compose::{interpolation, pair::name_and_value},
    yaml::{Value, Yaml},
};

/// The names in an env file: what is before `=` or `:` in a line.
pub(super) fn names(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|it| !it.starts_with('#'));
    let names = lines.filter_map(|line| {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let name = line[..line.find(['=', ':'])?].trim();
        (!name.is_empty()).then(|| name.to_owned())
    });
    names.collect()
}

/// Whether a variable is used in a file: interpolated, or passed on under its name.
pub(super) fn is_used(tree: &Yaml, name: &str) -> bool {
    match &tree.value {
        Value::String(text) => {
            let is_passed_on = name_and_value(text) == (name, None);
            let reads =
                |it: interpolation::Interpolated<'_>| it.references().iter().any(|it| it.name == name);
            is_passed_on || (text.contains('$') && interpolation::read(text).is_ok_and(reads))
        }
        Value::List(items) => items.iter().any(|it| is_used(it, name)),
        Value::Map(pairs) => {
            pairs.iter().any(|it| (it.key == name && it.node.is_null()) || is_used(&it.node, name))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_an_env_file() {
        assert_eq!(names("# a=1\nA=1\nexport B = 2\nC: 3\n\nD\n=x\n"), ["A", "B", "C"]);
    }
}
