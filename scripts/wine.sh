#!/usr/bin/env bash
# scripts/wine.sh PREFIX FOLDER COMMAND...: runs COMMAND with Wine 10, without display and network, standing in FOLDER
# (relative to PREFIX, which Wine sees as /tmp/prefix). Whatever COMMAND leaves running ends with it, and then a Wine
# that was not waited for has not written its registry.
#
# ESUPACK_WINE_ROOT: see install-consumers.sh. ESUPACK_WINE_OVERRIDES: more of WINEDLLOVERRIDES.
# ESUPACK_WINE_WITHOUT_FONTS: programs do not look through the fonts when they start, which takes a fifth off, and say so
# on standard error. ESUPACK_WINE_TRACE: a channel of WINEDEBUG, for standard error. ESUPACK_WINE_READ_ONLY: a folder
# below PREFIX into which nobody may write. JEST_WORKER_ID: which core to take.
set -euo pipefail

root="${ESUPACK_WINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/esupack/wine-10}"
[[ -d "$root/usr/lib/wine" ]] || root=/
prefix="$1" folder="$2"
shift 2

# A program and Wine's server answer each other all the time: on one core neither waits for another core to wake up,
# which takes a quarter off.
one_core() {
  local range ranges core cores=()
  IFS=, read -ra ranges <<<"$(taskset -cp $$ | sed 's/.*: //')"
  for range in "${ranges[@]}"; do
    for ((core = ${range%-*}; core <= ${range#*-}; core++)); do cores+=("$core"); done
  done
  printf '%s' "${cores[(${JEST_WORKER_ID:-1} - 1) % ${#cores[@]}]}"
}

hidden=()
freetype="/usr/lib/x86_64-linux-gnu/libfreetype.so.6"
[[ -z "${ESUPACK_WINE_WITHOUT_FONTS-}" || ! -e "${root%/}$freetype" ]] || hidden=(--ro-bind /dev/null "$freetype")

read_only=()
[[ -z "${ESUPACK_WINE_READ_ONLY-}" ]] || read_only=(--ro-bind "$prefix/$ESUPACK_WINE_READ_ONLY" "/tmp/prefix/$ESUPACK_WINE_READ_ONLY")

# Without services.exe a run takes a third of the time, and without explorer.exe a tenth less; nothing here needs them, nor what
# draws windows, which each script would load.
exec taskset -c "$(one_core)" timeout -k 5 "${ESUPACK_WINE_SECONDS:-120}" bwrap \
  --ro-bind "$root" / "${hidden[@]}" --proc /proc --dev /dev --tmpfs /tmp --bind "$prefix" /tmp/prefix "${read_only[@]}" \
  --unshare-pid --unshare-ipc --unshare-net --die-with-parent --new-session --clearenv \
  --setenv PATH /usr/bin:/bin --setenv HOME /tmp --setenv XDG_RUNTIME_DIR /tmp --setenv LC_ALL C.UTF-8 \
  --setenv WINEPREFIX /tmp/prefix --setenv WINEDEBUG "-all${ESUPACK_WINE_TRACE:+,$ESUPACK_WINE_TRACE}" \
  --setenv WINEDLLOVERRIDES "mscoree,mshtml=;winemenubuilder.exe=d${ESUPACK_WINE_OVERRIDES-;services.exe=d;explorer.exe=d;uxtheme=d}" \
  --chdir "/tmp/prefix/$folder" "$@"
