//! Namespaces that a container joins, and the signal that ends it, as the engine knows them.

use super::{Form, nearest_word, unclear};

const IPC_MODES: &[&str] = &["none", "private", "shareable", "host"];

/// `ipc`: `IpcMode.Valid` of the engine.
pub(in crate::spec) static IPC: Form = Form {
    noun: "an IPC namespace",
    rule: "`private`, `shareable`, `host`, `none`, `service:NAME` or `container:NAME`",
    pattern: "^(none|private|shareable|host|(service|container):.+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: |text| nearest_word(text, IPC_MODES),
    holds: |text| IPC_MODES.contains(&text) || is_other(text),
};

/// `pid`: `PidMode.Valid` of the engine.
pub(in crate::spec) static PID: Form = Form {
    noun: "a PID namespace",
    rule: "`host`, `service:NAME` or `container:NAME`",
    pattern: "^(private|host|(service|container):.+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| ["private", "host"].contains(&text) || is_other(text),
};

fn is_other(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(kind, name)| ["service", "container"].contains(&kind) && !name.is_empty())
}

const SIGNALS: &[&str] = &[
    "SIGABRT",
    "SIGALRM",
    "SIGBUS",
    "SIGCHLD",
    "SIGCLD",
    "SIGCONT",
    "SIGFPE",
    "SIGHUP",
    "SIGILL",
    "SIGINT",
    "SIGIO",
    "SIGIOT",
    "SIGKILL",
    "SIGPIPE",
    "SIGPOLL",
    "SIGPROF",
    "SIGPWR",
    "SIGQUIT",
    "SIGSEGV",
    "SIGSTKFLT",
    "SIGSTOP",
    "SIGSYS",
    "SIGTERM",
    "SIGTRAP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGUSR1",
    "SIGUSR2",
    "SIGVTALRM",
    "SIGWINCH",
    "SIGXCPU",
    "SIGXFSZ",
];

/// `stop_signal`: `signal.ParseSignal` of the engine takes a number, or a name with or without `SIG`.
pub(in crate::spec) static SIGNAL: Form = Form {
    noun: "a signal",
    rule: "its name or its number, as in `SIGTERM`, `SIGQUIT` or `15`",
    pattern: "^([0-9]+|[sS][iI][gG][a-zA-Z0-9+-]+|[a-zA-Z][a-zA-Z0-9+-]*|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: |text| nearest_word(text, SIGNALS),
    holds: |text| {
        let upper = text.to_ascii_uppercase();
        let name = upper.strip_prefix("SIG").unwrap_or(&upper);
        text.parse::<u8>().is_ok_and(|it| it > 0)
            || SIGNALS.iter().any(|it| it[3..] == *name)
            || name.starts_with("RTMIN")
            || name.starts_with("RTMAX")
    },
};
