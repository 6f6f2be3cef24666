//! What Windows PowerShell 5.1 on .NET Framework 4.6 lacks and PowerShell 7 has: types, and members of types.
//!
//! Only what is certain is listed: the API diff of .NET Standard 2.1 to 2.0 (which .NET Framework implements), the
//! published source of .NET Framework, or the documentation of either PowerShell says so. A member is a name, or a name with
//! a number of arguments where the same name with another number is older. A test asks PowerShell whether the lists are true.

/// Types without `System.`; one that ends in a dot is a namespace.
pub(crate) const TYPES: &[&str] = &[
    "Buffers.ArrayPool",
    "Collections.Frozen.",
    "Collections.Generic.OrderedDictionary",
    "Collections.Generic.PriorityQueue",
    "DateOnly",
    "Half",
    "HashCode",
    "Index",
    "Int128",
    "IO.Compression.BrotliStream",
    "IO.Compression.ZLibStream",
    "IO.Enumeration.",
    "IO.EnumerationOptions",
    "IO.RandomAccess",
    "IO.UnixFileMode",
    "Management.Automation.ArgumentCompletionsAttribute",
    "Management.Automation.PSStyle",
    "Management.Automation.SemanticVersion",
    "Management.Automation.ValidateNotNullOrWhiteSpaceAttribute",
    "MathF",
    "Microsoft.PowerShell.Commands.HttpResponseException",
    "Net.Http.SocketsHttpHandler",
    "Numerics.BitOperations",
    "Range",
    "Runtime.InteropServices.NativeLibrary",
    "Security.Cryptography.AesGcm",
    "Security.Cryptography.CryptographicOperations",
    "Text.Json.",
    "Text.Rune",
    "TimeOnly",
    "UInt128",
    // These came with .NET Framework 4.7.1.
    "Runtime.InteropServices.Architecture",
    "Runtime.InteropServices.OSPlatform",
    "Runtime.InteropServices.RuntimeInformation",
    // Names that only PowerShell 6 and 7 give to types.
    "ArgumentCompletions",
    "Experimental",
    "semver",
    "short",
    "uint",
    "ulong",
    "ushort",
    "ValidateNotNullOrWhiteSpace",
];

/// Static members: a type without `System.`, and what it lacks.
pub(crate) const STATICS: &[(&str, &[&str])] = &[
    ("Array", &["Clear(1)", "Fill"]),
    (
        "char",
        &["IsAscii", "IsAsciiDigit", "IsAsciiHexDigit", "IsAsciiLetter", "IsAsciiLetterOrDigit", "IsBetween"],
    ),
    ("Console", &["GetCursorPosition"]),
    ("Convert", &["FromHexString", "ToHexString", "ToHexStringLower"]),
    ("DateTime", &["TryParse(3)", "UnixEpoch"]),
    ("DateTimeOffset", &["TryParse(3)", "UnixEpoch"]),
    ("decimal", &["TryParse(3)"]),
    ("Diagnostics.Stopwatch", &["GetElapsedTime"]),
    ("double", &["TryParse(3)"]),
    ("Environment", &["CpuUsage", "IsPrivilegedProcess", "ProcessId", "ProcessPath", "TickCount64"]),
    ("Guid", &["CreateVersion7", "Parse(2)", "TryParse(3)"]),
    ("int", &["Clamp", "Max", "Min", "TryParse(3)"]),
    ("IO.Compression.CompressionLevel", &["SmallestSize"]),
    ("IO.Compression.ZipFile", &["ExtractToDirectory(4)"]),
    ("IO.Directory", &["CreateSymbolicLink", "CreateTempSubdirectory", "ResolveLinkTarget"]),
    (
        "IO.File",
        &[
            "AppendAllBytes",
            "AppendAllLinesAsync",
            "AppendAllTextAsync",
            "CreateSymbolicLink",
            "GetUnixFileMode",
            "Move(3)",
            "OpenHandle",
            "ReadAllBytesAsync",
            "ReadAllLinesAsync",
            "ReadAllTextAsync",
            "ReadLinesAsync",
            "ResolveLinkTarget",
            "SetUnixFileMode",
            "WriteAllBytesAsync",
            "WriteAllLinesAsync",
            "WriteAllTextAsync",
        ],
    ),
    (
        "IO.Path",
        &[
            "EndsInDirectorySeparator",
            "Exists",
            "GetRelativePath",
            "IsPathFullyQualified",
            "Join",
            "TrimEndingDirectorySeparator",
        ],
    ),
    ("long", &["Clamp", "Max", "Min", "TryParse(3)"]),
    (
        "Math",
        &[
            "Acosh",
            "Asinh",
            "Atanh",
            "BitDecrement",
            "BitIncrement",
            "Cbrt",
            "Clamp",
            "CopySign",
            "Log2",
            "Tau",
        ],
    ),
    ("Net.IPEndPoint", &["Parse", "TryParse"]),
    (
        "OperatingSystem",
        &["IsFreeBSD", "IsLinux", "IsMacOS", "IsOSPlatform", "IsWindows", "IsWindowsVersionAtLeast"],
    ),
    ("Random", &["Shared"]),
    ("regex", &["Count", "EnumerateMatches", "EnumerateSplits"]),
    ("Security.Cryptography.MD5", &["HashData"]),
    (
        "Security.Cryptography.RandomNumberGenerator",
        &["Fill", "GetBytes", "GetHexString", "GetInt32", "GetItems", "GetString", "Shuffle"],
    ),
    ("Security.Cryptography.SHA1", &["HashData"]),
    ("Security.Cryptography.SHA256", &["HashData"]),
    ("Security.Cryptography.SHA512", &["HashData"]),
    ("StringSplitOptions", &["TrimEntries"]),
    ("Text.Encoding", &["Latin1"]),
];

