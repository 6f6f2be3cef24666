//! YAML as Compose reads it, with a place for every key and every value.
//!
//! The parser is `saphyr-parser`, whose events know where they are. What Compose does with them is here: scalars of YAML 1.2
//! as `go.yaml.in/yaml` types them, aliases, merge keys, and duplicate keys as errors.

mod comments;
mod merge;
mod node;
mod read;
mod scalar;

pub(crate) use comments::{Comment, comments};
pub(crate) use node::{Pair, Value, Yaml, within};
pub(crate) use read::read;

#[cfg(test)]
mod tests;
