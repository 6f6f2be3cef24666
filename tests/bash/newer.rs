//! What bash 3.2, the one of macOS, lacks or cannot parse. Half of it does not even fail there: an associative array
//! silently becomes an indexed one, a nameref an ordinary variable. So it is searched for in shfmt's syntax tree.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

/// Variables that later versions introduced.
const VARIABLES: [&str; 7] =
    ["BASHPID", "EPOCHREALTIME", "EPOCHSECONDS", "SRANDOM", "BASH_ARGV0", "BASH_XTRACEFD", "PROMPT_DIRTRIM"];

/// Options of the shell that later versions introduced.
const SHELL_OPTIONS: [&str; 6] = [
    "globstar",
    "lastpipe",
    "inherit_errexit",
    "localvar_inherit",
    "assoc_expand_once",
    "patsub_replacement",
];

/// Every construct of a script that bash 3.2 lacks, with its line.
pub(super) fn constructs(shfmt: &Path, script: &str) -> Vec<String> {
    let tree = tree(shfmt, script);
    let mut found = Vec::new();
    Walk { script, found: &mut found }.node(&tree, false);
    found
}

fn tree(shfmt: &Path, script: &str) -> Value {
    let mut child = Command::new(shfmt)
        .args(["--language-dialect", "bash", "--to-json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("shfmt");
    let mut stdin = child.stdin.take().expect("its input");
    let json = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(script.as_bytes()).expect("a reader"));
        child.wait_with_output().expect("its end").stdout
    });
    serde_json::from_slice(&json).unwrap_or_else(|error| panic!("{error}: {script}"))
}

struct Walk<'a> {
    script: &'a str,
    found: &'a mut Vec<String>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Value, substituted: bool) {
        match node {
            Value::Array(items) => items.iter().for_each(|it| self.node(it, substituted)),
            Value::Object(fields) => {
                if let Some(what) = self.lacking(node, substituted) {
                    let line = &node["Pos"]["Line"];
                    self.found.push(format!("line {line}: {what}: {}", self.text(node)));
                }
                let substituted = substituted || node["Type"] == "CmdSubst";
                fields.values().for_each(|it| self.node(it, substituted));
            }
            _ => {}
        }
    }

    /// What bash 3.2 lacks of this node.
    fn lacking(&self, node: &Value, substituted: bool) -> Option<&'static str> {
        let text = self.text(node);
        if !node["Hdoc"].is_null() && substituted && self.text(&node["Hdoc"]).contains('\'') {
            return Some("an apostrophe in a heredoc inside $( )");
        }
        if text.starts_with("&>>") {
            return Some("appending both streams");
        }
        if node["N"]["Value"].as_str().is_some_and(|it| it.starts_with('{')) {
            return Some("a named file descriptor");
        }
        match node["Type"].as_str()? {
            "CaseClause" => self.case(node, substituted),
            "ParamExp" => self.expansion(node, text),
            "DeclClause" => declaration(node),
            "CallExpr" => self.command(node),
            "CoprocClause" => Some("a coprocess"),
            "BinaryCmd" => self.from(&node["OpPos"]).starts_with("|&").then_some("a pipe of both streams"),
            "UnaryTest" if text.starts_with("-v ") => Some("a test whether a variable is set"),
            "SglQuoted" if text.starts_with("$'") && (text.contains("\\u") || text.contains("\\U")) => {
                Some("a Unicode escape")
            }
            _ => None,
        }
    }

    fn case(&self, node: &Value, substituted: bool) -> Option<&'static str> {
        let items = node["Items"].as_array()?;
        let falls = |it: &Value| [";&", ";;&"].iter().any(|end| self.from(&it["OpPos"]).starts_with(end));
        let opened = |it: &Value| self.script[..offset(&it["Pos"])].trim_end().ends_with('(');
        if items.iter().any(falls) {
            return Some("falling through to the next case");
        }
        (substituted && !items.iter().all(opened)).then_some("an unbalanced ) of a case inside $( )")
    }

    fn expansion(&self, node: &Value, text: &str) -> Option<&'static str> {
        let is_negative = |it: &Value| !it.is_null() && self.from(&it["Pos"]).starts_with('-');
        let name = node["Param"]["Value"].as_str().unwrap_or_default();
        if VARIABLES.contains(&name) {
            return Some("a variable");
        }
        if is_negative(&node["Index"]) {
            return Some("a negative index");
        }
        if is_negative(&node["Slice"]["Length"]) {
            return Some("a negative length");
        }
        let is_quoted = |it: &Value| it["Type"] == "DblQuoted" || it["Type"] == "SglQuoted";
        if node["Repl"]["With"]["Parts"].as_array().is_some_and(|it| it.iter().any(is_quoted)) {
            return Some("quotes in a replacement, which stay in it there");
        }
        let behind = text.trim_start_matches("${").trim_end_matches('}');
        let operation = behind.strip_prefix(name).unwrap_or_default();
        let operation = operation.trim_start_matches("[@]").trim_start_matches("[*]");
        match operation.chars().next() {
            Some('^' | ',') => Some("a change of case"),
            Some('@') => Some("a transformation"),
            _ => None,
        }
    }

    fn command(&self, node: &Value) -> Option<&'static str> {
        let words: Vec<&str> = node["Args"].as_array()?.iter().map(|it| self.text(it)).collect();
        let (name, words) = words.split_first()?;
        let follows = |option: &str| words.iter().skip_while(|it| **it != option).nth(1).copied();
        match *name {
            "mapfile" | "readarray" => Some("reading lines into an array"),
            "wait" if words.contains(&"-n") => Some("waiting for any"),
            "printf" if words.iter().any(|it| it.contains("%(")) => Some("a format for times"),
            "printf" if follows("-v").is_some_and(|it| it.contains('[')) => Some("printing into an array"),
            "read" if follows("-t").is_some_and(|it| it.contains('.')) => Some("a fraction of a second"),
            "read" if words.contains(&"-N") || words.contains(&"-i") => Some("an option of read"),
            "[" | "test" if words.first() == Some(&"-v") => Some("a test whether a variable is set"),
            "shopt" if !words.contains(&"-u") && words.iter().any(|it| SHELL_OPTIONS.contains(it)) => {
                Some("an option of the shell")
            }
            _ => None,
        }
    }

    fn text(&self, node: &Value) -> &str {
        if node["End"].is_null() { "" } else { &self.script[offset(&node["Pos"])..offset(&node["End"])] }
    }

    fn from(&self, position: &Value) -> &str {
        if position.is_null() { "" } else { &self.script[offset(position)..] }
    }
}

fn declaration(node: &Value) -> Option<&'static str> {
    let words = node["Args"].as_array()?.iter();
    let options = words.filter_map(|it| it["Value"]["Parts"][0]["Value"].as_str());
    let mut letters = options.filter_map(|it| it.strip_prefix('-')).flat_map(str::chars);
    letters.find_map(|letter| match letter {
        'A' => Some("an associative array"),
        'n' => Some("a reference to a variable"),
        'g' | 'l' | 'u' | 'I' => Some("an option of a declaration"),
        _ => None,
    })
}

fn offset(position: &Value) -> usize {
    position["Offset"].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default()
}
