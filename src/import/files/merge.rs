//! Two values of one key become one, as Compose merges them: the later one counts where both say something.

use super::{
    form::{as_map, items, joins_items},
    index::unique,
    rule::{Index, Rule, has_long_form, index, rule},
};
use crate::{
    import::leaf::Leaves,
    source::Span,
    yaml::{Pair, Value, Yaml},
};

/// Which of two values Compose has brought into its longer forms before it merges them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Long {
    /// None: services of one file.
    Neither,
    /// The earlier one: it is of a file that was read before.
    Base,
    /// Both: services of a file that another one extends.
    Both,
}

/// Merges values and writes down what becomes of those that do not count.
pub(super) struct Merger<'l, 's> {
    leaves: &'l mut Leaves<'s>,
    /// The keys of what is merged: `services`, `web`, `ports`.
    path: Vec<String>,
    long: Long,
}

impl<'l, 's> Merger<'l, 's> {
    /// For values with these keys.
    pub(super) fn new(leaves: &'l mut Leaves<'s>, path: &[&str], long: Long) -> Self {
        Self { leaves, path: path.iter().map(|&it| it.to_owned()).collect(), long }
    }

    pub(super) fn merge(&mut self, base: Yaml, over: Yaml) -> Yaml {
        match rule(&self.path) {
            Some(Rule::Replace) => self.replace(&base, over),
            Some(Rule::NamesAndValues) => self.names_and_values(base, over),
            Some(Rule::List) => self.list(base, over),
            Some(Rule::Keys) => self.keys(base, over, false),
            Some(Rule::Dependencies) => self.keys(base, over, true),
            Some(Rule::Build) => self.build(base, over),
            Some(Rule::Logging) => self.logging(base, over),
            Some(Rule::Limit) if base.as_map().is_none() || over.as_map().is_none() => {
                self.replace(&base, over)
            }
            Some(Rule::Subnets) => self.subnets(base, over),
            Some(Rule::Gpus) if base.as_str().is_some() && over.as_list().is_some() => {
                let all =
                    Yaml { value: Value::Map(vec![named(&base, "count", base.clone())]), ..base.clone() };
                self.append(vec![all], base.span, over)
            }
            Some(Rule::Limit | Rule::Gpus) | None => self.by_form(base, over),
        }
    }

    fn by_form(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if over.is_null() {
            return self.keep(base, &over);
        }
        match (&base.value, &over.value) {
            (Value::Map(_), Value::Map(_)) => self.maps(base, over),
            (Value::List(_), Value::List(_)) => self.list(base, over),
            (Value::Map(_) | Value::List(_), _) => self.refuse(base, &over),
            _ => self.replace(&base, over),
        }
    }

    /// The later value alone.
    fn replace(&mut self, base: &Yaml, over: Yaml) -> Yaml {
        let by = self.leaves.place(over.span);
        self.leaves.drop(base, &format!("{by} replaces it"));
        over
    }

    /// The earlier value alone: the later says nothing.
    fn keep(&mut self, base: Yaml, over: &Yaml) -> Yaml {
        let place = self.leaves.place(base.span);
        self.leaves.drop(over, &format!("it says nothing, and what {place} says stays"));
        base
    }

    /// The earlier value alone: Compose refuses the later one.
    fn refuse(&mut self, base: Yaml, over: &Yaml) -> Yaml {
        let place = self.leaves.place(base.span);
        let why =
            format!("it has another form than at {place}, and `docker compose` refuses to merge the two");
        self.leaves.refuse(over, &why);
        base
    }

    fn maps(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if !over.holds_values() {
            return self.keep(base, &over);
        }
        if !base.holds_values() {
            return self.replace(&base, over);
        }
        let (span, tag) = (base.span, base.tag.clone());
        let (Value::Map(mut pairs), Value::Map(others)) = (base.value, over.value) else {
            unreachable!("internal error: both are maps")
        };
        for other in others {
            self.entry(&mut pairs, other);
        }
        Yaml { span, value: Value::Map(pairs), tag, number: None }
    }

    /// An entry of the later map.
    fn entry(&mut self, pairs: &mut Vec<Pair>, other: Pair) {
        let Some(pair) = pairs.iter_mut().find(|it| it.key == other.key) else { return pairs.push(other) };
        let nothing = Yaml { span: pair.node.span, value: Value::Null, tag: None, number: None };
        let base = std::mem::replace(&mut pair.node, nothing);
        self.path.push(other.key);
        pair.node = self.merge(base, other.node);
        self.path.pop();
    }

