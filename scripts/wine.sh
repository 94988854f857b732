#!/usr/bin/env bash
# scripts/wine.sh PREFIX FOLDER COMMAND...: runs COMMAND with Wine 10, without display and network, standing in FOLDER
# (relative to PREFIX, which Wine sees as /tmp/prefix). Whatever COMMAND leaves running ends with it, and then a Wine
# that was not waited for has not written its registry.
#
# ESUPACK_WINE_ROOT: see install-consumers.sh. ESUPACK_WINE_OVERRIDES: more of WINEDLLOVERRIDES.
set -euo pipefail

root="${ESUPACK_WINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/esupack/wine-10}"
[[ -d "$root/usr/lib/wine" ]] || root=/
prefix="$1" folder="$2"
shift 2

# Without services.exe a run takes a third of the time; nothing here needs services.
exec timeout -k 5 "${ESUPACK_WINE_SECONDS:-120}" bwrap \
  --ro-bind "$root" / --proc /proc --dev /dev --tmpfs /tmp --bind "$prefix" /tmp/prefix \
  --unshare-pid --unshare-ipc --unshare-net --die-with-parent --new-session --clearenv \
  --setenv PATH /usr/bin:/bin --setenv HOME /tmp --setenv XDG_RUNTIME_DIR /tmp --setenv LC_ALL C.UTF-8 \
  --setenv WINEPREFIX /tmp/prefix --setenv WINEDEBUG -all \
  --setenv WINEDLLOVERRIDES "mscoree,mshtml=;winemenubuilder.exe=d;ping.exe=n,b${ESUPACK_WINE_OVERRIDES-;services.exe=d}" \
  --chdir "/tmp/prefix/$folder" "$@"
