//! Samples of the rules: scripts that each rule must refuse, and similar ones that are right. The tree-sitter
//! rules and PowerShell's own parser are both tested with them.

mod accepted;
mod command;
mod flow;
mod syntax;
mod text;
mod value;
mod variable;

pub(crate) use accepted::ACCEPTED;

/// A script that breaks no rule, into which the samples are inserted.
pub(crate) const GOOD: &str = "#requires -Version 5.1
[CmdletBinding()]
param(
    [string[]]$Name = @(),
    [switch]$Json
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$Count = 0

function Get-Greeting {
    param([Parameter(Mandatory = $true)][string]$Who, [string]$Greeting = 'hello', [switch]$Loud)
    if ($Loud) { return ('{0} {1}!' -f $Greeting, $Who) }
    return \"${Greeting}: $Who\"
}

function Write-Greeting {
    param([Parameter(Mandatory = $true)][string]$Who)
    [Console]::Out.WriteLine((Get-Greeting -Who $Who -Loud:$Json))
    $script:Count += 1
    # HERE
}

$exitCode = 0
try {
    foreach ($one in @($Name | Where-Object { $_ -ne '' })) { Write-Greeting -Who $one }
    if ($Count -eq 0) { throw 'nobody to greet' }
}
catch {
    [Console]::Error.WriteLine(\"error: $($_.Exception.Message)\")
    $exitCode = 5
}
# END
exit $exitCode
";

/// Something that a rule refuses.
#[derive(Clone, Copy)]
pub(crate) struct Sample {
    /// What is inserted into the good script.
    pub(crate) line: &'static str,
    /// Where in it.
    pub(crate) place: Place,
    /// The rule that refuses it.
    pub(crate) rule: &'static str,
    /// A part of what it says.
    pub(crate) message: &'static str,
    /// How PowerShell's own parser sees it.
    pub(crate) engine: Engine,
}

/// A place in the good script.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// The body of a function.
    Function,
    /// A statement of the script itself.
    Script,
    /// Before all else.
    Top,
    /// After all else.
    Bottom,
}

/// What is expected of PowerShell's own parser.
#[derive(Clone, Copy)]
pub(crate) enum Engine {
    /// The same message from the same rule.
    Same,
    /// Another message from the same rule.
    Says(&'static str),
    /// The message; the tree-sitter rules cannot see it.
    Alone,
}

impl Sample {
    /// A line of a function that both gates refuse with the same words.
    const fn new(rule: &'static str, line: &'static str, message: &'static str) -> Self {
        Self { line, place: Place::Function, rule, message, engine: Engine::Same }
    }

    const fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    const fn engine(self, engine: Engine) -> Self {
        Self { engine, ..self }
    }

    /// The good script with the sample in it.
    pub(crate) fn script(&self) -> String {
        match self.place {
            Place::Function => GOOD.replace("# HERE", self.line),
            Place::Script => GOOD.replace("# END", self.line),
            Place::Top => format!("{}\n{GOOD}", self.line),
            Place::Bottom => format!("{GOOD}{}", self.line),
        }
    }
}

/// Every sample.
pub(crate) fn refused() -> Vec<Sample> {
    [text::SAMPLES, syntax::SAMPLES, flow::SAMPLES, command::SAMPLES, variable::SAMPLES, value::SAMPLES]
        .concat()
}
