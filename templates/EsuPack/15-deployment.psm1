
# --- Deployment ----------------------------------------------------------------------------------------------------------

# The collection to deploy to: ID (empty until it exists), name, and its plan if it is a collection of the bundle.
function Get-DeploymentTarget {
    param($Run)
    if ($Run.Options.TargetId) {
        $collection = $Run.Found['Target'][$Run.Options.TargetId]
        return [pscustomobject] @{ Id = $Run.Options.TargetId; Name = $Run.Options.TargetId; Planned = $null; Object = $collection }
    }
    $planned = @($Run.Bundle.Collections | Where-Object { $_.Key -eq $Run.Options.TargetKey })[0]
    $collection = $Run.Found['Collection'][$planned.Key]
    [pscustomobject] @{ Id = [string] (Get-Value -Object $collection -Name 'CollectionID'); Name = $planned.Name; Planned = $planned; Object = $collection }
}

function Read-SiteDeployment {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['Deployment'] = $found
    $package = $Run.Found['Package']['Package']
    if ($Run.Options.Remove) {
        $all = @(Get-SequenceDeployment -Run $Run)
        if ($null -ne $package) { $all += @(Get-CMPackageDeployment -PackageId $package.PackageID -ErrorAction Stop | Where-Object { $null -ne $_ }) }
        foreach ($deployment in $all) { $found[[string] $deployment.AdvertisementID] = $deployment }
        return
    }
    if ($null -eq $package -or -not $Run.Options.Deploy) { return }
    $target = Get-DeploymentTarget -Run $Run
    if (-not $target.Id) { return }
    if ($Run.Options.TaskSequence) { $all = @(Get-SequenceDeployment -Run $Run | Where-Object { $_.CollectionID -eq $target.Id }) }
    else { $all = @(Get-CMPackageDeployment -PackageId $package.PackageID -ProgramName $Run.Options.Program.Name -CollectionId $target.Id -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ }) }
    $ours = Select-Marked -Objects $all -Property 'Comment' -Mark $Run.Bundle.Mark -What "Deployment of $($Run.Options.Program.Name) to $($target.Name)"
    if ($null -ne $ours) { $found['Deployment'] = $ours }
    elseif ($all.Count -gt 0) { $found['Foreign'] = $all[0] }
}

# The state of a deployment on the site (SMS_Advertisement), in local time. OfferType: 0 required, 2 available.
function Get-DeploymentState {
    param($Deployment, [datetime] $Now)
    $token = @(Get-LazyValue -Object $Deployment -Name 'AssignedSchedule' | Where-Object { $null -ne $_ } | Select-Object -First 1)
    $deadline = $null
    if ($token.Count -gt 0) { $deadline = ConvertTo-LocalTime -Value (Get-Value -Object $token[0] -Name 'StartTime') -IsUtc (Get-Value -Object $Deployment -Name 'AssignedScheduleIsGMT') }
    $expires = ConvertTo-LocalTime -Value (Get-Value -Object $Deployment -Name 'ExpirationTime') -IsUtc (Get-LazyValue -Object $Deployment -Name 'ExpirationTimeIsGMT')
    $enabled = Get-LazyValue -Object $Deployment -Name 'ExpirationTimeEnabled'
    # Without an expiration, the year is 1990. If the site does not return whether there is one, the year decides.
    if ($null -ne $expires -and ($enabled -eq $false -or $expires.Year -lt 1991)) { $expires = $null }
    [pscustomobject] @{
        Required  = (Get-Value -Object $Deployment -Name 'OfferType') -eq 0
        Available = ConvertTo-LocalTime -Value (Get-Value -Object $Deployment -Name 'PresentTime') -IsUtc (Get-Value -Object $Deployment -Name 'PresentTimeIsGMT')
        Deadline  = $deadline
        Expired   = $null -ne $expires -and $expires -le $Now
        Expires   = $expires
        IsUtc     = [bool] (Get-Value -Object $Deployment -Name 'PresentTimeIsGMT')
    }
}

function ConvertTo-LocalTime {
    param($Value, $IsUtc)
    $time = ConvertTo-Time -Value $Value
    if ($null -ne $time -and $IsUtc) { return [datetime]::SpecifyKind($time, [System.DateTimeKind]::Utc).ToLocalTime() }
    $time
}

