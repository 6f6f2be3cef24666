# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Error messages of docker ---

# The error message of docker about this container, or else its first error message.
function Get-Complaint {
    param([string]$Container, [object]$Answer)
    $complaints = @(@($Answer.Out) + @($Answer.Err) | Where-Object { $_.Contains('rror') })
    foreach ($line in $complaints) {
        if ($line.Substring($line.IndexOf('rror', [StringComparison]::Ordinal)).Contains($Container)) { return $line }
    }
    if ($complaints.Count -gt 0) { return $complaints[0] }
    return 'docker said nothing'
}
