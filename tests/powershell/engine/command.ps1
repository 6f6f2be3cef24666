# Commands: own functions and allow-listed cmdlets, called by their full names with named parameters.

# The allow-list: names, told apart by case, with parameters as functions have them.
$Cmdlets = [Collections.Generic.Dictionary[string,object]]::new()
foreach ($row in $Known.cmdlets) {
    $valued = @($row.valued | ForEach-Object { [pscustomobject]@{ Name = $_; Kind = 'object'; Mandatory = $false } })
    $switches = @($row.switches | ForEach-Object { [pscustomobject]@{ Name = $_; Kind = 'switch'; Mandatory = $false } })
    $Cmdlets[$row.name] = @{ Parameters = $valued + $switches; Blocks = [int]$row.block }
}

function Find-CommandFault {
    param([object]$Script)
    $functions = [Collections.Generic.Dictionary[string,object]]::new()
    foreach ($function in @(Get-FunctionRow -Script $Script)) { $functions[$function.Name] = $function }
    $called = [Collections.Generic.HashSet[string]]::new()
    foreach ($call in @(Get-Node -Script $Script -Kind 'CommandAst')) {
        if ($call.InvocationOperator -ne 'Unknown') {
            Find-NativeFault -Script $Script -Call $call
            continue
        }
        $name = [string]$call.GetCommandName()
        if ($functions.ContainsKey($name)) {
            $function = $functions[$name]
            if ($Script.ScopeOf[$call] -ne $function.Node) { [void]$called.Add($name) }
            Find-ArgumentFault -Script $Script -Call $call -Parameters $function.Parameters -Blocks 0
            Find-UseFault -Script $Script -Call $call -Function $function
        }
        elseif ($Cmdlets.ContainsKey($name)) {
            Find-ArgumentFault -Script $Script -Call $call -Parameters $Cmdlets[$name].Parameters -Blocks $Cmdlets[$name].Blocks
        }
        else { Add-Fault -Script $Script -Rule 'command' -Node $call -Message 'neither a function of the script nor an allowed cmdlet' }
    }
    foreach ($name in $functions.Keys) { Find-FunctionFault -Script $Script -Function $functions[$name] -Called $called.Contains($name) }
}

function Find-FunctionFault {
    param([object]$Script, [object]$Function, [bool]$Called)
    $node = $Function.Node
    if (-not $Called) { Add-Fault -Script $Script -Rule 'command' -Node $node -Message 'never called' }
    $words = @($Function.Name -split '-', 2)
    if ($Known.verbs -cnotcontains $words[0]) {
        Add-Fault -Script $Script -Rule 'command' -Node $node -Message "``$($words[0])`` is not an approved verb, or changes state"
    }
    if ($Function.Name -cmatch 's$' -and $Function.Name -cnotmatch '[sui]s$') {
        Add-Fault -Script $Script -Rule 'command' -Node $node -Message 'a plural noun'
    }
}

# & runs what a variable names, with an array of arguments: never a word, never a string.
function Find-NativeFault {
    param([object]$Script, [object]$Call)
    $said = $Call.Extent.Text
    $caller = ''
    if ($Script.ScopeOf[$Call] -ne $Script.Tree) { $caller = $Script.ScopeOf[$Call].Name }
    if ($caller -ceq 'Invoke-Native' -and $said -ceq '& $FilePath @ArgumentList 2>&1') { return }
    if ($caller -ceq 'Invoke-NativeLive' -and $said -cmatch '^& \$FilePath @ArgumentList') { return }
    Add-Fault -Script $Script -Rule 'command' -Node $Call -Message 'native commands run through `Invoke-Native*` only'
}

function Find-ArgumentFault {
    param([object]$Script, [object]$Call, [object[]]$Parameters = @(), [int]$Blocks)
    $given = @()
    $positional = 0
    # The parameter that waits for its value.
    $open = ''
    for ($at = 1; $at -lt $Call.CommandElements.Count; $at++) {
        $element = $Call.CommandElements[$at]
        if ($element -is [System.Management.Automation.Language.CommandParameterAst]) {
            if ($open -ne '') { Add-Fault -Script $Script -Rule 'command' -Node $Call -Message "``-$open`` has no value" }
            $name = $element.ParameterName
            $parameter = $null
            foreach ($row in $Parameters) {
                if ($row.Name -ceq $name) { $parameter = $row }
            }
            if ($null -eq $parameter) {
                Add-Fault -Script $Script -Rule 'command' -Node $Call -Message "no parameter is spelled ``-$name``"
            }
            if ($given -ccontains $name) { Add-Fault -Script $Script -Rule 'command' -Node $Call -Message "``-$name`` twice" }
            $given += $name
            $open = ''
            if ($null -eq $element.Argument -and $null -ne $parameter -and $parameter.Kind -ne 'switch') { $open = $name }
            continue
        }
        if ($open -ne '') {
            $open = ''
            continue
        }
        $positional += 1
        if ($positional -gt $Blocks -or $element -isnot [System.Management.Automation.Language.ScriptBlockExpressionAst]) {
            Add-Fault -Script $Script -Rule 'command' -Node $element -Message "an argument without its parameter's name"
        }
    }
    if ($open -ne '') { Add-Fault -Script $Script -Rule 'command' -Node $Call -Message "``-$open`` has no value" }
    foreach ($parameter in $Parameters) {
        if ($parameter.Mandatory -and $given -cnotcontains $parameter.Name) {
            Add-Fault -Script $Script -Rule 'command' -Node $Call -Message "``-$($parameter.Name)`` is mandatory"
        }
    }
}

# What a function gives is used or cast to void; what gives nothing is not used as a value.
function Find-UseFault {
    param([object]$Script, [object]$Call, [object]$Function)
    $pipeline = $Call.Parent
    $piped = $pipeline.PipelineElements.Count -gt 1
    $bare = Test-Bare -Pipeline $pipeline
    if ($Function.Gives -and $bare -and -not $piped) {
        Add-Fault -Script $Script -Rule 'command' -Node $Call -Message 'what it gives leaks into the output'
    }
    # Of a block that is run for each item, nothing comes of it.
    $inBlock = (Test-Statement -Pipeline $pipeline) -and
        (Get-Taker -Pipeline $pipeline) -is [System.Management.Automation.Language.ScriptBlockExpressionAst]
    if (-not $Function.Gives -and -not $bare -and -not $inBlock) {
        Add-Fault -Script $Script -Rule 'command' -Node $Call -Message 'used as a value, but gives none'
    }
}