function Get-DeploymentText {
    param([bool] $Required, $Available, $Deadline, $Expires)
    $text = 'Available'
    if ($Required) { $text = 'Required' }
    if ($null -ne $Available) { $text += ', available {0}' -f (Format-Time -Time $Available) }
    if ($Required) { $text += $(if ($null -ne $Deadline) { ', deadline {0}, then daily on devices where it failed' -f (Format-Time -Time $Deadline) } else { ', the site reports no deadline' }) }
    if ($null -ne $Expires) { $text += ', expires {0}' -f (Format-Time -Time $Expires) }
    $text
}

function Compare-SiteDeployment {
    param($Run)
    if (-not $Run.Options.Deploy) { return }
    $options = $Run.Options
    $target = Get-DeploymentTarget -Run $Run
    $name = "of $($options.Program.Name) to $($target.Name)"
    if ($Run.Found['Deployment'].ContainsKey('Foreign')) {
        return New-Change -Kind 'Deployment' -Name $name -Action 'Blocked' -Detail 'already exists without the mark of this bundle. It was created in the console, or it belongs to another bundle. Remove it, or deploy to another collection'
    }
    if ($null -ne $target.Planned -and -not $target.Id -and -not (Test-Wanted -Run $Run -Requires $target.Planned.Requires)) {
        return New-Change -Kind 'Deployment' -Name $name -Action 'Blocked' -Detail "its collection cannot be created: $(Get-MissingNameText -Name @(Get-MissingName -Run $Run -Requires $target.Planned.Requires)[0]). Or deploy to another collection"
    }
    if ($Run.Found['Deployment'].ContainsKey('Deployment')) { return Compare-OneDeployment -Run $Run -Deployment $Run.Found['Deployment']['Deployment'] -Target $target -Name $name }
    $required = $options.Purpose -eq 'Required'
    $available = $options.Now
    if ($null -ne $options.Available) { $available = $options.Available }
    $deadline = $null
    if ($required) { $deadline = $available }
    if ($required -and $null -ne $options.Deadline) { $deadline = $options.Deadline }
    $after = @('Package Package', "Program $($options.Program.Name)")
    if ($options.TaskSequence) { $after = @('Package Package', 'TaskSequence TaskSequence') }
    $needs = @()
    if ($null -ne $target.Planned) { $after += "Collection $($target.Planned.Key)"; $needs = $target.Planned.Requires }
    $atOnce = $required -and ($null -eq $options.Deadline -or $deadline -le $options.Now)
    New-Change -Kind 'Deployment' -Key 'Deployment' -Name $name -Action 'Create' -Detail (Get-DeploymentText -Required $required -Available $available -Deadline $deadline) -After $after -Needs $needs -Question (Get-DeploymentQuestion -Run $Run -Target $target -Required $required -AtOnce $atOnce) -With @{ Available = $available; Deadline = $deadline }
}

# Times that were not specified stay as they are. An expired deployment is enabled again.
function Compare-OneDeployment {
    param($Run, $Deployment, $Target, [string] $Name)
    $options = $Run.Options
    $state = Get-DeploymentState -Deployment $Deployment -Now $options.Now
    $id = Get-Value -Object $Deployment -Name 'AdvertisementID'
    $required = $options.Purpose -eq 'Required'
    if ($state.Required -ne $required) {
        $kept = 'Available'
        if ($state.Required) { $kept = 'Required' }
        return New-Change -Kind 'Deployment' -Key 'Deployment' -Name $Name -Id $id -Action 'Left' -Detail "is $kept, and the purpose of a deployment cannot be changed. Delete it in the console, then run the command again"
    }
    $with = @{}
    $available = $state.Available
    $deadline = $state.Deadline
    if ($null -ne $options.Available -and ($null -eq $available -or (Format-Time -Time $available) -ne (Format-Time -Time $options.Available))) { $available = $options.Available; $with.Available = $available }
    if ($required -and $null -ne $options.Deadline -and ($null -eq $deadline -or (Format-Time -Time $deadline) -ne (Format-Time -Time $options.Deadline))) { $deadline = $options.Deadline; $with.Deadline = $deadline }
    if ($state.Expired) { $with.Revive = $true }
    $expires = $state.Expires
    if ($state.Expired) { $expires = $null }
    $text = Get-DeploymentText -Required $required -Available $available -Deadline $deadline -Expires $expires
    if ($with.Count -eq 0) { return New-Change -Kind 'Deployment' -Key 'Deployment' -Name $Name -Id $id -Action 'Unchanged' -Detail $text }
    if ($state.Expired) { $text = 'expired {0}. New: {1}' -f (Format-Time -Time $state.Expires), $text }
    $with.FromUtc = $state.IsUtc
    $atOnce = $required -and ($with.ContainsKey('Deadline') -or $state.Expired) -and ($null -eq $deadline -or $deadline -le $options.Now)
    New-Change -Kind 'Deployment' -Key 'Deployment' -Name $Name -Id $id -Action 'Change' -Detail $text -Question (Get-DeploymentQuestion -Run $Run -Target $Target -Required $required -AtOnce $atOnce) -With $with
}

