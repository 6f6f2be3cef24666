# --- Begin, and end in every case: finally runs on Ctrl+C too ---

$Encoding = $null
try {
    try {
        $Encoding = [Console]::OutputEncoding
        [Console]::OutputEncoding = $Utf8
    }
    catch { $Encoding = $null }
    Invoke-Main
}
catch {
    if (-not $Finished) { Write-Unforeseen -Fault $_ }
}
finally {
    $Interrupted = -not $Finished
    if ($Interrupted) { Write-Interrupted }
    Invoke-Leave
    if ($null -ne $Encoding) { [Console]::OutputEncoding = $Encoding }
    # PowerShell itself would tell its caller 0.
    if ($Interrupted -and (Test-OwnProcess)) { [Environment]::Exit($ExitCode) }
}
exit $ExitCode

