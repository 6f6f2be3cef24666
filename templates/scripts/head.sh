# The library reads and sets variables of this script, and the other way round:
# shellcheck disable=SC2034,SC2154

if [ -z "${BASH_VERSION:-}" ]; then
    echo "error: this script needs bash: bash $0" >&2
    exit 2
fi
if [ "${BASH_SOURCE[0]}" != "$0" ]; then
    echo "error: run ${BASH_SOURCE[0]}, do not source it: it would end the shell that does" >&2
    return 2
fi
# As sh, or with POSIXLY_CORRECT, bash would lack some of its features.
set +o posix
# The variables of the environment, before this script has any of its own.
exported=$'\n'$(compgen -e)$'\n'
root=${BASH_SOURCE[0]}
# Follows a link to this script: its files are beside the script.
while [ -L "$root" ]; do
    link=$(readlink -- "$root")
    case $link in
        /*) root=$link ;;
        *) root=$(dirname -- "$root")/$link ;;
    esac
done
root=$(CDPATH='' cd -- "$(dirname -- "$root")" && pwd)
if [ ! -f "$root/.arcgen/lib/library.sh" ]; then
    echo "error: $root/.arcgen/lib/library.sh is missing: copy the directory .arcgen together with this script" >&2
    exit 3
fi
# shellcheck source=/dev/null
. "$root/.arcgen/lib/library.sh"
