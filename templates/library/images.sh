# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Images: what the names of images mean on this engine ---

images=$'\n' # "NAME:TAG|ID", a line each
image_now='' # the id that find_image found

ask_images() {
    begin_call images docker images --no-trunc --format '{{.Repository}}:{{.Tag}}|{{.ID}}'
}

read_images() {
    end_call images
    images=$'\n'$said$'\n'
}

# Sets image_now to the id of the image that a name means; empty where this engine has none, and where the name is a digest,
# which can only mean one.
find_image() { # NAME
    local name=$1
    image_now=''
    case $name in
        *@*)
            run docker image inspect --format '{{.ID}}' "$name"
            [ "$code" -ne 0 ] || image_now=$said
            return 0
            ;;
    esac
    name=${name#docker.io/}
    name=${name#library/}
    case ${name##*/} in *:*) ;; *) name=$name:latest ;; esac
    case $images in
        *$'\n'"$name|"*)
            image_now=${images#*$'\n'"$name|"}
            image_now=${image_now%%$'\n'*}
            ;;
    esac
}

# Whether this engine has the image of a service.
has_image() { # SERVICE POSITION
    expand "${service_image[$1]}"
    find_image "$expanded"
    [ -n "$image_now" ]
}
