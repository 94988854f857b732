
# The common part of Set-EsuKeyVariable and Remove-EsuKeyVariable.
function Invoke-KeyVariable {
    param([hashtable] $Given, [bool] $RemoveKey, [System.Management.Automation.PSCmdlet] $Caller)
    $location = Get-Location
    $site = $null
    $run = $null
    $plan = @()
    try {
        $bundle = Read-Bundle -Folder $Given['BundleFolder']
        $run = New-Run -Bundle $bundle -Options (Get-BaseOption -Given $Given)
        $run.Options.RemoveKey = $RemoveKey
        $run.Options.LimitingCollectionId = $bundle.LimitingCollectionId
        Set-TargetOption -Bundle $bundle -Given $Given -Options $run.Options
        Assert-Unblocked -Plan @(Get-KeyProblem -Bundle $bundle -Given $Given -Options $run.Options)
        Import-ConsoleModule
        $site = Enter-Site -SiteCode $Given['SiteCode'] -SiteServer $Given['SiteServer']
        $run.Options.Site = $site.Code
        $planned = @(Get-KeyPlan -Run $run)
        Assert-Unblocked -Plan $planned
        $isSet = @($planned | Where-Object { $_.Action -in 'Create', 'Change' }).Count -gt 0
        if ($isSet -and -not $Given['WhatIf']) { $run.Options.Key = Read-Key }
        $plan = $planned
        Invoke-Plan -Run $run -Plan $plan -Caller $Caller
        Write-Summary -Plan $plan
    }
    catch {
        if ($plan.Count -gt 0) { Write-Summary -Plan $plan -Stopped }
        $Caller.ThrowTerminatingError($_)
    }
    finally {
        if ($null -ne $run -and $null -ne $run.Options.Key) { $run.Options.Key.Dispose() }
        Exit-Site -Site $site -Location $location
    }
    if ($Given['PassThru']) { $plan | Select-Plan }
}

function Get-KeyProblem {
    param([hashtable] $Bundle, [hashtable] $Given, [hashtable] $Options)
    if (-not $Bundle['KeyVariable']) { New-Problem -Name '-BundleFolder' -Detail 'this bundle has the key in its content and does not use a variable. To use one, generate the bundle with keyDelivery: variable' }
    if (-not ($Given['TargetCollection'] -or $Given['PilotCollection'])) { New-Problem -Name '-TargetCollection' -Detail 'specify the collection that the task sequence is deployed to, with -PilotCollection or -TargetCollection' }
    elseif ($Options.TargetId -and $Options.TargetId -notmatch $script:CollectionIdPattern) { New-Problem -Name '-TargetCollection' -Detail "$($Options.TargetId) is not a collection ID. A collection ID has eight letters and digits, such as ABC00123" }
}

function Get-KeyPlan {
    param($Run)
    $Run.Found['Target'] = @{}
    $Run.Found['Collection'] = @{}
    $id = $Run.Options.TargetId
    try {
        if ($id) {
            $there = @(Get-CMDeviceCollection -Id $id -ErrorAction Stop | Where-Object { $null -ne $_ })
            if ($there.Count -eq 0) { return New-Change -Kind 'Collection' -Name $id -Action 'Blocked' -Detail 'there is no device collection with this ID. Check the ID in the console' }
            $Run.Found['Target'][$id] = $there[0]
        }
        else { Read-SiteCollection -Run $Run -Key $Run.Options.TargetKey }
    }
    catch { Stop-Run -Message (Get-FailureText -What 'Reading the collection from the site' -Failure $_) }
    Get-Plan -Run $Run -Kinds 'KeyVariable'
}

function Set-EsuKeyVariable {
    <#
    .SYNOPSIS
    Prompts for the product key and saves it as a masked variable of a collection. For bundles without a key.

    .DESCRIPTION
    You type the key, and it is not shown. It is never written to an argument, log, transcript, message or file of the bundle.
    An existing value is replaced, because a masked value cannot be read.

    The task sequence reads the variable on the devices of the collection. Local administrators of these devices can read it,
    so remove it with Remove-EsuKeyVariable when the rollout is complete.

    .PARAMETER BundleFolder
    The folder that esupack generate created with keyDelivery: variable.

    .PARAMETER SiteCode
    Three-character site code. Not needed if the console on this computer has connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed if the console on this computer has never connected to the site.

    .PARAMETER TargetCollection
    The collection: Eligible, NotLicensedByInventory, or the ID of another collection, as for Import-EsuPackage.

    .PARAMETER PilotCollection
    ID of a pilot collection, instead of TargetCollection.

    .PARAMETER PassThru
    Returns an object for each line of the plan, as Import-EsuPackage does.

    .EXAMPLE
    Set-EsuKeyVariable -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -PilotCollection ABC00123

    Prompts for the key and sets it for the devices of a pilot collection.

    .NOTES
    Needs the permission Modify Collection Setting.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    param(
        [Parameter(Mandatory = $true)] [string] $BundleFolder,
        [string] $SiteCode,
        [string] $SiteServer,
        [string] $TargetCollection,
        [string] $PilotCollection,
        [switch] $PassThru
    )

    $ErrorActionPreference = 'Stop'
    $given = @{} + $PSBoundParameters
    $given['WhatIf'] = Get-CallerWhatIf -Caller $PSCmdlet -Given $given
    $WhatIfPreference = $given['WhatIf']
    Invoke-KeyVariable -Given $given -RemoveKey $false -Caller $PSCmdlet
}

function Remove-EsuKeyVariable {
    <#
    .SYNOPSIS
    Removes the variable with the key from a collection.

    .DESCRIPTION
    Use it when the rollout is complete. Licensed devices stay licensed. Other devices need the variable again.

    .PARAMETER BundleFolder
    The folder that esupack generate created with keyDelivery: variable.

    .PARAMETER SiteCode
    As for Set-EsuKeyVariable.

    .PARAMETER SiteServer
    As for Set-EsuKeyVariable.

    .PARAMETER TargetCollection
    As for Set-EsuKeyVariable.

    .PARAMETER PilotCollection
    As for Set-EsuKeyVariable.

    .PARAMETER PassThru
    As for Set-EsuKeyVariable.

    .EXAMPLE
    Remove-EsuKeyVariable -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -PilotCollection ABC00123

    Removes the key from a pilot collection.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    param(
        [Parameter(Mandatory = $true)] [string] $BundleFolder,
        [string] $SiteCode,
        [string] $SiteServer,
        [string] $TargetCollection,
        [string] $PilotCollection,
        [switch] $PassThru
    )

    $ErrorActionPreference = 'Stop'
    $given = @{} + $PSBoundParameters
    $given['WhatIf'] = Get-CallerWhatIf -Caller $PSCmdlet -Given $given
    $WhatIfPreference = $given['WhatIf']
    Invoke-KeyVariable -Given $given -RemoveKey $true -Caller $PSCmdlet
}
