# --- Options ---

$JsonWanted = [bool]$Json
$OnceWanted = [bool]$Once
$IntervalMs = $Interval * 1000
$AskedServices = @(Split-Name -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)

