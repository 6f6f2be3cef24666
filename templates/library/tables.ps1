# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The tables of the platform: what the spec says. .arcgen/platform.ps1 has a line for each row ---

# LevelTitles   for people; the order is decided by what each service waits for.
# Projects      Key, Name (of the Compose project), Directory and ComposeFile below the platform's root, Title.
# Services      Id, Project (a key), Container, Gate: healthy, running (for StableSeconds) or completed (a job that exits
#               with 0), TimeoutSeconds, Level, Title, DependsOn (ids; started:id is waited for no longer than until it is
#               started), Profiles, ByCompose (only Compose can start it: it copies configs or secrets into it, or runs
#               hooks, at every start).
# Networks      shared by the projects: Key, Name, CreateArguments (of docker network create).
# Hooks         run inside a container once its service is ready: Service (an id), Title, Retries, Accept (a failure whose
#               output holds this text counts as success), Command, Check (exits with 0 if the effect of the hook holds).
# Endpoints     Service, Title, Url, ProbeUrl; ${NAME:-default} in a URL is the value of a variable.
# HostPorts     published on this machine: Service, Address, Port unless Variable says another, Protocol.
# Connections   that services make to each other: From, To, HostName (how From calls To), Port (0: not known).
# Variables     Name, Origin: required, default (Argument), hex or alphanumeric (a secret of Argument bytes or characters),
#               Secret, Description, Written (the default as it stands in .env).
# Switches      Name, Keeps (keys of projects).

# Ids are told apart by case, so this is not @{ }, which does not.
$ServiceById = New-Object -TypeName System.Collections.Hashtable

# Adds to the rows what a run of a script notes in them.
function Initialize-Table {
    foreach ($member in $Services) {
        $ServiceById[$member.Id] = $member
        $member.Key = $member.Id.Substring($member.Project.Length + 1)
        $member.Needs = @($member.DependsOn | Where-Object { -not $_.StartsWith('started:') } | ForEach-Object { $ServiceById[$_] })
        $member.Precedes = @($member.DependsOn | Where-Object { $_.StartsWith('started:') } | ForEach-Object { $ServiceById[$_.Substring(8)] })
        # What this run asks of it, and how far it has come: out, waiting, chosen, starting, ready, failed.
        $member.Selected = $false
        $member.Phase = 'out'
        $member.Remaining = 0
        $member.Begun = 0.0
        $member.NeedsRestart = $false
        $member.HooksRan = $false
        $member.IsUp = $false
        # What the engine said of its container when it was inspected last.
        $member.Status = 'absent'
        $member.Health = 'none'
        $member.ExitCode = 0
        $member.Restarts = 0
        $member.OutOfMemory = $false
        $member.StartedAt = ''
        $member.StartError = ''
        $member.FinishedAt = ''
        $member.Image = ''
        $member.Ports = @()
        $member.Probe = ''
        # What follows from that.
        $member.Verdict = 'wait'
        $member.Reason = ''
        $member.RestartsBefore = 0
        $member.LastExit = ''
        $member.WatchedStart = ''
        $member.StableSince = 0.0
    }
    foreach ($row in $Connections) {
        $row.From = $ServiceById[$row.From]
        $row.To = $ServiceById[$row.To]
        $row.Target = $row.HostName
        if ($row.Port -ne 0) { $row.Target = "$($row.HostName):$($row.Port)" }
    }
}
