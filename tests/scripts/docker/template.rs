//! As much of Go's templates as `docker --format` is asked for by the scripts. What it does not know is refused, so
//! that a script cannot ask for something that nobody played to it.

use serde_json::Value;

/// Renders a template over a document, as docker does: a field of nothing is an error, not nothing.
pub(super) fn render(template: &str, document: &Value) -> Result<String, String> {
    let pieces = pieces(template)?;
    let mut rest = pieces.as_slice();
    let nodes = nodes(&mut rest)?;
    if let Some(piece) = rest.first() {
        return Err(format!("{{{{{piece:?}}}}} closes nothing"));
    }
    let mut out = String::new();
    print(&nodes, document, &mut Vec::new(), &mut out)?;
    Ok(out)
}

#[derive(Debug)]
enum Piece<'a> {
    Text(&'a str),
    Action(&'a str),
}

enum Node<'a> {
    Text(&'a str),
    Value(Vec<&'a str>),
    /// `$last := .`, and `$last = .` of one that is there.
    Variable {
        name: &'a str,
        is_new: bool,
        value: Vec<&'a str>,
    },
    If {
        condition: Vec<&'a str>,
        then: Vec<Node<'a>>,
        otherwise: Vec<Node<'a>>,
    },
    Range {
        variables: Vec<&'a str>,
        list: Vec<&'a str>,
        body: Vec<Node<'a>>,
    },
}

/// Variables in the order of their declaration; those of a block are gone at its end.
type Variables<'a> = Vec<(&'a str, Value)>;

fn pieces(template: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((text, behind)) = rest.split_once("{{") {
        let (action, behind) = behind.split_once("}}").ok_or("an action without an end")?;
        pieces.push(Piece::Text(text));
        pieces.push(Piece::Action(action.trim()));
        rest = behind;
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}

/// Nodes up to an `else`, an `end` or the template's own end.
fn nodes<'a>(rest: &mut &[Piece<'a>]) -> Result<Vec<Node<'a>>, String> {
    let mut nodes = Vec::new();
    while let Some((piece, behind)) = rest.split_first() {
        let action = match piece {
            Piece::Text(text) => {
                nodes.push(Node::Text(text));
                *rest = behind;
                continue;
            }
            Piece::Action(action) => words(action)?,
        };
        match action.as_slice() {
            ["end"] | ["else", ..] => break,
            ["if", condition @ ..] => {
                *rest = behind;
                nodes.push(choice(condition.to_vec(), rest)?);
            }
            ["range", range @ ..] => {
                *rest = behind;
                let split = range.iter().position(|word| *word == ":=");
                let variables = split.map_or(&[][..], |at| &range[..at]);
                let list = range[split.map_or(0, |at| at + 1)..].to_vec();
                let body = self::nodes(rest)?;
                close(rest)?;
                nodes.push(Node::Range { variables: variables.to_vec(), list, body });
            }
            [name, sign @ (":=" | "="), value @ ..] => {
                *rest = behind;
                nodes.push(Node::Variable { name, is_new: *sign == ":=", value: value.to_vec() });
            }
            _ => {
                *rest = behind;
                nodes.push(Node::Value(action));
            }
        }
    }
    Ok(nodes)
}

fn choice<'a>(condition: Vec<&'a str>, rest: &mut &[Piece<'a>]) -> Result<Node<'a>, String> {
    let then = nodes(rest)?;
    let mut otherwise = Vec::new();
    if let Some((Piece::Action(action), behind)) = rest.split_first() {
        match words(action)?.as_slice() {
            ["else"] => {
                *rest = behind;
                otherwise = nodes(rest)?;
            }
            ["else", "if", another @ ..] => {
                *rest = behind;
                otherwise = vec![choice(another.to_vec(), rest)?];
                return Ok(Node::If { condition, then, otherwise });
            }
            _ => {}
        }
    }
    close(rest)?;
    Ok(Node::If { condition, then, otherwise })
}

fn close(rest: &mut &[Piece<'_>]) -> Result<(), String> {
    match rest.split_first() {
        Some((Piece::Action("end"), behind)) => {
            *rest = behind;
            Ok(())
        }
        _ => Err("an `if` or `range` without `end`".to_owned()),
    }
}

/// The words of an action; brackets are words of their own.
fn words(action: &str) -> Result<Vec<&str>, String> {
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

fn print<'a>(
    nodes: &[Node<'a>],
    dot: &Value,
    variables: &mut Variables<'a>,
    out: &mut String,
) -> Result<(), String> {
    let outer = variables.len();
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Value(words) => out.push_str(&shown(&value(words, dot, variables)?)?),
            Node::Variable { name, is_new, value: words } => {
                let new = value(words, dot, variables)?;
                if *is_new {
                    variables.push((name, new));
                } else {
                    bound(variables, name)?.1 = new;
                }
            }
            Node::If { condition, then, otherwise } => {
                let branch = if is_true(&value(condition, dot, variables)?) { then } else { otherwise };
                print(branch, dot, variables, out)?;
            }
            Node::Range { variables: names, list, body } => {
                for (key, item) in entries(value(list, dot, variables)?)? {
                    match names.as_slice() {
                        [] => {}
                        [one] => variables.push((one, item.clone())),
                        [index, one] => variables.extend([(*index, key), (*one, item.clone())]),
                        _ => return Err("a range over more than two variables".to_owned()),
                    }
                    print(body, &item, variables, out)?;
                    variables.truncate(variables.len() - names.len());
                }
            }
        }
    }
    variables.truncate(outer);
    Ok(())
}

fn bound<'a, 'b>(variables: &'b mut Variables<'a>, name: &str) -> Result<&'b mut (&'a str, Value), String> {
    variables.iter_mut().rfind(|it| it.0 == name).ok_or_else(|| format!("no variable {name}"))
}

fn entries(list: Value) -> Result<Vec<(Value, Value)>, String> {
    match list {
        Value::Null => Ok(Vec::new()),
        Value::Array(items) => {
            Ok(items.into_iter().enumerate().map(|(at, item)| (at.into(), item)).collect())
        }
        Value::Object(map) => Ok(map.into_iter().map(|(key, item)| (key.into(), item)).collect()),
        other => Err(format!("a range over {other}")),
    }
}

fn value(words: &[&str], dot: &Value, variables: &mut Variables<'_>) -> Result<Value, String> {
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
        ("index", [map, Value::String(key)]) => Ok(map.get(key).cloned().unwrap_or_default()),
        ("index", [list, Value::Number(at)]) => {
            let at = at.as_u64().and_then(|at| usize::try_from(at).ok());
            at.and_then(|at| list.get(at)).cloned().ok_or("an index out of range".to_owned())
        }
        _ => Err(format!("function `{function}` is not defined for {} arguments", arguments.len())),
    }
}

fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(it) => *it,
        Value::Number(it) => it.as_f64() != Some(0.0),
        Value::String(it) => !it.is_empty(),
        Value::Array(it) => !it.is_empty(),
        Value::Object(it) => !it.is_empty(),
    }
}

fn shown(value: &Value) -> Result<String, String> {
    match value {
        Value::Null => Ok("<nil>".to_owned()),
        Value::String(text) => Ok(text.clone()),
        Value::Bool(_) | Value::Number(_) => Ok(value.to_string()),
        Value::Array(_) | Value::Object(_) => Err(format!("printing {value} is not understood")),
    }
}
