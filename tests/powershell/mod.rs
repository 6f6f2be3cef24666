//! The static gate of the PowerShell scripts: what can be proven of them where no PowerShell is installed.

mod cmdlet;
mod function;
mod gate;
mod parser;
mod rule;
mod rule_samples;
mod script;
