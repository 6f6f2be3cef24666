//! Proof that the laws can be broken: a script is spoiled in one function, and the law that forbids what it does then
//! must complain.

use std::{fs, path::Path};

use crate::{
    judge,
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// A way to spoil a bash script.
pub(crate) struct Sabotage {
    pub(crate) name: &'static str,
    /// The scenario in which it shows.
    pub(crate) scenario: &'static str,
    /// Functions that take the place of the script's own. `keep NAME` keeps the script's own one as `kept_NAME`.
    code: &'static str,
    /// A part of what must be complained about.
    complaint: &'static str,
}

/// One for every law at least.
pub(crate) const ALL: [Sabotage; 16] = [
    Sabotage {
        name: "nothing is waited for",
        scenario: "start-fresh",
        code: "is_startable() { :; }",
        complaint: "was started while",
    },
    Sabotage {
        name: "hooks are left out",
        scenario: "start-fresh",
        code: "run_hook() { :; }",
        complaint: "was started before the hook",
    },
    Sabotage {
        name: "a failure is not the end",
        scenario: "start-first-unhealthy",
        code: r#"keep report_failure
report_failure() {
    docker start shop-web >/dev/null
    kept_report_failure "$@"
}"#,
        complaint: "came after a failure",
    },
    Sabotage {
        name: "everything is started twice",
        scenario: "start-fresh",
        code: r#"docker() {
    [ "$1" != start ] || command docker "$@" >/dev/null
    command docker "$@"
}"#,
        complaint: "was started twice",
    },
    Sabotage {
        name: "docker starts what only Compose can start",
        scenario: "start-by-compose",
        code: r#"start_by_compose() { start_containers start "$1"; }"#,
        complaint: "was started without Compose",
    },
    Sabotage {
        name: "one look too many",
        scenario: "start-fresh",
        code: r"keep show_endpoints
show_endpoints() {
    inspect_services 0
    kept_show_endpoints
}",
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a barrier in the road",
        scenario: "start-slow",
        code: r#"keep is_startable
is_startable() {
    case " ${phase[*]} " in *' starting '*) return 1 ;; esac
    kept_is_startable "$@"
}"#,
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a command that is not there",
        scenario: "start-fresh",
        code: "ensure_networks() { ensure_all_networks; }",
        complaint: "the shell complained",
    },
    Sabotage {
        name: "a secret on the screen",
        scenario: "start-env-file-first",
        code: r#"keep write_private
write_private() {
    notice "$2"
    kept_write_private "$@"
}"#,
        complaint: "the value of API_KEY was shown",
    },
    Sabotage {
        name: "a lock that stays",
        scenario: "start-again",
        code: "release_lock() { :; }",
        complaint: "was left behind",
    },
    Sabotage {
        name: "an .env that everybody may read",
        scenario: "start-env-file-first",
        code: r#"keep write_private
write_private() {
    kept_write_private "$@"
    chmod 644 "$1"
}"#,
        complaint: "others may read .env",
    },
    Sabotage {
        name: "an .env written anew",
        scenario: "start-again",
        code: r#"keep check_env_file
check_env_file() {
    rm "$env_file"
    kept_check_env_file
}"#,
        complaint: "the user's .env was changed",
    },
    Sabotage {
        name: "words among the events",
        scenario: "start-again-json",
        code: r"keep ensure_networks
ensure_networks() {
    echo ensuring
    kept_ensure_networks
}",
        complaint: "this is no event: ensuring",
    },
    Sabotage {
        name: "a question that docker does not understand",
        scenario: "start-again",
        code: r#"docker() {
    [ "$1 $2" != 'network ls' ] || set -- network ls --format '{{.Nome}}'
    command docker "$@"
}"#,
        complaint: "docker was asked `network ls",
    },
    Sabotage {
        name: "the foundations first",
        scenario: "stop-all",
        code: r#"keep measure_distances
measure_distances() {
    kept_measure_distances
    for s in "${!distance[@]}"; do distance[s]=$((farthest - distance[s])); done
}"#,
        complaint: "was stopped while",
    },
    Sabotage {
        name: "logs that are not masked",
        scenario: "collect-logs-all",
        code: "mask() { cat; }",
        complaint: "holds the value of DB_PASSWORD",
    },
];

const KEEP: &str = "keep() { eval \"kept_$(declare -f \"$1\")\"; }";

/// Why the sabotage went unnoticed, if it did.
pub(crate) fn unnoticed(
    sabotage: &Sabotage,
    scenario: &Scenario,
    program: &Path,
    programs: &Programs,
) -> Option<String> {
    let spoil = |stage: &Stage| {
        let file = stage.root().join(format!("{}.sh", scenario.script_name()));
        let text = fs::read_to_string(&file).expect("a script");
        let (body, last) = text.trim_end().rsplit_once('\n').expect("a script of lines");
        fs::write(&file, format!("{body}\n{KEEP}\n{}\n{last}\n", sabotage.code)).expect("a script");
    };
    // What a spoiled script does is never right.
    let wrong = judge::wrongs(scenario, Shell::Bash, program, programs, &spoil, false);
    let noticed = wrong.iter().any(|it| it.contains(sabotage.complaint));
    (!noticed).then(|| format!("nobody said \"{}\":\n{}", sabotage.complaint, wrong.join("\n")))
}
