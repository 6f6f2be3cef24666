# --- Networks that this platform's projects share ---
# network KEY NAME [ARGUMENT OF docker network create]...

network_name=()
network_first=() # where its arguments begin in network_words
network_count=()
network_words=()

network() {
    local n=${#network_name[@]}
    network_name[n]=$2
    network_first[n]=${#network_words[@]}
    network_count[n]=$(($# - 2))
    shift 2
    network_words=(${network_words[@]+"${network_words[@]}"} "$@")
}
<% for network in plan.networks %>
network <: network.key|sh :> <: network.name|sh :><% if !network.create_args.is_empty() %> <: network.create_args|sh_words :><% endif %>
<%- endfor %>
