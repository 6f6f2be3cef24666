//! Proof that the laws can be broken: one function of a script is sabotaged, and the law that forbids what it then does
//! must fail.

use std::{fs, path::Path};

use crate::{
    judge,
    scenario::Scenario,
    shell::Shell,
    stage::{Programs, Stage},
};

/// A way to sabotage a script.
pub(crate) struct Sabotage {
    pub(crate) name: &'static str,
    /// The scenario in which it shows.
    pub(crate) scenario: &'static str,
    /// Functions of bash that take the place of the script's own. `keep NAME` keeps the script's own one as `kept_NAME`.
    bash: &'static str,
    /// The same for PowerShell.
    powershell: &'static str,
    /// A part of the message that must appear.
    complaint: &'static str,
}

/// At least one for every law.
pub(crate) const ALL: [Sabotage; 16] = [
    Sabotage {
        name: "nothing is waited for",
        scenario: "start-fresh",
        bash: "is_startable() { :; }",
        powershell: "function Test-Startable { param([object]$Member) return $true }",
        complaint: "was started while",
    },
    Sabotage {
        name: "hooks are left out",
        scenario: "start-fresh",
        bash: "begin_hooks() { return 1; }",
        powershell: "function Invoke-FirstHook { param([object]$Member) return $false }",
        complaint: "was started before the hook",
    },
    Sabotage {
        name: "a failure stops everything",
        scenario: "start-failure-alone",
        bash: r#"keep is_startable
is_startable() { [ "${#failed[@]}" -eq 0 ] && kept_is_startable "$@"; }"#,
        powershell: "${function:Kept} = ${function:Test-Startable}
function Test-Startable {
    param([object]$Member)
    if ($Failed.Count -gt 0) { return $false }
    return Kept -Member $Member
}",
        complaint: "was left alone though",
    },
    Sabotage {
        name: "everything is started twice",
        scenario: "start-fresh",
        bash: r#"docker() {
    [ "$1" != start ] || command docker "$@" >/dev/null
    command docker "$@"
}"#,
        powershell: "${function:Kept} = ${function:Invoke-Launch}
function Invoke-Launch {
    param([string]$Verb, [object[]]$Members)
    foreach ($member in $Members) { [void](Invoke-Native -Words @('docker', 'start', $member.Container)) }
    Kept -Verb $Verb -Members $Members
}",
        complaint: "was started twice",
    },
    Sabotage {
        name: "docker starts what only Compose can start",
        scenario: "start-by-compose",
        bash: r#"launch_by_compose() { launch start "$1"; }"#,
        powershell: "function Invoke-LaunchByCompose { param([object]$Member) Invoke-Launch -Verb 'start' -Members @($Member) }",
        complaint: "was started without Compose",
    },
    Sabotage {
        name: "looks that nobody needs",
        scenario: "start-fresh",
        bash: r"keep show_endpoints
show_endpoints() {
    for n in 1 2 3 4 5 6 7 8 9; do inspect_services 0; done
    kept_show_endpoints
}",
        powershell: "${function:Kept} = ${function:Show-Endpoint}
function Show-Endpoint {
    foreach ($turn in 1..9) { [void](Read-ServiceState -Members @($Services[0])) }
    Kept
}",
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a barrier in the road",
        scenario: "start-slow",
        bash: r#"keep is_startable
is_startable() {
    case " ${phase[*]} " in *' starting '*) return 1 ;; esac
    kept_is_startable "$@"
}"#,
        powershell: "${function:Kept} = ${function:Test-Startable}
