# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Facts: the engine is asked for everything at the same time ---

# Begins to ask for what a start has to know; Find-StartProblem reads the answers.
function Request-StartFact {
    Read-EarlierValue
    if ((Get-ProgramPath -Name 'docker') -eq '') { return }
    Request-Engine
    Request-Compose
    Request-Resource
    Request-Container
    Request-Network
    Request-Volume
    Request-Image
}

# Finds all problems before anything is changed.
function Find-StartProblem {
    Find-ComposeFile
    Find-MissingFile
    if (-not (Test-Engine)) {
        Initialize-EnvFile -LookOnly
        return
    }
    Compare-EngineFloor
    Find-Compose
    Measure-Resource
    [void](Read-Container)
    Find-NetworkProblem
    Read-Volume
    Read-Image
    Initialize-EnvFile
    Find-MissingVolume
    Find-NameConflict
    Find-OtherDirectory
    # Compose is not asked about what is known to be wrong.
    if ($Problems.Count -eq 0) { Request-Hash }
    [void](Read-ServiceState -Members $Services)
    Find-UnselectedDependency
    Find-PortConflict
    Read-Hash
}
