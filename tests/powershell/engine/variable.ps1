# Variables: under StrictMode one that was never assigned is an error at run time, and a misspelled one is just that.

# What PowerShell has set before a script begins; the preferences are the script's own as well.
$Readable = [Collections.Generic.HashSet[string]]::new([string[]](@($Known.readable) + @($Known.preferences)))

function Find-VariableFault {
    param([object]$Script)
    $assigned = @(Get-Assignment -Script $Script)
    # Names, told apart by case, with the place of the first assignment; 0 for parameters.
    $globals = [Collections.Generic.Dictionary[string,object]]::new()
    foreach ($row in @(Get-ParameterRow -Block $Script.Tree.ParamBlock)) { $globals[$row.Name] = [pscustomobject]@{ At = 0; Line = 1 } }
    foreach ($row in $assigned) {
        if ($Script.ScopeOf[$row.Node] -ne $Script.Tree -or $row.Name.Contains(':')) { continue }
        if (-not $globals.ContainsKey($row.Name)) { $globals[$row.Name] = [pscustomobject]@{ At = $row.At; Line = $row.Node.Extent.StartLineNumber } }
    }
    $uses = [Collections.Generic.HashSet[string]]::new()
    # What stands in each function, and what in none.
    $scopes = [Collections.Generic.Dictionary[object,object]]::new()
    foreach ($scope in @($Script.Tree) + @(Get-Node -Script $Script -Kind 'FunctionDefinitionAst')) {
        $scopes[$scope] = @{ Nodes = [Collections.ArrayList]::new(); Assigned = [Collections.ArrayList]::new() }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'VariableExpressionAst')) { [void]$scopes[$Script.ScopeOf[$node]].Nodes.Add($node) }
    foreach ($row in $assigned) { [void]$scopes[$Script.ScopeOf[$row.Node]].Assigned.Add($row) }
    foreach ($scope in $scopes.Keys) {
        $function = $null
        if ($scope -ne $Script.Tree) { $function = $scope }
        Find-ScopeFault -Script $Script -Function $function -Scope $scopes[$scope] -Globals $globals -Uses $uses
        Find-SpellingFault -Script $Script -Nodes $scopes[$scope].Nodes
    }
    foreach ($name in $globals.Keys) {
        if ($uses.Contains($name) -or $Known.preferences -ccontains $name) { continue }
        Add-FaultOfLine -Script $Script -Rule 'variable' -Line $globals[$name].Line -Message "```$$name`` is never read"
    }
}

# What is assigned, in the order of the text: $x = 1, $script:x += 1, foreach ($x in ...).
function Get-Assignment {
    param([object]$Script)
    $rows = foreach ($node in @(Get-Node -Script $Script -Kind 'AssignmentStatementAst', 'ForEachStatementAst')) {
        if ($node -is [System.Management.Automation.Language.ForEachStatementAst]) { $target = $node.Variable }
        else { $target = $node.Left }
        while ($target -is [System.Management.Automation.Language.AttributedExpressionAst]) { $target = $target.Child }
        if ($target -isnot [System.Management.Automation.Language.VariableExpressionAst]) { continue }
        [pscustomobject]@{ Name = $target.VariablePath.UserPath; Node = $target; At = $target.Extent.StartOffset }
    }
    return @($rows | Sort-Object -Property At)
}

