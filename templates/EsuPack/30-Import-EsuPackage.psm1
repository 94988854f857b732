
# --- Commands --------------------------------------------------------------------------------------------------------------

# Reads the bundle, goes to the site, and returns the plan of an import. Nothing is changed.
function Get-ImportPlan {
    param([string] $BundleFolder, [hashtable] $Given)
    $bundle = Read-Bundle -Folder $BundleFolder
    $options = Get-ImportOption -Bundle $bundle -Given $Given -BundleFolder $BundleFolder
    $run = New-Run -Bundle $bundle -Options $options
    $problems = @(Get-OptionProblem -Bundle $bundle -Given $Given -Options $options)
    if (@($problems | Where-Object { $_.Name -eq '-ContentPath' }).Count -eq 0) { $problems += @(Get-ShareProblem -Root $options.Root -Bundle $bundle | ForEach-Object { New-Change -Kind 'Share' -Name $options.Root -Action 'Blocked' -Detail $_ }) }
    [pscustomobject] @{ Run = $run; Problems = $problems }
}

# Goes to the site and completes the plan.
function Complete-ImportPlan {
    param($Run, $Site, [bool] $AnyRights)
    $Run.Options.Site = $Site.Code
    try { $plan = @(Get-TargetProblem -Run $Run) } catch { Stop-Run -Message (Get-FailureText -What 'Reading collections and distribution points from the site' -Failure $_) }
    if ($plan.Count -eq 0) { $plan += @(Get-Plan -Run $Run -Kinds $script:ImportKinds) }
    if (-not $AnyRights) { $plan += @(Get-RightProblem -Plan $plan) }
    $plan
}

# The preferences that a script of the caller has set; a module does not see them by itself.
function Get-CallerWhatIf {
    param([System.Management.Automation.PSCmdlet] $Caller, [hashtable] $Given)
    if ($Given.ContainsKey('WhatIf')) { return [bool] $Given['WhatIf'] }
    [bool] $Caller.SessionState.PSVariable.GetValue('WhatIfPreference')
}

