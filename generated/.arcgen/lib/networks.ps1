# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Shared networks: the scripts own them, no Compose file creates or removes them ---

$NetworksFormat = '{{.ID}}|{{.Name}}|{{index .Labels `arcgen.platform`}}|driver={{.Driver}} internal={{.Internal}} attachable={{.Attachable}} ipv6={{.EnableIPv6}} subnets={{range $n, $it := .IPAM.Config}}{{if $n}},{{end}}{{$it.Subnet}}{{end}}'
# The message of the engine about those that it does not find.
$NetworkComplaint = ''

function Request-Network {
    if ($Networks.Count -eq 0) { return }
    $names = @(foreach ($network in $Networks) { $network.Name })
    Open-Call -Name 'networks' -Words (@('docker', 'network', 'inspect', '--format', $NetworksFormat) + $names)
}

# Finds the networks of these names.
function Find-Network {
    foreach ($network in $Networks) { Copy-Field -From $NoNetwork -To $network }
    if ($Networks.Count -eq 0) { return }
    $answer = Wait-Call -Name 'networks'
    $script:NetworkComplaint = $answer.Err -join "`n"
    foreach ($line in $answer.Out) {
        $part = @($line.Split([char[]]'|', 4))
        if ($part.Count -lt 4) { continue }
        foreach ($network in $Networks) {
            if ($network.Name -cne $part[1]) { continue }
            $network.Id = $part[0]
            $network.Made = $part[3].Split(' ')
            $network.IsOwn = $part[2] -ceq $PlatformName
        }
    }
}

# The same; two of one name, or a missing external one, are noted as problems.
function Find-NetworkProblem {
    Find-Network
    foreach ($network in $Networks) {
        if ($network.Id -ne '') { continue }
        $name = $network.Name
        if ($NetworkComplaint.Contains("etwork $name is ambiguous")) {
            Add-Problem -Fact "there are several networks called $name" -Remedy "remove all but one: docker network ls --filter name=^$name`$"
        }
        elseif ($network.External) {
            Add-Problem -Fact "the network $name does not exist, and the spec says that it is somebody else's" -Remedy "create it: docker network create $name"
        }
    }
}

# Reports networks that were created with other options than the spec states.
function Compare-Network {
    foreach ($network in $Networks) {
        if ($network.Id -eq '') { continue }
        $differing = Get-DifferingOption -Network $network
        if ($differing -eq '') { continue }
        $name = $network.Name
        if (-not $network.IsOwn) {
            Write-Event -Kind 'network' -Message "$name has ${differing}: it is not the platform's; docker network rm $name, or change the spec"
        }
        elseif (Test-Option -Name 'Clean') { Invoke-NetworkRemake -Network $network -Differing $differing }
        else { Write-Event -Kind 'network' -Message "$name has ${differing}: ./start-platform.ps1 -Clean makes it anew" }
    }
}

# The options in which a network differs from the spec: "driver=bridge, the spec says overlay".
function Get-DifferingOption {
    param([object]$Network)
    $pieces = @()
    foreach ($option in $Network.Options) {
        if ($Network.Made -ccontains $option) { continue }
        $key = $option.Substring(0, $option.IndexOf('=') + 1)
        $made = $key
        foreach ($other in $Network.Made) {
            if ($other.StartsWith($key, [StringComparison]::Ordinal)) { $made = $other }
        }
        $pieces += "$made, the spec says $($option.Substring($key.Length))"
    }
    return $pieces -join ', '
}

# With -Clean, if no foreign container is on it: the platform's containers are recreated anyway.
function Invoke-NetworkRemake {
    param([object]$Network, [string]$Differing)
    $users = @()
    foreach ($name in (Invoke-Native -Words @('docker', 'ps', '--all', '--filter', "network=$($Network.Id)", '--format', '{{.Names}}')).Out) {
        $member = Find-OwnContainer -Name $name
        if ($null -eq $member -or -not $member.Selected) {
            Write-Event -Kind 'network' -Message "$($Network.Name) has ${Differing}: $name is on it, so it is kept"
            return
        }
        $users += $member
    }
    if ($DryRun) {
        Write-Event -Kind 'network' -Message "would make $($Network.Name) anew: it has $Differing"
        return
    }
    if ($users.Count -gt 0) {
        $names = @(foreach ($member in $users) { $member.Container })
        [void](Invoke-Action -Words (@('docker', 'rm', '--force') + $names))
    }
    $answer = Invoke-Native -Words @('docker', 'network', 'rm', $Network.Name)
    if ($answer.ExitCode -eq 0) { $Network.Id = '' }
    foreach ($member in $users) { Copy-Field -From $NoContainer -To $member }
}

# Creates the networks that are missing.
function Add-MissingNetwork {
    foreach ($network in $Networks) {
        if ($network.Id -ne '' -or $network.External) { continue }
        if ($DryRun) {
            Write-Event -Kind 'network' -Message "would create $($network.Name)"
            continue
        }
        $words = @('docker', 'network', 'create', '--label', "arcgen.platform=$PlatformName") + @($network.CreateArguments) + @($network.Name)
        $answer = Invoke-Native -Words $words
        if ($answer.ExitCode -ne 0) {
            Assert-Engine -Answer $answer
            Add-Problem -Fact "cannot create the network $($network.Name): $(Get-LastLine -Answer $answer)" -Remedy 'docker network ls shows the networks there are'
            Assert-NoProblem -Task "start $PlatformTitle"
        }
        $network.Id = $answer.Out -join ''
        $network.IsOwn = $true
        $script:Touched = $true
        Write-Event -Kind 'network' -Message "created $($network.Name)"
    }
}
