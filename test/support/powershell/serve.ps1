# Serves the tests from this PowerShell: see Server.cs.
Add-Type -Path (Join-Path -Path $PSScriptRoot -ChildPath '../../../.acceptance/powershell/stand-in/StandIn.dll')
[Esupack.StandIn.Server]::Serve()
