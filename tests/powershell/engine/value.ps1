# What values do under StrictMode, in a culture that is not ours, and when nobody takes them.

function Find-ValueFault {
    param([object]$Script)
    Find-CountFault -Script $Script
    Find-UnrollingFault -Script $Script
    foreach ($pipeline in @(Get-Node -Script $Script -Kind 'PipelineAst')) {
        # What most statements are.
        if ($pipeline.PipelineElements[0] -is [System.Management.Automation.Language.CommandAst]) { continue }
        Find-LeakFault -Script $Script -Pipeline $pipeline
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'BinaryExpressionAst')) { Find-OperatorFault -Script $Script -Node $node }
    foreach ($loop in @(Get-Node -Script $Script -Kind 'ForEachStatementAst')) {
        if ($loop.Condition.Extent.Text -cmatch '\.(Keys|Values)$') {
            Add-Fault -Script $Script -Rule 'value' -Node $loop.Condition -Message 'enumerates what the loop may change: wrap it in `@( )`'
        }
    }
    foreach ($cast in @(Get-Node -Script $Script -Kind 'ConvertExpressionAst')) {
        if ($cast.Type.TypeName.FullName -eq 'double') {
            Add-Fault -Script $Script -Rule 'value' -Node $cast -Message 'use `[double]::Parse` with the invariant culture'
        }
    }
}

# .Count of one item or of none throws: only what is certainly a collection has one.
function Find-CountFault {
    param([object]$Script)
    # Names of variables, and of properties, that hold collections by how they are made.
    $names = [Collections.Generic.HashSet[string]]::new()
    $keys = [Collections.Generic.HashSet[string]]::new()
    foreach ($block in @(Get-Node -Script $Script -Kind 'ParamBlockAst')) {
        foreach ($row in @(Get-ParameterRow -Block $block)) {
            if ($row.Kind -match '\[\]$|List\[|^hashtable$') { [void]$names.Add($row.Name) }
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'AssignmentStatementAst')) {
        if ($node.Operator -eq 'Equals' -and (Test-Collection -Text $node.Right.Extent.Text)) {
            [void]$names.Add(($node.Left.Extent.Text -creplace '^\$(script:)?', ''))
        }
    }
    foreach ($table in @(Get-Node -Script $Script -Kind 'HashtableAst')) {
        foreach ($pair in $table.KeyValuePairs) {
            $value = $pair.Item2.Extent.Text
            if ((Test-Collection -Text $value) -or ($value -match '^\$' -and $names.Contains($value.Substring(1)))) {
                [void]$keys.Add($pair.Item1.Extent.Text)
            }
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'MemberExpressionAst')) {
        if ($node.Static -or $node.Member.Extent.Text -cne 'Count') { continue }
        $owner = $node.Expression.Extent.Text
        if ($owner -cmatch '^@\(|\.(Keys|Values)$') { continue }
        $last = ($owner -split '[.:]')[-1].TrimStart('$')
        if ($owner -match '^\$' -and ($names.Contains($last) -or ($owner.Contains('.') -and $keys.Contains($last)))) { continue }
        Add-Fault -Script $Script -Rule 'value' -Node $node -Message '`.Count` throws unless this is a collection: wrap it in `@( )`'
    }
}

# Whether a value is a collection by how it is made.
function Test-Collection {
    param([string]$Text)
    return $Text -cmatch '^(@[({]|\[ordered\]@\{|New-Object -TypeName ''System\.Collections\.)|\.ToArray\(\)$|^\$.* -split ''' -or
        $Text -ceq '[Collections.Generic.List[object]]::new()'
}

# What a function gives is unrolled, and gathered again by @( ) at the call. And @( ) around a list that came from elsewhere
# fails in 5.1 ("Argument types do not match").
function Find-UnrollingFault {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'ReturnStatementAst')) {
        if ($node.Extent.Text -match '^return ,') {
            Add-Fault -Script $Script -Rule 'value' -Node $node -Message 'wrap the call in `@( )` instead'
        }
    }
    $lists = @(Get-Node -Script $Script -Kind 'AssignmentStatementAst' | Where-Object { $_.Right.Extent.Text.Contains('Collections.Generic.List[') } | ForEach-Object { $_.Left.Extent.Text })
    foreach ($node in @(Get-Node -Script $Script -Kind 'ArrayExpressionAst')) {
        if ($lists -ccontains $node.SubExpression.Extent.Text) {
            Add-Fault -Script $Script -Rule 'value' -Node $node -Message '5.1 cannot wrap a list: use `.ToArray()`'
        }
    }
}

