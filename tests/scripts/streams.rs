//! What a PowerShell session gets from a script that it calls: results, progress and errors on the streams that are meant
//! for them, for every way in which people use them.

use std::path::Path;

use crate::{
    play,
    scenario::Scenario,
    stage::{Programs, Stage},
};

/// A way to call a script.
pub(crate) struct Way {
    pub(crate) name: &'static str,
    /// The world in which it is called.
    pub(crate) scenario: &'static str,
    /// The command, in which `SCRIPT` stands for the script.
    command: &'static str,
    exit: i32,
    /// Lines of stdout, all of them; `[..]` stands for whatever a line goes on with, `...` for any lines before the others.
    prints: &'static [&'static str],
    /// A part of stderr; empty where there must be nothing.
    complains: &'static str,
}

/// Prints what a failing start leaves on each stream.
const FAILURE: &str = "$all = @(SCRIPT *>&1); \
    $errors = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }); \
    \"errors: $($errors.Count)\"; $errors[0].Exception.Message.Split([char]10)[0, 1, -1]; \
    \"story: $(@($all | Where-Object { $_ -is [System.Management.Automation.InformationRecord] }).Count -gt 5)\"; \
    \"code: $LASTEXITCODE, $?\"; exit 0";

pub(crate) const ALL: [Way; 18] = [
    Way {
        name: "a look is assigned",
        scenario: "monitor-once",
        command: "$look = SCRIPT -Once -Json; ($look | ConvertFrom-Json).services.Count",
        exit: 0,
        prints: &["8"],
        complains: "",
    },
    Way {
        name: "a dashboard is cut",
        scenario: "monitor-once",
        command: "SCRIPT -Once | Select-Object -First 3; exit 0",
        exit: 0,
        prints: &[
            "Ann's \"Shop\" $1: 8 ready, 0 starting, 0 failed or missing, 0 not asked for",
            "",
            "    service                      state         since restarts  ports              image",
        ],
        complains: "",
    },
    Way {
        name: "a dashboard is searched",
        scenario: "monitor-once",
        command: "SCRIPT -Once | Select-String -SimpleMatch 'shop/web' | ForEach-Object { $_.Line.Trim() }",
        exit: 0,
        prints: &["web                          healthy         3 h        0                     shop/web:1"],
        complains: "",
    },
    Way {
        name: "events are read while they come",
        scenario: "start-fresh",
        command: "SCRIPT -Json 6>$null | ConvertFrom-Json | Where-Object { $_.event -eq 'end' } | ForEach-Object { $_.message }",
        exit: 0,
        prints: &["ready: 7 services"],
        complains: "",
    },
    Way {
        name: "all streams go to a file",
        scenario: "start-again",
        command: "SCRIPT *> all.txt; $lines = @(Get-Content all.txt); $lines[0].Substring(9); $lines[-1].Substring(9)",
        exit: 0,
        prints: &[
            "begin     starting 7 of 8 services of Ann's \"Shop\" $1",
            "end       ready already: 7 services; nothing was changed",
        ],
        complains: "",
    },
    Way {
        name: "what Compose says goes with the story",
        scenario: "start-pull",
        command: "SCRIPT -Pull -Service store *> all.txt; Select-String -Path all.txt -SimpleMatch 'compose: ' | ForEach-Object { $_.Line }",
        exit: 0,
        prints: &["compose: days/store:1 is here"],
        complains: "",
    },
    Way {
        name: "the story is silenced",
        scenario: "start-again",
        command: "SCRIPT 6>$null; SCRIPT -InformationAction Ignore; 'nothing else'",
        exit: 0,
        prints: &["nothing else"],
        complains: "",
    },
    Way {
        name: "the story is kept and not shown",
        scenario: "start-again",
        command: "SCRIPT -InformationAction SilentlyContinue -InformationVariable story; $story.Count -gt 4",
        exit: 0,
        prints: &["True"],
        complains: "",
    },
    Way {
        name: "a failure is one error",
        scenario: "start-first-unhealthy",
        command: FAILURE,
        exit: 0,
        prints: &[
            "errors: 1",
            "base/db (The db): its health check fails",
            "  container     shop-db",
            "  next          mend it and run ./start-platform.ps1 again: what is ready stays as it is",
            "story: True",
            "code: 5, True",
        ],
        complains: "",
    },
    Way {
        name: "problems are one error",
        scenario: "start-engine-down",
        command: "SCRIPT 6>$null",
        exit: 1,
        prints: &[],
        complains: "start-platform.ps1: cannot start Ann's \"Shop\" $1: 1 problem",
    },
    Way {
        name: "an error is thrown where that is asked for",
        scenario: "start-engine-down",
        command: "try { SCRIPT -ErrorAction Stop 6>$null } catch { $_.Exception.Message.Split([char]10)[0] }",
        exit: 0,
        prints: &["cannot start Ann's \"Shop\" $1: 1 problem"],
        complains: "",
    },
    Way {
        name: "wrong use is one error",
        scenario: "start-engine-down",
        command: "SCRIPT -Service nobody 2>&1 | ForEach-Object { $_.Exception.Message.Split([char]10)[0].Substring(0, 26) }; exit 0",
        exit: 0,
        prints: &["there is no service nobody"],
        complains: "",
    },
    Way {
        name: "a job is received",
        scenario: "start-again",
        command: "$job = Start-Job { SCRIPT }; $ended = Wait-Job $job; @(Receive-Job $job 6>&1)[-1].ToString().Substring(9)",
        exit: 0,
        prints: &["...", "end       ready already: 7 services; nothing was changed"],
        complains: "",
    },
    Way {
        name: "a transcript has the story",
        scenario: "start-again",
        command: "$to = Start-Transcript log.txt; SCRIPT; $to = Stop-Transcript; \
            @(Select-String -Path log.txt -SimpleMatch 'ready already: 7 services; nothing was changed').Count -gt 0",
        exit: 0,
        prints: &["...", "True"],
        complains: "",
    },
    Way {
        name: "a table of checks is assigned",
        scenario: "verify-fails",
        command: "$table = SCRIPT 6>$null 2>$null; @($table | Where-Object { $_.StartsWith('  failed') }).Count; exit 0",
        exit: 0,
        prints: &["4"],
        complains: "",
    },
    Way {
        name: "an archive is named",
        scenario: "collect-logs-all",
        command: "$archive = SCRIPT 6>$null; $archive.Count; [IO.File]::Exists($archive)",
        exit: 0,
        prints: &["1", "True"],
        complains: "",
    },
    Way {
        name: "nobody can be asked",
        scenario: "stop-all",
        command: "$ConfirmPreference = 'Low'; SCRIPT -WhatIf 6>$null; SCRIPT -Confirm",
        exit: 1,
        prints: &[],
        complains: "stop-platform.ps1: -Confirm asks a person, and nobody can be asked here",
    },
    Way {
        name: "nobody is asked who did not ask for it",
        scenario: "stop-all",
        command: "$ConfirmPreference = 'Low'; SCRIPT -Json | Select-Object -Last 1",
        exit: 0,
        prints: &["{\"event\":\"end\",[..]"],
        complains: "",
    },
];

