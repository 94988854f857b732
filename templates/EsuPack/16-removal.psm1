
# --- Removal ---------------------------------------------------------------------------------------------------------------

# The objects of the bundle on the site, in the order of removal. Objects that something else uses stay, and are reported.
function Get-RemovalPlan {
    param($Run)
    try {
        foreach ($kind in 'Package', 'Program', 'TaskSequence', 'Deployment', 'Query', 'Collection', 'Baseline', 'BaselineDeployment') { & "Read-Site$kind" -Run $Run }
        $baseline = @(Get-BaselineRemoval -Run $Run)
        # The site keeps an item that other baselines use, with an error. It is the last removal, so that nothing else stays.
        $item = @($baseline | Where-Object { $_.Kind -eq 'Baseline' -and $_.Key -eq 'Item' })
        $collections = @(Get-CollectionRemoval -Run $Run)
        $plan = @(Get-PackageRemoval -Run $Run) + @($baseline | Where-Object { $item -notcontains $_ }) + @(Get-QueryRemoval -Run $Run) + $collections + $item + @(Get-Unmarked -Run $Run)
        $plan += @(Get-KeyLeft -Run $Run -Collections $collections)
    }
    catch { Stop-Run -Message (Get-FailureText -What 'Reading the site' -Failure $_) }
    if ($plan.Count -eq 0) { return New-Change -Kind 'Bundle' -Name $Run.Bundle.Id -Action 'Unchanged' -Detail 'the site has no objects of this bundle' }
    # One question for all objects.
    $removals = @($plan | Where-Object { $_.Action -eq 'Remove' })
    foreach ($change in $removals) { $change.Question = 'Remove {0} objects of {1} from site {2}, including {3} {4}?' -f $removals.Count, $Run.Bundle.Id, $Run.Options.Site, $removals[0].Kind, $removals[0].Name }
    $plan
}

# Objects that have the name of one of the bundle but not its mark. Those that were imported in the console look like that, and
# so do objects of others. They stay, and are named.
function Get-Unmarked {
    param($Run)
    $named = @()
    foreach ($kind in 'Package', 'TaskSequence') {
        $taken = $Run.Found[$kind]['Taken']
        if ($null -ne $taken) { $named += [pscustomobject] @{ Kind = $kind; Name = $taken.Name; Id = $taken.PackageID } }
    }
    foreach ($kind in 'Query', 'Collection') {
        $wanted = $Run.Bundle.Queries
        if ($kind -eq 'Collection') { $wanted = $Run.Bundle.Collections }
        $ids = $Run.Found["${kind}Name"]
        $named += @($wanted | Where-Object { -not $Run.Found[$kind].ContainsKey($_.Key) -and $ids.ContainsKey($_.Name) } | ForEach-Object { [pscustomobject] @{ Kind = $kind; Name = $_.Name; Id = $ids[$_.Name] } })
    }
    foreach ($object in $named) {
        New-Change -Kind $object.Kind -Key $object.Id -Name $object.Name -Id $object.Id -Action 'Left' -Detail "$($object.Id) has this name, but not the mark of the bundle. If you imported it in the console, delete it there"
    }
}

function Get-PackageRemoval {
    param($Run)
    $package = $Run.Found['Package']['Package']
    $sequence = $Run.Found['TaskSequence']['TaskSequence']
    $foreign = @()
    $after = @()
    $usesSequence = @()
    $afterSequence = @()
    foreach ($id in @($Run.Found['Deployment'].Keys | Sort-Object)) {
        $deployment = $Run.Found['Deployment'][$id]
        $ofSequence = $null -ne $sequence -and $deployment.PackageID -eq $sequence.PackageID
        $name = "$id of $($deployment.ProgramName) to $($deployment.CollectionID)"
        if ($ofSequence) { $name = "$id of $($sequence.Name) to $($deployment.CollectionID)" }
        $isOurs = Test-Mark -Object $deployment -Property 'Comment' -Mark $Run.Bundle.Mark
        if ($isOurs) { New-Change -Kind 'Deployment' -Key $id -Name $name -Id $id -Action 'Remove' -Detail ([string] $deployment.Comment) -With @{ TaskSequence = $ofSequence } }
        if ($ofSequence -and $isOurs) { $afterSequence += "Deployment $id" }
        elseif ($ofSequence) { $usesSequence += "deployment $name" }
        elseif ($isOurs) { $after += "Deployment $id" }
        else { $foreign += "deployment $name" }
    }
    if ($null -ne $sequence) {
        New-Removal -Kind 'TaskSequence' -Key 'TaskSequence' -Name $sequence.Name -Id $sequence.PackageID -UsedBy $usesSequence -After $afterSequence -Detail $sequence.PackageID
        $after += 'TaskSequence TaskSequence'
    }
    if ($null -eq $package) { return }
    $known = @($Run.Bundle.Programs | ForEach-Object { $_.Name })
    $foreign += @($Run.Found['Program'].Keys | Where-Object { $known -notcontains $_ } | Sort-Object | ForEach-Object { "program $_" })
    New-Removal -Kind 'Package' -Key 'Package' -Name $package.Name -Id $package.PackageID -UsedBy $foreign -After $after -Detail 'with its programs and its content on distribution points'
}

