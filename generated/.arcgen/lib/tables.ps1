# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The tables of the platform: what the spec says. .arcgen/platform.ps1 has a line for each row ---

# LevelTitles   for people; the order is decided by what each service waits for.
# Projects      Key, Name (of the Compose project), Directory and ComposeFile below the platform's root, Title.
# Services      Id, Project (a key), ContainerName, Gate: healthy, running (for StableSeconds) or completed (a job that
#               exits with 0), TimeoutSeconds, Level, Title, DependsOn (ids; with started:id, it need not be ready, only
#               started), Profiles, ByCompose (only Compose can start it: it copies configs or secrets into it, or
#               runs hooks, at every start), Built (its image is built here), Image, Parts ("image=1f6c environment=90ab",
#               a checksum of what the spec says for each kind of key), Borrows (ids of the services in
#               whose namespaces it is).
# Networks      shared by the projects: Name, External (somebody else's), Options (what the spec states, as docker network
#               inspect shows it: driver=bridge), Members (ids of services), CreateArguments (of docker network create).
# Volumes       that the spec declares, by the engine's names: Project (a key), Name, External (must be there already).
# NeededFiles   files and directories that must be there: Kind (what it is for services: "mounted by"), Path below the
#               platform's root or anywhere, Services (ids).
# Copies        what Compose copies into containers: Service, Target (a file), Text.
# Hooks         run inside a container once its service is ready: Service (an id), Title, Digest (a checksum of what the
#               spec says of it), Retries, Accept (a failure with this text in its output counts as success), Command,
#               Check (exits with 0 if the effect of the hook holds).
# Endpoints     Service, Title, Url, ProbeUrl.
# HostPorts     published on this machine: Service, Address, Port unless Variable says another, Protocol.
# Connections   that services make to each other: From, To, HostName (how From calls To), Port (0: not known).
# Variables     Name, Origin: required, default (Argument), hex or alphanumeric (a secret of Argument bytes or characters),
#               Secret, Description, Written (the default as written in .env).
# Switches      Name, Keeps (keys of projects).
# ${NAME:-default} in a URL, path, text or name of a volume is the value of a variable.

# Ids are case-sensitive, so this is not @{ }, which is not.
$ServiceById = [Collections.Hashtable]::new()
# By "PROJECT|KEY", as Compose's labels have them.
$ServiceByLabel = [Collections.Hashtable]::new()
$ProjectByKey = [Collections.Hashtable]::new()

# What the engine says about a network: nothing yet.
$NoNetwork = @{
    # Empty if there is none of that name; the options that it was created with; whether it has the platform's label.
    Id = ''
    Made = @()
    IsOwn = $false
}

# What docker inspect says about the container of a service: nothing yet.
$NoState = @{
    Status = 'absent'
    Health = 'none'
    ExitCode = 0
    Restarts = 0
    OutOfMemory = $false
    # The engine's own time stamps.
    CreatedAt = ''
    StartedAt = ''
    FinishedAt = ''
    StartError = ''
    ContainerId = ''
    # As the engine knows it, and as Compose noted it.
    ImageIds = @()
    UsedImage = ''
    # Network, process and IPC mode.
    Namespaces = ''
    # Ids of networks by their names.
    Joined = $null
    Ports = @()
    # Exit code and output of the last probe as JSON; empty for healthy ones.
    Probe = ''
}

# The same with what docker ps says.
$NoContainer = $NoState + @{
    # The name that it has, right or wrong; empty if there is no container.
    Container = ''
    # Hashes of what Compose created it from, and of what the spec said then.
    ConfigHash = ''
    MadeParts = ''
    WorkingDirectory = ''
    # Its ports, as docker ps shows them, and the containers that Compose created for its hooks.
    Published = ''
    HookContainers = @()
}

# The progress of a run with a service.
$NoProgress = @{
    # out, creating, uncreated, waiting, chosen, launching, starting, hooks, ready, failed.
    Phase = 'out'
    # create, recreate, start, restart, or empty; and why.
    Change = ''
    Why = @()
    # The wrong name that its container has.
    RenameFrom = ''
    # A hash of what Compose would create its container from now.
    HashNow = ''
    # Why its image is missing, and whether Compose can create its container.
    PreparationFailure = ''
    Creatable = $true
    Remaining = 0
    Begun = 0.0
    Launch = ''
    Verb = 'start'
    StartedBefore = ''
    NeedsRestart = $false
    RefusalTold = $false
    # Something that it needs has failed.
    Blocked = $false
    BlockedBy = @()
    Blocks = @()
    # The hook that is under way: check, run, or pause before the next attempt.
    Hook = $null
    HookStep = ''
    HookAttempt = 0
    HookPauseEnd = 0.0
    # The output of a command that failed.
    FailureOutput = ''
    # The verdict that follows from what the engine says.
    Verdict = 'wait'
    Reason = ''
    RestartsBefore = 0
    LastExit = ''
}

# Adds the fields in which a run of a script keeps its state to the rows.
function Initialize-Table {
    foreach ($row in $Projects) {
        $ProjectByKey[$row.Key] = $row
        $row.Members = @()
        # Whether Compose is creating its containers; why nothing of it can be created, and the kind: creation, or late.
        $row.Creating = $false
        $row.CreationReason = ''
        $row.CreationKind = ''
        # Services whose containers are recreated once the missing ones exist.
        $row.Forced = @()
    }
    $position = 0
    foreach ($member in $Services) {
        $ServiceById[$member.Id] = $member
        $row = $ProjectByKey[$member.Project]
        $row.Members += $member
        $member.Key = $member.Id.Substring($member.Project.Length + 1)
        $ServiceByLabel["$($row.Name)|$($member.Key)"] = $member
        $member.Position = $position
        $position += 1
        $member.Needs = @()
        $member.Precedes = @()
        foreach ($id in $member.DependsOn) {
            if ($id.StartsWith('started:')) { $member.Precedes += $ServiceById[$id.Substring(8)] }
            else { $member.Needs += $ServiceById[$id] }
        }
        $member.Owners = @()
        foreach ($id in $member.Borrows) { $member.Owners += $ServiceById[$id] }
        $member.Selected = $false
        Copy-Field -From $NoContainer -To $member
        Copy-Field -From $NoProgress -To $member
    }
    foreach ($network in $Networks) { Copy-Field -From $NoNetwork -To $network }
    foreach ($row in $Connections) {
        $row.From = $ServiceById[$row.From]
        $row.To = $ServiceById[$row.To]
        $row.Target = $row.HostName
        if ($row.Port -ne 0) { $row.Target = "$($row.HostName):$($row.Port)" }
    }
}

# In a loop: PowerShell takes a while to prepare each assignment that is written out.
function Copy-Field {
    param([object]$From, [object]$To)
    foreach ($name in @($From.Keys)) { $To[$name] = $From[$name] }
}
