
# --- Which devices are licensed ----------------------------------------------------------------------------------------------

# The same format on every computer, in any language. A value that is not a time stays as it is.
function Format-StatusTime {
    param($Value)
    $time = ConvertTo-Time -Value $Value
    if ($null -eq $time) { return [string] $Value }
    $time.ToString('yyyy-MM-ddTHH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
}

# Only heartbeat discovery updates ESUValue. Other discovery methods also find computers that have long been off.
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

# The packages whose deployments have the exit codes: the specified ones, or else those with the mark of the bundle and those
# that were imported by hand and have the same name, manufacturer and version.
function Get-StatusPackage {
    param($Run, [string[]] $PackageId)
    if ($PackageId.Count -gt 0) { return $PackageId }
    $planned = $Run.Bundle.Package
    foreach ($row in @(Get-ProviderRow -Query 'select PackageID,Name,Manufacturer,Version,Description from SMS_Package')) {
        $same = $row.Name -eq $planned.Name -and $row.Manufacturer -eq $planned.Manufacturer -and $row.Version -eq $planned.Version
        if ($same -or (Test-Mark -Object $row -Property 'Description' -Mark $Run.Bundle.Mark)) { $row.PackageID }
    }
}

# ResourceID -> the newest status of any deployment of the program.
function Get-StatusTable {
    param($Run, [string[]] $PackageId)
    $table = @{}
    $ids = @(Get-StatusPackage -Run $Run -PackageId $PackageId)
    if ($ids.Count -eq 0) { Write-Warning -Message "There is no package $($Run.Bundle.Package.Name), so the file has no exit codes." }
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
function Get-IdTable {
    param([string] $Query)
    $table = @{}
    Get-ProviderRow -Query $Query | ForEach-Object {
        $key = [string] $_.ResourceID
        if (-not $table.ContainsKey($key)) { $table[$key] = New-Object -TypeName 'System.Collections.Generic.SortedSet[string]' -ArgumentList ([System.StringComparer]::Ordinal) }
        $null = $table[$key].Add(([string] $_.ID).ToLowerInvariant())
    }
    $table
}

# Licenses in hardware inventory: the active ones, those of the product that Windows knows, and which devices have any.
function Get-LicenseTable {
    param($Run)
    $status = $Run.Bundle.Status
    if (-not (Test-SiteName -Run $Run -Name $script:LicensingClass)) {
        Write-Warning -Message 'The inventory class SoftwareLicensingProduct is not enabled on this site, so the file has no activation IDs.'
        return @{ Licensed = @{}; Known = @{}; Any = @{} }
    }
    $any = @{}
    Get-ProviderRow -Query $status.LicenseInventoryQuery | ForEach-Object { $any[[string] $_.ResourceID] = $status.NoneKnown }
    @{ Licensed = Get-IdTable -Query $status.LicensesQuery; Known = Get-IdTable -Query $status.KnownLicensesQuery; Any = $any }
}

# ResourceID -> the newest security update that the offer covers. Titles begin with year and month.
function Get-UpdateTable {
    param($Run)
    $table = @{}
    if (-not $Run.Bundle.Status.UpdatesQuery) { return $table }
    Get-ProviderRow -Query $Run.Bundle.Status.UpdatesQuery | ForEach-Object {
        $key = [string] $_.MachineID
        $title = [string] $_.LocalizedDisplayName
        if (-not $table.ContainsKey($key) -or [string]::CompareOrdinal($title, $table[$key].Title) -gt 0) { $table[$key] = @{ Title = $title; Time = Format-StatusTime -Value $_.LastStatusChangeTime } }
    }
    $table
}

# ResourceID -> the registry stamp of this offer, if the site has its inventory class.
function Get-StampTable {
    param($Run)
    $table = @{}
    if (-not (Test-SiteName -Run $Run -Name $script:StampClass)) {
        Write-Verbose -Message 'This site has no inventory class for the registry stamp, so its columns are empty.'
        return $table
    }
    Get-ProviderRow -Query $Run.Bundle.Status.StampsQuery | ForEach-Object { $table[[string] $_.ResourceID] = $_ }
    $table
}

# The device query, without the properties that this site does not know.
function Get-DeviceQuery {
    param($Run)
    $query = $Run.Bundle.Status.DevicesQuery
    foreach ($name in $Run.Bundle.Status.Requires) {
        if (Test-SiteName -Run $Run -Name $name) { continue }
        $property = ($name -split '\.')[-1]
        Write-Warning -Message "This site has no property ${property}, so its column is empty."
        $query = $query -replace ",$property\b", ''
    }
    $query
}

# ResourceID -> the compliance state of the baseline, if it is deployed (SMS_G_System_CI_ComplianceState).
function Get-BaselineTable {
    param($Run)
    $table = @{}
    $baseline = (Get-SiteConfiguration -Run $Run)['Baseline']
    if ($null -eq $baseline) { return $table }
    $names = @{ '0' = 'Unknown'; '1' = 'Compliant'; '2' = 'NonCompliant'; '4' = 'Error' }
    Get-ProviderRow -Query ('select ResourceID,ComplianceState from SMS_G_System_CI_ComplianceState where CI_ID = {0}' -f [int64] $baseline.CI_ID) | ForEach-Object {
        $table[[string] $_.ResourceID] = $names[[string] $_.ComplianceState]
    }
    $table
}

# One row for each device. If the site does not have a class or property, its columns are empty. If a query fails for any
# other reason, even after some rows, the export fails: an incomplete list is never written.
function Get-StatusRow {
    param($Run, [string[]] $PackageId)
    $query = Get-DeviceQuery -Run $Run
    $scans = @{}
    Get-ProviderRow -Query $Run.Bundle.Status.InventoryQuery | ForEach-Object { $scans[[string] $_.ResourceID] = Format-StatusTime -Value $_.LastHardwareScan }
    $licenses = Get-LicenseTable -Run $Run
    $statuses = Get-StatusTable -Run $Run -PackageId $PackageId
    $updates = Get-UpdateTable -Run $Run
    $stamps = Get-StampTable -Run $Run
    $baselines = Get-BaselineTable -Run $Run
    $none = [pscustomobject] @{ Result = ''; HResult = ''; LicenseStatus = ''; Time = ''; Readiness = ''; CheckResult = ''; CheckTime = '' }
    Get-ProviderRow -Query $query | ForEach-Object {
        $key = [string] $_.ResourceID
        $status = $statuses[$key]
        $update = $updates[$key]
        $stamp = $stamps[$key]
        if ($null -eq $stamp) { $stamp = $none }
        $known = $licenses.Any[$key]
        if ($licenses.Known.ContainsKey($key)) { $known = @($licenses.Known[$key]) -join ';' }
        [pscustomobject] [ordered] @{
            Name                  = $_.Name
            ResourceID            = $key
            OperatingSystem       = Get-Value -Object $_ -Name 'OperatingSystemNameandVersion'
            Build                 = Get-Value -Object $_ -Name 'Build'
            BuildExt              = Get-Value -Object $_ -Name 'BuildExt'
            OSBranch              = Get-Value -Object $_ -Name 'OSBranch'
            Client                = Get-Value -Object $_ -Name 'Client'
            Obsolete              = Get-Value -Object $_ -Name 'Obsolete'
            ESUValue              = Get-Value -Object $_ -Name 'ESUValue'
            LicensedActivationIds = $(if ($licenses.Licensed.ContainsKey($key)) { @($licenses.Licensed[$key]) -join ';' })
            KnownActivationIds    = $known
            LastDiscovery         = Get-Heartbeat -Device $_
            LastInventory         = $scans[$key]
            LastExitCode          = $(if ($status) { $status.Code })
            LastState             = $(if ($status) { $status.State })
            LastStatusTime        = $(if ($status) { $status.Time })
            OfferActivationId     = $Run.Bundle.ActivationId
            SecurityUpdate        = $(if ($update) { $update.Title })
            SecurityUpdateTime    = $(if ($update) { $update.Time })
            StampResult           = $stamp.Result
            StampHResult          = $stamp.HResult
            StampLicenseStatus    = $stamp.LicenseStatus
            StampTime             = $stamp.Time
            Readiness             = $stamp.Readiness
            CheckResult           = $stamp.CheckResult
            CheckTime             = $stamp.CheckTime
            BaselineState         = $baselines[$key]
        }
    }
}

# The file system path of the output file. Its folder must exist before anything is read from the site.
function Resolve-StatusFile {
    param([string] $Path, [hashtable] $Bundle, [System.Management.Automation.PSCmdlet] $Caller)
    if (-not $Path) { $Path = '{0}.{1}.csv' -f $Bundle.Id, (Get-Date).ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture) }
    $file = $Caller.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    $folder = [System.IO.Path]::GetDirectoryName($file)
    if (-not [System.IO.Directory]::Exists($folder)) { Stop-Run -Message "The folder $folder does not exist. Create it, or specify another -Path." }
    if ([System.IO.Directory]::Exists($file)) { Stop-Run -Message "$file is a folder. Specify a file name in -Path." }
    $file
}

# Writes the same bytes in every version of PowerShell: byte order mark, CRLF. Writes to a temporary file first, so an
# incomplete file is never used.
function Write-StatusFile {
    param($Rows, [string] $File)
    $lines = @($Rows | Sort-Object -Property @('Name', 'ResourceID') | ConvertTo-Csv -NoTypeInformation)
    [System.IO.File]::WriteAllText("$File.part", (($lines -join "`r`n") + "`r`n"), (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
    Move-Item -LiteralPath (Get-ProviderPath -Root "$File.part") -Destination (Get-ProviderPath -Root $File) -Force -ErrorAction Stop
}
