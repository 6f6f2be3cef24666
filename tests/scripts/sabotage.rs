//! Proof that the laws can be broken: a script is spoiled in one place, and the law that forbids what it does then must
//! complain.

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
    /// What of the script is replaced, and by what.
    place: &'static str,
    replacement: &'static str,
    /// A part of what must be complained about.
    complaint: &'static str,
}

/// One for every law at least.
pub(crate) const ALL: [Sabotage; 15] = [
    Sabotage {
        name: "nothing is waited for",
        scenario: "start-fresh",
        place: "            ! is_startable \"$s\" || best=$s\n",
        replacement: "            best=$s\n",
        complaint: "was started while",
    },
    Sabotage {
        name: "hooks are left out",
        scenario: "start-fresh",
        place: "    [ \"${hooks_ran[$1]}\" -eq 1 ] || run_hooks \"$1\"\n",
        replacement: "",
        complaint: "was started before the hook",
    },
    Sabotage {
        name: "a failure is not the end",
        scenario: "start-first-unhealthy",
        place: "report_failure() { # EXIT CODE\n",
        replacement: "report_failure() {\n    docker start shop-web >/dev/null\n",
        complaint: "came after a failure",
    },
    Sabotage {
        name: "everything is started twice",
        scenario: "start-fresh",
        place: "        text=$(docker \"$verb\" ",
        replacement: "        docker \"$verb\" \"${names[@]}\" >/dev/null\n        text=$(docker \"$verb\" ",
        complaint: "was started twice",
    },
    Sabotage {
        name: "one look too many",
        scenario: "start-fresh",
        place: "    show_endpoints\n    if",
        replacement: "    look_at 0\n    show_endpoints\n    if",
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a barrier in the road",
        scenario: "start-slow",
        place: "    choose_party\n",
        replacement: "    choose_party\n    case \" ${phase[*]} \" in\n        *' starting '*)\n            for s in ${party[@]+\"${party[@]}\"}; do phase[s]=waiting; done\n            return\n            ;;\n    esac\n",
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a command that is not there",
        scenario: "start-fresh",
        place: "    run_hooks_of_ready\n",
        replacement: "    run_all_hooks_of_ready\n",
        complaint: "the shell complained",
    },
    Sabotage {
        name: "a secret on the screen",
        scenario: "start-env-file-first",
        place: "    event env-file \"wrote ",
        replacement: "    say \"$secret\"\n    event env-file \"wrote ",
        complaint: "the value of API_KEY was shown",
    },
    Sabotage {
        name: "a lock that stays",
        scenario: "start-again",
        place: "        rm -f -- \"$lock_file\"\n",
        replacement: "        true\n",
        complaint: "was left behind",
    },
    Sabotage {
        name: "an .env that everybody may read",
        scenario: "start-env-file-first",
        place: "        umask 077\n",
        replacement: "        umask 022\n",
        complaint: "others may read .env",
    },
    Sabotage {
        name: "an .env written anew",
        scenario: "start-again",
        place: "    if [ ! -e \"$env_file\" ]; then\n",
        replacement: "    if rm \"$env_file\"; then\n",
        complaint: "the user's .env was changed",
    },
    Sabotage {
        name: "words among the events",
        scenario: "start-again-json",
        place: "    ensure_networks\n    create_containers\n",
        replacement: "    echo ensuring\n    ensure_networks\n    create_containers\n",
        complaint: "this is no event: ensuring",
    },
    Sabotage {
        name: "a question that docker does not understand",
        scenario: "start-again",
        place: "docker network ls --format '{{.Name}}'",
        replacement: "docker network ls --format '{{.Nome}}'",
        complaint: "docker was asked `network ls",
    },
    Sabotage {
        name: "the foundations first",
        scenario: "stop-all",
        place: "for ((wave = 0; wave <= highest; wave++)); do",
        replacement: "for ((wave = highest; wave >= 0; wave--)); do",
        complaint: "was stopped while",
    },
    Sabotage {
        name: "logs that are not masked",
        scenario: "collect-logs-all",
        place: "| mask >\"$collection/logs/",
        replacement: "| cat >\"$collection/logs/",
        complaint: "holds the value of DB_PASSWORD",
    },
];

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
        assert!(text.contains(sabotage.place), "the script has no longer {:?}", sabotage.place);
        fs::write(&file, text.replace(sabotage.place, sabotage.replacement)).expect("a script");
    };
    let wrong = judge::wrongs(scenario, Shell::Bash, program, programs, &spoil);
    let noticed = wrong.iter().any(|it| it.contains(sabotage.complaint));
    (!noticed).then(|| format!("nobody said \"{}\":\n{}", sabotage.complaint, wrong.join("\n")))
}