function Import-EsuPackage {
    <#
    .SYNOPSIS
    Rolls out a bundle of esupack with Configuration Manager: package, programs, collections, queries, content, deployment.

    .DESCRIPTION
    Makes what is missing, changes what differs, and leaves the rest alone: a second run changes nothing and says so. A run
    that failed halfway is continued by running the command again.

    Before anything is changed, the share is compared with its checksums, and the site is asked for everything that the run
    depends on: names that are taken, collections and distribution points that were named, properties and classes that the
    queries need, deployments of others, folders, rights. Every reason not to start is told at once. Then the questions are
    asked, then the changes are made, and each one is read back from the site before it counts.

    Objects are recognized by a mark that stands in their description or comment, whatever they are called now. Objects
    without the mark are never changed or removed.

    Nothing is deployed without -Deploy. The product key is in the content, or in no file at all; it is never read.
    Where a variable of the task sequence gives it, Set-EsuKeyVariable asks for it.

    .PARAMETER BundleFolder
    The folder that esupack generate has written: bundle.psd1 and SHA256SUMS of it are read.

    .PARAMETER SiteCode
    Three-character site code. May be left out where the console is connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed where the console of this computer has not been connected to the site.

    .PARAMETER ContentPath
    UNC path of the folder with the bundle, as the site server will read it. By default BundleFolder, if that is a UNC path.

    .PARAMETER DistributionPointGroup
    Names of distribution point groups that get the content.

    .PARAMETER DistributionPoint
    Fully qualified names of single distribution points that get the content.

    .PARAMETER LimitingCollectionId
    Limiting collection of every collection. By default what the bundle was generated with.

    .PARAMETER Folder
    Console folder for package, collections and queries, for example ESU or ESU\Year 2; made where missing. Objects that an
    administrator has moved into a folder stay there. Needs the console of version 2111 or later.

    .PARAMETER TaskSequence
    Makes the task sequence of the bundle too: check, prerequisites, restart, activation. With -Deploy it is the task sequence
    that is deployed, to a collection that is named. What an administrator changes in its steps stays, until another version
    of the bundle has other steps; then that is asked first.

    .PARAMETER Deploy
    Deploys a program of the package, or with -TaskSequence the task sequence.

    .PARAMETER Program
    The program to deploy. By default the one that a roll-out begins with.

    .PARAMETER Purpose
    Available (in Software Center, at the user's choice) or Required (runs by itself, every day again where it failed).
    Required without a deadline to come runs at once: that is asked first.

    .PARAMETER TargetCollection
    Eligible (every device that the offer covers; the program ends at once where a device is licensed already),
    NotLicensedByInventory, or the ID of a collection of your own.

    .PARAMETER PilotCollection
    ID of a collection to deploy to instead of TargetCollection. Run again without it to deploy to all.

    .PARAMETER AvailableDateTime
    When the deployment becomes available, local time. By default now.

    .PARAMETER DeadlineDateTime
    When a required deployment runs first, local time. By default as soon as it is available.

    .PARAMETER ActivationsLeft
    How many activations the key has left. Where a required deployment reaches more devices, that is asked first.

    .PARAMETER EnableInventoryClass
    Lets every client of the hierarchy report the class SoftwareLicensingProduct, on which the inventory collections rest.
    Asks first. It is never turned off again.

    .PARAMETER Baseline
    Imports configuration-baseline.cab: the configuration item and the baseline by which each device says whether it is
    licensed, and why not. Where the site has an earlier version, it is updated. Holds no key, deploys nothing.

    .PARAMETER DeployBaseline
    Deploys the baseline to BaselineCollection: evaluated daily, without remediation.

    .PARAMETER BaselineCollection
    Eligible, or the ID of a collection of your own. A device that the offer does not cover is noncompliant.

    .PARAMETER Supersede
    Retires the deployments that the bundles of earlier years of this product made. Their packages, programs and collections
    stay.

    .PARAMETER SupersedeAction
    Disable lets those deployments expire now and keeps their status; Delete removes them, and asks first.

    .PARAMETER Force
    Answers every question with yes, for unattended runs, and does not ask the site for rights beforehand.

    .PARAMETER PassThru
    Returns an object for each line of the plan: Kind, Name, Id, Action, Detail, Question. Action is Create, Change or Remove
    while nothing was done (-WhatIf), then Created, Changed or Removed; else Unchanged, Left or Declined.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -WhatIf

    Checks share and site, and says what would be done.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -DistributionPointGroup 'All DPs' -Folder ESU

    Makes package, collections and queries, and distributes the content. Nothing runs on any device yet.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Deploy -PilotCollection ABC00123

    Offers the program to a pilot collection in Software Center.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Deploy -Purpose Required -DeadlineDateTime '2030-01-15 20:00' -Supersede

    Runs the program on every eligible device from the deadline on, and retires the deployments of earlier years.

    .NOTES
    Rights: to create, modify and delete packages, collections and queries, to distribute content and to deploy packages; the
    security roles Application Administrator and Operations Administrator together have them; -Baseline needs Compliance
    Settings Manager besides. -EnableInventoryClass needs
    Full Administrator.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    param(
        [Parameter(Mandatory = $true)] [string] $BundleFolder,
        [string] $SiteCode,
        [string] $SiteServer,
        [string] $ContentPath,
        [string[]] $DistributionPointGroup,
        [string[]] $DistributionPoint,
        [string] $LimitingCollectionId,
        [string] $Folder,
        [switch] $TaskSequence,
        [switch] $Deploy,
        [string] $Program,
        [ValidateSet('Available', 'Required')] [string] $Purpose,
        [string] $TargetCollection,
        [string] $PilotCollection,
        [datetime] $AvailableDateTime,
        [datetime] $DeadlineDateTime,
        [ValidateRange(0, 2147483647)] [int] $ActivationsLeft,
        [switch] $EnableInventoryClass,
        [switch] $Baseline,
        [switch] $DeployBaseline,
        [string] $BaselineCollection,
        [switch] $Supersede,
        [ValidateSet('Disable', 'Delete')] [string] $SupersedeAction,
        [switch] $Force,
        [switch] $PassThru
    )

    $ErrorActionPreference = 'Stop'
    $given = @{} + $PSBoundParameters
    $given['WhatIf'] = Get-CallerWhatIf -Caller $PSCmdlet -Given $given
    $WhatIfPreference = $given['WhatIf']
    $location = Get-Location
    $site = $null
    $plan = @()
    try {
        $start = Get-ImportPlan -BundleFolder $BundleFolder -Given $given
        Assert-Unblocked -Plan $start.Problems
        Import-ConsoleModule
        $site = Enter-Site -SiteCode $SiteCode -SiteServer $SiteServer
        $planned = @(Complete-ImportPlan -Run $start.Run -Site $site -AnyRights $Force)
        Assert-Unblocked -Plan $planned
        if (-not $given['WhatIf'] -and -not (Test-Agreed -Given $given)) { Confirm-Plan -Plan $planned -Caller $PSCmdlet }
        $plan = $planned
        Invoke-Plan -Run $start.Run -Plan $plan -Caller $PSCmdlet
        Write-Summary -Plan $plan
    }
    catch {
        if ($plan.Count -gt 0) { Write-Summary -Plan $plan -Stopped }
        $PSCmdlet.ThrowTerminatingError($_)
    }
    finally { Exit-Site -Site $site -Location $location }
    if ($PassThru) { $plan | Select-Plan }
}

# -Force, or -Confirm:$false said: every question is answered with yes.
function Test-Agreed {
    param([hashtable] $Given)
    [bool] $Given['Force'] -or ($Given.ContainsKey('Confirm') -and -not $Given['Confirm'])
}

# What a caller sees of a change.
filter Select-Plan {
    $shown = $_ | Select-Object -Property @('Kind', 'Name', 'Id', 'Action', 'Detail', 'Question')
    $shown.PSObject.TypeNames.Insert(0, 'EsuPack.Change')
    $shown
}