# A value that stands alone goes to whoever called the function.
function Find-LeakFault {
    param([object]$Script, [object]$Pipeline)
    if ($Pipeline.PipelineElements.Count -ne 1 -or -not (Test-Bare -Pipeline $Pipeline)) { return }
    $node = Get-Core -Node $Pipeline
    switch -CaseSensitive ($node.GetType().Name) {
        'ConvertExpressionAst' { if ($node.Type.TypeName.FullName -eq 'void') { return } }
        'InvokeMemberExpressionAst' {
            if ($Known.void_methods -ccontains $node.Member.Extent.Text) { return }
            Add-Fault -Script $Script -Rule 'value' -Node $node -Message 'what it gives leaks into the output: `[void]`'
            return
        }
        'UnaryExpressionAst' { if ([string]$node.TokenKind -match 'PlusPlus|MinusMinus') { return } }
    }
    Add-Fault -Script $Script -Rule 'value' -Node $node -Message 'a value that nobody takes leaks into the output'
}

function Find-OperatorFault {
    param([object]$Script, [object]$Node)
    $operator = [string]$Node.Operator
    # What most operators are.
    if ($operator -eq 'Plus') { return }
    $right = $Node.Right
    if ($operator -eq 'Format') {
        Find-FormatFault -Script $Script -Node $Node
        return
    }
    if (@('And', 'Or', 'Xor') -contains $operator) {
        $left = $Node.Left
        if ($left -is [System.Management.Automation.Language.BinaryExpressionAst] -and @('And', 'Or', 'Xor') -contains $left.Operator -and $left.Operator -ne $operator) {
            Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '`-and` binds no tighter than `-or`: say it with parentheses'
        }
        return
    }
    if ($operator -match '(like|match|replace|split)$') {
        $pattern = $right
        if ($right -is [System.Management.Automation.Language.ArrayLiteralAst]) { $pattern = $right.Elements[0] }
        if (-not $pattern.Extent.Text.StartsWith("'", [StringComparison]::Ordinal)) {
            Add-Fault -Script $Script -Rule 'value' -Node $right -Message 'a pattern is a literal in apostrophes, never data'
        }
    }
    # -eq is Ieq, -ceq is Ceq.
    if ($operator -notmatch '^[IC](eq|ne|[gl][et]|(not)?(like|match|contains|in)|replace|split)$|^Is(Not)?$') { return }
    if ($right.Extent.Text -eq '$null') {
        Add-Fault -Script $Script -Rule 'value' -Node $right -Message '`$null` stands on the left: on the right it filters arrays'
    }
    $isText = @('StringConstantExpressionAst', 'ExpandableStringExpressionAst') -contains $right.GetType().Name
    if ($operator -match '^[IC][gl][et]$' -and $isText) {
        Add-Fault -Script $Script -Rule 'value' -Node $right -Message "compares as text, in the culture's order"
    }
}

# The format is a literal without braces of its own, and has as many places as there are values.
function Find-FormatFault {
    param([object]$Script, [object]$Node)
    $said = $Node.Left.Extent.Text
    if (-not $said.StartsWith("'", [StringComparison]::Ordinal)) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message 'the format is a literal in apostrophes, never data'
        return
    }
    if ($said.Contains('{{') -or $said.Contains('}}')) {
        Add-Fault -Script $Script -Rule 'value' -Node $Node -Message '`{{` in a format means one brace'
    }
    $places = 0
    foreach ($digit in 0..9) {
        if ($said.Contains("{$digit")) { $places += 1 }
    }
    $values = 1
    if ($Node.Right -is [System.Management.Automation.Language.ArrayLiteralAst]) { $values = $Node.Right.Elements.Count }
    if ($places -ne $values) { Add-Fault -Script $Script -Rule 'value' -Node $Node -Message "$places places for $values values" }
}