function Get-QueryRemoval {
    param($Run)
    $others = @(Get-ProviderRow -Query "select Name,Description from SMS_Package where Description like '%esupack %'" |
            Where-Object { (Test-Mark -Object $_ -Property 'Description' -Mark '[esupack ') -and -not (Test-Mark -Object $_ -Property 'Description' -Mark $Run.Bundle.Mark) } |
            ForEach-Object { "package $($_.Name)" })
    foreach ($planned in $Run.Bundle.Queries) {
        $query = $Run.Found['Query'][$planned.Key]
        if ($null -eq $query) { continue }
        $usedBy = @()
        if ($planned.Shared) { $usedBy = $others }
        New-Removal -Kind 'Query' -Key $planned.Key -Name $query.Name -Id $query.QueryID -UsedBy $usedBy -Detail $query.QueryID
    }
}

# Removing a collection also removes the deployments to it and the collections that depend on it, so both are checked.
function Get-CollectionRemoval {
    param($Run)
    $ours = @($Run.Found['Deployment'].Keys | Where-Object { Test-Mark -Object $Run.Found['Deployment'][$_] -Property 'Comment' -Mark $Run.Bundle.Mark })
    $baselines = $Run.Found['BaselineDeployment']
    foreach ($planned in $Run.Bundle.Collections) {
        $collection = $Run.Found['Collection'][$planned.Key]
        if ($null -eq $collection) { continue }
        $id = $collection.CollectionID
        $after = @($ours | Where-Object { $Run.Found['Deployment'][$_].CollectionID -eq $id } | ForEach-Object { "Deployment $_" })
        $after += @($baselines.Keys | Where-Object { $baselines[$_].TargetCollectionID -eq $id } | ForEach-Object { "BaselineDeployment $_" })
        New-Removal -Kind 'Collection' -Key $planned.Key -Name $collection.Name -Id $id -UsedBy @(Get-CollectionUse -CollectionId $id -Ours ($ours + @($baselines.Keys))) -After $after -Detail $id
    }
}

# Deployments of packages and task sequences are read from their own table, all others from the summary, which is updated
# later (SMS_DeploymentSummary.FeatureType: 2 program, 7 task sequence).
function Get-CollectionUse {
    param([string] $CollectionId, [string[]] $Ours)
    foreach ($row in @(Get-ProviderRow -Query "select AdvertisementID from SMS_Advertisement where CollectionID = '$CollectionId'")) {
        if ($Ours -notcontains $row.AdvertisementID) { "deployment $($row.AdvertisementID)" }
    }
    foreach ($row in @(Get-ProviderRow -Query "select DeploymentID,FeatureType from SMS_DeploymentSummary where CollectionID = '$CollectionId'")) {
        if ((Get-Value -Object $row -Name 'FeatureType') -notin 2, 7 -and $Ours -notcontains $row.DeploymentID) { "deployment $($row.DeploymentID)" }
    }
    foreach ($row in @(Get-ProviderRow -Query "select DependentCollectionID from SMS_CollectionDependencies where SourceCollectionID = '$CollectionId'")) { "collection $($row.DependentCollectionID)" }
}

function New-Removal {
    param([string] $Kind, [string] $Key, [string] $Name, [string] $Id, [string[]] $UsedBy = @(), [string[]] $After = @(), [string] $Detail)
    if ($UsedBy.Count -gt 0) {
        $uses = @($UsedBy | Sort-Object -Unique) -join ', '
        return New-Change -Kind $Kind -Key $Key -Name $Name -Id $Id -Action 'Left' -Detail "used by ${uses}. Remove that first, then run the command again"
    }
    New-Change -Kind $Kind -Key $Key -Name $Name -Id $Id -Action 'Remove' -Detail $Detail -After $After
}
