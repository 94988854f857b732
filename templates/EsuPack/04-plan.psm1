
# --- The plan: what to change, what to ask, and making the changes --------------------------------------------------------

# The kinds of objects, in the order in which they are created. Each has three functions: Read-Site<kind> reads the objects
# from the site into $Run.Found; Compare-Site<kind> returns the differences from the bundle; Set-Site<kind> makes one change.
$script:ImportKinds = 'Folder', 'Package', 'Program', 'InventoryClass', 'Collection', 'Rule', 'Query', 'TaskSequence', 'Placement', 'Content', 'Deployment', 'Superseded', 'Baseline', 'BaselineDeployment'

# How long to wait until a change shows. Sites with more than one SMS Provider take longer.
$script:ReadBackTries = 3
$script:ReadBackSeconds = 2

# Used with every cmdlet that changes something. The console's script functions do not see the preference variables of this
# module, and -WhatIf and -Confirm have been handled for each change before.
$script:Surely = @{ ErrorAction = 'Stop'; WhatIf = $false; Confirm = $false }

function New-Run {
    param([hashtable] $Bundle, [hashtable] $Options)
    [pscustomobject] @{ Bundle = $Bundle; Options = $Options; Found = @{}; Known = @{} }
}

# One line of the plan. Action: what to do (Create, Change, Remove), already correct (Unchanged), left for the administrator
# (Left), or a reason not to start (Blocked). When done: Created, Changed, Removed; when the user says no: Declined. Question:
# asked before the first change. After: keys of the changes that this one depends on. Needs: classes and properties that the
# site must know by then. Delayed: the site can take some time to show the change.
function New-Change {
    param([string] $Kind, [string] $Key, [string] $Name, [string] $Id, [string] $Action, [string] $Detail, [string] $Question, [string[]] $After = @(), [string[]] $Needs = @(), [hashtable] $With = @{}, [switch] $Delayed)
    $change = [pscustomobject] @{
        Kind = $Kind; Name = $Name; Id = $Id; Action = $Action; Detail = $Detail; Question = $Question
        Key = $Key; After = $After; Needs = $Needs; With = $With; Delayed = [bool] $Delayed
    }
    $change.PSObject.TypeNames.Insert(0, 'EsuPack.Change')
    $change
}

# The name is in use by an object that does not have the mark of this bundle.
function New-NameTaken {
    param([string] $Kind, [string] $Name, [string] $Id)
    New-Change -Kind $Kind -Name $Name -Id $Id -Action 'Blocked' -Detail 'already exists without the mark of this bundle. It was created or imported in the console, or it belongs to another bundle. Rename or remove it, or generate the bundle with other names'
}

# The one object of a list that has a mark, or nothing.
function Select-Marked {
    param($Objects, [string] $Property, [string] $Mark, [string] $What)
    $marked = @($Objects | Where-Object { Test-Mark -Object $_ -Property $Property -Mark $Mark })
    if ($marked.Count -gt 1) {
        Stop-Run -Message ('{0}: {1} objects have the mark {2}. Remove the mark from the {3} of all but one, then run the command again.' -f $What, $marked.Count, $Mark, $Property.ToLowerInvariant())
    }
    if ($marked.Count -eq 1) { $marked[0] }
}

# Reads everything from the site, then compares. Changes nothing.
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

# Ends the run if anything prevents it from starting. Reports every reason at once.
function Assert-Unblocked {
    param($Plan)
    $lines = @(Get-Blocked -Plan $Plan | ForEach-Object { ('{0} {1}: {2}' -f $_.Kind, $_.Name, $_.Detail).TrimEnd('.') })
    if ($lines.Count -eq 1) { Stop-Run -Message "$($lines[0]). Nothing was changed." }
    if ($lines.Count -gt 1) { Stop-Run -Message ("Nothing was changed. Fix these {0} problems first:`r`n  {1}" -f $lines.Count, ($lines -join "`r`n  ")) }
}

# Asks each question of the plan once, before the first change. A change that the user declines is not made.
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
    Stop-Run -Message ('This session is not interactive and cannot ask: {0} To answer yes, use -Force. Nothing was changed.' -f $Change.Question)
}

# Makes the changes of a plan in order. Each change honors -WhatIf and -Confirm, is made, and is read back from the site.
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
        try { $agreed = $Caller.ShouldProcess($what, $doing) } catch { Stop-Run -Message ('This session is not interactive: {0}. Run the command without -Confirm.' -f (Get-FirstLine -Failure $_).TrimEnd('.')) }
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

# Why a planned change cannot be made in this run. Returns nothing if it can.
function Get-Obstacle {
    param($Run, $Change, [string[]] $Unmade)
    $missing = @($Change.After | Where-Object { $Unmade -contains $_ })
    if ($missing.Count -gt 0) { return '{0} was not created' -f ($missing[0] -replace '^Package Package$', 'Package') }
    if ($Run.Options.WhatIf) { return }
    $unknown = @($Change.Needs | Where-Object { -not (Test-SiteName -Run $Run -Name $_) })
    if ($unknown.Count -gt 0) { "the site does not know $($unknown[0]) yet: run the command again in an hour" }
}

# The user has already confirmed. The compiled cmdlets see this preference and must not ask again.
function Invoke-Change {
    param($Run, $Change)
    $ConfirmPreference = 'None'
    & "Set-Site$($Change.Kind)" -Run $Run -Change $Change
}

# A change is done when the site shows it.
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
    Stop-Run -Message "$What was reported as done, but the site does not show it. Check SMSProv.log on the site, then run the command again. It continues from there."
}

# One line for each change and for each item that is left, then one line with the totals.
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
    $figures = 'Done. Changes: {0}. Already correct: {1}. Left for you: {2}.' -f $made, $same, $left
    if ($Stopped) { $figures = 'Stopped. Changes: {0}. Already correct: {1}. To continue, run the command again.' -f $made, $same }
    elseif ($open -gt 0) { $figures = 'Nothing was changed (-WhatIf). Planned changes: {0}. Already correct: {1}. Left for you: {2}.' -f $open, $same, $left }
    elseif ($made -eq 0) { $figures = 'Nothing was changed. Already correct: {0}. Left for you: {1}.' -f $same, $left }
    Write-Information -MessageData $figures -InformationAction Continue
}
