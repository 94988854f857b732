#!/usr/bin/env bash
# Installs what runs the generated PowerShell in the tests, into .acceptance/powershell: PowerShell itself and Pester, both
# from NuGet, and the stand-in of the console's module, built from test/support/powershell. Needs the .NET SDK 10. A second
# run finds all of it.
#
# NuGet's PowerShell has no native code, and compiling it anew at each start takes half of what a start costs. So it is
# compiled here, once (docs/decisions/import-script.md).
set -euo pipefail
cd "$(dirname "$0")/.."

readonly version=7.6.9
readonly compiled=(System.Management.Automation Microsoft.PowerShell.ConsoleHost Microsoft.PowerShell.Commands.{Management,Utility} Newtonsoft.Json)
readonly sources=test/support/powershell
readonly project="$sources/stand-in/StandIn.csproj"
readonly target=.acceptance/powershell
readonly host="$target/host"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

main() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    printf '%s\n' 'The .NET SDK 10 is not installed: the generated PowerShell will not be run.' >&2
    exit 1
  fi
  once "$host" "$version ${compiled[*]} $(sha256sum <"$project")" install_powershell
  once "$target/stand-in" "$version $(cat "$sources"/stand-in/* "$sources/cmdlets.json" | sha256sum)" build_stand_in
}

# once FOLDER STATE FUNCTION: has FUNCTION make FOLDER, unless it was made for the same STATE.
once() {
  [[ "$(cat "$1/made-for" 2>/dev/null)" != "$2" ]] || return 0
  printf '%s\n' "Making $1" >&2
  rm -rf "$1"
  "$3"
  printf '%s\n' "$2" >"$1/made-for"
}

install_powershell() {
  local tool="$target/tool" name
  rm -rf "$tool"
  dotnet tool install PowerShell --version "$version" --tool-path "$tool" >&2
  # What the tool starts: without its launcher, which is a .NET program too.
  mv "$tool/.store/powershell/$version/powershell/$version/tools/net10.0/any/unix" "$host"
  rm -rf "$tool"
  chmod +x "$host/pwsh"
  # Else each command writes to the system's log.
  printf '%s\n' '{"LogLevel":"Critical"}' >"$host/powershell.config.json"
  restore_packages
  for name in "${compiled[@]}"; do compile "$host/$name.dll" "$host"; done
}

build_stand_in() {
  local build="$target/build" pester="$target/modules/Pester"
  restore_packages
  cp "$sources"/stand-in/*.cs "$build"
  node "$sources/stand-in/write-cmdlets.mjs" >"$build/Cmdlets.cs"
  dotnet build "$build" --no-restore --configuration Release --output "$target/stand-in" --verbosity quiet -warnaserror >&2
  compile "$target/stand-in/StandIn.dll" "$host"
  rm -rf "$pester"
  mkdir -p "$pester"
  cp -R "$(package pester)/tools/." "$pester"
  compile "$pester/bin/netstandard2.0/Pester.dll" "$host"
}

# Pester and the compiler come with the restore of the stand-in's project.
restore_packages() {
  mkdir -p "$target/build"
  cp "$project" "$target/build"
  dotnet restore "$target/build" --verbosity quiet >&2
}

# compile ASSEMBLY FOLDER: gives ASSEMBLY, which uses those in FOLDER, native code for .NET's ReadyToRun. It needs the runtime
# that will run it only for the types; another patch of the same .NET runs the code too.
compile() {
  local runtime compiler
  # Elsewhere PowerShell compiles itself at each start.
  [[ "$(uname -m)" == x86_64 ]] || return 0
  runtime="$(dotnet --list-runtimes | sed -n 's/^Microsoft\.NETCore\.App \(10\.[^ ]*\) \[\(.*\)\]$/\2\/\1/p' | tail -n 1)"
  compiler="$(package microsoft.netcore.app.crossgen2.linux-x64)/tools/crossgen2"
  chmod +x "$compiler"
  "$compiler" "$1" --out "$1.compiled" --reference "$runtime/*.dll" --reference "$2/*.dll" --optimize --targetos linux --targetarch x64 >&2
  mv "$1.compiled" "$1"
}

# package NAME: the folder of a package that the project downloads.
package() {
  local packages pinned
  packages="$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')"
  pinned="$(sed -n "s/.*<PackageDownload Include=\"$1\" Version=\"\[\(.*\)\]\".*/\1/p" "$project")"
  printf '%s' "$packages/$1/$pinned"
}

main
