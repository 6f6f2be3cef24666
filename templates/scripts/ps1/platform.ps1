# --- The platform ---

$PlatformTitle = <: plan.title|ps :>

