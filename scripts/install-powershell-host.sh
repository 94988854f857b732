#!/usr/bin/env bash
# Installs what runs the generated PowerShell in the tests, into .acceptance/powershell: PowerShell itself and Pester, both
# from NuGet, and the stand-in of the console's module, built from test/support/powershell. Needs the .NET SDK 10. A second
# run finds all of it.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly version=7.6.9
readonly sources=test/support/powershell
readonly target=.acceptance/powershell
readonly stamp="$target/stand-in/built-from"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

main() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    printf '%s\n' 'The .NET SDK 10 is not installed: the generated PowerShell will not be run.' >&2
    exit 1
  fi
  install_powershell
  build_stand_in
}

install_powershell() {
  [[ "$("$target/pwsh" --version 2>/dev/null)" != "PowerShell $version" ]] || return 0
  printf '%s\n' "Installing PowerShell $version into $target" >&2
  rm -rf "$target/pwsh" "$target/.store"
  dotnet tool install PowerShell --version "$version" --tool-path "$target" >&2
}

build_stand_in() {
  local state packages
  state="$(cat "$sources"/stand-in/* "$sources/cmdlets.json" | sha256sum)"
  [[ "$(cat "$stamp" 2>/dev/null)" != "$state" ]] || return 0
  printf '%s\n' "Building $target/stand-in" >&2
  rm -rf "$target/build"
  mkdir -p "$target/build"
  cp "$sources"/stand-in/*.cs "$sources"/stand-in/*.csproj "$target/build"
  node "$sources/stand-in/write-cmdlets.mjs" >"$target/build/Cmdlets.cs"
  dotnet build "$target/build" --configuration Release --output "$target/stand-in" --verbosity quiet -warnaserror >&2
  # Pester comes with the restore of the project.
  packages="$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')"
  rm -rf "$target/modules/Pester"
  mkdir -p "$target/modules/Pester"
  cp -R "$packages/pester/5.7.1/tools/." "$target/modules/Pester"
  printf '%s\n' "$state" >"$stamp"
}

main
