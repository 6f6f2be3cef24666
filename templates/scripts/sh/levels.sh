# --- Levels: for people; the order is decided by what each service waits for ---
# level TITLE

level_title=()

level() {
    level_title[${#level_title[@]}]=$1
}
<% for level in plan.levels %>
level <: level|sh :>
<%- endfor %>
<%- if plan.levels.is_empty() %>
level 'all services'
<%- endif %>
