# --- Services, in start order: what a service waits for stands above it ---
# Gates: healthy, running (for StableSeconds), completed (a job that exits with 0).
# A dependency is an id, waited for until it is ready, or started:id, waited for until it is started.

$Services = [Collections.Generic.List[object]]::new()
# Ids are told apart by case, so this is not @{ }, which does not.
$ServiceById = New-Object -TypeName System.Collections.Hashtable

function Add-Service {
    param(
        [string]$Id, [string]$Project, [string]$Container, [string]$Gate, [int]$TimeoutSeconds, [int]$StableSeconds,
        [int]$Level, [string]$Title, [string[]]$DependsOn = @(), [string[]]$Profiles = @(), [switch]$ByCompose
    )
    $row = [pscustomobject]@{
        Id = $Id; Project = $Project; Key = $Id.Substring($Project.Length + 1); Container = $Container; Gate = $Gate
        TimeoutSeconds = $TimeoutSeconds; StableSeconds = $StableSeconds; Level = $Level; Title = $Title
        Needs = @($DependsOn | Where-Object { -not $_.StartsWith('started:') } | ForEach-Object { $ServiceById[$_] })
        Precedes = @($DependsOn | Where-Object { $_.StartsWith('started:') } | ForEach-Object { $ServiceById[$_.Substring(8)] })
        Profiles = $Profiles
        # Only Compose can start it: it copies configs or secrets into it, or runs hooks, at every start.
        ByCompose = [bool]$ByCompose
        # What this run asks of it, and how far it has come: out, waiting, chosen, starting, ready, failed.
        Selected = $false; Phase = 'out'; Road = 0; Begun = 0.0; NeedsRestart = $false; HooksRan = $false; IsUp = $false
        # What the engine said of its container when it was looked at last.
        Status = 'absent'; Health = 'none'; ExitCode = 0; Restarts = 0; OutOfMemory = $false; StartedAt = ''; StartError = ''
        FinishedAt = ''; Image = ''; Ports = @(); Probe = ''
        # What was made of it.
        Verdict = 'wait'; Reason = ''; RestartsBefore = 0; LastExit = ''; WatchedStart = ''; StableSince = 0.0
    }
    $Services.Add($row)
    $ServiceById[$Id] = $row
}
<% for service in plan.services %>
Add-Service -Id <: service.id|ps :> -Project <: plan.projects[service.project].key|ps :> -Container <: service.container|ps :> -Gate <: service.gate.word()|ps :> -TimeoutSeconds <: service.timeout_s|num :> -StableSeconds <: service.stable_s|num :> -Level <: service.level|num :> -Title <: service.title|ps :>
<%- if !service.depends_on.is_empty() %> -DependsOn <: plan.dependency_words(service)|ps_list :><% endif %>
<%- if !service.profiles.is_empty() %> -Profiles <: service.profiles|ps_list :><% endif %>
<%- if service.by_compose %> -ByCompose<% endif %>
<%- endfor %>

