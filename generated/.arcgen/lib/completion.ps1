# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Completion: the values of a parameter, for PowerShell to offer ---
# Called by the scripts' parameters themselves, so it loads nothing: it reads names out of the data file.

param([string]$Kind, [string]$Word)

$data = [IO.File]::ReadAllText("$PSScriptRoot/../platform.ps1")
$names = @()
if ($Kind -eq 'Project') {
    $table = [regex]::Match($data, '(?s)\n\$Projects = @\((.*?)\n\)').Groups[1].Value
    $names = @([regex]::Matches($table, "@\{ Key = '((?:[^']|'')+)'") | ForEach-Object { $_.Groups[1].Value })
}
elseif ($Kind -eq 'Service') { $names = @([regex]::Matches($data, "@\{ Id = '((?:[^']|'')+)'") | ForEach-Object { $_.Groups[1].Value }) }
else {
    $lists = [regex]::Matches($data, '; Profiles = @\(([^)]*)\)') | ForEach-Object { $_.Groups[1].Value }
    $names = @([regex]::Matches(($lists -join ','), "'((?:[^']|'')+)'") | ForEach-Object { $_.Groups[1].Value } | Select-Object -Unique)
}
foreach ($name in $names) {
    $text = $name.Replace("''", "'")
    if (-not $text.StartsWith($Word.Trim("'"), [StringComparison]::OrdinalIgnoreCase)) { continue }
    # A value that is not a bare word is offered in quotes.
    if ($text -match '^[A-Za-z0-9_./-]+$') { $text }
    else { "'$name'" }
}
