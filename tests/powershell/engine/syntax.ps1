# Syntax that Windows PowerShell 5.1 lacks, or that has no place in a script that people should dare to edit.

# What this version of PowerShell can say of nodes: 5.1 has no word for what it cannot parse.
$HasNullConditional = $null -ne [System.Management.Automation.Language.MemberExpressionAst].GetProperty('NullConditional')
$HasTypeArguments = $null -ne [System.Management.Automation.Language.InvokeMemberExpressionAst].GetProperty('GenericTypeArguments')
$HasBackground = $null -ne [System.Management.Automation.Language.PipelineAst].GetProperty('Background')

# Whether a script can be parsed: if not, the tree is not worth looking at.
function Find-ParseFault {
    param([object]$Script)
    foreach ($complaint in $Script.Complaints) {
        # That much of the rule of flow is part of the language.
        if ($complaint.ErrorId -eq 'ControlLeavingFinally') {
            Add-Fault -Script $Script -Rule 'flow' -Node $complaint -Message 'leaves a `finally`'
            continue
        }
        $message = $complaint.Message.Replace("`r", '').Split([char]10)[0]
        Add-Fault -Script $Script -Rule 'syntax' -Node $complaint -Message "does not parse ($message)"
    }
    return $Script.Complaints.Length -eq 0
}

function Find-SyntaxFault {
    param([object]$Script)
    Find-BannedStatement -Script $Script
    Find-BannedExpression -Script $Script
    foreach ($node in @(Get-Node -Script $Script -Kind 'MergingRedirectionAst', 'FileRedirectionAst')) {
        if ($node.Extent.Text -ne '2>&1') { Add-Fault -Script $Script -Rule 'syntax' -Node $node -Message 'the only redirection is `2>&1`' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'CommandAst')) {
        if ($node.InvocationOperator -eq 'Dot') {
            Add-Fault -Script $Script -Rule 'syntax' -Node $node -Message 'a script stands alone: nothing is dot-sourced'
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'CatchClauseAst')) {
        if ($node.Body.Statements.Count -eq 0) { Add-Fault -Script $Script -Rule 'syntax' -Node $node -Message 'empty catch' }
    }
    Find-PipeFault -Script $Script
    Find-StringFault -Script $Script
}

function Add-Banned {
    param([object]$Script, [object]$Node, [string]$What)
    Add-Fault -Script $Script -Rule 'syntax' -Node $Node -Message "$What is outside of the subset"
}

function Find-BannedStatement {
    param([object]$Script)
    $always = @{
        DataStatementAst = 'a data section'
        TrapStatementAst = 'a trap'
        UsingStatementAst = '`using`'
        PipelineChainAst = 'a chain of pipelines'
    }
    foreach ($kind in $always.Keys) {
        foreach ($node in @(Get-Node -Script $Script -Kind $kind)) { Add-Banned -Script $Script -Node $node -What $always[$kind] }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'PipelineAst', 'PipelineChainAst')) {
        if ($HasBackground -and $node.Background) { Add-Banned -Script $Script -Node $node -What 'a background job' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'TypeDefinitionAst')) {
        if ($node.IsEnum) { Add-Banned -Script $Script -Node $node -What 'an enumeration' }
        else { Add-Banned -Script $Script -Node $node -What 'a class' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'FunctionDefinitionAst')) {
        if ($node.IsWorkflow) { Add-Banned -Script $Script -Node $node -What 'a workflow' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'NamedBlockAst')) {
        if ([string]$node.BlockKind -eq 'Clean') { Add-Banned -Script $Script -Node $node -What '`clean`' }
    }
    $labelled = @('DoUntilStatementAst', 'DoWhileStatementAst', 'ForEachStatementAst', 'ForStatementAst', 'SwitchStatementAst', 'WhileStatementAst')
    foreach ($node in @(Get-Node -Script $Script -Kind $labelled)) {
        if ($null -ne $node.Label) { Add-Banned -Script $Script -Node $node -What 'a label' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'CommandAst')) {
        if ($node.GetCommandName() -eq 'inlinescript') { Add-Banned -Script $Script -Node $node -What 'a block of a workflow' }
    }
}

