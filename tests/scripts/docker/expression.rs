//! The expressions of a template: fields, variables, literals and a few functions.

use serde_json::Value;

/// Variables in the order of their declaration; those of a block are gone at its end.
pub(super) type Variables<'a> = Vec<(&'a str, Value)>;

/// The words of an action; brackets are words of their own.
pub(super) fn words(action: &str) -> Result<Vec<&str>, String> {
    let mut words = Vec::new();
    let mut rest = action.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '`' => rest[1..].find(first).ok_or("a text without an end")? + 2,
            '(' | ')' | ',' => 1,
            _ => rest.find([' ', '(', ')', ',']).unwrap_or(rest.len()),
        };
        let word;
        (word, rest) = rest.split_at(length);
        if word != "," {
            words.push(word);
        }
        rest = rest.trim_start();
    }
    Ok(words)
}

/// The variable of that name.
pub(super) fn bound<'a, 'b>(
    variables: &'b mut Variables<'a>,
    name: &str,
) -> Result<&'b mut (&'a str, Value), String> {
    variables.iter_mut().rfind(|it| it.0 == name).ok_or_else(|| format!("no variable {name}"))
}

/// What the words of an expression come to.
pub(super) fn value(words: &[&str], dot: &Value, variables: &mut Variables<'_>) -> Result<Value, String> {
    let mut rest = words;
    let Some((function, arguments)) = rest.split_first() else { return Err("an empty action".to_owned()) };
    let value = if function.starts_with(|it: char| it.is_ascii_alphabetic())
        && !["true", "false"].contains(function)
    {
        rest = arguments;
        let mut values = Vec::new();
        while !rest.is_empty() {
            values.push(operand(&mut rest, dot, variables)?);
        }
        call(function, &values)?
    } else if *function == ".Label" {
        // A method: of a container or a volume in a listing.
        rest = arguments;
        let name = operand(&mut rest, dot, variables)?;
        let label = field(dot, "Labels")?.get(name.as_str().unwrap_or_default()).cloned();
        label.unwrap_or_else(|| "".into())
    } else {
        operand(&mut rest, dot, variables)?
    };
    if rest.is_empty() {
        Ok(value)
    } else {
        Err(format!("`{}` is more than is understood here", words.join(" ")))
    }
}

fn operand(rest: &mut &[&str], dot: &Value, variables: &mut Variables<'_>) -> Result<Value, String> {
    let (word, behind) = rest.split_first().ok_or("an operand is missing")?;
    *rest = behind;
    if *word == "(" {
        let mut depth = 1;
        let end = behind.iter().position(|it| {
            depth += match *it {
                "(" => 1,
                ")" => -1,
                _ => 0,
            };
            depth == 0
        });
        let end = end.ok_or("a bracket without an end")?;
        *rest = &behind[end + 1..];
        return value(&behind[..end], dot, variables);
    }
    if let Some(path) = word.strip_prefix('.') {
        return field(dot, path);
    }
    if word.starts_with('$') {
        let (name, path) = word.split_once('.').unwrap_or((word, ""));
        return field(&bound(variables, name)?.1, path);
    }
    match word.chars().next() {
        Some('"' | '`') => Ok(word[1..word.len() - 1].into()),
        _ => serde_json::from_str(word).map_err(|_| format!("`{word}` is not understood")),
    }
}

fn field(start: &Value, path: &str) -> Result<Value, String> {
    let mut value = start;
    for name in path.split('.').filter(|name| !name.is_empty()) {
        value = value.get(name).ok_or_else(|| format!("map has no entry for key \"{name}\""))?;
    }
    Ok(value.clone())
}

fn call(function: &str, arguments: &[Value]) -> Result<Value, String> {
    match (function, arguments) {
        ("json", [value]) => Ok(value.to_string().into()),
        ("len", [Value::Array(items)]) => Ok(items.len().into()),
        ("len", [Value::Object(map)]) => Ok(map.len().into()),
        ("len", [Value::Null]) => Ok(0.into()),
        ("eq", [left, right]) => Ok((left == right).into()),
        ("ne", [left, right]) => Ok((left != right).into()),
        ("not", [value]) => Ok((!is_true(value)).into()),
        ("and", [left, right]) => Ok(if is_true(left) { right } else { left }.clone()),
        ("or", [left, right]) => Ok(if is_true(left) { left } else { right }.clone()),
        ("join", [Value::Array(items), Value::String(separator)]) => {
            Ok(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(separator).into())
        }
        // A missing key of a map of texts is an empty text.
        ("index", [Value::Object(map), Value::String(key)]) => {
            Ok(map.get(key).cloned().unwrap_or_else(|| "".into()))
        }
        ("index", [list, Value::Number(at)]) => {
            let at = at.as_u64().and_then(|at| usize::try_from(at).ok());
            at.and_then(|at| list.get(at)).cloned().ok_or("an index out of range".to_owned())
        }
        _ => Err(format!("function `{function}` is not defined for {} arguments", arguments.len())),
    }
}

/// Whether a condition holds.
pub(super) fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(it) => *it,
        Value::Number(it) => it.as_f64() != Some(0.0),
        Value::String(it) => !it.is_empty(),
        Value::Array(it) => !it.is_empty(),
        Value::Object(it) => !it.is_empty(),
    }
}

/// A value as a template prints it.
pub(super) fn shown(value: &Value) -> Result<String, String> {
    match value {
        Value::Null => Ok("<nil>".to_owned()),
        Value::String(text) => Ok(text.clone()),
        Value::Bool(_) | Value::Number(_) => Ok(value.to_string()),
        Value::Array(_) | Value::Object(_) => Err(format!("printing {value} is not understood")),
    }
}
