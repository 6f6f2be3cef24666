# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- JSON ---

# A text as a JSON string.
function ConvertTo-JsonString {
    param([string]$Text)
    $escaped = $Text.Replace('\', '\\').Replace('"', '\"')
    $escaped = $escaped.Replace("`n", '\n').Replace("`r", '\r').Replace("`t", '\t')
    # What other control characters mean to a terminal means nothing to a program.
    return '"' + ($escaped -replace '[\x00-\x1f\x7f]', ' ') + '"'
}

# A line that ends in a JSON string: line breaks become blanks, control characters would play with the terminal.
function ConvertTo-PlainText {
    param([string]$Text)
    return $Text.Replace('\n', ' ').Replace('\t', ' ').Replace('\"', '"') -replace '[\x00-\x1f\x7f]', ''
}
