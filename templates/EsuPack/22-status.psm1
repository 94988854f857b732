
# --- Which devices are licensed ----------------------------------------------------------------------------------------------

# The same text on every computer, whatever its language; what cannot be read as a time stays as it is.
function Format-StatusTime {
    param($Value)
    $time = ConvertTo-Time -Value $Value
    if ($null -eq $time) { return [string] $Value }
    $time.ToString('yyyy-MM-ddTHH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
}

# The heartbeat alone renews ESUValue; other discovery methods find a computer in the directory that is long switched off.
function Get-Heartbeat {
    param($Device)
    $names = @(Get-Value -Object $Device -Name 'AgentName')
    $times = @(Get-Value -Object $Device -Name 'AgentTime')
    $latest = ''
    for ($index = 0; $index -lt [System.Math]::Min($names.Count, $times.Count); $index++) {
        if ($names[$index] -ne 'Heartbeat Discovery') { continue }
        $time = Format-StatusTime -Value $times[$index]
        if ($time -gt $latest) { $latest = $time }
    }
    $latest
}

# Rows of a query on a class or property that a site may lack: then none, and a word about it. A query that fails in any
# other way, even after some rows, ends the export: a list that is not whole is none.
function Get-OptionalRow {
    param($Run, [string] $Name, [string] $Query, [string] $Missing)
    if (Test-SiteName -Run $Run -Name $Name) { return Get-ProviderRow -Query $Query }
    Write-Warning -Message $Missing
}

# The packages whose deployments tell exit codes: the named ones; else those with the bundle's mark, and those imported by
# hand, which have its name, manufacturer and version.
function Get-StatusPackage {
    param($Run, [string[]] $PackageId)
    if ($PackageId.Count -gt 0) { return $PackageId }
    $planned = $Run.Bundle.Package
    foreach ($row in @(Get-ProviderRow -Query 'select PackageID,Name,Manufacturer,Version,Description from SMS_Package')) {
        $same = $row.Name -eq $planned.Name -and $row.Manufacturer -eq $planned.Manufacturer -and $row.Version -eq $planned.Version
        if ($same -or (Test-Mark -Object $row -Property 'Description' -Mark $Run.Bundle.Mark)) { $row.PackageID }
    }
}

# ResourceID -> the newest status that any deployment of the program left.
function Get-StatusTable {
    param($Run, [string[]] $PackageId)
    $table = @{}
    $ids = @(Get-StatusPackage -Run $Run -PackageId $PackageId)
    if ($ids.Count -eq 0) { Write-Warning -Message "There is no package $($Run.Bundle.Package.Name): the file has no exit codes." }
    foreach ($id in $ids) {
        foreach ($deployment in @(Get-ProviderRow -Query "select AdvertisementID,ProgramName from SMS_Advertisement where PackageID = '$id'")) {
            if ($deployment.ProgramName -ne $Run.Bundle.Status.Program) { continue }
            $query = "select ResourceID,LastExecutionResult,LastState,LastStatusTime from SMS_ClientAdvertisementStatus where AdvertisementID = '{0}'" -f $deployment.AdvertisementID
            Get-ProviderRow -Query $query | ForEach-Object {
                $key = [string] $_.ResourceID
                $time = Format-StatusTime -Value $_.LastStatusTime
                if (-not $table.ContainsKey($key) -or $time -gt $table[$key].Time) { $table[$key] = @{ Code = $_.LastExecutionResult; State = $_.LastState; Time = $time } }
            }
        }
    }
    $table
}

# ResourceID -> the activation IDs of its rows, sorted.
function Get-LicenseTable {
    param($Run)
    $table = @{}
    $missing = 'The inventory class SoftwareLicensingProduct is not enabled on this site: the file has no activation IDs.'
    Get-OptionalRow -Run $Run -Name $script:LicensingClass -Query $Run.Bundle.Status.LicensesQuery -Missing $missing | ForEach-Object {
        $key = [string] $_.ResourceID
        if (-not $table.ContainsKey($key)) { $table[$key] = New-Object -TypeName 'System.Collections.Generic.SortedSet[string]' -ArgumentList ([System.StringComparer]::Ordinal) }
        $null = $table[$key].Add(([string] $_.ID).ToLowerInvariant())
    }
    $table
}

# The query for devices without the properties that this site does not know.
function Get-DeviceQuery {
    param($Run)
    $query = $Run.Bundle.Status.DevicesQuery
    foreach ($name in $Run.Bundle.Status.Requires) {
        if (Test-SiteName -Run $Run -Name $name) { continue }
        $property = ($name -split '\.')[-1]
        Write-Warning -Message "This site has no property ${property}: its column is empty."
        $query = $query -replace ",$property\b", ''
    }
    $query
}

# One row for each device.
function Get-StatusRow {
    param($Run, [string[]] $PackageId)
    $query = Get-DeviceQuery -Run $Run
    $scans = @{}
    Get-ProviderRow -Query $Run.Bundle.Status.InventoryQuery | ForEach-Object { $scans[[string] $_.ResourceID] = Format-StatusTime -Value $_.LastHardwareScan }
    $licenses = Get-LicenseTable -Run $Run
    $statuses = Get-StatusTable -Run $Run -PackageId $PackageId
    Get-ProviderRow -Query $query | ForEach-Object {
        $key = [string] $_.ResourceID
        $status = $statuses[$key]
        [pscustomobject] [ordered] @{
            Name                  = $_.Name
            ResourceID            = $key
            OperatingSystem       = Get-Value -Object $_ -Name 'OperatingSystemNameandVersion'
            Build                 = Get-Value -Object $_ -Name 'Build'
            Client                = Get-Value -Object $_ -Name 'Client'
            Obsolete              = Get-Value -Object $_ -Name 'Obsolete'
            ESUValue              = Get-Value -Object $_ -Name 'ESUValue'
            LicensedActivationIds = $(if ($licenses.ContainsKey($key)) { @($licenses[$key]) -join ';' })
            LastDiscovery         = Get-Heartbeat -Device $_
            LastInventory         = $scans[$key]
            LastExitCode          = $(if ($status) { $status.Code })
            LastState             = $(if ($status) { $status.State })
            LastStatusTime        = $(if ($status) { $status.Time })
            OfferActivationId     = $Run.Bundle.ActivationId
        }
    }
}

# The file to write, as a path of the file system; its folder must be there before the site is asked for anything.
function Resolve-StatusFile {
    param([string] $Path, [hashtable] $Bundle, [System.Management.Automation.PSCmdlet] $Caller)
    if (-not $Path) { $Path = '{0}.{1}.csv' -f $Bundle.Id, (Get-Date).ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture) }
    $file = $Caller.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    $folder = [System.IO.Path]::GetDirectoryName($file)
    if (-not [System.IO.Directory]::Exists($folder)) { Stop-Run -Message "There is no folder ${folder}: make it, or say another -Path." }
    if ([System.IO.Directory]::Exists($file)) { Stop-Run -Message "$file is a folder: say -Path with the name of a file." }
    $file
}

# The same bytes from every version of PowerShell: byte order mark, CRLF. Beside the file first: one that is half written is
# never taken for a list.
function Write-StatusFile {
    param($Rows, [string] $File)
    $lines = @($Rows | Sort-Object -Property @('Name', 'ResourceID') | ConvertTo-Csv -NoTypeInformation)
    [System.IO.File]::WriteAllText("$File.part", (($lines -join "`r`n") + "`r`n"), (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
    Move-Item -LiteralPath (Get-ProviderPath -Root "$File.part") -Destination (Get-ProviderPath -Root $File) -Force -ErrorAction Stop
}
