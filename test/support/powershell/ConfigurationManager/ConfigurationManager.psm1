# Stands in for the module of the Configuration Manager console: compiled cmdlets and script functions, both written from
# cmdlets.json, and a site that is a JSON file. As with the real module, the sites that the console is connected to have
# drives once it is loaded.
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../../../../.acceptance/powershell/stand-in/StandIn.dll')
. ([scriptblock]::Create([Esupack.StandIn.Functions]::Text("$PSScriptRoot/../cmdlets.json")))
foreach ($connected in [Esupack.StandIn.Site]::Connected()) {
    $null = New-PSDrive -Name $connected -PSProvider CMSite -Root ([Esupack.StandIn.Site]::Server()) -Scope Global
}
$all = @(Get-Command -Module StandIn | ForEach-Object { $_.Name }) + @(Get-ChildItem -Path 'Function:*-CM*' | ForEach-Object { $_.Name })
$those = @($all | Where-Object { $_ -notin [Esupack.StandIn.Site]::Lacking() })
Export-ModuleMember -Function $those -Cmdlet $those
