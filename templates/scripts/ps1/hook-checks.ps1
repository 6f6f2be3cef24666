# --- Whether the effect of a hook holds, where the spec says how to check ---

function Test-HookEffect {
    param([object]$Hook, [object]$Member)
    if ($Hook.Check.Count -eq 0) { return $false }
    return (Invoke-Native -Words (@('docker', 'exec', $Member.Container) + @($Hook.Check))).ExitCode -eq 0
}

