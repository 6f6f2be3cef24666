# --- JSON strings as people read them ---

# A line that ends in a JSON string: line breaks become blanks, control characters would play with the terminal.
function ConvertTo-PlainText {
    param([string]$Text)
    return $Text.Replace('\n', ' ').Replace('\t', ' ').Replace('\"', '"') -replace '[\x00-\x1f\x7f]', ''
}

