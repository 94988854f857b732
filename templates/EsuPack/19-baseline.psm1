
# --- Configuration baseline ----------------------------------------------------------------------------------------------

# The configuration item and the baseline of the bundle, found by scope and logical name, which stay the same if the objects
# are renamed. SDMPackageVersion is the version of the digest.
function Get-SiteConfiguration {
    param($Run)
    $planned = $Run.Bundle.Baseline
    $found = @{}
    foreach ($key in 'Item', 'Baseline') {
        $query = "select CI_ID,SDMPackageVersion,LocalizedDisplayName,LocalizedDescription from SMS_ConfigurationItemLatestBaseClass where ModelName = '{0}'" -f $planned["${key}Model"]
        foreach ($row in @(Get-ProviderRow -Query $query)) {
            # One row, the latest version. If the site returns more, use the highest.
            if (-not $found.ContainsKey($key) -or [int64] $row.SDMPackageVersion -gt [int64] $found[$key].SDMPackageVersion) { $found[$key] = $row }
        }
    }
    $found
}

function Read-SiteBaseline {
    param($Run, [string] $Key)
    $Run.Found['Baseline'] = @{}
    if ($Run.Options.Baseline -or $Run.Options.Remove) { $Run.Found['Baseline'] = Get-SiteConfiguration -Run $Run }
}

# One change for both objects: they come in one file.
function Compare-SiteBaseline {
    param($Run)
    if (-not $Run.Options.Baseline) { return }
    $planned = $Run.Bundle.Baseline
    $found = $Run.Found['Baseline']
    $there = @('Item', 'Baseline' | Where-Object { $found.ContainsKey($_) } | ForEach-Object { $found[$_] })
    $id = [string] (Get-Value -Object $found['Baseline'] -Name 'CI_ID')
    $with = @{ Kind = 'Baseline'; Key = 'Baseline'; Name = $planned.Name; Id = $id }
    if ($there.Count -eq 0) { return New-Change @with -Action 'Create' -Detail "version $($planned.Version), with the configuration item $($planned.ItemName)" }
    $higher = @($there | Where-Object { [int64] $_.SDMPackageVersion -gt $planned.Version })
    if ($higher.Count -gt 0) {
        $next = [int64] $higher[0].SDMPackageVersion + 1
        return New-Change @with -Action 'Left' -Detail "$($higher[0].LocalizedDisplayName) has version $($higher[0].SDMPackageVersion) on the site because it was changed there. To replace it, generate the bundle with --baseline-version $next"
    }
    if ($there.Count -lt 2 -or @($there | Where-Object { [int64] $_.SDMPackageVersion -lt $planned.Version }).Count -gt 0) {
        $before = @($there | ForEach-Object { $_.SDMPackageVersion } | Sort-Object -Unique) -join ', '
        return New-Change @with -Action 'Change' -Detail "from version $before to $($planned.Version)"
    }
    # The site rejects different content with the same version.
    $other = @($there | Where-Object { -not (Test-Mark -Object $_ -Property 'LocalizedDescription' -Mark $planned.Mark) })
    if ($other.Count -gt 0) { return New-Change @with -Action 'Left' -Detail "the site has different content with version $($planned.Version). Generate the bundle with --baseline-version $($planned.Version + 1)" }
    New-Change @with -Action 'Unchanged' -Detail "version $($planned.Version)"
}

function Set-SiteBaseline {
    param($Run, $Change)
    if ($Change.Action -ne 'Remove') {
        Import-CMBaseline -FileName ('{0}\{1}' -f $Run.Options.Root, $Run.Bundle.Baseline.File) -Force @Surely
        return
    }
    if ($Change.Key -eq 'Item') { Remove-CMConfigurationItem -Id ([int] $Change.Id) -Force @Surely; return }
    Remove-CMBaseline -Id ([int] $Change.Id) -Force @Surely
}

# --- Deployment of the baseline --------------------------------------------------------------------------------------------

# The collection, as for the program: ID (empty until it exists), name, and its plan if it is a collection of the bundle.
function Get-BaselineTarget {
    param($Run)
    $options = $Run.Options
    if ($options.BaselineTargetId) { return [pscustomobject] @{ Id = $options.BaselineTargetId; Name = $options.BaselineTargetId; Planned = $null } }
    $planned = @($Run.Bundle.Collections | Where-Object { $_.Key -eq $options.BaselineTargetKey })[0]
    [pscustomobject] @{ Id = [string] (Get-Value -Object $Run.Found['Collection'][$planned.Key] -Name 'CollectionID'); Name = $planned.Name; Planned = $planned }
}

