
# --- Hardware inventory class --------------------------------------------------------------------------------------------

$script:LicensingClass = 'SMS_G_System_SOFTWARE_LICENSING_PRODUCT'
$script:StampClass = 'SMS_G_System_ESUPACK_STAMP'

function Read-SiteInventoryClass {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['InventoryClass'] = $found
    $Run.Known.Remove($script:LicensingClass)
    if (Test-SiteName -Run $Run -Name $script:LicensingClass) { $found['SoftwareLicensingProduct'] = $true }
}

function Compare-SiteInventoryClass {
    param($Run)
    if (-not $Run.Options.EnableInventoryClass) { return }
    if ($Run.Found['InventoryClass'].Count -gt 0) {
        return New-Change -Kind 'InventoryClass' -Key 'SoftwareLicensingProduct' -Name 'SoftwareLicensingProduct' -Action 'Unchanged' -Detail 'already enabled'
    }
    New-Change -Kind 'InventoryClass' -Key 'SoftwareLicensingProduct' -Name 'SoftwareLicensingProduct' -Action 'Change' -Detail 'every client in the hierarchy reports it with its next hardware inventory' -Question 'Enable the inventory class SoftwareLicensingProduct for every client in the hierarchy? EsuPack never disables it again.' -Delayed
}

function Set-SiteInventoryClass {
    param($Run, $Change)
    Set-CMAssetIntelligenceClass -EnableReportingClass SoftwareLicensingProduct @Surely
}

# --- Collections ---------------------------------------------------------------------------------------------------------

# The classes and properties that a query needs but that the site does not know and this run does not enable.
function Get-MissingName {
    param($Run, [string[]] $Requires)
    $Requires | Where-Object { -not (Test-SiteName -Run $Run -Name $_) -and -not ($Run.Options.EnableInventoryClass -and $_ -eq $script:LicensingClass) }
}

# Whether an object with such a query can be created, now or later in this run.
function Test-Wanted {
    param($Run, [string[]] $Requires)
    @(Get-MissingName -Run $Run -Requires $Requires).Count -eq 0
}

# The collections that exist or can be created.
function Get-WantedCollection {
    param($Run)
    $Run.Bundle.Collections | Where-Object { $Run.Found['Collection'].ContainsKey($_.Key) -or (Test-Wanted -Run $Run -Requires $_.Requires) }
}

function Read-SiteCollection {
    param($Run, [string] $Key)
    if (-not $Key) { $Run.Found['Collection'] = @{} }
    $found = $Run.Found['Collection']
    $rows = @(Get-ProviderRow -Query ("select CollectionID,Name,Comment from SMS_Collection where CollectionType = 2 and Comment like '{0}'" -f (Get-MarkPattern -Mark $Run.Bundle.Mark)))
    foreach ($planned in @($Run.Bundle.Collections | Where-Object { -not $Key -or $_.Key -eq $Key })) {
        $found.Remove($planned.Key)
        $ours = Select-Marked -Objects $rows -Property 'Comment' -Mark $planned.Mark -What "Collection $($planned.Name)"
        if ($null -eq $ours) { continue }
        $collection = Get-CMDeviceCollection -Id $ours.CollectionID -ErrorAction Stop
        if ($null -eq $collection) { Stop-Run -Message "The collection $($ours.CollectionID) exists, but the site does not return it. Check the security scopes of your account." }
        $found[$planned.Key] = $collection
    }
    if (-not $Key) { Read-CollectionName -Run $Run }
}

# The names of other collections. Read only if a collection is still to be created.
function Read-CollectionName {
    param($Run)
    $names = @{}
    $Run.Found['CollectionName'] = $names
    if (@($Run.Bundle.Collections | Where-Object { -not $Run.Found['Collection'].ContainsKey($_.Key) }).Count -eq 0) { return }
    foreach ($row in @(Get-ProviderRow -Query 'select CollectionID,Name from SMS_Collection where CollectionType = 2')) { $names[[string] $row.Name] = $row.CollectionID }
}

