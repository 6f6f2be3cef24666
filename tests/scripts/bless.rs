//! `ARCGEN_BLESS=1` writes the results into the scenarios. A person then has to read what changed.

use std::{env, fs};

use crate::{
    judge,
    scenario::{self, Scenario},
};

/// Whether the results are taken as right.
pub(crate) fn wanted() -> bool {
    env::var_os("ARCGEN_BLESS").is_some_and(|it| it == "1")
}

/// Replaces `calls`, and `prints` and `screen` where the scenario has them.
pub(crate) fn write(scenario: &Scenario, calls: &[String], stdout: &str, stderr: &str) {
    let file = scenario::directory().join(format!("{}.toml", scenario.name));
    let mut text = fs::read_to_string(&file).expect("a scenario");
    if calls != scenario.calls {
        let list: Vec<String> = calls.iter().map(|it| toml::Value::from(it.as_str()).to_string()).collect();
        let new = if calls.is_empty() {
            String::new()
        } else {
            format!("calls = [\n    {},\n]\n", list.join(",\n    "))
        };
        let old = text.find("calls = [").map(|from| {
            let end = if text[from..].starts_with("calls = [\n") { "\n]\n" } else { "]\n" };
            from..from + text[from..].find(end).expect("the end of a list") + end.len()
        });
        // Without a list there were no calls; it belongs after the exit code.
        let behind_exit = || {
            let from = text.find("\nexit = ").expect("an exit code") + 1;
            let from = from + text[from..].find('\n').expect("the end of a line") + 1;
            from..from
        };
        let old = old.unwrap_or_else(behind_exit);
        text.replace_range(old, &new);
    }
    for (key, old, new) in [("prints", &scenario.prints, stdout), ("screen", &scenario.screen, stderr)] {
        if old.as_deref().is_some_and(|it| !judge::is_alike(it, new)) {
            let begin = format!("{key} = '''");
            let from = text.find(&begin).expect("a text");
            let behind = from + begin.len();
            let end = behind + text[behind..].find("'''\n").expect("the end of a text") + 4;
            text.replace_range(from..end, &format!("{begin}\n{new}'''\n"));
        }
    }
    fs::write(&file, text).expect("a scenario that can be written");
}