# The deployments of the baseline (SMS_BaselineAssignment), by their ID.
function Read-SiteBaselineDeployment {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['BaselineDeployment'] = $found
    if ($Key) { Read-SiteBaseline -Run $Run }
    if (-not $Run.Options.DeployBaseline -and -not $Run.Options.Remove) { return }
    $baseline = $Run.Found['Baseline']['Baseline']
    if ($null -eq $baseline) { return }
    $target = ''
    if (-not $Run.Options.Remove) { $target = (Get-BaselineTarget -Run $Run).Id; if (-not $target) { return } }
    foreach ($deployment in @(Get-CMBaselineDeployment -SmsObjectId ([int] $baseline.CI_ID) -ErrorAction Stop | Where-Object { $null -ne $_ })) {
        if ($Run.Options.Remove) { $found[[string] $deployment.AssignmentUniqueID] = $deployment }
        elseif ($deployment.TargetCollectionID -eq $target) { $found['Deployment'] = $deployment }
    }
}

function Compare-SiteBaselineDeployment {
    param($Run)
    if (-not $Run.Options.DeployBaseline) { return }
    $target = Get-BaselineTarget -Run $Run
    $name = 'baseline to {0}' -f $target.Name
    $with = @{ Kind = 'BaselineDeployment'; Key = 'Deployment'; Name = $name }
    if ($null -ne $target.Planned -and @(Get-MissingName -Run $Run -Requires $target.Planned.Requires).Count -gt 0) {
        return New-Change @with -Action 'Blocked' -Detail "its collection cannot be created: $(Get-MissingNameText -Name @(Get-MissingName -Run $Run -Requires $target.Planned.Requires)[0]). Or deploy to another collection"
    }
    $deployment = $Run.Found['BaselineDeployment']['Deployment']
    if ($null -eq $deployment) {
        $after = @('Baseline Baseline')
        $needs = @()
        if ($null -ne $target.Planned) { $after += "Collection $($target.Planned.Key)"; $needs = $target.Planned.Requires }
        # An existing baseline that is left as it is can still be deployed.
        if ($Run.Found['Baseline'].ContainsKey('Baseline')) { $after = @($after | Where-Object { $_ -ne 'Baseline Baseline' }) }
        return New-Change @with -Action 'Create' -Detail 'daily, without remediation' -After $after -Needs $needs
    }
    $id = [string] $deployment.AssignmentUniqueID
    if (Get-Value -Object $deployment -Name 'EnforcementEnabled') { return New-Change @with -Id $id -Action 'Left' -Detail 'is deployed with remediation, but this baseline has no remediation. Clear the setting in the console' }
    New-Change @with -Id $id -Action 'Unchanged' -Detail 'without remediation'
}

function Set-SiteBaselineDeployment {
    param($Run, $Change)
    if ($Change.Action -eq 'Remove') { Remove-CMBaselineDeployment -DeploymentId $Change.Id -Force @Surely; return }
    $schedule = New-DailySchedule -Start $Run.Options.Now -Days 1
    $baseline = $Run.Found['Baseline']['Baseline']
    if ($null -eq $baseline) { $baseline = (Get-SiteConfiguration -Run $Run)['Baseline'] }
    $null = New-CMBaselineDeployment -Id ([int] $baseline.CI_ID) -CollectionId (Get-BaselineTarget -Run $Run).Id -Schedule $schedule -EnableEnforcement $false -OverrideServiceWindow $false @Surely
}

# What -Remove removes: all deployments of the baseline, then the baseline and the configuration item.
function Get-BaselineRemoval {
    param($Run)
    $found = $Run.Found['Baseline']
    $after = @()
    foreach ($id in @($Run.Found['BaselineDeployment'].Keys | Sort-Object)) {
        $deployment = $Run.Found['BaselineDeployment'][$id]
        $after += "BaselineDeployment $id"
        New-Change -Kind 'BaselineDeployment' -Key $id -Name "baseline to $($deployment.TargetCollectionID)" -Id $id -Action 'Remove' -Detail ([string] (Get-Value -Object $deployment -Name 'AssignmentName'))
    }
    foreach ($key in 'Baseline', 'Item') {
        if (-not $found.ContainsKey($key)) { continue }
        $detail = 'version {0}' -f $found[$key].SDMPackageVersion
        New-Change -Kind 'Baseline' -Key $key -Name $found[$key].LocalizedDisplayName -Id ([string] $found[$key].CI_ID) -Action 'Remove' -Detail $detail -After $after
        $after = @("Baseline $key")
    }
}
