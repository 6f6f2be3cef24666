//! The cmdlets that the scripts may use, all of Windows PowerShell 5.1 and of PowerShell 7 on every system, with the
//! parameters that mean the same in both.

/// A cmdlet and its parameters.
pub(crate) struct Cmdlet {
    /// Its full name: aliases are not in the table.
    pub(crate) name: &'static str,
    /// Parameters that take a value.
    pub(crate) valued: &'static [&'static str],
    /// Parameters that take none.
    pub(crate) switches: &'static [&'static str],
    /// Whether it takes one script block by position.
    pub(crate) block: bool,
}

/// Sorted by name.
pub(crate) const CMDLETS: &[Cmdlet] = &[
    Cmdlet { name: "Add-Type", valued: &["AssemblyName"], switches: &[], block: false },
    Cmdlet { name: "ConvertFrom-Json", valued: &["InputObject"], switches: &[], block: false },
    Cmdlet {
        name: "ConvertTo-Json",
        valued: &["InputObject", "Depth"],
        switches: &["Compress"],
        block: false,
    },
    Cmdlet { name: "ForEach-Object", valued: &[], switches: &[], block: true },
    Cmdlet {
        name: "Get-Command",
        valued: &["Name", "CommandType", "ErrorAction"],
        switches: &[],
        block: false,
    },
    Cmdlet { name: "Get-Item", valued: &["LiteralPath"], switches: &["Force"], block: false },
    Cmdlet { name: "Get-Process", valued: &["Id", "ErrorAction"], switches: &[], block: false },
    Cmdlet { name: "New-Object", valued: &["TypeName", "ArgumentList"], switches: &[], block: false },
    Cmdlet { name: "Out-Host", valued: &[], switches: &[], block: false },
    Cmdlet { name: "Read-Host", valued: &["Prompt"], switches: &[], block: false },
    Cmdlet { name: "Select-Object", valued: &["First", "Last", "Skip"], switches: &["Unique"], block: false },
    Cmdlet { name: "Set-StrictMode", valued: &["Version"], switches: &[], block: false },
    Cmdlet { name: "Sort-Object", valued: &["Property"], switches: &["Unique", "Descending"], block: false },
    Cmdlet { name: "Start-Sleep", valued: &["Milliseconds"], switches: &[], block: false },
    Cmdlet { name: "Where-Object", valued: &[], switches: &[], block: true },
    Cmdlet { name: "Write-Host", valued: &["Object", "ForegroundColor"], switches: &[], block: false },
    Cmdlet { name: "Write-Information", valued: &["MessageData"], switches: &[], block: false },
];

/// Verbs of `Get-Verb` in 5.1 that the scripts use, without those for which `PSScriptAnalyzer` demands `ShouldProcess`.
pub(crate) const VERBS: &[&str] = &[
    "Add",
    "Assert",
    "Block",
    "Clear",
    "Close",
    "Compare",
    "Complete",
    "Compress",
    "Confirm",
    "Connect",
    "ConvertFrom",
    "ConvertTo",
    "Copy",
    "Deny",
    "Enter",
    "Exit",
    "Expand",
    "Find",
    "Format",
    "Get",
    "Hide",
    "Initialize",
    "Invoke",
    "Join",
    "Measure",
    "Merge",
    "Open",
    "Read",
    "Receive",
    "Register",
    "Rename",
    "Repair",
    "Request",
    "Resolve",
    "Select",
    "Show",
    "Split",
    "Sync",
    "Test",
    "Undo",
    "Unregister",
    "Wait",
    "Watch",
    "Write",
];

/// The cmdlet of this name, in this spelling.
pub(crate) fn cmdlet(name: &str) -> Option<&'static Cmdlet> {
    CMDLETS.iter().find(|it| it.name == name)
}
