# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Shared networks: the scripts own them, no Compose file creates or removes them ---

# Creates the networks that are missing.
function Initialize-Network {
    if ($Networks.Count -eq 0) { return }
    $there = (Invoke-Native -Words @('docker', 'network', 'ls', '--format', '{{.Name}}')).Out
    foreach ($network in $Networks) {
        if ($there -ccontains $network.Name) { continue }
        $words = @('docker', 'network', 'create') + @($network.CreateArguments) + @($network.Name)
        if ($DryRun) {
            Write-CommandLine -Words $words
            continue
        }
        $answer = Invoke-Native -Words $words
        if ($answer.ExitCode -ne 0) {
            Assert-Engine
            Add-Problem -Fact "cannot create the network $($network.Name): $(Get-LastLine -Result $answer)" -Remedy 'docker network ls shows the networks there are'
            Assert-NoProblem -Task "start $PlatformTitle"
        }
        Write-Event -Kind 'network' -Message "created $($network.Name)"
    }
}
