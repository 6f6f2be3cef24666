//! Options and operands of a call; an option that is not implemented here is refused.

/// Options with their values (empty for a flag), and what follows them.
pub(super) struct Arguments<'a> {
    options: Vec<(&'a str, &'a str)>,
    pub(super) operands: Vec<&'a str>,
}

impl<'a> Arguments<'a> {
    /// Reads options up to the first operand. `known` lists them, those that take a value with a `=` at their end;
    /// a short form is in front of its long one: `-t --time=`.
    pub(super) fn read(words: &[&'a str], known: &[&'a str]) -> Result<Self, String> {
        let mut options = Vec::new();
        let mut rest = words.iter().copied();
        let mut operands = Vec::new();
        while let Some(word) = rest.next() {
            if !word.starts_with('-') {
                operands.push(word);
                operands.extend(rest);
                break;
            }
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) if word.starts_with("--") => (name, Some(value)),
                _ => (word, None),
            };
            let matches = |it: &&&'a str| it.trim_end_matches('=').split(' ').any(|form| form == name);
            let option = known.iter().find(matches).ok_or_else(|| format!("option {name} is not played"))?;
            let long = option.trim_end_matches('=').rsplit(' ').next().unwrap_or(name);
            let value = match (option.ends_with('='), inline) {
                (true, Some(value)) => value,
                (true, None) => rest.next().ok_or_else(|| format!("{name} wants a value"))?,
                (false, None) => "",
                (false, Some(_)) => return Err(format!("{name} takes no value")),
            };
            options.push((long, value));
        }
        Ok(Self { options, operands })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.options.iter().any(|it| it.0 == name)
    }

    /// The last value of an option.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.options.iter().rfind(|it| it.0 == name).map(|it| it.1)
    }

    pub(super) fn values(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.options.iter().filter(move |it| it.0 == name).map(|it| it.1)
    }
}