/// What is wrong with the output of a way to call a script.
pub(crate) fn wrong(way: &Way, scenario: &Scenario, program: &Path, programs: &Programs) -> Option<String> {
    let stage = Stage::set(scenario);
    let script = stage.root().join(format!("{}.ps1", scenario.script_name()));
    let called = format!("& '{}'", script.display().to_string().replace('\'', "''"));
    let mut command = std::process::Command::new(program);
    command.args(["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-Command"]);
    command.arg(way.command.replace("SCRIPT", &called));
    command.env("NO_COLOR", "1");
    let outcome = play::play_command(scenario, &stage, command, programs);
    let mut lines: Vec<&str> = outcome.stdout.lines().collect();
    let mut prints = way.prints;
    if let ["...", rest @ ..] = prints {
        prints = rest;
        lines.drain(..lines.len().saturating_sub(rest.len()));
    }
    let alike = |(expected, line): (&&str, &&str)| match expected.split_once("[..]") {
        Some((begin, _)) => line.starts_with(begin),
        None => expected == line,
    };
    let right = outcome.exit == Some(way.exit)
        && lines.len() == prints.len()
        && prints.iter().zip(&lines).all(alike)
        && if way.complains.is_empty() {
            outcome.stderr.is_empty()
        } else {
            outcome.stderr.contains(way.complains)
        };
    (!right).then(|| {
        format!("it ended with {:?}\nstdout:\n{}\nstderr:\n{}", outcome.exit, outcome.stdout, outcome.stderr)
    })
}

/// What is wrong with a script whose results are not read: its stdout is closed.
#[cfg(unix)]
pub(crate) fn wrong_where_stdout_is_closed(
    scenario: &Scenario,
    program: &Path,
    programs: &Programs,
) -> Option<String> {
    let stage = Stage::set(scenario);
    let script = stage.root().join(format!("{}.ps1", scenario.script_name()));
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "exec \"$@\" >&-", "sh"]).arg(program);
    command.args(["-NoProfile", "-NonInteractive", "-File"]).arg(script);
    let outcome = play::play_command(scenario, &stage, command, programs);
    let right = outcome.exit == Some(scenario.exit) && !outcome.stderr.contains("xception");
    (!right).then(|| format!("it ended with {:?}\nstderr:\n{}", outcome.exit, outcome.stderr))
}
