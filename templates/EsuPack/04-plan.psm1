
# --- The plan: what is to be changed, asked and made ---------------------------------------------------------------------

# The kinds of object, in the order in which they are made. Each has three functions: Read-Site<kind> asks the site and keeps
# what it says in $Run.Found; Compare-Site<kind> tells, as changes, what differs from the bundle; Set-Site<kind> makes one change.
$script:ImportKinds = 'Folder', 'Package', 'Program', 'InventoryClass', 'Collection', 'Rule', 'Query', 'TaskSequence', 'Placement', 'Content', 'Deployment', 'Superseded', 'Baseline', 'BaselineDeployment'

# How long a change may take to show, for sites with more than one provider.
$script:ReadBackTries = 3
$script:ReadBackSeconds = 2

# Goes with every cmdlet that changes something. The console's script functions do not see the preferences of this module,
# and each change has been asked of -WhatIf and -Confirm here.
$script:Surely = @{ ErrorAction = 'Stop'; WhatIf = $false; Confirm = $false }

function New-Run {
    param([hashtable] $Bundle, [hashtable] $Options)
    [pscustomobject] @{ Bundle = $Bundle; Options = $Options; Found = @{}; Known = @{} }
}

# One line of the plan. Action says what is to be done (Create, Change, Remove), what is as it should be (Unchanged), what is
# left to the administrator (Left), and what keeps the run from starting (Blocked). Once made it says Created, Changed,
# Removed; refused, Declined. Question: asked before the first change. After: keys of the changes without which this one is
# not made. Needs: classes and properties that the site must know by then. Delayed: the site may show it later, by itself.
function New-Change {
    param([string] $Kind, [string] $Key, [string] $Name, [string] $Id, [string] $Action, [string] $Detail, [string] $Question, [string[]] $After = @(), [string[]] $Needs = @(), [hashtable] $With = @{}, [switch] $Delayed)
    $change = [pscustomobject] @{
        Kind = $Kind; Name = $Name; Id = $Id; Action = $Action; Detail = $Detail; Question = $Question
        Key = $Key; After = $After; Needs = $Needs; With = $With; Delayed = [bool] $Delayed
    }
    $change.PSObject.TypeNames.Insert(0, 'EsuPack.Change')
    $change
}

# A name that somebody else's object has.
function New-NameTaken {
    param([string] $Kind, [string] $Name, [string] $Id)
    New-Change -Kind $Kind -Name $Name -Id $Id -Action 'Blocked' -Detail 'exists already and was not made by esupack, so it is left alone: rename or remove it, or generate the bundle with other names'
}

# The one object of a list that carries a mark, or nothing.
function Select-Marked {
    param($Objects, [string] $Property, [string] $Mark, [string] $What)
    $marked = @($Objects | Where-Object { Test-Mark -Object $_ -Property $Property -Mark $Mark })
    if ($marked.Count -gt 1) {
        Stop-Run -Message ('{0}: {1} objects carry the mark {2}. Remove the mark from the {3} of all but one, then run the command again.' -f $What, $marked.Count, $Mark, $Property.ToLowerInvariant())
    }
    if ($marked.Count -eq 1) { $marked[0] }
}

# Asks the site for everything, then compares: nothing is changed.
function Get-Plan {
    param($Run, [string[]] $Kinds)
    foreach ($kind in $Kinds) {
        try { & "Read-Site$kind" -Run $Run } catch { Stop-Run -Message (Get-FailureText -What "Reading $kind from the site" -Failure $_) }
    }
    foreach ($kind in $Kinds) { & "Compare-Site$kind" -Run $Run }
}

function Get-Blocked {
    param($Plan)
    @($Plan | Where-Object { $_.Action -eq 'Blocked' })
}

