# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Problems that keep the script from starting: collected, then reported all at once ---

$Problems = [Collections.Generic.List[object]]::new()

function Add-Problem {
    param([string]$Fact, [string]$Remedy)
    $Problems.Add([pscustomobject]@{ Fact = $Fact; Remedy = $Remedy })
}

# If there are any problems, reports all of them and ends with 3.
function Assert-NoProblem {
    param([string]$Task)
    if ($Problems.Count -eq 0) { return }
    $total = Format-Count -Number $Problems.Count -Noun 'problem'
    Write-Fault -Text "error: cannot ${Task}: $total"
    $number = 0
    foreach ($problem in $Problems) {
        $number += 1
        Write-Fault -Text "  $number. $($problem.Fact)"
        Write-Fault -Text "     $($problem.Remedy)"
        if ($JsonWanted) { Write-Event -Kind 'failed' -Message $problem.Fact }
    }
    Complete-Run -Code 3 -Message "$total to solve first"
}
