# Functions and parameters as a script declares them.

# Name, Parameters (Name, Kind, Mandatory), Node, and whether it Gives a value.
function Get-FunctionRow {
    param([object]$Script)
    $giving = [Collections.Generic.HashSet[object]]::new()
    foreach ($node in @(Get-Node -Script $Script -Kind 'ReturnStatementAst')) {
        if ($null -ne $node.Pipeline -and $null -eq (Get-NodeAbove -Node $node -Kind 'ScriptBlockExpressionAst')) {
            [void]$giving.Add($Script.ScopeOf[$node])
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'FunctionDefinitionAst')) {
        [pscustomobject]@{
            Name = $node.Name
            Parameters = @(Get-ParameterRow -Block $node.Body.ParamBlock)
            Node = $node
            Gives = $giving.Contains($node)
        }
    }
}

function Get-ParameterRow {
    param([object]$Block)
    if ($null -eq $Block) { return }
    foreach ($parameter in $Block.Parameters) {
        $kind = ''
        $mandatory = $false
        foreach ($attribute in $parameter.Attributes) {
            if ($attribute -is [System.Management.Automation.Language.TypeConstraintAst]) {
                $kind = $attribute.TypeName.FullName
                continue
            }
            foreach ($argument in $attribute.NamedArguments) {
                if ($argument.ArgumentName -eq 'Mandatory' -and ($argument.ExpressionOmitted -or $argument.Argument.Extent.Text -eq '$true')) { $mandatory = $true }
            }
        }
        [pscustomobject]@{ Name = $parameter.Name.VariablePath.UserPath; Kind = $kind; Mandatory = $mandatory }
    }
}
