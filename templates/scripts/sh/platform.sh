# --- The platform ---

platform_name=<: plan.name|sh :>
platform_title=<: plan.title|sh :>
