# --- Compose projects ---

$Projects = [Collections.Generic.List[object]]::new()

function Add-Project {
    param([string]$Key, [string]$Name, [string]$Directory, [string]$ComposeFile, [string]$Title)
    $Projects.Add([pscustomobject]@{ Key = $Key; Name = $Name; Directory = $Directory; ComposeFile = $ComposeFile; Title = $Title })
}
<% for project in plan.projects %>
Add-Project -Key <: project.key|ps :> -Name <: project.name|ps :> -Directory <: project.dir|ps :> -ComposeFile <: project.compose_file|ps :> -Title <: project.title|ps :>
<%- endfor %>

