# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Compose: the plugin or the standalone docker-compose, whichever is new enough ---

$ComposeWords = @()
$ComposeVersion = ''

# Finds the Compose to use; what is wrong becomes a problem.
function Find-Compose {
    $found = @()
    foreach ($name in @('docker compose', 'docker-compose')) {
        $words = @($name.Split(' '))
        if ((Get-ProgramPath -Name $words[0]) -eq '') { continue }
        $answer = Invoke-Native -Words ($words + @('version'))
        $version = Find-Version -Text ($answer.Out -join "`n")
        if ($answer.ExitCode -ne 0 -or $version -eq '') { continue }
        if (Test-AtLeast -Version $version -Floor $ComposeFloor) {
            $script:ComposeWords = $words
            $script:ComposeVersion = $version
            return
        }
        $found += "$name $version"
    }
    if ($found.Count -eq 0) {
        Add-Problem -Fact 'there is no Docker Compose, neither as docker compose nor as docker-compose' -Remedy 'install it: https://docs.docker.com/compose/install/'
    }
    else {
        Add-Problem -Fact "Docker Compose is older than ${ComposeFloor}: $($found -join ', ')" -Remedy "install Docker Compose $ComposeFloor or newer"
    }
}

$SavedEnvironment = @{}

# Sets a variable of the environment until the end: a script shares its environment with the session it was called from.
function Add-EnvironmentValue {
    param([string]$Name, [string]$Value)
    if (-not $SavedEnvironment.ContainsKey($Name)) { $SavedEnvironment[$Name] = [Environment]::GetEnvironmentVariable($Name) }
    [Environment]::SetEnvironmentVariable($Name, $Value)
}

function Undo-EnvironmentChange {
    foreach ($name in @($SavedEnvironment.Keys)) {
        # $null itself would arrive as an empty text.
        if ($null -eq $SavedEnvironment[$name]) { [Environment]::SetEnvironmentVariable($name, [NullString]::Value) }
        else { [Environment]::SetEnvironmentVariable($name, $SavedEnvironment[$name]) }
    }
}

# Compose is spoken to in full, so that neither the current directory nor the environment changes what is meant.
function Initialize-Compose {
    Add-EnvironmentValue -Name 'COMPOSE_IGNORE_ORPHANS' -Value '1'
    if (-not $Terminal) {
        Add-EnvironmentValue -Name 'COMPOSE_ANSI' -Value 'never'
        Add-EnvironmentValue -Name 'COMPOSE_PROGRESS' -Value 'plain'
    }
}

# The words with which everything begins that Compose is told about these services of a project.
function Get-ComposeWord {
    param([object]$Project, [object[]]$Members)
    $words = @($ComposeWords) + @('-p', $Project.Name, '--project-directory', "$Root/$($Project.Directory)", '-f', "$Root/$($Project.ComposeFile)")
    # Where there are variables there is a .env: a dry run has only not written it yet.
    if ($Variables.Count -gt 0 -or [IO.File]::Exists($EnvFile)) { $words += @('--env-file', $EnvFile) }
    $profiles = @()
    foreach ($name in @($Members | ForEach-Object { $_.Profiles })) {
        if ($profiles -ccontains $name) { continue }
        $profiles += $name
        $words += @('--profile', $name)
    }
    return $words
}

# The words that create the containers of these services of a project.
function Get-ComposeCreateCommand {
    param([object]$Project, [object[]]$Members, [switch]$Recreate)
    $words = @(Get-ComposeWord -Project $Project -Members $Members)
    if (Test-AtLeast -Version $ComposeVersion -Floor '2.0') { $words += 'create' }
    else { $words += @('up', '--no-start') }
    if ($Clean -or $Recreate) { $words += '--force-recreate' }
    $words += @($Members | ForEach-Object { $_.Key })
    return $words
}

# The words that start this service and touch nothing else: neither what it waits for, nor its image.
function Get-ComposeStartCommand {
    param([object]$Member)
    $row = @($Projects | Where-Object { $_.Key -ceq $Member.Project })[0]
    $words = @(Get-ComposeWord -Project $row -Members @($Member)) + @('up', '-d', '--no-deps', '--no-recreate', '--no-build')
    if (Test-AtLeast -Version $ComposeVersion -Floor '2.20') { $words += @('--pull', 'never') }
    return $words + @($Member.Key)
}
