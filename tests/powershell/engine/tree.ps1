# A script under the gate: its text, its tree, and where things are in it.

function Read-Script {
    param([string]$Path)
    $text = [IO.File]::ReadAllText($Path)
    $tokens = $null
    $complaints = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, $Path, [ref]$tokens, [ref]$complaints)
    # Nodes by the names of their types; and the function that each stands in, or else the whole tree. A node comes after the
    # one above it.
    $kinds = @{}
    $scopes = [Collections.Generic.Dictionary[object,object]]::new()
    foreach ($node in $tree.FindAll({ $true }, $true)) {
        $kind = $node.GetType().Name
        if (-not $kinds.ContainsKey($kind)) { $kinds[$kind] = [Collections.ArrayList]::new() }
        [void]$kinds[$kind].Add($node)
        if ($kind -eq 'FunctionDefinitionAst' -or $null -eq $node.Parent) { $scopes[$node] = $node }
        else { $scopes[$node] = $scopes[$node.Parent] }
    }
    return @{
        Path = $Path
        Text = $text
        Tree = $tree
        Complaints = @($complaints)
        Kinds = $kinds
        ScopeOf = $scopes
        Faults = [Collections.ArrayList]::new()
    }
}

# Every node of these types, type by type, in the order of the text.
function Get-Node {
    param([object]$Script, [string[]]$Kind)
    foreach ($name in $Kind) {
        if ($Script.Kinds.ContainsKey($name)) { $Script.Kinds[$name] }
    }
}

# The nearest node above that is of one of these types; nothing if there is none.
function Get-NodeAbove {
    param([object]$Node, [string[]]$Kind)
    $above = $Node.Parent
    while ($null -ne $above -and $Kind -notcontains $above.GetType().Name) { $above = $above.Parent }
    return $above
}

# An expression without the pipeline that it is all of; anything else as it is.
function Get-Core {
    param([object]$Node)
    $core = $Node
    if ($core -is [System.Management.Automation.Language.PipelineAst] -and $core.PipelineElements.Count -eq 1) { $core = $core.PipelineElements[0] }
    if ($core -is [System.Management.Automation.Language.CommandExpressionAst]) { $core = $core.Expression }
    return $core
}

# Whether a pipeline is a statement whose value goes to whoever called the function.
function Test-Bare {
    param([object]$Pipeline)
    if (-not (Test-Statement -Pipeline $Pipeline)) { return $false }
    $taker = Get-Taker -Pipeline $Pipeline
    return $null -eq $taker -or $taker -is [System.Management.Automation.Language.FunctionDefinitionAst]
}

# Whether it stands alone in a block.
function Test-Statement {
    param([object]$Pipeline)
    return @('StatementBlockAst', 'NamedBlockAst') -contains $Pipeline.Parent.GetType().Name
}

# What takes the values of the block around it.
function Get-Taker {
    param([object]$Pipeline)
    return Get-NodeAbove -Node $Pipeline -Kind 'ArrayExpressionAst', 'SubExpressionAst', 'ScriptBlockExpressionAst', 'FunctionDefinitionAst'
}

function Add-Fault {
    param([object]$Script, [string]$Rule, [object]$Node, [string]$Message)
    $said = $Node.Extent.Text.Split([char]10)[0]
    Add-FaultOfLine -Script $Script -Rule $Rule -Line $Node.Extent.StartLineNumber -Message "${Message}: ``$said``"
}

function Add-FaultOfLine {
    param([object]$Script, [string]$Rule, [int]$Line, [string]$Message)
    # A fault is a line, and the line is ASCII whatever the script says.
    $plain = $Message -replace '[^\x20-\x7e]', '?'
    [void]$Script.Faults.Add([pscustomobject]@{ Line = $Line; Rule = $Rule; Message = $plain })
}