function Compare-SiteCollection {
    param($Run)
    foreach ($planned in $Run.Bundle.Collections) {
        $collection = $Run.Found['Collection'][$planned.Key]
        if ($null -ne $collection) { Compare-OneCollection -Run $Run -Collection $collection -Planned $planned; continue }
        $missing = @(Get-MissingName -Run $Run -Requires $planned.Requires)
        if ($missing.Count -gt 0 -and $planned.Optional) { Write-Verbose -Message ("Collection $($planned.Name) is not created: {0}." -f (Get-MissingNameText -Name $missing[0])) }
        elseif ($missing.Count -gt 0) {
            New-Change -Kind 'Collection' -Key $planned.Key -Name $planned.Name -Action 'Left' -Detail (Get-MissingNameText -Name $missing[0])
        }
        elseif ($Run.Found['CollectionName'].ContainsKey($planned.Name)) {
            New-NameTaken -Kind 'Collection' -Name $planned.Name -Id $Run.Found['CollectionName'][$planned.Name]
        }
        else {
            New-Change -Kind 'Collection' -Key $planned.Key -Name $planned.Name -Action 'Create' -Detail "limited to $($Run.Options.LimitingCollectionId)" -Needs $planned.Requires
        }
    }
}

function Get-MissingNameText {
    param([string] $Name)
    if ($Name -eq $script:LicensingClass) { return 'the site has no inventory class SoftwareLicensingProduct. Use -EnableInventoryClass. If you already did, run the command again in an hour' }
    if ($Name -eq $script:StampClass) { return 'the site has no inventory class for the registry stamp. See the hand-off sheet for how to add it' }
    "its query needs $Name, which the site does not know"
}

function Compare-OneCollection {
    param($Run, $Collection, [hashtable] $Planned)
    $differing = @()
    if ([string] $Collection.Comment -ne $Planned.Comment) { $differing += 'comment' }
    if ($Collection.LimitToCollectionID -ne $Run.Options.LimitingCollectionId) { $differing += "limited to $($Run.Options.LimitingCollectionId)" }
    # RefreshType is a bit field: 2 periodic updates, 4 incremental updates. An administrator can have added the latter.
    $refreshType = Get-Value -Object $Collection -Name 'RefreshType'
    $token = @(Get-LazyValue -Object $Collection -Name 'RefreshSchedule' | Where-Object { $null -ne $_ } | Select-Object -First 1)
    $days = $null
    if ($token.Count -gt 0) { $days = Get-Value -Object $token[0] -Name 'DaySpan' }
    if ($null -ne $refreshType -and ([int] $refreshType -band 2) -eq 0) { $differing += 'periodic refresh' }
    elseif ($null -ne $days -and $days -ne $Planned.RefreshDays) { $differing += "refresh every $($Planned.RefreshDays) days" }
    $action = 'Unchanged'
    $detail = $Collection.CollectionID
    if ($differing.Count -gt 0) { $action = 'Change'; $detail = $differing -join ', ' }
    New-Change -Kind 'Collection' -Key $Planned.Key -Name $Collection.Name -Id $Collection.CollectionID -Action $action -Detail $detail -With @{ Incremental = ($null -ne $refreshType -and ([int] $refreshType -band 4) -ne 0) }
}

function New-DailySchedule {
    param([datetime] $Start, [int] $Days)
    $schedule = New-CMSchedule -Start $Start -RecurInterval Days -RecurCount $Days @Surely
    if ($null -eq $schedule) { Stop-Run -Message 'New-CMSchedule returned no schedule. Run the command again. It continues from there.' }
    $schedule
}

function Set-SiteCollection {
    param($Run, $Change)
    if ($Change.Action -eq 'Remove') { Remove-CMCollection -Id $Change.Id -Force @Surely; return }
    $planned = @($Run.Bundle.Collections | Where-Object { $_.Key -eq $Change.Key })[0]
    # The collection is first evaluated when it is created. A fixed start time is the same in every run.
    $schedule = New-DailySchedule -Start ([datetime] '1998-02-01') -Days $planned.RefreshDays
    if ($Change.Action -eq 'Create') {
        $null = New-CMDeviceCollection -Name $planned.Name -LimitingCollectionId $Run.Options.LimitingCollectionId -Comment $planned.Comment -RefreshType Periodic -RefreshSchedule $schedule @Surely
        return
    }
    $refreshType = 'Periodic'
    if ($Change.With.Incremental) { $refreshType = 'Both' }
    Set-CMCollection -CollectionId $Change.Id -Comment $planned.Comment -LimitingCollectionId $Run.Options.LimitingCollectionId -RefreshType $refreshType -RefreshSchedule $schedule @Surely
}
