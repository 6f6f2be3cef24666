# The library reads and sets variables of this script, and the other way round:
# shellcheck disable=SC2034,SC2154

case "${BASH_VERSION:-none}:${SHELLOPTS:-}" in
    none:* | *posix*)
        echo "error: this script needs bash: bash $0" >&2
        exit 2
        ;;
esac
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
if [ ! -f "$root/.arcgen/lib/library.sh" ]; then
    echo "error: $root/.arcgen/lib/library.sh is missing: copy the directory .arcgen together with this script" >&2
    exit 3
fi
# shellcheck source=/dev/null
. "$root/.arcgen/lib/library.sh"
