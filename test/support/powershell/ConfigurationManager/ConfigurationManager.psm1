# Stands in for the module of the Configuration Manager console. The functions are written from cmdlets.json, the site is a
# JSON file. As with the real module, the sites that the console is connected to have drives once it is loaded.
. ([scriptblock]::Create([Esupack.PowerShellHost.Module]::Functions("$PSScriptRoot/../cmdlets.json")))
foreach ($connected in [Esupack.PowerShellHost.Site]::Connected()) {
    $null = New-PSDrive -Name $connected -PSProvider CMSite -Root ([Esupack.PowerShellHost.Site]::Server()) -Scope Global
}
