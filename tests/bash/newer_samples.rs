//! Every rule can fail: lines that bash 3.2 cannot run, and similar lines that it can.

use super::newer::constructs;
use crate::tool;

/// A line, and a part of the message about it.
const REFUSED: [(&str, &str); 36] = [
    ("declare -A map", "an associative array"),
    ("f() { local -A map; }", "an associative array"),
    ("typeset -A map=()", "an associative array"),
    ("f() { local -n name=other; }", "a reference"),
    ("declare -g name=x", "an option of a declaration"),
    ("declare -u name=x", "an option of a declaration"),
    ("mapfile -t lines <file", "reading lines"),
    ("readarray lines <file", "reading lines"),
    ("coproc cat", "a coprocess"),
    ("wait -n", "waiting for any"),
    ("x=${x,,}", "a change of case"),
    ("x=\"${x^}\"", "a change of case"),
    ("set -- \"${list[@]^^}\"", "a change of case"),
    ("x=${x@Q}", "a transformation"),
    ("x=${list[-1]}", "a negative index"),
    ("x=${x:1:-1}", "a negative length"),
    ("x=${x//a/\"$y\"}", "quotes in a replacement"),
    ("run &>> file", "appending both streams"),
    ("run |& cat", "a pipe of both streams"),
    ("exec {lock}>file", "a named file descriptor"),
    ("case x in a) : ;& b) : ;; esac", "falling through"),
    ("case x in a) : ;;& b) : ;; esac", "falling through"),
    ("x=$(case a in a) echo b ;; esac)", "an unbalanced )"),
    (
        "x=$(\n    for y in a; do\n        case $y in\n            a) echo b ;;\n        esac\n    done\n)",
        "an unbalanced )",
    ),
    ("x=$(cat <<END\nit's\nEND\n)", "an apostrophe in a heredoc"),
    ("x=$BASHPID", "a variable"),
    ("x=${EPOCHREALTIME%.*}", "a variable"),
    ("printf '%(%F)T' -1", "a format for times"),
    ("printf -v list[1] x", "printing into an array"),
    ("read -r -t 0.5 x", "a fraction of a second"),
    ("read -r -N 1 x", "an option of read"),
    ("[[ -v x ]]", "a test whether"),
    ("[ -v x ]", "a test whether"),
    ("test -v x", "a test whether"),
    ("shopt -s globstar", "an option of the shell"),
    ("x=$'\\u2192'", "a Unicode escape"),
];

const ACCEPTED: [&str; 18] = [
    "declare -a list=()",
    "f() { local -r x=1 y=(); }",
    "x=$(case a in (a) echo b ;; esac)",
    "case x in a) : ;; esac",
    "x=$(cat <<END\nits\nEND\n)",
    "cat <<END\nit's\nEND",
    "x=\"${x//a/$y}\" y=${x: -1} z=${x:1:2} w=${x//,/}",
    "x=${list[0]} n=${#list[@]}",
    "set -- ${list[@]+\"${list[@]}\"}",
    "run >file 2>&1",
    "run 2>&1 | cat",
    "exec 3<>file",
    "printf -v x '%s' y",
    "printf '%s (%d)' x 1",
    "read -r -t 1 x",
    "command -v docker",
    "[ -n \"${x:-}\" ]",
    "x=$'\\n' y=$'\\033[0m'",
];

#[test]
fn what_bash_3_2_lacks_is_refused() {
    let Some(shfmt) = tool::find("shfmt") else { return };
    for (line, complaint) in REFUSED {
        let found = constructs(&shfmt, line);
        assert!(found.iter().any(|it| it.contains(complaint)), "{line}: {found:?}");
    }
}

#[test]
fn what_bash_3_2_runs_is_accepted() {
    let Some(shfmt) = tool::find("shfmt") else { return };
    for line in ACCEPTED {
        assert_eq!(constructs(&shfmt, line), [""; 0], "{line}");
    }
}
