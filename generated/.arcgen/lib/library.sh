# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The library: loads its parts and the data of the platform, all of them made by one version of arcgen ---

# An unset variable is a mistake. Nothing in these scripts is a file name pattern.
set -uf
# bash 5.2 would replace an & in a replacement by the text that is replaced.
shopt -u patsub_replacement 2>/dev/null || :

library_version='0.1.0'

# Every script sets root to the directory it is in. All variables are lower case, so that none shadows one of the
# environment that Compose reads.
if [ -n "${MSYSTEM:-}" ]; then
    # Git Bash on Windows: docker.exe needs C:/..., and Git Bash must not convert its arguments.
    root=$(CDPATH='' cd -- "$root" && pwd -W)
    export MSYS_NO_PATHCONV=1 MSYS2_ARG_CONV_EXCL='*'
fi
library=$root/.arcgen/lib

# Ends the script if a file was made by another version of arcgen than the library.
require_version() { # VERSION, FILE
    [ "$1" != "$library_version" ] || return 0
    printf 'error: %s was made by arcgen %s, and %s by arcgen %s\n' "$2" "$1" '.arcgen/lib' "$library_version" >&2
    printf '  run arcgen build again, and copy or commit all files that it writes\n' >&2
    exit 3
}

require_file() { # FILE
    [ ! -f "$1" ] || return 0
    printf 'error: %s is missing: copy the directory .arcgen whole, or run arcgen build again\n' "$1" >&2
    exit 3
}

# load PART...: each is a file of the library.
load() {
    local part
    for part in "$@"; do
        require_file "$library/$part.sh"
        # shellcheck source=/dev/null
        . "$library/$part.sh"
    done
}

# Reads what the spec says into the tables.
load_platform() {
    require_file "$root/.arcgen/platform.sh"
    # shellcheck source=/dev/null
    . "$root/.arcgen/platform.sh"
}
