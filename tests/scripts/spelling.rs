//! How PowerShell spells what bash spells `--skip-base`.

use std::collections::BTreeMap;

use arcgen::script::OPTIONS;

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

/// A text of the bash scripts as the PowerShell scripts write it: file names and options of the scripts are spelt
/// differently, as is a quote in a command that can be pasted, and nothing else.
pub(crate) fn powershell_text(text: &str) -> String {
    text.replace("'\\''", "''").split_inclusive('\n').map(powershell_line).collect()
}

fn powershell_line(line: &str) -> String {
    let mut spelt = String::new();
    // What follows `docker` is an option of docker, unless a script follows.
    let mut of_docker = false;
    // And what follows a script may be a switch of the spec.
    let mut of_script = false;
    for word in line.split_inclusive(' ') {
        of_docker |= word.starts_with("docker");
        if let Some((before, rest)) = word.split_once("./")
            && let Some((name, rest)) = rest.split_once(".sh")
        {
            (of_docker, of_script) = (false, true);
            spelt.extend([before, "./", name, ".ps1", rest]);
        } else if let Some(rest) = word.strip_prefix("--").filter(|_| !of_docker) {
            let end = rest.find(|it: char| !it.is_ascii_lowercase() && it != '-').unwrap_or(rest.len());
            let (name, rest) = rest.split_at(end);
            if of_script || OPTIONS.iter().any(|it| it.name == name) {
                spelt.extend(["-", &pascal(name), rest]);
            } else {
                spelt.push_str(word);
            }
        } else {
            spelt.push_str(word);
        }
    }
    spelt
}

fn pascal(name: &str) -> String {
    let known = OPTIONS.iter().find_map(|option| match option.alias {
        _ if option.name == name => Some(option.powershell),
        Some((bash, powershell)) if bash == name => Some(powershell),
        _ => None,
    });
    // A switch of the spec.
    let switch = || name.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
    known.map_or_else(switch, str::to_owned)
}

/// What is wrong with the spelling of samples.
pub(crate) fn wrong() -> Option<String> {
    let options = ["--service=a", "--dry-run", "--service", "b,c", "--skip-base"].map(str::to_owned);
    let text = "say --force: ./stop-platform.sh --service a,b --skip-base\ndocker compose --profile x create --force-recreate\n\
        create --force-recreate 'it'\\''s'\n  next  docker logs --tail 9 x\n";
    let expected = "say -Force: ./stop-platform.ps1 -Service a,b -SkipBase\ndocker compose --profile x create --force-recreate\n\
        create --force-recreate 'it''s'\n  next  docker logs --tail 9 x\n";
    let spelt = (powershell_options(&options), powershell_text(text));
    let right =
        (["-Service", "a,b,c", "-WhatIf", "-SkipBase"].map(str::to_owned).to_vec(), expected.to_owned());
    (spelt != right).then(|| format!("{spelt:#?}"))
}