# Ends the run where something keeps it from starting; every reason at once.
function Assert-Unblocked {
    param($Plan)
    $lines = @(Get-Blocked -Plan $Plan | ForEach-Object { ('{0} {1}: {2}' -f $_.Kind, $_.Name, $_.Detail).TrimEnd('.') })
    if ($lines.Count -eq 1) { Stop-Run -Message "$($lines[0]). Nothing was changed." }
    if ($lines.Count -gt 1) { Stop-Run -Message ("{0} reasons not to start; nothing was changed:`r`n  {1}" -f $lines.Count, ($lines -join "`r`n  ")) }
}

# Asks the questions of the plan, each once, before the first change. What is declined is not made.
function Confirm-Plan {
    param($Plan, [System.Management.Automation.PSCmdlet] $Caller)
    $yesToAll = $false
    $noToAll = $false
    $answers = @{}
    foreach ($change in @($Plan | Where-Object { $_.Question -and $_.Action -in 'Create', 'Change', 'Remove' })) {
        if (-not $answers.ContainsKey($change.Question)) {
            if (-not [System.Environment]::UserInteractive) { Stop-Unanswered -Change $change }
            try { $answers[$change.Question] = $Caller.ShouldContinue($change.Question, 'esupack', [ref] $yesToAll, [ref] $noToAll) }
            catch { Stop-Unanswered -Change $change }
        }
        if (-not $answers[$change.Question]) { $change.Action = 'Declined' }
    }
}

function Stop-Unanswered {
    param($Change)
    Stop-Run -Message ('Nobody can answer here: {0} Say -Force to agree. Nothing was changed.' -f $Change.Question)
}

# Makes the changes of a plan in their order. Each one is asked of -WhatIf and -Confirm, made, and read back from the site.
function Invoke-Plan {
    param($Run, $Plan, [System.Management.Automation.PSCmdlet] $Caller)
    $unmade = @($Plan | Where-Object { $_.Action -in 'Declined', 'Left' } | ForEach-Object { '{0} {1}' -f $_.Kind, $_.Key })
    foreach ($change in @($Plan | Where-Object { $_.Action -in 'Create', 'Change', 'Remove' })) {
        $what = '{0} {1}' -f $change.Kind, $change.Name
        $doing = '{0}: {1}' -f $change.Action, $change.Detail
        $reason = Get-Obstacle -Run $Run -Change $change -Unmade $unmade
        if ($reason) {
            $change.Action = 'Left'
            $change.Detail = $reason
            $unmade += '{0} {1}' -f $change.Kind, $change.Key
            continue
        }
        try { $agreed = $Caller.ShouldProcess($what, $doing) } catch { Stop-Run -Message ('Nobody can answer here: {0}. Leave out -Confirm.' -f (Get-FirstLine -Failure $_).TrimEnd('.')) }
        if (-not $agreed) {
            if (-not $Run.Options.WhatIf) { $change.Action = 'Declined'; $unmade += '{0} {1}' -f $change.Kind, $change.Key }
            continue
        }
        Write-Progress -Activity $Run.Bundle.Package.Name -Status "$what, $doing"
        try { Invoke-Change -Run $Run -Change $change }
        catch { Stop-Run -Message (Get-FailureText -What "$what ($doing)" -Failure $_) }
        Confirm-Change -Run $Run -Change $change -What "$what ($doing)"
        if ($change.Action -eq 'Left') { $unmade += '{0} {1}' -f $change.Kind, $change.Key }
    }
    Write-Progress -Activity $Run.Bundle.Package.Name -Completed
}

# Why a change cannot be made in this run after all, or nothing.
function Get-Obstacle {
    param($Run, $Change, [string[]] $Unmade)
    $missing = @($Change.After | Where-Object { $Unmade -contains $_ })
    if ($missing.Count -gt 0) { return '{0} was not made' -f ($missing[0] -replace '^Package Package$', 'Package') }
    if ($Run.Options.WhatIf) { return }
    $unknown = @($Change.Needs | Where-Object { -not (Test-SiteName -Run $Run -Name $_) })
    if ($unknown.Count -gt 0) { "the site does not know $($unknown[0]) yet: run the command again in an hour" }
}

