# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Containers: created by Compose, a project at a time, outside of every timeout ---

# The selected services of a project.
function Get-Selected {
    param([object]$Project)
    return @($Services | Where-Object { $_.Selected -and $_.Project -ceq $Project.Key })
}

function Find-ComposeFile {
    foreach ($row in $Projects) {
        if (@(Get-Selected -Project $row).Count -eq 0) { continue }
        if (-not [IO.File]::Exists("$Root/$($row.ComposeFile)")) {
            Add-Problem -Fact "there is no Compose file $Root/$($row.ComposeFile)" -Remedy $BuildRemedy
        }
    }
}

# Pulls, builds and creates what is missing or has changed. What Compose says is shown while it says it.
function Initialize-Container {
    Initialize-Compose
    foreach ($row in $Projects) {
        $members = @(Get-Selected -Project $row)
        if ($members.Count -eq 0) { continue }
        $words = @(Get-ComposeCreateCommand -Project $row -Members $members)
        if ($DryRun) {
            Write-CommandLine -Words $words
            continue
        }
        Write-Event -Kind 'create' -Message "creating what is missing of $(Format-Count -Number $members.Count -Noun 'service')" -Project $row.Key
        Invoke-NativeLive -Words $words
        if ($LiveExitCode -ne 0) { Complete-FailedCreate -Project $row -Words $words -Code $LiveExitCode }
    }
}

function Complete-FailedCreate {
    param([object]$Project, [string[]]$Words, [int]$Code)
    Assert-Engine
    Write-Event -Kind 'failed' -Message "Compose could not create its containers (exit code $Code)" -Project $Project.Key
    Write-Fault -Text ''
    Write-Fault -Text "error: Compose could not create the containers of $($Project.Title) (exit code $Code); what it said is above"
    Write-Fault -Text "  command       $(Format-Command -Words $Words)"
    Write-Fault -Text "  next          mend it and run ./$ScriptName again: nothing was started"
    Complete-Run -Code 4 -Message "Compose could not create the containers of $($Project.Key) (exit code $Code)"
}
