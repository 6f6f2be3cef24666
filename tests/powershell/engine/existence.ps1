# What only a machine with PowerShell can tell: whether the types and the static members that a script names are there.

function Find-MissingType {
    param([object]$Script)
    # What the script loads before it names types of it.
    foreach ($found in [regex]::Matches($Script.Text, "Add-Type -AssemblyName '([A-Za-z.]+)'")) {
        Add-Type -AssemblyName $found.Groups[1].Value
    }
    foreach ($row in @(Get-TypeName -Script $Script)) {
        if ($null -eq (Resolve-TypeName -Row $row)) {
            Add-Fault -Script $Script -Rule 'value' -Node $row.Node -Message 'there is no such type'
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'MemberExpressionAst', 'InvokeMemberExpressionAst')) {
        if (-not $node.Static -or $node.Expression -isnot [System.Management.Automation.Language.TypeExpressionAst]) { continue }
        $type = $node.Expression.TypeName.GetReflectionType()
        if ($null -ne $type -and -not (Test-StaticMember -Type $type -Node $node)) {
            Add-Fault -Script $Script -Rule 'value' -Node $node -Message "$($type.FullName) has no such static member"
        }
    }
}

function Resolve-TypeName {
    param([object]$Row)
    if ($null -eq $Row.Type) { return $Row.Name -as [type] }
    # [CmdletBinding()] is the type CmdletBindingAttribute.
    if ($Row.Node -is [System.Management.Automation.Language.AttributeAst]) { return $Row.Type.GetReflectionAttributeType() }
    return $Row.Type.GetReflectionType()
}

function Test-StaticMember {
    param([type]$Type, [object]$Node)
    $name = $Node.Member.Extent.Text
    if ($Node -isnot [System.Management.Automation.Language.InvokeMemberExpressionAst]) {
        return @($Type.GetMember($name, [Reflection.BindingFlags]'Public, Static, FlattenHierarchy, IgnoreCase')).Length -gt 0
    }
    $count = @($Node.Arguments | Where-Object { $null -ne $_ }).Length
    $methods = @($Type.GetMember($name, [Reflection.BindingFlags]'Public, Static, FlattenHierarchy, IgnoreCase'))
    if ($name -eq 'new') {
        if ($count -eq 0 -and $Type.IsValueType) { return $true }
        $methods = @($Type.GetConstructors())
    }
    foreach ($method in $methods) {
        $parameters = @($method.GetParameters())
        $required = @($parameters | Where-Object { -not $_.IsOptional -and $_.GetCustomAttributes([ParamArrayAttribute], $false).Length -eq 0 })
        $endless = $required.Length -lt $parameters.Length -and $parameters[-1].GetCustomAttributes([ParamArrayAttribute], $false).Length -gt 0
        if ($count -ge $required.Length -and ($count -le $parameters.Length -or $endless)) { return $true }
    }
    return $false
}