/// Members of objects. A script does not state the type of an object: listed are names that nothing has in 5.1 that
/// scripts use.
pub(crate) const MEMBERS: &[&str] = &[
    "AddMicroseconds(1)",
    "AppendJoin",
    "ArgumentList",
    "Contains(2)",
    "CreateAsSymbolicLink",
    "EnumerateRunes",
    "IsAssignableTo(1)",
    "Kill(1)",
    "LinkTarget",
    "MoveTo(2)",
    "NextInt64",
    "ReadAtLeast",
    "ReadExactly",
    "ReplaceLineEndings",
    "ResolveLinkTarget",
    "TotalMicroseconds",
    "TotalNanoseconds",
    "UnixFileMode",
    "WaitForExitAsync",
];

/// What `$PSVersionTable` has since 6.0 only: under `StrictMode`, asking for it throws in 5.1.
pub(crate) const VERSION_KEYS: &[&str] = &["GitCommitId", "OS", "Platform"];

/// Types whose assembly 5.1 does not load by itself: how their names begin, and what `Add-Type` is to load.
pub(crate) const ASSEMBLIES: &[(&str, &str)] = &[
    ("IO.Compression.ZipArchive", "System.IO.Compression"),
    ("IO.Compression.ZipFile", "System.IO.Compression.FileSystem"),
    ("Net.Http.", "System.Net.Http"),
    ("Web.", "System.Web"),
];

/// A type's name as the tables have it: without brackets, `System.` and what a generic type is made of.
pub(crate) fn bare_type(said: &str) -> &str {
    let name = said.trim_start_matches('[').trim_end_matches(']').trim();
    let name = name.split('[').next().unwrap_or(name);
    if starts(name, "System.") { &name["System.".len()..] } else { name }
}

/// Whether a type is one that 5.1 lacks.
pub(crate) fn lacks_type(name: &str) -> bool {
    TYPES.iter().any(|it| begins(name, it))
}

/// Whether a static member of a type is one that 5.1 lacks; `arguments` of a call.
pub(crate) fn lacks_static(owner: &str, member: &str, arguments: Option<usize>) -> bool {
    let rows = STATICS.iter().filter(|it| it.0.eq_ignore_ascii_case(owner));
    rows.flat_map(|it| it.1).any(|it| is(it, member, arguments))
}

/// Whether a member of an object is one that nothing in 5.1 has.
pub(crate) fn lacks_member(member: &str, arguments: Option<usize>) -> bool {
    MEMBERS.iter().any(|it| is(it, member, arguments))
}

/// The assembly that a script must load before it names a type.
pub(crate) fn assembly_of(name: &str) -> Option<&'static str> {
    let row = ASSEMBLIES.iter().find(|it| starts(name, it.0));
    row.map(|it| it.1)
}

/// Whether a name is this one, or in this namespace.
fn begins(name: &str, listed: &str) -> bool {
    if listed.ends_with('.') { starts(name, listed) } else { name.eq_ignore_ascii_case(listed) }
}

fn starts(name: &str, beginning: &str) -> bool {
    name.get(..beginning.len()).is_some_and(|it| it.eq_ignore_ascii_case(beginning))
}

/// Whether `Move(3)` or `Tau` is what a member and the number of its arguments are.
fn is(listed: &str, member: &str, arguments: Option<usize>) -> bool {
    match listed.strip_suffix(')').and_then(|it| it.split_once('(')) {
        Some((name, count)) => {
            name.eq_ignore_ascii_case(member) && arguments.map(|it| it.to_string()).as_deref() == Some(count)
        }
        None => listed.eq_ignore_ascii_case(member),
    }
}
