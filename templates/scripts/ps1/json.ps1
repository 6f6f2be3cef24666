# --- JSON ---

# A text as a JSON string.
function ConvertTo-JsonString {
    param([string]$Text)
    $escaped = $Text.Replace('\', '\\').Replace('"', '\"')
    $escaped = $escaped.Replace("`n", '\n').Replace("`r", '\r').Replace("`t", '\t')
    # What other control characters mean to a terminal means nothing to a program.
    return '"' + ($escaped -replace '[\x00-\x1f\x7f]', ' ') + '"'
}

