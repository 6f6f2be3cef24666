//! Playing a scenario with a shell.

use std::{
    env, fs,
    io::{Read, Write},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    docker::{Call, DIRECTORY, World},
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
    web,
};

/// A script that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the environment may contain besides what a scenario states: what programs need in order to start at all.
const INHERITED: [&str; 9] = [
    "SystemRoot",
    "windir",
    "ComSpec",
    "PATHEXT",
    "ProgramFiles",
    "ProgramData",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
];

/// The result of a scenario.
pub(crate) struct Outcome {
    /// The exit code; none where a signal ended it.
    pub(crate) exit: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) calls: Vec<Call>,
}

/// Plays a scenario on its stage.
pub(crate) fn play(
    scenario: &Scenario,
    stage: &Stage,
    shell: Shell,
    program: &Path,
    programs: &Programs,
) -> Outcome {
    play_with(scenario, stage, (shell, program), &scenario.options, programs)
}

/// Plays a dry run of a scenario on its stage.
pub(crate) fn dry(
    scenario: &Scenario,
    stage: &Stage,
    shell: Shell,
    program: &Path,
    programs: &Programs,
) -> Outcome {
    let mut options = scenario.options.clone();
    options.push("--dry-run".to_owned());
    play_with(scenario, stage, (shell, program), &options, programs)
}

fn play_with(
    scenario: &Scenario,
    stage: &Stage,
    (shell, program): (Shell, &Path),
    options: &[String],
    programs: &Programs,
) -> Outcome {
    let script = stage.root().join(scenario.script_name());
    let script = if scenario.through_links { stage.linked(&script, shell.extension()) } else { script };
    play_command(scenario, stage, shell.command(program, &script, options), programs)
}

/// Plays a scenario with a command that calls its script. The environment of the command is what it was given, and what a
/// scenario's world needs.
pub(crate) fn play_command(
    scenario: &Scenario,
    stage: &Stage,
    mut command: Command,
    programs: &Programs,
) -> Outcome {
    if scenario.web {
        web::open();
    }
    let given: Vec<_> =
        command.get_envs().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned()))).collect();
    let inherited = INHERITED.iter().filter_map(|name| Some((name, env::var_os(name)?)));
    command
        .env_clear()
        .envs(inherited)
        .envs(given)
        .env("PATH", programs.path(stage, scenario.docker.installed))
        .env("HOME", stage.home())
        .envs(["TMPDIR", "TEMP", "TMP"].map(|name| (name, stage.temporary())))
        .env("POWERSHELL_TELEMETRY_OPTOUT", "1")
        .env(DIRECTORY, stage.docker())
        .env("ARCGEN_TICK_MS", "10")
        .envs(&scenario.environment)
        .current_dir(stage.caller());
    let (status, stdout, stderr) = run(&mut command, &scenario.types, stage);
    let text = |bytes: Vec<u8>| {
        let root = stage.root().display().to_string();
        let mut text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        // As it is, and as a word of bash and of PowerShell.
        for quote in ["'", "'\\''", "''"] {
            text = text.replace(&root.replace('\'', quote), "ROOT");
        }
        text
    };
    Outcome { exit: status.code(), stdout: text(stdout), stderr: text(stderr), calls: calls(stage) }
}

fn run(command: &mut Command, input: &str, stage: &Stage) -> (ExitStatus, Vec<u8>, Vec<u8>) {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a shell");
    fs::write(stage.docker().join(World::SCRIPT), child.id().to_string()).expect("the script's process");
    let mut stdin = child.stdin.take().expect("its input");
    let (stdout, stderr) =
        (child.stdout.take().expect("its output"), child.stderr.take().expect("its errors"));
    thread::scope(|scope| {
        // A script that does not read its input may have ended by now.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let stdout = scope.spawn(|| all_of(stdout));
        let stderr = scope.spawn(|| all_of(stderr));
        let status = end_of(&mut child);
        (status, stdout.join().expect("its output"), stderr.join().expect("its errors"))
    })
}

fn all_of(mut stream: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("a stream");
    bytes
}

fn end_of(child: &mut Child) -> ExitStatus {
    let begin = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a process") {
            return status;
        }
        if begin.elapsed() > PATIENCE {
            child.kill().expect("a process that can be ended");
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// The transcript of the scripted docker.
fn calls(stage: &Stage) -> Vec<Call> {
    let text = fs::read_to_string(stage.docker().join(Call::FILE)).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).expect("a call")).collect()
}
