
# --- Content -------------------------------------------------------------------------------------------------------------

# The description of the package ends with a digest of the content that was last sent to the distribution points.
function Test-ContentNoted {
    param($Run)
    Test-Mark -Object $Run.Found['Package']['Package'] -Property 'Description' -Mark $Run.Bundle.Package.ContentMark
}

# The distribution targets: key, kind, name.
function Get-ContentTarget {
    param($Run)
    foreach ($name in $Run.Options.Groups) { [pscustomobject] @{ Key = "group $name"; Kind = 'distribution point group'; Name = $name } }
    foreach ($name in $Run.Options.Points) { [pscustomobject] @{ Key = "point $name"; Kind = 'distribution point'; Name = $name } }
}

# The current distribution targets. They are read from the tables that distribution uses, because its status is hours late.
function Read-SiteContent {
    param($Run, [string] $Key)
    if ($Key) { Read-SitePackage -Run $Run }
    $found = @{}
    $Run.Found['Content'] = $found
    $package = $Run.Found['Package']['Package']
    if ($null -eq $package) { return }
    $id = $package.PackageID
    $groups = @(Get-ProviderRow -Query "select GroupID from SMS_DPGroupPackages where PkgID = '$id'" | ForEach-Object { [string] $_.GroupID })
    # 3: the content is being removed from the distribution point (SMS_DistributionPoint.Status).
    $points = @(Get-ProviderRow -Query "select ServerNALPath,Status from SMS_DistributionPoint where PackageID = '$id'" | Where-Object { (Get-Value -Object $_ -Name 'Status') -ne 3 } | ForEach-Object { [string] $_.ServerNALPath })
    if ($groups.Count + $points.Count -gt 0) { $found['anywhere'] = $true }
    foreach ($name in $Run.Options.Groups) { if ($groups -contains $Run.Found['Group'][$name]) { $found["group $name"] = $true } }
    if ($Run.Options.Points.Count -eq 0) { return }
    foreach ($group in $groups) { $points += @(Get-ProviderRow -Query "select DPNALPath from SMS_DPGroupMembers where GroupID = '$group'" | ForEach-Object { [string] $_.DPNALPath }) }
    foreach ($name in $Run.Options.Points) {
        # ["Display=\\dp01.contoso.com\"]MSWNET:["SMS_SITE=ABC"]\\dp01.contoso.com\
        if (@($points | Where-Object { $_.IndexOf("\\$name\", [System.StringComparison]::OrdinalIgnoreCase) -ge 0 }).Count -gt 0) { $found["point $name"] = $true }
    }
}

function Compare-SiteContent {
    param($Run)
    $found = $Run.Found['Content']
    $name = "of $($Run.Bundle.Package.Name)"
    $targets = @(Get-ContentTarget -Run $Run)
    $anywhere = $found.ContainsKey('anywhere')
    if (-not $anywhere -and $targets.Count -eq 0) {
        return New-Change -Kind 'Content' -Key 'none' -Name $name -Action 'Left' -Detail 'is on no distribution point. Specify -DistributionPointGroup or -DistributionPoint'
    }
    $noted = Test-ContentNoted -Run $Run
    $before = @()
    if ($anywhere -and -not $noted -and -not $Run.Known.ContainsKey('Content refreshed')) {
        New-Change -Kind 'Content' -Key 'refresh' -Name $name -Action 'Change' -Detail 'update the distribution points with the changed content'
        $before += 'Content refresh'
    }
    foreach ($target in $targets) {
        $action = 'Unchanged'
        if (-not $found.ContainsKey($target.Key)) { $action = 'Create'; $before += "Content $($target.Key)" }
        New-Change -Kind 'Content' -Key $target.Key -Name $name -Action $action -Detail "to $($target.Kind) $($target.Name)" -After @('Package Package') -Delayed -With @{ Target = $target }
    }
    if (-not $noted) { New-Change -Kind 'Content' -Key 'note' -Name $name -Action 'Change' -Detail 'note the distributed content in the description of the package' -After (@('Package Package') + $before) }
    elseif ($targets.Count -eq 0) { New-Change -Kind 'Content' -Key 'note' -Name $name -Action 'Unchanged' -Detail 'distribution points have this content or are downloading it' }
}

function Set-SiteContent {
    param($Run, $Change)
    $package = $Run.Found['Package']['Package']
    if ($Change.Key -eq 'refresh') {
        $null = Update-CMDistributionPoint -PackageId $package.PackageID @Surely
        $Run.Known['Content refreshed'] = $true
    }
    elseif ($Change.Key -eq 'note') {
        Set-CMPackage -Id $package.PackageID -Description ('{0} {1}' -f $Run.Bundle.Package.Description, $Run.Bundle.Package.ContentMark) @Surely
    }
    else { Start-Distribution -Run $Run -Target $Change.With.Target -PackageId $package.PackageID }
}

# The cmdlet fails if the content is already targeted to the distribution point: by a group, or by another administrator.
function Start-Distribution {
    param($Run, $Target, [string] $PackageId)
    Read-SiteContent -Run $Run
    if ($Run.Found['Content'].ContainsKey($Target.Key)) { return }
    try {
        if ($Target.Kind -eq 'distribution point group') { $null = Start-CMContentDistribution -PackageId $PackageId -DistributionPointGroupName $Target.Name -DisableWildcardHandling @Surely }
        else { $null = Start-CMContentDistribution -PackageId $PackageId -DistributionPointName $Target.Name -DisableWildcardHandling @Surely }
    }
    catch {
        $failure = $_
        Read-SiteContent -Run $Run
        if (-not $Run.Found['Content'].ContainsKey($Target.Key)) { throw $failure }
    }
}
