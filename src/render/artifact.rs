//! The one table of artifacts: which template gives which file.
//!
//! A new artifact is a template and a row here.

use askama::Template;

use super::View;
use crate::{
    plan::{Generator, VariableOrigin},
    quote::filters,
    script::{Script, VERSION},
};

/// Declares a template over the plan for every row, and the list of them all.
macro_rules! artifacts {
    ($($name:ident: $template:literal => $path:literal;)*) => {
        $(
            #[derive(Template)]
            #[template(path = $template, config = "templates/askama.toml")]
            struct $name<'a> {
                plan: View<'a>,
            }
        )*

        /// Artifacts that every platform has once, as (path in the output, what renders it), sorted as declared.
        pub(super) const ONCE_A_PLATFORM: &[(&str, fn(View<'_>) -> askama::Result<String>)] =
            &[$(($path, |plan| $name { plan }.render())),*];
    };
}

/// The paths in the output directory that every platform has.
pub fn paths_of_every_platform() -> impl Iterator<Item = &'static str> {
    ONCE_A_PLATFORM.iter().map(|(path, _)| *path)
}

artifacts! {
    Documentation: "docs/platform.md" => "PLATFORM.md";
    EnvExample: "docs/env.example" => ".env.example";
    GitAttributes: "docs/repository.gitattributes" => ".gitattributes";
    DataSh: "scripts/platform.sh" => ".arcgen/platform.sh";
    DataPs1: "scripts/platform.ps1" => ".arcgen/platform.ps1";
    StartSh: "scripts/start-platform.sh" => "start-platform.sh";
    StartPs1: "scripts/start-platform.ps1" => "start-platform.ps1";
    StopSh: "scripts/stop-platform.sh" => "stop-platform.sh";
    StopPs1: "scripts/stop-platform.ps1" => "stop-platform.ps1";
    MonitorSh: "scripts/monitor-platform.sh" => "monitor-platform.sh";
    MonitorPs1: "scripts/monitor-platform.ps1" => "monitor-platform.ps1";
    VerifySh: "scripts/verify-platform.sh" => "verify-platform.sh";
    VerifyPs1: "scripts/verify-platform.ps1" => "verify-platform.ps1";
    RestartSh: "scripts/restart-platform.sh" => "restart-platform.sh";
    RestartPs1: "scripts/restart-platform.ps1" => "restart-platform.ps1";
    ComposeSh: "scripts/compose-platform.sh" => "compose-platform.sh";
    ComposePs1: "scripts/compose-platform.ps1" => "compose-platform.ps1";
    CollectSh: "scripts/collect-logs.sh" => "collect-logs.sh";
    CollectPs1: "scripts/collect-logs.ps1" => "collect-logs.ps1";
}
