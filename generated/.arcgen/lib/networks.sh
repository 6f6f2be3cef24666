# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Shared networks: the scripts own them, no Compose file creates or removes them ---

network_id=()     # empty where there is none of that name
network_made=()   # the options that it was made with, as the table of networks has them
network_is_own=() # 1 where it carries the platform's label
networks_format='{{.ID}}|{{.Name}}|{{index .Labels `arcgen.platform`}}|driver={{.Driver}} internal={{.Internal}} attachable={{.Attachable}} ipv6={{.EnableIPv6}} subnets={{range $n, $it := .IPAM.Config}}{{if $n}},{{end}}{{$it.Subnet}}{{end}}'

ask_networks() {
    [ "${#network_name[@]}" -eq 0 ] || begin_call networks docker network inspect --format "$networks_format" "${network_name[@]}"
}

# Finds the networks of these names.
find_networks() {
    local n id name platform options
    for ((n = 0; n < ${#network_name[@]}; n++)); do network_id[n]='' network_made[n]='' network_is_own[n]=0; done
    [ "${#network_name[@]}" -gt 0 ] || return 0
    end_call networks
    while IFS='|' read -r id name platform options; do
        for ((n = 0; n < ${#network_name[@]}; n++)); do
            [ "${network_name[n]}" = "$name" ] || continue
            network_id[n]=$id network_made[n]=$options
            [ "$platform" != "$platform_name" ] || network_is_own[n]=1
        done
    done <"$scratch/networks.out"
}

# The same; two of one name, or a missing external one, are noted as problems.
check_networks() {
    local n
    find_networks
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        case ${network_id[n]}:$complained in
            :*"etwork ${network_name[n]} is ambiguous"*)
                problem "there are several networks called ${network_name[n]}" \
                    "remove all but one: docker network ls --filter name=^${network_name[n]}\$"
                ;;
            :*)
                [ "${network_is_external[n]}" -eq 0 ] ||
                    problem "the network ${network_name[n]} does not exist, and the spec says that it is somebody else's" \
                        "create it: docker network create ${network_name[n]}"
                ;;
        esac
    done
}

# Reports networks that were created with other options than the spec states.
compare_networks() {
    local n
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        [ -n "${network_id[n]}" ] || continue
        find_differing_options "$n"
        [ -n "$differing" ] || continue
        if [ "${network_is_own[n]}" -eq 0 ]; then
            event network "${network_name[n]} has $differing: it is not the platform's; docker network rm ${network_name[n]}, or change the spec"
        elif [ "${option_clean:-0}" -eq 1 ]; then
            remake_network "$n"
        else
            event network "${network_name[n]} has $differing: ./start-platform.sh --clean makes it anew"
        fi
    done
}

# Sets differing to the options in which a network differs from the spec: "driver=bridge, the spec says overlay".
find_differing_options() { # NETWORK POSITION
    local option made
    differing=''
    for option in ${network_options[$1]}; do
        case " ${network_made[$1]} " in *" $option "*) continue ;; esac
        made=${network_made[$1]##*"${option%%=*}="}
        differing="$differing${differing:+, }${option%%=*}=${made%% *}, the spec says ${option#*=}"
    done
}

# With --clean, if no foreign container is on it: the platform's containers are recreated anyway.
remake_network() { # NETWORK POSITION
    local name names=()
    run docker ps --all --filter "network=${network_id[$1]}" --format '{{.Names}}'
    for name in $said; do
        find_own_container "$name"
        if [ "$found" -lt 0 ] || [ "${selected[found]}" -eq 0 ]; then
            event network "${network_name[$1]} has $differing: $name is on it, so it is kept"
            return 0
        fi
        names[${#names[@]}]=$name
    done
    if [ "$dry_run" -eq 1 ]; then
        event network "would make ${network_name[$1]} anew: it has $differing"
        return 0
    fi
    [ "${#names[@]}" -eq 0 ] || run_action docker rm --force "${names[@]}"
    run docker network rm "${network_name[$1]}"
    [ "$code" -ne 0 ] || network_id[$1]=''
    for name in ${names[@]+"${names[@]}"}; do
        find_own_container "$name"
        container[found]='' status[found]=absent
    done
}

# Creates the networks that are missing.
ensure_networks() {
    local n
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        [ -z "${network_id[n]}" ] || continue
        [ "${network_is_external[n]}" -eq 0 ] || continue
        if [ "$dry_run" -eq 1 ]; then
            event network "would create ${network_name[n]}"
            continue
        fi
        network_create_command "$n"
        run "${command[@]}"
        if [ "$code" -ne 0 ]; then
            stop_if_engine_lost
            find_last_line
            problem "cannot create the network ${network_name[n]}: $last_line" "docker network ls shows the networks there are"
            stop_on_problems "start $platform_title"
        fi
        network_id[n]=$said network_is_own[n]=1 touched=1
        event network "created ${network_name[n]}"
    done
}

network_create_command() { # NETWORK POSITION
    local first=${network_first[$1]} count=${network_count[$1]}
    command=(docker network create --label "arcgen.platform=$platform_name")
    [ "$count" -eq 0 ] || command=("${command[@]}" "${network_words[@]:first:count}")
    command=("${command[@]}" "${network_name[$1]}")
}
