
# --- Membership rules ----------------------------------------------------------------------------------------------------

# The end of the name of each rule that esupack creates: a digest of its query.
$script:RulePattern = '\[esupack [0-9a-f]{8}\]$'

# Keys are <collection>/<rule name> and <collection>/exclude <collection ID>.
function Read-SiteRule {
    param($Run, [string] $Key)
    if (-not $Key) { $Run.Found['Rule'] = @{} }
    $only = ($Key -split '/', 2)[0]
    foreach ($planned in @($Run.Bundle.Collections | Where-Object { -not $Key -or $_.Key -eq $only })) {
        foreach ($old in @($Run.Found['Rule'].Keys | Where-Object { $_.StartsWith("$($planned.Key)/", [System.StringComparison]::OrdinalIgnoreCase) })) { $Run.Found['Rule'].Remove($old) }
        $collection = $Run.Found['Collection'][$planned.Key]
        if ($null -ne $collection) { Read-RuleOf -Run $Run -Planned $planned -CollectionId $collection.CollectionID }
    }
}

function Read-RuleOf {
    param($Run, [hashtable] $Planned, [string] $CollectionId)
    foreach ($rule in @(Get-CMCollectionQueryMembershipRule -CollectionId $CollectionId -ErrorAction Stop | Where-Object { $null -ne $_ })) {
        $Run.Found['Rule']["$($Planned.Key)/$($rule.RuleName)"] = $rule
    }
    foreach ($id in $Run.Bundle.Excluded) {
        $rules = @(Get-CMCollectionExcludeMembershipRule -CollectionId $CollectionId -ExcludeCollectionId $id -ErrorAction Stop | Where-Object { $null -ne $_ })
        if ($rules.Count -gt 0) { $Run.Found['Rule']["$($Planned.Key)/exclude $id"] = $rules[0] }
    }
}

# No cmdlet changes a rule, so its name ends with a digest of its query. A rule with the expected name is current; other
# rules of esupack are from earlier bundles. The new rule is added first: without any rule, the collection would be empty
# and its deployments would be withdrawn from every device.
function Compare-SiteRule {
    param($Run)
    foreach ($planned in @(Get-WantedCollection -Run $Run)) {
        $after = @("Collection $($planned.Key)")
        $key = "$($planned.Key)/$($planned.RuleName)"
        $name = "$($planned.RuleName) of $($planned.Name)"
        $rule = $Run.Found['Rule'][$key]
        if ($null -eq $rule) { New-Change -Kind 'Rule' -Key $key -Name $name -Action 'Create' -Detail 'query rule' -After $after -Needs $planned.Requires -With @{ Collection = $planned.Key } }
        elseif (Test-SameQuery -One (Get-Value -Object $rule -Name 'QueryExpression') -Other $planned.Query) { New-Change -Kind 'Rule' -Key $key -Name $name -Action 'Unchanged' -Detail 'query rule' }
        else { New-Change -Kind 'Rule' -Key $key -Name $name -Action 'Left' -Detail 'its query was changed in the console. To restore it, remove the rule in the console and run the command again' }
        foreach ($id in $Run.Bundle.Excluded) {
            $key = "$($planned.Key)/exclude $id"
            $name = "Exclude $id of $($planned.Name)"
            if ($Run.Found['Rule'].ContainsKey($key)) { New-Change -Kind 'Rule' -Key $key -Name $name -Action 'Unchanged' -Detail 'exclude rule' }
            else { New-Change -Kind 'Rule' -Key $key -Name $name -Action 'Create' -Detail 'exclude rule' -After $after -With @{ Collection = $planned.Key; Exclude = $id } }
        }
        foreach ($key in @($Run.Found['Rule'].Keys | Where-Object { $_.StartsWith("$($planned.Key)/", [System.StringComparison]::OrdinalIgnoreCase) -and $_ -match $script:RulePattern -and $_ -ne "$($planned.Key)/$($planned.RuleName)" } | Sort-Object)) {
            $former = $Run.Found['Rule'][$key].RuleName
            New-Change -Kind 'Rule' -Key $key -Name "$former of $($planned.Name)" -Action 'Remove' -Detail 'query of an earlier bundle' -After @("Rule $($planned.Key)/$($planned.RuleName)") -With @{ Collection = $planned.Key; Former = $former }
        }
    }
}

# Whether two queries select the same devices. The provider can reformat a query, so spaces, case, quotes and the list of
# properties are ignored. If the site returns no query, the queries count as equal.
function Test-SameQuery {
    param($One, [string] $Other)
    if (-not $One) { return $true }
    $texts = @($One, $Other | ForEach-Object { (([string] $_ -split '\bwhere\b', 2)[-1] -replace '\s', '' -replace '"', "'").ToLowerInvariant() })
    $texts[0] -eq $texts[1]
}

