# --- Levels: for people; the order is decided by what each service waits for ---

$LevelTitles = @(
<%- for level in plan.levels %>
    <: level|ps :>
<%- endfor %>
<%- if plan.levels.is_empty() %>
    'all services'
<%- endif %>
)

