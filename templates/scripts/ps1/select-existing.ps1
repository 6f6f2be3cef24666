# --- Selecting: services behind profiles too, and nothing that was not asked for ---

function Select-Service {
    $asked = @(Resolve-Service -Names $AskedServices)
    $kept = @(Get-KeptProject -Asked @(Resolve-Project -Names $AskedProjects))
    foreach ($member in $Services) { $member.Selected = $asked.Count -eq 0 -and $kept -ccontains $member.Project }
    Add-AskedService -Asked $asked -Kept $kept
    $script:SelectedCount = @($Services | Where-Object { $_.Selected }).Count
    if ($SelectedCount -eq 0) { Complete-WrongUse -Message 'nothing is selected' }
}