# One scope: the script's own statements, or a function.
function Find-ScopeFault {
    param([object]$Script, [object]$Function, [hashtable]$Scope, [object]$Globals, [object]$Uses)
    $locals = [Collections.Generic.Dictionary[string,object]]::new()
    $block = $Script.Tree.ParamBlock
    $parameters = @()
    if ($null -ne $Function) {
        $block = $Function.Body.ParamBlock
        foreach ($row in @(Get-ParameterRow -Block $block)) {
            $parameters += $row.Name
            $locals[$row.Name] = [pscustomobject]@{ At = $Function.Extent.StartOffset; Line = $Function.Extent.StartLineNumber }
            if ($Globals.ContainsKey($row.Name) -and $Globals[$row.Name].At -gt 0) {
                Add-FaultOfLine -Script $Script -Rule 'variable' -Line $Function.Extent.StartLineNumber -Message "parameter ```$$($row.Name)`` hides the script's variable"
            }
        }
    }
    $targets = [Collections.Generic.HashSet[int]]::new()
    foreach ($row in $Scope.Assigned) {
        [void]$targets.Add($row.At)
        $fault = Get-AssignmentFault -Row $row -InFunction ($null -ne $Function) -Parameters $parameters -Globals $Globals
        if ($fault -ne '') { Add-Fault -Script $Script -Rule 'variable' -Node $row.Node -Message $fault }
        $isLocal = -not $row.Name.StartsWith('script:', [StringComparison]::Ordinal)
        if ($null -ne $Function -and $isLocal -and -not $locals.ContainsKey($row.Name)) { $locals[$row.Name] = [pscustomobject]@{ At = $row.At; Line = $row.Node.Extent.StartLineNumber } }
    }
    $read = [Collections.Generic.HashSet[string]]::new()
    foreach ($node in $Scope.Nodes) {
        $name = $node.VariablePath.UserPath
        $at = $node.Extent.StartOffset
        $declared = $null -ne $block -and $at -ge $block.Extent.StartOffset -and $at -lt $block.Extent.EndOffset
        if ($node.VariablePath.DriveName -eq 'env' -or $declared -or $targets.Contains($at)) { continue }
        if ($node.VariablePath.IsScript) { $name = $name.Substring('script:'.Length) }
        [void]$read.Add($name)
        [void]$Uses.Add($name)
        # What most of them are.
        if ($null -ne $Function -and ($Readable.Contains($name) -or $Globals.ContainsKey($name))) { continue }
        $fault = Get-ReadFault -Name $name -At $at -InFunction ($null -ne $Function) -Locals $locals -Globals $Globals
        if ($fault -ne '') { Add-Fault -Script $Script -Rule 'variable' -Node $node -Message $fault }
    }
    foreach ($name in $locals.Keys) {
        if ($read.Contains($name) -or $Known.preferences -ccontains $name) { continue }
        Add-FaultOfLine -Script $Script -Rule 'variable' -Line $locals[$name].Line -Message "```$$name`` is never read"
    }
}

# What is wrong with assigning to a variable; empty if nothing is.
function Get-AssignmentFault {
    param([object]$Row, [bool]$InFunction, [string[]]$Parameters = @(), [object]$Globals)
    if ($Row.Name -cmatch '^script:(.*)$') {
        if (-not $Globals.ContainsKey($Matches[1])) { return "assigned in the script's scope, but never declared there" }
        return ''
    }
    if ($Known.owned -contains $Row.Name) { return 'belongs to PowerShell' }
    $shadows = @($Globals.Keys) -contains $Row.Name
    if ($InFunction -and $shadows -and $Known.preferences -cnotcontains $Row.Name -and $Parameters -cnotcontains $Row.Name) {
        return 'hides the script''s variable: write `$script:` or rename it'
    }
    return ''
}

# What is wrong with reading a variable; empty if nothing is.
function Get-ReadFault {
    param([string]$Name, [int]$At, [bool]$InFunction, [object]$Locals, [object]$Globals)
    $global = $Globals.ContainsKey($Name)
    if (-not $InFunction -and $global -and $Globals[$Name].At -gt $At) { return 'read before it is assigned' }
    if ($global -or $Readable.Contains($Name)) { return '' }
    if (-not $Locals.ContainsKey($Name)) { return 'never assigned' }
    if ($Locals[$Name].At -gt $At) { return 'read before it is assigned' }
    return ''
}

# One spelling a name: PowerShell does not tell $service from $Service.
function Find-SpellingFault {
    param([object]$Script, [object]$Nodes)
    $spellings = @{}
    foreach ($node in $Nodes) {
        $name = $node.VariablePath.UserPath
        if ($node.VariablePath.IsScript) { $name = $name.Substring('script:'.Length) }
        if (-not $spellings.ContainsKey($name)) { $spellings[$name] = $name }
        $first = $spellings[$name]
        if ($first -cne $name) {
            Add-Fault -Script $Script -Rule 'variable' -Node $node -Message "also spelled ```$$first``: both are one variable"
        }
    }
}
