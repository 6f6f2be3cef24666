# --- Hooks: commands run inside a container once its service is ready ---
# hook SERVICE TITLE RETRIES ACCEPTED_FAILURE_TEXT COMMAND...
# hook_check COMMAND...: exits with 0 if the effect of the hook above it holds

hook_service=() # position in the table of services
hook_title=()
hook_retries=()
hook_accept=()
hook_first=() # where its command begins in hook_words
hook_count=()
hook_check_first=()
hook_check_count=()
hook_words=()

hook() {
    local h=${#hook_service[@]}
    find_service "$1"
    hook_service[h]=$found
    hook_title[h]=$2
    hook_retries[h]=$3
    hook_accept[h]=$4
    hook_first[h]=${#hook_words[@]}
    hook_count[h]=$(($# - 4))
    hook_check_first[h]=0
    hook_check_count[h]=0
    shift 4
    hook_words=(${hook_words[@]+"${hook_words[@]}"} "$@")
}

hook_check() {
    local h=$((${#hook_service[@]} - 1))
    hook_check_first[h]=${#hook_words[@]}
    hook_check_count[h]=$#
    hook_words=("${hook_words[@]}" "$@")
}
<% for service in plan.services %><% for hook in service.hooks %>
hook <: service.id|sh :> <: hook.title|sh :> <: hook.retries|num :> <: hook.accept|sh :> <: hook.exec|sh_words :>
<%- if !hook.check.is_empty() %>
hook_check <: hook.check|sh_words :>
<%- endif %><% endfor %><% endfor %>
