#!/usr/bin/env bash
# Builds the program that runs the generated script on PowerShell's own engine (test/support/powershell/host) into
# .acceptance/. Needs the .NET SDK 10; the engine comes from NuGet. A second run finds it built from the same sources.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly sources=test/support/powershell/host
readonly target=.acceptance/powershell-host
readonly stamp="$target/built-from"

main() {
  local state
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    printf '%s\n' 'The .NET SDK 10 is not installed: the import script will not be run.' >&2
    exit 1
  fi
  state="$(cat "$sources"/*.cs "$sources"/*.csproj | sha256sum)"
  [[ "$(cat "$stamp" 2>/dev/null)" != "$state" ]] || return 0
  printf '%s\n' "Building $target" >&2
  DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 dotnet build "$sources" --configuration Release --output "$target" \
    --artifacts-path "$target-build" --verbosity quiet -warnaserror >&2
  printf '%s\n' "$state" >"$stamp"
}

main
