# What can be said of the text without reading it.

function Find-TextFault {
    param([object]$Script)
    # A character a byte: what is not ASCII is seen, a byte order mark too.
    $text = [Text.Encoding]::GetEncoding(28591).GetString([IO.File]::ReadAllBytes($Script.Path))
    if ($text -match '[^\x20-\x7e\n]| \n') {
        $number = 0
        foreach ($line in $text.Split([char]10)) {
            $number += 1
            foreach ($fault in @(Get-LineFault -Line $line)) {
                Add-FaultOfLine -Script $Script -Rule 'text' -Line $number -Message "${fault}: ``$line``"
            }
        }
    }
    if (-not $text.EndsWith("`n", [StringComparison]::Ordinal) -or $text.EndsWith("`n`n", [StringComparison]::Ordinal)) {
        Add-FaultOfLine -Script $Script -Rule 'text' -Line $text.Split([char]10).Length -Message 'the file must end with one line feed'
    }
}

function Get-LineFault {
    param([string]$Line)
    if ($Line -match '[^\x20-\x7e\r\t]') { 'not ASCII' }
    if ($Line.Contains("`r")) { 'carriage return' }
    if ($Line.Contains("`t")) { 'tab' }
    if ($Line.EndsWith(' ', [StringComparison]::Ordinal)) { 'trailing blank' }
}
