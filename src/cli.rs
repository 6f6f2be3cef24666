//! The command line's words; no logic.

use camino::Utf8PathBuf;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// What every command without a SPEC reads.
pub(crate) const DEFAULT_SPEC: &str = "platform.spec.toml";

/// One spec in, a platform of several Docker Compose projects that starts right the first time out.
///
/// arcgen compiles `platform.spec.toml` into Compose files, start and stop scripts for bash and PowerShell, and the
/// documentation of the platform, and says before anything starts what would have gone wrong.
#[derive(Debug, Parser)]
#[command(name = "arcgen", version, arg_required_else_help = true, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to colour what is printed
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

const AFTER_HELP: &str = "\
Examples:
  arcgen build                   platform.spec.toml becomes generated/
  arcgen build --out .           the same at the root of your repository
  arcgen build --check           fail, with diffs, if a generated file is not as the spec says
  arcgen check                   what would go wrong, where, and the edit that mends it
  arcgen plan                    what starts when, and what the start waits for longest

Exit codes: 0 clean, 1 findings or drift, 2 usage, 3 environment (a file that cannot be read or written).";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Build(Build),
    Check(Check),
    Plan(Plan),
    /// Say why a lint is one, or what a health recipe does; without NAME, list them all
    #[command(after_help = "Examples:\n  arcgen explain ambiguous-hostname\n  arcgen explain postgres")]
    Explain {
        /// What stands in the brackets of a finding, or a recipe's name
        name: Option<String>,
    },
    /// Print the JSON Schema of the spec, for editors
    #[command(after_help = "Example:\n  arcgen schema > platform.schema.json\n\nA spec whose first line is \
                            `#:schema ./platform.schema.json` is then completed and checked by editors that speak TOML.")]
    Schema,
    /// Print completions for a shell
    #[command(
        after_help = "Example:\n  arcgen completions bash > ~/.local/share/bash-completion/completions/arcgen"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Compile the spec into the files of the platform
///
/// Files are written all or not at all, and only where arcgen's header says that they are its own. Errors in the spec
/// stop the build; warnings are shown and do not.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen build
  arcgen build platform.spec.toml --out .
  arcgen build --check
  arcgen build --stdout start-platform.sh | less")]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) spec: Spec,

    /// The directory to build into, which becomes the platform's root [default: `generated` beside the spec]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Utf8PathBuf>,

    /// Write nothing; print the diff of every file that is not as the spec says, and exit with 1 if there is one
    #[arg(long)]
    pub(crate) check: bool,

    /// Write nothing; print this one file, named by its path in the output directory or by its file name
    #[arg(long, value_name = "ARTIFACT", conflicts_with_all = ["check", "adopt"])]
    pub(crate) stdout: Option<Utf8PathBuf>,

    /// Replace files that arcgen did not write, keeping each beside the new one as NAME.orig
    #[arg(long, conflicts_with = "check")]
    pub(crate) adopt: bool,
}

/// Say what is wrong with the spec, and how to mend it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen check
  arcgen check --format sarif > arcgen.sarif")]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) spec: Spec,

    /// How to say it
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: FindingFormat,
}

/// Show what starts when, and what the start waits for longest
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen plan
  arcgen plan --format json | jq -r '.critical_path[]'")]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) spec: Spec,

    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: PlanFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Spec {
    /// The spec
    #[arg(value_name = "SPEC", default_value = DEFAULT_SPEC)]
    pub(crate) path: Utf8PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FindingFormat {
    /// With the lines of the spec, for people
    Human,
    /// One document, for programs
    Json,
    /// Annotations beside the lines of a pull request, in GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PlanFormat {
    /// For people
    Human,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
