#!/usr/bin/env bash
# Installs the independent programs that the acceptance tests run the generated files with (docs/decisions/batch.md
# says why Wine 10). Debian 12 or 13, as root or with sudo; everything comes from the machine's own Debian sources.
# A second run finds all of it and ends at once.
#
# ESUPACK_WINE_ROOT: where Debian 12 keeps its Debian 13 root folder with Wine 10 (default: the user's cache). Beside
# it, with -prefix after its name, lies a Wine prefix that has been started once.
set -euo pipefail

readonly packages=(bubblewrap cabextract chromium-headless-shell fish fonts-noto-cjk gcab gcc-mingw-w64-x86-64-win32 groff libmono-windowsbase4.0-cil libxml2-utils mono-mcs mono-runtime unzip zsh)
readonly wine_root="${ESUPACK_WINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/esupack/wine-10}"

main() {
  local debian codename
  debian="$(release VERSION_ID)"
  codename="$(release VERSION_CODENAME)"
  if [[ "$debian" -ge 13 ]]; then
    install_packages "${packages[@]}" wine wine64
  else
    install_packages "${packages[@]}" mmdebstrap
    make_wine_root "$codename"
    strip_wine
    spare_stacks
  fi
  make_wine_prefix
  bash "$(dirname "$0")/install-powershell-host.sh"
}

release() {
  local value
  value="$(. /etc/os-release && printf '%s' "${!1:-}")"
  [[ "$(. /etc/os-release && printf '%s' "$ID")" == debian && -n "$value" ]] || fail 'Debian 12 or 13 is needed.'
  printf '%s' "$value"
}

install_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "Installing ${missing[*]}"
  as_root apt-get update -qq -o DPkg::Lock::Timeout=600
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=600 --no-install-recommends "${missing[@]}"
}

# Wine 10 is in Debian 13 only, and its programs need Debian 13's C library: a folder of its own, entered by bwrap.
make_wine_root() {
  [[ ! -d "$wine_root/usr/lib/wine" ]] || return 0
  local fresh="$wine_root.new" mirror
  mirror="$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    sed -n "s/^$1 main //p" | head -n 1)"
  [[ -n "$mirror" ]] || fail "The apt sources of this machine name no mirror for $1 main."
  say "Making $wine_root (a few minutes, about 1 GB)"
  as_root rm -rf "$fresh"
  mkdir -p "$(dirname "$wine_root")"
  as_root mmdebstrap --quiet --variant=minbase --include=wine,wine64 \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' trixie "$fresh" "$mirror"
  as_root rm -rf "$wine_root"
  as_root mv "$fresh" "$wine_root"
}

# Every program maps each section of its libraries, what debuggers need too: two thirds of 700 MB.
strip_wine() {
  local libraries="$wine_root/usr/lib/x86_64-linux-gnu/wine/x86_64-windows" file
  [[ ! -e "$libraries/.stripped" ]] || return 0
  say "Stripping the libraries of $wine_root"
  # Running programs keep the file that they have.
  for file in "$libraries"/*.*; do
    as_root x86_64-w64-mingw32-strip --strip-debug -o "$libraries/.new" "$file" 2>/dev/null || continue
    as_root mv "$libraries/.new" "$file"
  done
  as_root touch "$libraries/.stripped"
}

# Each thread writes zeros over 960 kB of its stack before it starts, although that is new memory: 240 page faults for each
# program. It is told to do so with 4 kB.
spare_stacks() {
  local library="$wine_root/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ntdll.dll"
  local -r whole='\x48\x8d\xb9\x00\x00\xf1\xff' page='\x48\x8d\xb9\x00\xf0\xff\xff'
  LC_ALL=C grep -qaP "$whole" "$library" || return 0
  perl -0777 -pe "s/$whole/$page/" "$library" | as_root tee "$library.new" >/dev/null
  as_root chmod 755 "$library.new"
  as_root mv "$library.new" "$library"
}

make_wine_prefix() {
  local prefix="$wine_root-prefix"
  [[ ! -f "$prefix/system.reg" ]] || return 0
  say "Starting Wine for the first time in $prefix"
  rm -rf "$prefix.new"
  mkdir -p "$prefix.new"
  # wineserver -w waits until the registry is written.
  ESUPACK_WINE_OVERRIDES='' "$(dirname "$0")/wine.sh" "$prefix.new" . sh -c 'wineboot -i; wineserver -w' >/dev/null 2>&1
  [[ -f "$prefix.new/system.reg" ]] || fail 'Wine did not start.'
  mv "$prefix.new" "$prefix"
}

as_root() {
  if [[ "$(id -u)" -eq 0 ]]; then "$@"; else sudo -- "$@"; fi
}

say() { printf '%s\n' "$1" >&2; }

fail() {
  say "$1"
  exit 1
}

main
