//! What a spec says of the container that a recipe probes.

use std::collections::HashMap;

/// What a spec says of a container, as far as it tells how to probe it. Texts are in Compose's interpolation syntax.
#[derive(Clone, Debug, Default)]
pub struct Container {
    /// Its image, variables replaced by their defaults.
    pub image: Option<String>,
    /// The values of its environment by name.
    pub environment: HashMap<String, String>,
    /// The names in its environment whose value Compose takes from the caller.
    pub passed_on: Vec<String>,
    /// The words of its entrypoint and its command.
    pub words: Vec<String>,
    /// Whether its environment also comes from files that are not read here: `env_file`.
    pub has_env_file: bool,
    /// Whether its image is built, and may bring settings of its own.
    pub is_built: bool,
    /// Where in the container something is mounted.
    pub mounts: Vec<String>,
}

impl Container {
    /// Splits a command as a shell does, as far as quotes and spaces go; `${NAME:?a message}` is one word.
    #[must_use]
    pub fn split(command: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut quote = None;
        let mut depth = 0_u32;
        let mut before = ' ';
        for c in command.chars() {
            match c {
                '{' if before == '$' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                _ => {}
            }
            before = c;
            match (quote, c) {
                (Some(open), _) if c == open => quote = None,
                (None, '"' | '\'') => quote = Some(c),
                (None, _) if c.is_whitespace() && depth == 0 => {
                    if !word.is_empty() {
                        words.push(std::mem::take(&mut word));
                    }
                }
                _ => word.push(c),
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
        words
    }

    /// The words of a command in each of its forms. What a shell is given by `-c` is a command itself.
    #[must_use]
    pub fn words<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for word in texts.into_iter().flat_map(Self::split) {
            match words.last() {
                Some(last) if last == "-c" => words.extend(Self::split(&word)),
                _ => words.push(word),
            }
        }
        words
    }

    /// Whether something is mounted at a path, in it or above it.
    #[must_use]
    pub fn mounts_over(&self, path: &str) -> bool {
        let holds = |above: &str, below: &str| {
            below
                .strip_prefix(above.trim_end_matches('/'))
                .is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        self.mounts.iter().any(|it| holds(it, path) || holds(path, it))
    }

    /// The value of an option of the command: `--port 1`, `--port=1`. An option without a dash takes a value only after `=`.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<&str> {
        let mut words = self.words.iter();
        let mut found = None;
        while let Some(word) = words.next() {
            if let Some(value) = word.strip_prefix(name).and_then(|it| it.strip_prefix('=')) {
                found = Some(value);
            } else if word == name && name.starts_with('-') {
                found = words.next().map(String::as_str);
            }
        }
        found
    }

    /// The variable of its environment that holds the same as a word of its command.
    #[must_use]
    pub fn variable_of<'a>(&'a self, word: &'a str) -> Option<&'a str> {
        // `$$NAME` and `$${NAME}` are the container's own variables.
        if let Some(name) = word.strip_prefix("$$") {
            let name = name.strip_prefix('{').and_then(|it| it.strip_suffix('}')).unwrap_or(name);
            return is_name(name).then_some(name);
        }
        let mut same: Vec<&str> = self
            .environment
            .iter()
            .filter(|(_, value)| *value == word)
            .map(|(name, _)| name.as_str())
            .collect();
        same.sort_unstable();
        same.first().copied()
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests;
