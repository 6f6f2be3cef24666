//! The command line's words; no logic.

use camino::Utf8PathBuf;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// What every command without a SPEC reads.
pub(crate) const DEFAULT_SPEC: &str = "platform.spec.toml";

/// Compiles one spec file into a platform of several Docker Compose projects that starts right the first time.
///
/// arcgen compiles `platform.spec.toml` into Compose files, start and stop scripts for bash and PowerShell, and the
/// documentation of the platform, and reports what would go wrong before anything starts.
#[derive(Debug, Parser)]
#[command(name = "arcgen", version, arg_required_else_help = true, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

const AFTER_HELP: &str = "\
Examples:
  arcgen init                    a small platform.spec.toml to begin with
  arcgen build                   platform.spec.toml becomes generated/
  arcgen build --out .           the same at the root of your repository
  arcgen build --check           fail, with diffs, if a generated file does not match the spec
  arcgen check                   what would go wrong, where, and the edit that mends it
  arcgen check */compose.yml     the same for Compose files that have no spec yet
  arcgen plan                    what starts when, and what the start waits for longest

Exit codes: 0 clean, 1 findings or drift, 2 usage, 3 environment (a file that cannot be read or written).";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(Init),
    Import(Import),
    Build(Build),
    Check(Check),
    Plan(Plan),
    /// Explain a lint or a health recipe; without NAME, list them all
    #[command(after_help = "Examples:\n  arcgen explain ambiguous-hostname\n  arcgen explain postgres")]
    Explain {
        /// The id of a lint, as in the brackets of a finding, or the name of a recipe
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

/// Create a spec to begin with
///
/// It is a small platform that builds and starts: two services in two projects, called after the directory. A file that exists
/// is not touched.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  arcgen init")]
pub(crate) struct Init {
    #[command(flatten)]
    pub(crate) spec: Spec,
}

/// Make a spec of Compose files
///
/// Each project says what its files say, with what they extend and include. What becomes of every value is reported with its file
/// and line: kept, moved, changed or not carried.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen import web/compose.yml base/docker-compose.yml --out platform.spec.toml
  arcgen import web/compose.yml web/compose.override.yml --out platform.spec.toml
  arcgen import docker-compose.yml | less")]
pub(crate) struct Import {
    /// The Compose files; several of one directory, or with one `name`, are merged in this order
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<Utf8PathBuf>,

    /// The spec to create, at the root of the platform [default: standard output]
    #[arg(long, value_name = "SPEC")]
    pub(crate) out: Option<Utf8PathBuf>,

    /// Go on without what a spec cannot say
    #[arg(long)]
    pub(crate) partial: bool,

    /// Print what became of every value as JSON, on standard output
    #[arg(long)]
    pub(crate) json: bool,
}

/// Compile the spec into the files of the platform
///
/// All files are written, or none, and only files with arcgen's header are overwritten. Errors in the spec
/// stop the build; warnings do not.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen build
  arcgen build platform.spec.toml --out .
  arcgen build --check
  arcgen build --stdout start-platform.sh | less")]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) spec: Spec,

    #[command(flatten)]
    pub(crate) variant: Variant,

    /// The directory to build into, which becomes the platform's root [default: `generated` beside the spec, or
    /// `generated-VARIANT`]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<Utf8PathBuf>,

    /// Write nothing; print the diff of every file that does not match the spec, and exit with 1 if there is one
    #[arg(long)]
    pub(crate) check: bool,

    /// Write nothing; print this one file, named by its path in the output directory or by its file name
    #[arg(long, value_name = "ARTIFACT", conflicts_with_all = ["check", "adopt"])]
    pub(crate) stdout: Option<Utf8PathBuf>,

    /// Replace files that arcgen did not write, keeping each as NAME.orig; add its section to a README without one
    #[arg(long, conflicts_with = "check")]
    pub(crate) adopt: bool,
}

/// Report what is wrong with the spec, or with Compose files, and how to fix it
///
/// Compose files need no spec: they are read as `arcgen import` reads them, together as one platform, and every finding points into
/// them.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen check
  arcgen check web/docker-compose.yml base/docker-compose.yml
  arcgen check --format sarif > arcgen.sarif")]
pub(crate) struct Check {
    /// The spec, or Compose files (`.yml`, `.yaml`)
    #[arg(value_name = "FILE", default_value = DEFAULT_SPEC)]
    pub(crate) files: Vec<Utf8PathBuf>,

    #[command(flatten)]
    pub(crate) variant: Variant,

    /// The format of the findings
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: FindingFormat,
}

/// Show the start order and the critical path
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  arcgen plan
  arcgen plan --format json | jq -r '.critical_path[]'")]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) spec: Spec,

    #[command(flatten)]
    pub(crate) variant: Variant,

    /// The format of the plan
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: PlanFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Spec {
    /// The spec
    #[arg(value_name = "SPEC", default_value = DEFAULT_SPEC)]
    pub(crate) path: Utf8PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Variant {
    /// The variant of the spec, a section `[variants.NAME]`; `check` looks at all of them without it
    #[arg(long = "variant", value_name = "NAME")]
    pub(crate) name: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FindingFormat {
    /// For people, with the lines of the spec
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