# Asked if a deployment runs immediately, removes keys, or needs more activations than are left.
function Get-DeploymentQuestion {
    param($Run, $Target, [bool] $Required, [bool] $AtOnce)
    $removes = $Run.Options.Program.Purpose -eq 'remove'
    $left = $Run.Options.ActivationsLeft
    $keyless = Test-KeyMissing -Run $Run -Target $Target
    if (-not $AtOnce -and -not $removes -and -not $keyless -and ($null -eq $left -or -not $Required)) { return '' }
    $count = Get-DeviceCount -Target $Target
    $tooFew = $null -ne $left -and $Required -and -not $removes -and ($null -eq $count -or $count -gt $left)
    if (-not $AtOnce -and -not $removes -and -not $keyless -and -not $tooFew) { return '' }
    $culture = [System.Globalization.CultureInfo]::InvariantCulture
    $devices = 'an unknown number of devices'
    if ($null -ne $count) { $devices = [string]::Format($culture, '{0:N0} devices', $count) }
    $text = "Deploy $($Run.Options.Program.Name) as $($Run.Options.Purpose) to $($Target.Name): $devices."
    if ($AtOnce) { $text += ' It runs immediately. Devices with maintenance windows wait for the next one that is long enough.' }
    if ($keyless) { $text += " The collection has no variable $($Run.Bundle.KeyVariable). Devices that do not get it from another collection end with exit code 38. To set it, run Import-EsuPackage.ps1 -SetKeyVariable." }
    if ($removes) { $text += ' It uninstalls the key of this product and year.' }
    if ($null -ne $left -and -not $removes) { $text += [string]::Format($culture, ' Activations left: {0:N0}.', $left) }
    "$text Continue?"
}

# The number of members of the collection. A collection of the bundle that does not exist or is not evaluated yet has none:
# then the number of devices that its query finds. Nothing if neither is known.
function Get-DeviceCount {
    param($Target)
    $count = Get-Value -Object $Target.Object -Name 'MemberCount'
    if ($null -eq $Target.Planned -or $count -gt 0) { return $count }
    try { @(Get-ProviderRow -Query $Target.Planned.Query).Count } catch { Write-Verbose -Message (Get-FirstLine -Failure $_) }
}

function Set-SiteDeployment {
    param($Run, $Change)
    if ($Change.Action -eq 'Remove' -and $Change.With['TaskSequence']) { Remove-CMTaskSequenceDeployment -DeploymentId $Change.Id -Force @Surely; return }
    if ($Change.Action -eq 'Remove') { Remove-CMPackageDeployment -DeploymentId $Change.Id -Force @Surely; return }
    $target = Get-DeploymentTarget -Run $Run
    $packageId = $Run.Found['Package']['Package'].PackageID
    $options = @{}
    if ($Change.Action -eq 'Create') {
        $options.AvailableDateTime = $Change.With.Available
        # The deadline is set by the schedule. -DeadlineDateTime would set the expiration.
        if ($null -ne $Change.With.Deadline) {
            # Runs again every day where the program failed. Where it succeeded, it does not run again.
            $options.Schedule = New-DailySchedule -Start $Change.With.Deadline -Days 1
            $options.RerunBehavior = 'RerunIfFailedPreviousAttempt'
        }
        if ($Run.Options.TaskSequence) { New-SequenceDeployment -Run $Run -Target $target -With $options; return }
        # By default, nothing runs on slow networks. The cmdlet itself spells this value without "Run".
        $null = New-CMPackageDeployment -StandardProgram -PackageId $packageId -ProgramName $Run.Options.Program.Name -CollectionId $target.Id -DeployPurpose $Run.Options.Purpose -Comment "$($Run.Options.Program.Name), $($Run.Bundle.Subject) $($Run.Bundle.Mark)" -FastNetworkOption DownloadContentFromDistributionPointAndRunLocally -SlowNetworkOption DownloadContentFromDistributionPointAndLocally @options @Surely
        return
    }
    if ($Change.With.ContainsKey('Available')) { $options.DeploymentAvailableDateTime = $Change.With.Available }
    if ($Change.With.ContainsKey('Available') -and $Change.With.FromUtc) { $options.UseUtcForAvailableSchedule = $false }
    if ($Change.With.ContainsKey('Deadline')) { $options.Schedule = New-DailySchedule -Start $Change.With.Deadline -Days 1 }
    if ($Run.Options.TaskSequence) { Set-SequenceDeployment -Run $Run -Change $Change -With $options; return }
    if ($Change.With.ContainsKey('Revive')) { $options.EnableExpireSchedule = $false }
    Set-CMPackageDeployment -PackageId $packageId -StandardProgramName $Run.Options.Program.Name -CollectionId $target.Id @options @Surely
}

