//! The options of a script as its entry script states them: help and list for bash, help and parameters for PowerShell.

use std::fmt::{self, Write};

use super::{Kind, Script, ScriptOption};
use crate::diagnostic::words;

/// The width that help is wrapped at.
const WIDTH: usize = 120;
/// Where the second column of bash's help begins.
const COLUMN: usize = 24;

/// Text that is made of nothing but arcgen's own words. It needs no quoting, and no other text can be converted into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText(String);

impl fmt::Display for OwnText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Script {
    /// The options that select services, for a here-document of bash: `  --project NAME        the services of …`.
    pub(crate) fn bash_selection_help(self) -> OwnText {
        OwnText(self.bash_help(|option| option.kind.selects()))
    }

    /// The other options, in the same form.
    pub(crate) fn bash_other_help(self) -> OwnText {
        let mut text = self.bash_help(|option| !option.kind.selects());
        if !text.is_empty() {
            text.push('\n');
        }
        let completion = "print what bash needs to complete options: eval \"$(./SCRIPT --completion)\"";
        text += &bash_row("--completion", completion);
        text.push('\n');
        OwnText(text + &bash_row("--help", "print this"))
    }

    fn bash_help(self, wanted: impl Fn(&ScriptOption) -> bool) -> String {
        let rows = self.options().filter(|it| wanted(it)).map(|option| {
            let mut help = option.help.to_owned();
            if option.kind.selects() {
                help.push_str("; may be repeated, or a list with commas");
            }
            bash_row(&option.bash_usage(), &help_with_default(help, option))
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The list from which the library for bash reads options: `    timeout seconds`, one on each line.
    pub(crate) fn bash_options(self) -> OwnText {
        let names = |option: &'static ScriptOption| [Some(option.name), option.alias.map(|it| it.0)];
        let rows = self.options().flat_map(|option| {
            names(option).into_iter().flatten().map(|name| format!("    {name} {}", option.kind.bash_word()))
        });
        OwnText(rows.collect::<Vec<_>>().join("\n"))
    }

    /// `.PARAMETER Project` and what it does, for PowerShell's help.
    pub(crate) fn powershell_help(self) -> OwnText {
        let mut text = String::new();
        for option in self.options().filter(|it| is_declared(it)) {
            let mut help = words::capitalised(option.help);
            if option.kind.selects() {
                help.push_str("; with commas between them");
            }
            let help = help_with_default(help, option) + ".";
            let _ =
                write!(text, ".PARAMETER {}\n    {}\n", option.powershell, wrapped(&help, WIDTH - 4, "    "));
        }
        text.truncate(text.trim_end().len());
        OwnText(text)
    }

    /// The parameters of PowerShell, one on each line, the last one without a comma.
    pub(crate) fn powershell_parameters(self) -> OwnText {
        let declared = self.options().filter(|it| is_declared(it));
        OwnText(declared.map(parameter).collect::<Vec<_>>().join(",\n"))
    }
}

/// `-WhatIf` comes with `SupportsShouldProcess`.
fn is_declared(option: &ScriptOption) -> bool {
    option.powershell != "WhatIf"
}

fn parameter(option: &ScriptOption) -> String {
    let name = option.powershell;
    let alias = option.alias.map_or_else(String::new, |it| format!("[Alias('{}')]", it.1));
    let default = option.default.unwrap_or(0);
    match option.kind {
        Kind::Flag => format!("    [switch]${name}"),
        Kind::Projects | Kind::Services | Kind::Groups | Kind::Profiles | Kind::OnlyProfiles => {
            format!("    {}\n    {alias}[string[]]${name} = @()", completer(option.kind))
        }
        Kind::Seconds(most) | Kind::Number(most) => {
            format!("    [ValidateRange(1, {most})][int]${name} = {default}")
        }
        Kind::Time | Kind::Text(_) => format!("    [string]${name} = ''"),
    }
}

/// What completes the values of a parameter: it is called without the script, so it looks for the library beside it.
fn completer(kind: Kind) -> String {
    let names = match kind {
        Kind::Projects => "Project",
        Kind::Profiles | Kind::OnlyProfiles => "Profile",
        _ => "Service",
    };
    format!(
        "[ArgumentCompleter({{\n            param([string]$Command, [string]$Parameter, [string]$Word, [object]$Tree)\n            \
         & \"$(Split-Path (Get-Command -Name $Tree.GetCommandName()).Source)/.arcgen/lib/completion.ps1\" -Kind '{names}' -Word $Word\n        }})]"
    )
}

fn help_with_default(help: String, option: &ScriptOption) -> String {
    match option.default {
        Some(default) => format!("{help} ({default})"),
        None => help,
    }
}

fn bash_row(usage: &str, help: &str) -> String {
    let indent = " ".repeat(COLUMN);
    format!("  {usage:<width$}{}", wrapped(help, WIDTH - COLUMN, &indent), width = COLUMN - 2)
}

/// Breaks a text between words, `indent` before every line but the first.
fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut wrapped = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        if column > 0 && column + 1 + word.len() > width {
            wrapped.push('\n');
            wrapped.push_str(indent);
            column = 0;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += word.len();
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_for_bash_is_in_two_columns() {
        insta::assert_snapshot!(Script::Monitor.bash_selection_help(), @"
        --project NAME        the services of these projects; may be repeated, or a list with commas
        --service NAME        these services: project/service, a key that only one has, or a container; may be repeated, or a
                              list with commas
        --profile NAME        the services of these Compose profiles must be there; of others, only those that are there are
                              checked; may be repeated, or a list with commas
        ");
        insta::assert_snapshot!(Script::Monitor.bash_other_help(), @r#"
        --list                print the services and projects that can be named, and do nothing
        --once                show it once; the exit code says whether all is well
        --interval SECONDS    how often to look (5)
        --json                print each look as one line of JSON
        --completion          print what bash needs to complete options: eval "$(./SCRIPT --completion)"
        --help                print this
        "#);
    }

    #[test]
    fn bash_gets_names_and_kinds() {
        insta::assert_snapshot!(Script::Collect.bash_options(), @"
        project projects
        service groups
        services groups
        profile only_profiles
        list flag
        lines number
        since time
        output text
        ");
    }

    #[test]
    fn powershell_gets_parameters() {
        insta::assert_snapshot!(Script::Collect.powershell_parameters(), @r#"
        [ArgumentCompleter({
                param([string]$Command, [string]$Parameter, [string]$Word, [object]$Tree)
                & "$(Split-Path (Get-Command -Name $Tree.GetCommandName()).Source)/.arcgen/lib/completion.ps1" -Kind 'Project' -Word $Word
            })]
        [string[]]$Project = @(),
        [ArgumentCompleter({
                param([string]$Command, [string]$Parameter, [string]$Word, [object]$Tree)
                & "$(Split-Path (Get-Command -Name $Tree.GetCommandName()).Source)/.arcgen/lib/completion.ps1" -Kind 'Service' -Word $Word
            })]
        [Alias('Services')][string[]]$Service = @(),
        [ArgumentCompleter({
                param([string]$Command, [string]$Parameter, [string]$Word, [object]$Tree)
                & "$(Split-Path (Get-Command -Name $Tree.GetCommandName()).Source)/.arcgen/lib/completion.ps1" -Kind 'Profile' -Word $Word
            })]
        [string[]]$ComposeProfile = @(),
        [switch]$List,
        [ValidateRange(1, 10000000)][int]$Lines = 2000,
        [string]$Since = '',
        [string]$Output = ''
        "#);
    }

    #[test]
    fn powershell_gets_help() {
        insta::assert_snapshot!(Script::Stop.powershell_help(), @"
        .PARAMETER Project
            The services of these projects; with commas between them.
        .PARAMETER Service
            These services: project/service, a key that only one has, or a container; with commas between them.
        .PARAMETER ComposeProfile
            Only the services of these Compose profiles; with commas between them.
        .PARAMETER WithDependants
            Also what needs the selected services.
        .PARAMETER List
            Print the services and projects that can be named, and do nothing.
        .PARAMETER TakeOver
            Go on, though the containers were made from another directory.
        .PARAMETER KeepContainers
            Stop, and remove nothing.
        .PARAMETER RemoveVolumes
            Remove the volumes that the spec declares too, and all data in them; asks for the platform's name first.
        .PARAMETER Force
            Do not ask, and stop even what services that keep running need.
        .PARAMETER Json
            Print each event as one line of JSON.
        ");
    }
}