function Test-Startable {
    param([object]$Member)
    if (@($Services | Where-Object { $_.Phase -eq 'starting' }).Count -gt 0) { return $false }
    return Kept -Member $Member
}",
        complaint: "looks for a critical path of",
    },
    Sabotage {
        name: "a command that is not there",
        scenario: "start-fresh",
        bash: "ensure_networks() { ensure_all_networks; }",
        powershell: "function Add-MissingNetwork { Add-EveryNetwork }",
        complaint: "the shell complained",
    },
    Sabotage {
        name: "a secret on the screen",
        scenario: "start-env-file-first",
        bash: r#"keep write_private
write_private() {
    notice "$2"
    kept_write_private "$@"
}"#,
        powershell: "${function:Kept} = ${function:Write-TemporaryFile}
function Write-TemporaryFile {
    param([string]$Text)
    Write-Notice -Text $Text
    Kept -Text $Text
}",
        complaint: "the value of API_KEY was shown",
    },
    Sabotage {
        name: "a lock that stays",
        scenario: "start-again",
        bash: "release_lock() { :; }",
        powershell: "function Exit-Lock { }",
        complaint: "was left behind",
    },
    Sabotage {
        name: "an .env that everybody may read",
        scenario: "start-env-file-first",
        bash: r#"keep write_private
write_private() {
    kept_write_private "$@"
    chmod 644 "$1"
}"#,
        powershell: "${function:Kept} = ${function:Write-TemporaryFile}
function Write-TemporaryFile {
    param([string]$Text)
    Kept -Text $Text
    [void](Invoke-Native -Words @('chmod', '644', $TemporaryFile))
}",
        complaint: "others may read .env",
    },
    Sabotage {
        name: "an .env written anew",
        scenario: "start-again",
        bash: r#"keep check_env_file
check_env_file() {
    rm "$env_file"
    kept_check_env_file "$@"
}"#,
        powershell: "${function:Kept} = ${function:Initialize-EnvFile}
function Initialize-EnvFile {
    param([switch]$LookOnly)
    [IO.File]::Delete($EnvFile)
    Kept -LookOnly:$LookOnly
}",
        complaint: "the user's .env was changed",
    },
    Sabotage {
        name: "words among the events",
        scenario: "start-again-json",
        bash: r"keep ensure_networks
ensure_networks() {
    echo ensuring
    kept_ensure_networks
}",
        powershell: "${function:Kept} = ${function:Add-MissingNetwork}
function Add-MissingNetwork {
    [Console]::Out.WriteLine('ensuring')
    Kept
}",
        complaint: "this is no event: ensuring",
    },
    Sabotage {
        name: "a question that docker does not understand",
        scenario: "start-again",
        bash: r#"docker() {
    [ "$1" != images ] || set -- images --no-trunc --format '{{.Nome}}'
    command docker "$@"
}"#,
        powershell: r"function Request-Image {
    Open-Call -Name 'images' -Words @('docker', 'images', '--no-trunc', '--format', '{{.Nome}}')
}",
        complaint: "docker was asked `images",
    },
    Sabotage {
        name: "the foundations first",
        scenario: "stop-all",
        bash: r#"keep measure_distances
measure_distances() {
    kept_measure_distances
    for s in "${!distance[@]}"; do distance[s]=$((farthest - distance[s])); done
}"#,
        powershell: "${function:Kept} = ${function:Measure-Distance}
function Measure-Distance {
    $distances = Kept
    foreach ($id in @($distances.Keys)) { $distances[$id] = 100 - $distances[$id] }
    return $distances
}",
        complaint: "was stopped while",
    },
    Sabotage {
        name: "logs that are not masked",
        scenario: "collect-logs-all",
        bash: "mask() { cat; }",
        powershell: "function Hide-Value { param([string]$Text) return $Text }",
        complaint: "holds the value of DB_PASSWORD",
    },
];

const KEEP: &str = "keep() { eval \"kept_$(declare -f \"$1\")\"; }";

/// After this line a script for PowerShell has loaded all of its functions.
const LOADED: &str = "    . \"$Root/.arcgen/platform.ps1\"\n";

/// Why the sabotage went unnoticed with this shell, if it did.
pub(crate) fn unnoticed(
    sabotage: &Sabotage,
    scenario: &Scenario,
    shell: Shell,
    program: &Path,
    programs: &Programs,
) -> Option<String> {
    let spoil = |stage: &Stage| {
        let extension = if shell.is_bash() { "sh" } else { "ps1" };
        let file = stage.root().join(format!("{}.{extension}", scenario.script_name()));
        let text = fs::read_to_string(&file).expect("a script");
        let spoiled = if shell.is_bash() {
            let (body, last) = text.trim_end().rsplit_once('\n').expect("a script of lines");
            format!("{body}\n{KEEP}\n{}\n{last}\n", sabotage.bash)
        } else {
            assert!(text.contains(LOADED), "the script loads its data elsewhere");
            text.replace(LOADED, &format!("{LOADED}{}\n", sabotage.powershell))
        };
        fs::write(&file, spoiled).expect("a script");
    };
    // What a sabotaged script does is never right.
    let wrong = judge::wrongs(scenario, shell, program, programs, &spoil, false);
    let noticed = wrong.iter().any(|it| it.contains(sabotage.complaint));
    (!noticed).then(|| format!("nobody said \"{}\":\n{}", sabotage.complaint, wrong.join("\n")))
}
