//! How PowerShell spells what bash spells `--skip-base`.

use std::collections::BTreeMap;

/// Options whose PowerShell name is not bash's in another spelling.
const OTHER_NAMES: [(&str, &str); 4] = [
    ("dry-run", "WhatIf"),
    ("timeout", "TimeoutSeconds"),
    ("deadline", "DeadlineSeconds"),
    ("profile", "ComposeProfile"),
];

/// `--service=db --service web --dry-run` is `-Service db,web -WhatIf`: PowerShell takes an option once.
pub(crate) fn powershell_options(options: &[String]) -> Vec<String> {
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    let mut spelt: Vec<String> = Vec::new();
    let mut options = options.iter().map(String::as_str).peekable();
    while let Some(option) = options.next() {
        let Some(name) = option.strip_prefix("--") else {
            spelt.push(option.to_owned());
            continue;
        };
        let (name, value) = match name.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (name, options.next_if(|next| !next.starts_with("--"))),
        };
        let option = format!("-{}", pascal(name));
        match (value, lists.get(&option)) {
            (None, _) => spelt.push(option),
            (Some(value), Some(&at)) => spelt[at] = format!("{},{value}", spelt[at]),
            (Some(value), None) => {
                lists.insert(option.clone(), spelt.len() + 1);
                spelt.extend([option, value.to_owned()]);
            }
        }
    }
    spelt
}

/// A text of the bash scripts as the PowerShell scripts say it: file names and options of the scripts are spelt
/// otherwise, a quote in a command that can be pasted too, and nothing else is.
pub(crate) fn powershell_text(text: &str) -> String {
    let text = text.replace("'\\''", "''");
    let mut spelt = String::new();
    let mut script = false;
    for word in text.split_inclusive([' ', '\n']) {
        if let Some((_, rest)) = word.split_once("./")
            && let Some((name, rest)) = rest.split_once("-platform.sh")
        {
            script = true;
            spelt.extend(["./", name, "-platform.ps1", rest]);
        } else if let Some(rest) = word.strip_prefix("--").filter(|_| script || !text.contains("docker ")) {
            let end = rest.find(|it: char| !it.is_ascii_lowercase() && it != '-').unwrap_or(rest.len());
            spelt.extend(["-", &pascal(&rest[..end]), &rest[end..]]);
        } else {
            spelt.push_str(word);
        }
        script &= !word.ends_with('\n');
    }
    spelt
}

fn pascal(name: &str) -> String {
    match OTHER_NAMES.iter().find(|it| it.0 == name) {
        Some((_, other)) => (*other).to_owned(),
        None => name.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect(),
    }
}
