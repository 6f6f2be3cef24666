//! The options of the scripts as documentation lists them.

use crate::{
    diagnostic::words,
    script::{OPTIONS, Script},
};

/// A row of the table of options.
pub(super) struct OptionRow {
    /// `--timeout SECONDS`
    pub(super) bash: String,
    /// `-TimeoutSeconds SECONDS`
    pub(super) powershell: String,
    /// The scripts that take it: `start, stop`.
    pub(super) scripts: String,
    /// What it does, as a sentence without its full stop.
    pub(super) help: String,
}

/// A row for each option; where it means something else to another script, a row for each meaning.
pub(super) fn option_rows() -> Vec<OptionRow> {
    let rows = OPTIONS.iter().map(|option| OptionRow {
        bash: option.bash_usage(),
        powershell: option.powershell_usage(),
        scripts: scripts(option.scripts),
        help: words::capitalised(option.help),
    });
    rows.collect()
}

fn scripts(scripts: &[Script]) -> String {
    if scripts.len() == Script::WITH_OPTIONS.len() {
        return "all".to_owned();
    }
    scripts.iter().map(|it| it.word()).collect::<Vec<_>>().join(", ")
}
