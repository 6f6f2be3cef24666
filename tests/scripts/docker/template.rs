//! As much of Go's templates as the scripts use with `docker --format`. What it does not know is refused, so
//! that a script cannot use something that is not simulated.

use serde_json::Value;

use super::expression::{Variables, bound, is_true, shown, value, words};

/// Renders a template over a document, as docker does: a field of a missing value is an error, not empty.
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
            Node::Value(words) => match words.as_slice() {
                ["println", words @ ..] => {
                    out.push_str(&shown(&value(words, dot, variables)?)?);
                    out.push('\n');
                }
                words => out.push_str(&shown(&value(words, dot, variables)?)?),
            },
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
