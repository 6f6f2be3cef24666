# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- JSON ---

# A text as a JSON string.
function ConvertTo-JsonString {
    param([string]$Text)
    $escaped = $Text.Replace('\', '\\').Replace('"', '\"')
    $escaped = $escaped.Replace("`n", '\n').Replace("`r", '\r').Replace("`t", '\t')
    # Other control characters are for a terminal; they mean nothing to a program.
    return '"' + ($escaped -replace '[\x00-\x1f\x7f]', ' ') + '"'
}

# The decoded JSON string at the end of a line: 1 "no route\n".
function ConvertFrom-JsonText {
    param([string]$Text)
    $first = $Text.IndexOf('"')
    $last = $Text.LastIndexOf('"')
    if ($last -le $first) { return $Text }
    $Text = $Text.Substring($first + 1, $last - $first - 1).Replace('\n', "`n").Replace('\t', ' ')
    return $Text.Replace('\u003c', '<').Replace('\u003e', '>').Replace('\u0026', '&').Replace('\"', '"').Replace('\\', '\')
}
