# What the scripts must not call because Windows PowerShell 5.1, on .NET Framework 4.6, does not have it, or does something
# else by that name.

# Types that have been looked up, and static members by the types that have them in 7 only.
$NewerTypes = @{}
foreach ($name in $Known.newer_types) { $NewerTypes[$name] = $true }
$NewerStatics = @{}
foreach ($row in $Known.newer_statics) { $NewerStatics[$row[0]] = $row[1] }

# Names of members that are worth a look: most are not.
$LookedAt = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
foreach ($name in @('Replace', 'Split') + @($Known.version_keys) + @($Known.newer_members) + @($NewerStatics.Values | ForEach-Object { $_ })) {
    [void]$LookedAt.Add(($name -replace '\(.*$', ''))
}

function Find-NewerFault {
    param([object]$Script)
    foreach ($row in @(Get-TypeName -Script $Script)) { Find-NewerType -Script $Script -Row $row }
    foreach ($node in @(Get-Node -Script $Script -Kind 'MemberExpressionAst', 'InvokeMemberExpressionAst')) {
        if ($LookedAt.Contains($node.Member.Extent.Text)) { Find-NewerMember -Script $Script -Node $node }
    }
    foreach ($cast in @(Get-Node -Script $Script -Kind 'ConvertExpressionAst')) {
        $child = $cast.Child
        if ($cast.Type.TypeName.FullName -eq 'char' -and $child -is [System.Management.Automation.Language.ConstantExpressionAst] -and $child.Value -isnot [string] -and $child.Value -gt 0xFFFF) {
            Add-Fault -Script $Script -Rule 'value' -Node $cast -Message 'a character ends at 0xFFFF'
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'BinaryExpressionAst')) { Find-NewerOperator -Script $Script -Node $node }
}

# Every type that is named, with the node that names it: [A.B], [A.B]$x, [A.B()] and New-Object -TypeName A.B.
function Get-TypeName {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'TypeExpressionAst', 'TypeConstraintAst', 'AttributeAst')) {
        [pscustomobject]@{ Name = $node.TypeName.FullName; Node = $node; Type = $node.TypeName }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'CommandAst')) {
        if ($node.GetCommandName() -cne 'New-Object') { continue }
        $name = @($node.CommandElements | Select-Object -Skip 1 | Where-Object { $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] })
        if ($name.Length -gt 0) { [pscustomobject]@{ Name = $name[0].Value; Node = $name[0]; Type = $null } }
    }
}

# A name as the lists have it: without System. and what a generic type is made of.
function Get-BareType {
    param([string]$Name)
    return ($Name -split '\[')[0] -replace '^System\.', ''
}

# Whether a type is one that 5.1 lacks, by its name or by its namespace.
function Test-NewerType {
    param([string]$Name)
    if ($NewerTypes.ContainsKey($Name)) { return $NewerTypes[$Name] }
    $NewerTypes[$Name] = @($Known.newer_types | Where-Object { $_.EndsWith('.', [StringComparison]::Ordinal) -and $Name.StartsWith($_, [StringComparison]::OrdinalIgnoreCase) }).Length -gt 0
    return $NewerTypes[$Name]
}

function Find-NewerType {
    param([object]$Script, [object]$Row)
    $name = Get-BareType -Name $Row.Name
    if (Test-NewerType -Name $name) { Add-Fault -Script $Script -Rule 'value' -Node $Row.Node -Message '5.1 has no such type' }
    foreach ($pair in $Known.assemblies) {
        if ($name.StartsWith($pair[0], [StringComparison]::OrdinalIgnoreCase) -and -not $Script.Text.Contains("Add-Type -AssemblyName '$($pair[1])'`n")) {
            Add-Fault -Script $Script -Rule 'value' -Node $Row.Node -Message "5.1 knows it after ``Add-Type`` of $($pair[1]) only"
        }
    }
}

# Whether "Move(3)" or "Tau" is what a member and the number of its arguments are.
function Test-ListedMember {
    param([string]$Member, [int]$Count, [string[]]$Listed = @())
    return $Listed -contains $Member -or $Listed -contains "$Member($Count)"
}

function Find-NewerMember {
    param([object]$Script, [object]$Node)
    $name = $Node.Member.Extent.Text
    $arguments = @()
    $count = -1
    if ($Node -is [System.Management.Automation.Language.InvokeMemberExpressionAst]) {
        if ($null -ne $Node.Arguments) { $arguments = @($Node.Arguments) }
        $count = $arguments.Length
    }
    if ($Node.Static) {
        if ($Node.Expression -isnot [System.Management.Automation.Language.TypeExpressionAst]) { return }
        $owner = Get-BareType -Name $Node.Expression.TypeName.FullName
        if (Test-ListedMember -Member $name -Count $count -Listed $NewerStatics[$owner]) {
            Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '5.1 has no such static member'
        }
        return
    }
    if (Test-ListedMember -Member $name -Count $count -Listed $Known.newer_members) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '5.1 has no such member'
    }
    if ($name -eq 'Replace' -and @($arguments | Where-Object { $_.Extent.Text.Contains('StringComparison') }).Length -gt 0) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '`Replace` of 5.1 takes no comparison'
    }
    if ($name -eq 'Split' -and -not (Test-Character -Arguments $arguments)) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '5.1 splits at each character: pass one, or `[char[]]`'
    }
    if ($Node.Expression.Extent.Text -eq '$PSVersionTable' -and $Known.version_keys -contains $name) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '`$PSVersionTable` of 5.1 has no such key'
    }
}

# Whether the first argument is one character, or says that it is characters.
function Test-Character {
    param([object[]]$Arguments = @())
    if ($Arguments.Length -eq 0) { return $false }
    $first = $Arguments[0]
    if ($first -is [System.Management.Automation.Language.StringConstantExpressionAst]) { return $first.Value.Length -eq 1 }
    return $first.Extent.Text.StartsWith('[char', [StringComparison]::Ordinal)
}

function Find-NewerOperator {
    param([object]$Script, [object]$Node)
    $operator = [string]$Node.Operator
    if ($operator -eq 'DotDot') {
        $texts = @(@($Node.Left, $Node.Right) | Where-Object { $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] })
        if ($texts.Length -gt 0) { Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '5.1 has no range of characters' }
    }
    if ($Node.Right -isnot [System.Management.Automation.Language.ArrayLiteralAst]) { return }
    $second = $Node.Right.Elements[1]
    if ($operator -match 'replace$' -and $second -is [System.Management.Automation.Language.ScriptBlockExpressionAst]) {
        Add-Fault -Script $Script -Rule 'value' -Node $second -Message '5.1 replaces with a text, not with a script block'
    }
    if ($operator -match 'split$' -and $second.Extent.Text.StartsWith('-', [StringComparison]::Ordinal)) {
        Add-Fault -Script $Script -Rule 'value' -Node $second -Message '5.1 splits from the left only'
    }
}
