# --- What the platform needs of this machine ---

$EngineFloor = <: plan.floor.engine.to_string()|ps :>
$ComposeFloor = <: plan.floor.compose.to_string()|ps :>
$NeededMemoryMib = <: plan.needs.memory_mib|num :>
$NeededDiskMib = <: plan.needs.disk_mib|num :>