function Find-BannedExpression {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'TernaryExpressionAst')) {
        Add-Banned -Script $Script -Node $node -What 'a ternary operator'
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'AssignmentStatementAst')) {
        if ([string]$node.Operator -eq 'QuestionQuestionEquals') { Add-Banned -Script $Script -Node $node -What '`??=`' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'BinaryExpressionAst')) {
        if ([string]$node.Operator -eq 'QuestionQuestion') { Add-Banned -Script $Script -Node $node -What '`??`' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'IndexExpressionAst')) {
        if ($HasNullConditional -and $node.NullConditional) { Add-Banned -Script $Script -Node $node -What '`?[`' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'MemberExpressionAst', 'InvokeMemberExpressionAst')) {
        if ($HasNullConditional -and $node.NullConditional) { Add-Banned -Script $Script -Node $node -What '`?.`' }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'InvokeMemberExpressionAst')) {
        $member = $node.Member.Extent.Text
        if (@('ForEach', 'Where') -contains $member) { Add-Banned -Script $Script -Node $node -What "``.$member``" }
        if ($HasTypeArguments -and $null -ne $node.GenericTypeArguments) {
            Add-Banned -Script $Script -Node $node -What 'a type argument of a method'
        }
    }
}

# A line that begins with a pipe goes on with the line before it since 7.0 only.
function Find-PipeFault {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'PipelineAst')) {
        for ($at = 1; $at -lt $node.PipelineElements.Count; $at++) {
            $end = $node.PipelineElements[$at - 1].Extent.EndOffset
            $between = $Script.Text.Substring($end, $node.PipelineElements[$at].Extent.StartOffset - $end)
            if ($between -match '\n[^|]*\|') {
                Add-Fault -Script $Script -Rule 'syntax' -Node $node.PipelineElements[$at] -Message 'a line cannot begin with `|`'
            }
        }
    }
}

# What a string or a word says.
function Find-StringFault {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'StringConstantExpressionAst', 'ExpandableStringExpressionAst', 'ConstantExpressionAst')) {
        $text = $node.Extent.Text
        if ($text -eq '--%') { Add-Banned -Script $Script -Node $node -What '`--%`' }
        elseif ($text[0] -eq '"') { Find-QuotedFault -Script $Script -Node $node }
        elseif ($text.StartsWith('@"', [StringComparison]::Ordinal)) {
            Add-Banned -Script $Script -Node $node -What 'a here-string in quotation marks'
        }
        # The suffixes of 6.2 and 7.0. 5.1 takes such numbers for words.
        elseif ($text -match '^(?:0b[01]+|(?:0x[0-9a-f]+|[0-9.]+)(?:uy|us|ul|u|y|s|n))(?:[kmgtp]b)?$') {
            Add-Fault -Script $Script -Rule 'syntax' -Node $node -Message '5.1 does not know such a number'
        }
    }
}

# What a string in quotation marks means: "$name:x" is no value of $name, and 5.1 knows fewer escapes.
function Find-QuotedFault {
    param([object]$Script, [object]$Node)
    if ($Node.Extent.Text -cmatch '(?<!`)(?:``)*`(?:e|u\{)') {
        Add-Fault -Script $Script -Rule 'syntax' -Node $Node -Message '5.1 knows neither the escape e nor u'
    }
    if ($Node -isnot [System.Management.Automation.Language.ExpandableStringExpressionAst]) { return }
    foreach ($nested in $Node.NestedExpressions) {
        if ($nested.Extent.Text -match '^\$[a-z0-9_]+:') {
            Add-Fault -Script $Script -Rule 'syntax' -Node $Node -Message '`$name:` reads as a scope, write `${name}:`'
        }
    }
}