    fn names_and_values(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if !over.holds_values() && over.as_str().is_none() {
            return self.keep(base, &over);
        }
        if !base.holds_values() && base.as_str().is_none() {
            return self.replace(&base, over);
        }
        if joins_items(&base) || joins_items(&over) {
            let span = base.span;
            let mut list = items(base);
            list.extend(items(over));
            let list = unique(self.leaves, list, Index::Name);
            return Yaml { span, value: Value::List(list), tag: None, number: None };
        }
        let span = base.span;
        let (Value::Map(mut pairs), Value::Map(others)) = (base.value, over.value) else {
            unreachable!("internal error: what is no map is a list of items")
        };
        for other in others {
            match pairs.iter_mut().find(|it| it.key == other.key) {
                Some(pair) => pair.node = self.replace(&pair.node.clone(), other.node),
                None => pairs.push(other),
            }
        }
        Yaml { span, value: Value::Map(pairs), tag: None, number: None }
    }

    fn list(&mut self, base: Yaml, over: Yaml) -> Yaml {
        let says_something = |it: &Yaml| it.holds_values() || it.value.scalar_text().is_some();
        if !says_something(&over) {
            return self.keep(base, &over);
        }
        if !says_something(&base) {
            return self.replace(&base, over);
        }
        let span = base.span;
        self.append(items(base), span, over)
    }

    /// The items of one list behind those of another, without those that are there.
    fn append(&mut self, mut list: Vec<Yaml>, span: Span, over: Yaml) -> Yaml {
        let index = index(&self.path);
        let mut others = items(over);
        if let Some(index) = index {
            if self.long != Long::Neither {
                list = unique(self.leaves, list, index);
            }
            if self.long == Long::Both {
                others = unique(self.leaves, others, index);
            }
        }
        // A short form is not what a long form is, even if both say the same.
        let first = if self.long == Long::Base && has_long_form(&self.path) { list.len() } else { 0 };
        for item in others {
            let first = if item.value.scalar_text().is_some() { first } else { 0 };
            match list[first..].iter().find(|it| it.says(&item)) {
                Some(same) => {
                    let place = self.leaves.place(same.span);
                    self.leaves.drop(&item, &format!("{place} says the same"));
                }
                None => list.push(item),
            }
        }
        if let Some(index) = index {
            list = unique(self.leaves, list, index);
        }
        Yaml { span, value: Value::List(list), tag: None, number: None }
    }

    /// Maps by key; two lists of keys stay a list.
    fn keys(&mut self, base: Yaml, over: Yaml, are_dependencies: bool) -> Yaml {
        if !over.holds_values() && over.as_str().is_none() {
            return self.keep(base, &over);
        }
        if !base.holds_values() && base.as_str().is_none() {
            return self.replace(&base, over);
        }
        if base.as_map().is_none() && over.as_map().is_none() {
            return self.list(base, over);
        }
        let (base, over) = (self.each_once(base), self.each_once(over));
        let base_map = as_map(&base, &over, are_dependencies);
        let over_map = as_map(&over, &base, are_dependencies);
        match (base_map, over_map) {
            (Some(base), Some(over)) => self.maps(base, over),
            _ => self.refuse(base, &over),
        }
    }

    /// A list without what is there twice.
    fn each_once(&mut self, node: Yaml) -> Yaml {
        match node.value {
            Value::List(items) => {
                Yaml { value: Value::List(unique(self.leaves, items, Index::Text)), ..node }
            }
            _ => node,
        }
    }

    fn build(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if base.as_str().is_some() && over.as_str().is_some() {
            return self.replace(&base, over);
        }
        let as_build = |it: Yaml| match it.value {
            Value::String(_) => Yaml { value: Value::Map(vec![named(&it, "context", it.clone())]), ..it },
            _ => it,
        };
        self.by_form(as_build(base), as_build(over))
    }

    fn logging(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if base.as_map().is_none() || over.as_map().is_none() {
            return self.refuse(base, &over);
        }
        match (base.get("driver"), over.get("driver")) {
            (Some(mine), Some(other)) if !mine.says(other) => self.replace(&base, over),
            _ => self.maps(base, over),
        }
    }

    /// The later ones, and what the earlier one says of the same subnet.
    fn subnets(&mut self, base: Yaml, over: Yaml) -> Yaml {
        if base.is_null() {
            return self.replace(&base, over);
        }
        let (Some([first]), Some(others)) = (base.as_list(), over.as_list()) else {
            let why = "there are several subnets, which `docker compose` does not merge by subnet: state them in one file, behind `!override`";
            self.leaves.refuse(&over, why);
            return base;
        };
        let subnet = |it: &Yaml| it.get("subnet").and_then(|it| it.value.scalar_text());
        let (mut list, first) = (Vec::new(), first.clone());
        let is_same = |it: &Yaml| subnet(it) == subnet(&first);
        if !others.iter().any(is_same) {
            return self.replace(&first, over);
        }
        for other in others {
            list.push(if is_same(other) { self.maps(first.clone(), other.clone()) } else { other.clone() });
        }
        Yaml { span: base.span, value: Value::List(list), tag: None, number: None }
    }
}

/// An entry that is made of a value.
fn named(of: &Yaml, key: &str, node: Yaml) -> Pair {
    Pair { key: key.to_owned(), key_span: of.span, node }
}
