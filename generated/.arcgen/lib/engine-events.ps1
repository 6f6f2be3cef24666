# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Events of the engine: what happens to containers is told at once, instead of being looked for again and again ---

# While the engine tells.
$EventStream = $false
# Containers of which it has told something since the last look.
$EventNames = [Collections.Generic.HashSet[string]]::new()

# Where a time between looks is asked for, containers are looked at every so often.
function Open-EngineEvent {
    if ($TickAsked) { return }
    $words = @('docker', 'events', '--filter', 'type=container', '--filter', 'event=start', '--filter', 'event=health_status', '--filter', 'event=die', '--format', '{{.Actor.Attributes.name}}')
    Open-Call -Name 'events' -Words $words -Lines
    $script:EventStream = $true
}

# Waits until the engine tells something or a call ends.
function Wait-Engine {
    [void](Wait-Signal -Milliseconds 500)
    $name = Read-NewsLine -Name 'events'
    while ($null -ne $name) {
        [void]$EventNames.Add($name)
        $name = Read-NewsLine -Name 'events'
    }
    # The engine has gone, or is about to: from now on it is asked.
    if (Test-CallEnded -Name 'events') { $script:EventStream = $false }
}
