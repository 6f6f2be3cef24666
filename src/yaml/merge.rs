//! Merge keys: `<<: *defaults` and `<<: [*a, *b]`. What the map states itself wins, then the earlier of the merged ones.

use super::{Pair, Value, read::Fault};

/// The entries of a map with those of its merge keys behind its own.
pub(super) fn merged(pairs: Vec<Pair>) -> Result<Vec<Pair>, Fault> {
    if !pairs.iter().any(|it| it.key == "<<") {
        return Ok(pairs);
    }
    let (merges, mut own): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|it| it.key == "<<");
    for merge in merges {
        let span = merge.node.span;
        let sources = match merge.node.value {
            Value::List(items) => items,
            _ => vec![merge.node],
        };
        for source in sources {
            let Value::Map(pairs) = source.value else {
                return Err(Fault { message: "`<<` merges something that is not a map".to_owned(), span });
            };
            for pair in pairs {
                if !own.iter().any(|it| it.key == pair.key) {
                    own.push(pair);
                }
            }
        }
    }
    Ok(own)
}
