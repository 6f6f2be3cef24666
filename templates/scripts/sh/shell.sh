# --- Shell: bash 3.2 or newer, called from anywhere ---
# Data may hold a dollar sign, not every column of a table is used here, and traps call functions too:
# shellcheck disable=SC2016,SC2034,SC2317

case "${BASH_VERSION:-none}:${SHELLOPTS:-}" in
    none:* | *posix*)
        echo "error: this script needs bash: bash $0" >&2
        exit 2
        ;;
esac

# An unset variable is a mistake. Nothing in this script is a file name pattern.
set -uf

# All variables of this script are lower case, so that none shadows one of the environment that Compose reads.
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
if [ -n "${MSYSTEM:-}" ]; then
    # Git Bash on Windows: docker.exe wants C:/..., and its arguments left alone.
    root=$(CDPATH='' cd -- "$root" && pwd -W)
    export MSYS_NO_PATHCONV=1 MSYS2_ARG_CONV_EXCL='*'
fi
