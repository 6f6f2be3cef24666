# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Events of the engine: it reports what happens to containers at once, so that they need not be polled ---

# Whether the engine sends events.
$EventStream = $false
# Containers with events since the last look.
$EventNames = [Collections.Generic.HashSet[string]]::new()

# If an interval between looks is asked for, containers are polled instead.
function Open-EngineEvent {
    if ($TickAsked) { return }
    $words = @('docker', 'events', '--filter', 'type=container', '--filter', 'event=start', '--filter', 'event=health_status', '--filter', 'event=die', '--format', '{{.Actor.Attributes.name}}')
    Open-Call -Name 'events' -Words $words -Lines
    $script:EventStream = $true
}

# Waits until the engine sends an event or a call ends.
function Wait-Engine {
    [void](Wait-Signal -Milliseconds 500)
    $name = Read-NewsLine -Name 'events'
    while ($null -ne $name) {
        [void]$EventNames.Add($name)
        $name = Read-NewsLine -Name 'events'
    }
    # The engine is gone or about to go: from now on it is polled.
    if (Test-CallEnded -Name 'events') { $script:EventStream = $false }
}