function Set-SiteRule {
    param($Run, $Change)
    $collectionId = $Run.Found['Collection'][$Change.With.Collection].CollectionID
    if ($Change.Action -eq 'Remove') { Remove-CMCollectionQueryMembershipRule -CollectionId $collectionId -RuleName $Change.With.Former -Force @Surely; return }
    if ($Change.With.ContainsKey('Exclude')) { Add-CMDeviceCollectionExcludeMembershipRule -CollectionId $collectionId -ExcludeCollectionId $Change.With.Exclude @Surely; return }
    $planned = @($Run.Bundle.Collections | Where-Object { $_.Key -eq $Change.With.Collection })[0]
    Add-CMDeviceCollectionQueryMembershipRule -CollectionId $collectionId -RuleName $planned.RuleName -QueryExpression $planned.Query @Surely
}

# --- Queries -------------------------------------------------------------------------------------------------------------

function Get-WantedQuery {
    param($Run)
    $Run.Bundle.Queries | Where-Object { $Run.Found['Query'].ContainsKey($_.Key) -or (Test-Wanted -Run $Run -Requires $_.Requires) }
}

function Read-SiteQuery {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['Query'] = $found
    $rows = @()
    # Queries that all bundles of a site share have a separate mark.
    foreach ($mark in $Run.Bundle.Mark, '[esupack site/') {
        $rows += @(Get-ProviderRow -Query ("select QueryID,Name,Comments,Expression from SMS_Query where Comments like '{0}'" -f (Get-MarkPattern -Mark $mark)))
    }
    foreach ($planned in $Run.Bundle.Queries) {
        $ours = Select-Marked -Objects $rows -Property 'Comments' -Mark $planned.Mark -What "Query $($planned.Name)"
        if ($null -ne $ours) { $found[$planned.Key] = $ours }
    }
    if ($Key) { return }
    $Run.Found['QueryName'] = @{}
    if ($found.Count -eq $Run.Bundle.Queries.Count) { return }
    foreach ($row in @(Get-ProviderRow -Query 'select QueryID,Name from SMS_Query')) { $Run.Found['QueryName'][[string] $row.Name] = $row.QueryID }
}

# The comment ends with a digest of the query.
function Compare-SiteQuery {
    param($Run)
    foreach ($planned in $Run.Bundle.Queries) {
        $query = $Run.Found['Query'][$planned.Key]
        if ($null -eq $query) {
            $missing = @(Get-MissingName -Run $Run -Requires $planned.Requires)
            if ($missing.Count -gt 0) { New-Change -Kind 'Query' -Key $planned.Key -Name $planned.Name -Action 'Left' -Detail (Get-MissingNameText -Name $missing[0]) }
            elseif ($Run.Found['QueryName'].ContainsKey($planned.Name)) { New-NameTaken -Kind 'Query' -Name $planned.Name -Id $Run.Found['QueryName'][$planned.Name] }
            else { New-Change -Kind 'Query' -Key $planned.Key -Name $planned.Name -Action 'Create' -Detail 'query' -Needs $planned.Requires }
            continue
        }
        $action = 'Unchanged'
        $detail = $query.QueryID
        if ([string] $query.Comments -ne $planned.Comment) { $action = 'Change'; $detail = 'comment and query' }
        elseif (-not (Test-SameQuery -One (Get-Value -Object $query -Name 'Expression') -Other $planned.Query)) { $action = 'Left'; $detail = 'was changed in the console. To restore it, remove it in the console and run the command again' }
        New-Change -Kind 'Query' -Key $planned.Key -Name $query.Name -Id $query.QueryID -Action $action -Detail $detail
    }
}

function Set-SiteQuery {
    param($Run, $Change)
    if ($Change.Action -eq 'Remove') { Remove-CMQuery -Id $Change.Id -Force @Surely; return }
    $planned = @($Run.Bundle.Queries | Where-Object { $_.Key -eq $Change.Key })[0]
    if ($Change.Action -eq 'Create') {
        $null = New-CMQuery -Name $planned.Name -Comment $planned.Comment -Expression $planned.Query -TargetClassName $planned.TargetClass -LimitToCollectionId '' @Surely
        return
    }
    Set-CMQuery -Id $Change.Id -Comment $planned.Comment -Expression $planned.Query -TargetClassName $planned.TargetClass @Surely
}
