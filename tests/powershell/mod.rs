//! The static gates of the PowerShell scripts: what can be proven where no PowerShell is installed, and what
//! PowerShell itself says where it is.

mod cmdlet;
mod engine;
mod files;
mod framework;
mod function;
mod gate;
mod rule;
mod rule_samples;
mod samples;
mod script;
