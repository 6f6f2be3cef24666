# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Compose: the plugin or the standalone docker-compose, whichever is new enough ---

$ComposeWords = @()
$ComposeVersion = ''

function Request-Compose {
    Open-Call -Name 'compose' -Words @('docker', 'compose', 'version')
}

# Finds the Compose to use; whatever is wrong is noted as a problem.
function Find-Compose {
    $script:ComposeWords = @()
    $older = @(Select-Compose -Words @('docker', 'compose') -Answer (Wait-Call -Name 'compose'))
    # Called only if it is needed: the one written in Python is slow to start.
    if ($ComposeWords.Count -eq 0 -and (Get-ProgramPath -Name 'docker-compose') -ne '') {
        $older += @(Select-Compose -Words @('docker-compose') -Answer (Invoke-Native -Words @('docker-compose', 'version')))
    }
    if ($ComposeWords.Count -gt 0) { return }
    if ($older.Count -eq 0) {
        Add-Problem -Fact 'there is no Docker Compose, neither as docker compose nor as docker-compose' -Remedy 'install it: https://docs.docker.com/compose/install/'
    }
    else {
        Add-Problem -Fact "Docker Compose is older than ${ComposeFloor}: $($older -join ', ')" -Remedy "install Docker Compose $ComposeFloor or newer"
    }
}

# Uses this Compose if it exists and is new enough; returns its command and version if it is too old.
function Select-Compose {
    param([string[]]$Words, [object]$Answer)
    $version = Find-Version -Text ($Answer.Out -join "`n")
    if ($Answer.ExitCode -ne 0 -or $version -eq '') { return }
    if (Test-AtLeast -Version $version -Floor $ComposeFloor) {
        $script:ComposeWords = $Words
        $script:ComposeVersion = $version
        return
    }
    return "$($Words -join ' ') $version"
}

$SavedEnvironment = @{}

# Sets an environment variable until the script ends: it shares its environment with the session that called it.
function Add-EnvironmentValue {
    param([string]$Name, [string]$Value)
    if (-not $SavedEnvironment.ContainsKey($Name)) { $SavedEnvironment[$Name] = [Environment]::GetEnvironmentVariable($Name) }
    [Environment]::SetEnvironmentVariable($Name, $Value)
}

function Undo-EnvironmentChange {
    foreach ($name in @($SavedEnvironment.Keys)) {
        # $null itself would arrive as an empty string.
        if ($null -eq $SavedEnvironment[$name]) { [Environment]::SetEnvironmentVariable($name, [NullString]::Value) }
        else { [Environment]::SetEnvironmentVariable($name, $SavedEnvironment[$name]) }
    }
}

# Every Compose command is complete: neither the current directory nor the environment changes its meaning.
function Initialize-Compose {
    Add-EnvironmentValue -Name 'COMPOSE_IGNORE_ORPHANS' -Value '1'
    if (-not $Terminal) {
        Add-EnvironmentValue -Name 'COMPOSE_ANSI' -Value 'never'
        Add-EnvironmentValue -Name 'COMPOSE_PROGRESS' -Value 'plain'
    }
}

# The words with which every Compose command about these services of a project begins.
function Get-ComposeWord {
    param([object]$Project, [object[]]$Members = @())
    $words = @($ComposeWords) + @('-p', $Project.Name, '--project-directory', "$Root/$($Project.Directory)", '-f', "$Root/$($Project.ComposeFile)")
    if ([IO.File]::Exists($EnvFile)) { $words += @('--env-file', $EnvFile) }
    $profiles = @()
    foreach ($member in $Members) {
        foreach ($name in $member.Profiles) {
            if ($profiles -ccontains $name) { continue }
            $profiles += $name
            $words += @('--profile', $name)
        }
    }
    return $words
}

# The keys of services, as Compose takes them.
function Get-ServiceKey {
    param([object[]]$Members = @())
    $keys = @()
    foreach ($member in $Members) { $keys += $member.Key }
    return $keys
}

# The words that create the containers of these services of a project; Option is one of create.
function Get-ComposeCreateCommand {
    param([object]$Project, [object[]]$Members, [string]$Option = '')
    $words = @(Get-ComposeWord -Project $Project -Members $Members)
    if (Test-AtLeast -Version $ComposeVersion -Floor '2.0') { $words += 'create' }
    else { $words += @('up', '--no-start') }
    if ($Option -ne '') { $words += $Option }
    return $words + @(Get-ServiceKey -Members $Members)
}

# The words that pull or build the images of these services of a project.
function Get-ComposeImageCommand {
    param([string]$Verb, [object]$Project, [object[]]$Members)
    return @(Get-ComposeWord -Project $Project -Members $Members) + @($Verb) + @(Get-ServiceKey -Members $Members)
}

# The words that start this service and touch nothing else: neither what it waits for, nor its image.
function Get-ComposeStartCommand {
    param([object]$Member)
    $words = @(Get-ComposeWord -Project $ProjectByKey[$Member.Project] -Members @($Member)) + @('up', '-d', '--no-deps', '--no-recreate', '--no-build')
    if (Test-AtLeast -Version $ComposeVersion -Floor '2.20') { $words += @('--pull', 'never') }
    return $words + @($Member.Key)
}