# --- Deployments of earlier years ----------------------------------------------------------------------------------------

# The deployments from bundles of earlier years of this product, found by the mark in their comments.
function Read-SiteSuperseded {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['Superseded'] = $found
    if (-not $Run.Options.Supersede) { return }
    $family = 'esupack {0}/' -f $Run.Bundle.Product
    foreach ($row in @(Get-ProviderRow -Query "select AdvertisementID,Comment,ProgramName from SMS_Advertisement where Comment like '%$family%'")) {
        if ([string] $row.Comment -notmatch ('\[{0}([0-9])/[0-9a-f]{{8}}\]' -f [regex]::Escape($family)) -or [int] $Matches[1] -ge $Run.Bundle.Year) { continue }
        if ($row.ProgramName -eq '*') { $deployment = @(Get-CMTaskSequenceDeployment -DeploymentId $row.AdvertisementID -ErrorAction Stop | Where-Object { $null -ne $_ }) }
        else { $deployment = @(Get-CMPackageDeployment -DeploymentId $row.AdvertisementID -ErrorAction Stop | Where-Object { $null -ne $_ }) }
        if ($deployment.Count -gt 0) { $found[[string] $row.AdvertisementID] = $deployment[0] }
    }
}

function Compare-SiteSuperseded {
    param($Run)
    if (-not $Run.Options.Supersede) { return }
    if ($Run.Found['Superseded'].Count -eq 0) { New-Change -Kind 'Superseded' -Key 'none' -Name $Run.Bundle.Product -Action 'Unchanged' -Detail 'no deployment of an earlier year' }
    foreach ($id in @($Run.Found['Superseded'].Keys | Sort-Object)) {
        $deployment = $Run.Found['Superseded'][$id]
        $name = "deployment $id of $($deployment.PackageID) to $($deployment.CollectionID)"
        $state = Get-DeploymentState -Deployment $deployment -Now $Run.Options.Now
        if ($Run.Options.SupersedeAction -eq 'Delete') {
            New-Change -Kind 'Superseded' -Key $id -Name $name -Id $id -Action 'Remove' -Detail ([string] $deployment.Comment) -Question "Delete the $name and its status?"
        }
        elseif ($state.Expired) { New-Change -Kind 'Superseded' -Key $id -Name $name -Id $id -Action 'Unchanged' -Detail ('expired {0}' -f (Format-Time -Time $state.Expires)) }
        else { New-Change -Kind 'Superseded' -Key $id -Name $name -Id $id -Action 'Change' -Detail 'expires now' }
    }
}

function Set-SiteSuperseded {
    param($Run, $Change)
    $deployment = $Run.Found['Superseded'][$Change.Key]
    if ($deployment.ProgramName -eq '*') {
        if ($Change.Action -eq 'Remove') { Remove-CMTaskSequenceDeployment -DeploymentId $Change.Id -Force @Surely }
        else { Set-CMTaskSequenceDeployment -TaskSequenceDeploymentId $Change.Id -DeploymentExpireDateTime $Run.Options.Now @Surely }
        return
    }
    if ($Change.Action -eq 'Remove') { Remove-CMPackageDeployment -DeploymentId $Change.Id -Force @Surely; return }
    Set-CMPackageDeployment -PackageId $deployment.PackageID -StandardProgramName $deployment.ProgramName -CollectionId $deployment.CollectionID -EnableExpireSchedule $true -DeploymentExpireDateTime $Run.Options.Now @Surely
}
