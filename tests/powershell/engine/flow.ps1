# Where control goes: one exit, at the end, after everything was restored; and no return that ends less than it seems to.

# What leaves a finally does not parse: Find-ParseFault has it.
function Find-FlowFault {
    param([object]$Script)
    foreach ($node in @(Get-Node -Script $Script -Kind 'ExitStatementAst')) {
        if ($Script.Text.Substring($node.Extent.EndOffset).Trim() -ne '') {
            Add-Fault -Script $Script -Rule 'flow' -Node $node -Message '`exit` is the last statement, and nowhere else'
        }
        if ($null -ne (Get-NodeAbove -Node $node -Kind 'StatementBlockAst', 'FunctionDefinitionAst')) {
            Add-Fault -Script $Script -Rule 'flow' -Node $node -Message '`exit` stands outside of every block'
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'ExitStatementAst', 'ReturnStatementAst', 'BreakStatementAst', 'ContinueStatementAst')) {
        $block = Get-NodeAbove -Node $node -Kind 'ScriptBlockExpressionAst', 'FunctionDefinitionAst'
        if ($block -is [System.Management.Automation.Language.ScriptBlockExpressionAst]) {
            Add-Fault -Script $Script -Rule 'flow' -Node $node -Message 'in a script block this ends one item only, or too much'
        }
    }
    $loops = @('ForEachStatementAst', 'WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst', 'ForStatementAst', 'SwitchStatementAst')
    foreach ($node in @(Get-Node -Script $Script -Kind 'BreakStatementAst', 'ContinueStatementAst')) {
        if ((Get-NodeAbove -Node $node -Kind $loops) -is [System.Management.Automation.Language.SwitchStatementAst]) {
            Add-Fault -Script $Script -Rule 'flow' -Node $node -Message 'in a `switch` this does not mean the loop around it'
        }
    }
    foreach ($node in @(Get-Node -Script $Script -Kind 'CommandAst')) {
        if (@('exit', 'return') -contains $node.GetCommandName()) {
            Add-Fault -Script $Script -Rule 'flow' -Node $node -Message 'reads as a command'
        }
    }
}