# Agreed to already: the compiled cmdlets, which see these preferences, must not ask again.
function Invoke-Change {
    param($Run, $Change)
    $ConfirmPreference = 'None'
    & "Set-Site$($Change.Kind)" -Run $Run -Change $Change
}

# A change counts when the site shows it.
function Confirm-Change {
    param($Run, $Change, [string] $What)
    $done = @{ Create = 'Created'; Change = 'Changed'; Remove = 'Removed' }[$Change.Action]
    for ($try = 1; $try -le $script:ReadBackTries; $try++) {
        if ($try -gt 1) { Start-Sleep -Seconds $script:ReadBackSeconds }
        try { & "Read-Site$($Change.Kind)" -Run $Run -Key $Change.Key }
        catch { Stop-Run -Message (Get-FailureText -What "Reading back $What" -Failure $_) }
        if ($Change.Action -eq 'Remove') { $open = $Run.Found[$Change.Kind].ContainsKey($Change.Key) }
        else {
            $now = @(& "Compare-Site$($Change.Kind)" -Run $Run | Where-Object { $_.Key -eq $Change.Key })
            $open = @($now | Where-Object { $_.Action -in 'Create', 'Change', 'Blocked' }).Count -gt 0
            if ($now.Count -gt 0 -and $now[0].Id) { $Change.Id = $now[0].Id }
        }
        if (-not $open) { $Change.Action = $done; return }
    }
    if ($Change.Delayed) {
        $Change.Action = 'Left'
        $Change.Detail = 'asked for: {0}. The site does not show it yet: run the command again in an hour' -f $Change.Detail
        return
    }
    Stop-Run -Message "$What was reported as done, but the site does not show it. Look into SMSProv.log of the site, then run the command again: it goes on from there."
}

# One line for each change and for what is left, then one line of figures.
function Write-Summary {
    param($Plan, [switch] $Stopped)
    foreach ($change in @($Plan | Where-Object { $_.Action -in 'Created', 'Changed', 'Removed', 'Left', 'Declined' })) {
        Write-Information -MessageData ('{0,-9} {1} {2}: {3}' -f $change.Action, $change.Kind, $change.Name, $change.Detail) -InformationAction Continue
    }
    foreach ($change in @($Plan | Where-Object { $_.Question -and $_.Action -in 'Create', 'Change', 'Remove' })) {
        Write-Information -MessageData ('{0,-9} {1}' -f 'Asks', $change.Question) -InformationAction Continue
    }
    foreach ($change in @($Plan | Where-Object { $_.Action -eq 'Unchanged' })) {
        Write-Verbose -Message ('{0}: {1} {2}. {3}' -f $change.Action, $change.Kind, $change.Name, $change.Detail)
    }
    $made = @($Plan | Where-Object { $_.Action -in 'Created', 'Changed', 'Removed' }).Count
    $open = @($Plan | Where-Object { $_.Action -in 'Create', 'Change', 'Remove' }).Count
    $same = @($Plan | Where-Object { $_.Action -eq 'Unchanged' }).Count
    $left = @($Plan | Where-Object { $_.Action -in 'Left', 'Declined' }).Count
    $figures = 'Done: {0} changes, {1} as they should be, {2} left to you.' -f $made, $same, $left
    if ($Stopped) { $figures = 'Stopped after {0} changes, {1} found as they should be. Run the command again to go on.' -f $made, $same }
    elseif ($open -gt 0) { $figures = 'Nothing was changed (-WhatIf): {0} changes would be made, {1} as they should be, {2} left to you.' -f $open, $same, $left }
    elseif ($made -eq 0) { $figures = 'Nothing changed: {0} as they should be, {1} left to you.' -f $same, $left }
    Write-Information -MessageData $figures -InformationAction Continue
}
