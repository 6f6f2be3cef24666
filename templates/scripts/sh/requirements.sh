# --- What the platform needs of this machine ---

engine_floor=<: plan.floor.engine.to_string()|sh :>
compose_floor=<: plan.floor.compose.to_string()|sh :>
needed_memory_mib=<: plan.needs.memory_mib|num :>
needed_disk_mib=<: plan.needs.disk_mib|num :>
