
# --- Commands --------------------------------------------------------------------------------------------------------------

# Reads the bundle, connects to the site, and returns the plan of an import. Changes nothing.
function Get-ImportPlan {
    param([string] $BundleFolder, [hashtable] $Given)
    $bundle = Read-Bundle -Folder $BundleFolder
    $options = Get-ImportOption -Bundle $bundle -Given $Given -BundleFolder $BundleFolder
    $run = New-Run -Bundle $bundle -Options $options
    $problems = @(Get-OptionProblem -Bundle $bundle -Given $Given -Options $options)
    if (@($problems | Where-Object { $_.Name -eq '-ContentPath' }).Count -eq 0) { $problems += @(Get-ShareProblem -Root $options.Root -Bundle $bundle | ForEach-Object { New-Change -Kind 'Share' -Name $options.Root -Action 'Blocked' -Detail $_ }) }
    [pscustomobject] @{ Run = $run; Problems = $problems }
}

# Connects to the site and completes the plan.
function Complete-ImportPlan {
    param($Run, $Site, [bool] $AnyRights)
    $Run.Options.Site = $Site.Code
    try { $plan = @(Get-TargetProblem -Run $Run) } catch { Stop-Run -Message (Get-FailureText -What 'Reading collections and distribution points from the site' -Failure $_) }
    if ($plan.Count -eq 0) { $plan += @(Get-Plan -Run $Run -Kinds $script:ImportKinds) }
    if (-not $AnyRights) { $plan += @(Get-RightProblem -Run $Run -Plan $plan) }
    $plan
}

# The preference variables of the calling script. A module does not see them by itself.
function Get-CallerWhatIf {
    param([System.Management.Automation.PSCmdlet] $Caller, [hashtable] $Given)
    if ($Given.ContainsKey('WhatIf')) { return [bool] $Given['WhatIf'] }
    [bool] $Caller.SessionState.PSVariable.GetValue('WhatIfPreference')
}

function Import-EsuPackage {
    <#
    .SYNOPSIS
    Imports an esupack bundle into Configuration Manager: package, programs, collections, queries, content, deployment.

    .DESCRIPTION
    Creates what is missing, changes what differs, and leaves the rest alone. A second run changes nothing. If a run fails,
    run the command again to continue.

    Before the first change, the command compares the files on the share with their checksums and checks everything on the
    site that the run depends on: names in use, the specified collections and distribution points, the properties and classes
    that the queries need, other deployments, folders and permissions. It reports all problems at once. Then it asks for
    confirmation where needed, makes the changes, and reads each change back from the site.

    Objects are recognized by a mark in their description or comment, even if they were renamed. Objects without the mark are
    never changed or removed.

    Nothing is deployed without -Deploy. The command never reads the product key. If the key is in a task sequence variable,
    set it with Set-EsuKeyVariable.

    .PARAMETER BundleFolder
    The folder that esupack generate created.

    .PARAMETER SiteCode
    Three-character site code. Not needed if the console on this computer has connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed if the console on this computer has never connected to the site.

    .PARAMETER ContentPath
    UNC path of the bundle folder, as the site server sees it. Default: BundleFolder, if that is a UNC path.

    .PARAMETER DistributionPointGroup
    Names of the distribution point groups to distribute the content to.

    .PARAMETER DistributionPoint
    Fully qualified names of the distribution points to distribute the content to.

    .PARAMETER LimitingCollectionId
    Limiting collection of all collections. Default: the one in the bundle.

    .PARAMETER Folder
    Console folder for the package, collections and queries, for example ESU or ESU\Year 2. Created if missing. Objects that
    an administrator moved to another folder stay there. Needs console version 2111 or later.

    .PARAMETER TaskSequence
    Also creates the task sequence of the bundle: check, prerequisites, restart, activation. With -Deploy, the task sequence is
    deployed instead of a program, and you must specify the collection. Changes that an administrator makes to the steps stay.
    If a later bundle has different steps, the command asks before it replaces them.

    .PARAMETER Deploy
    Deploys a program of the package or, with -TaskSequence, the task sequence.

    .PARAMETER Program
    The program to deploy. Default: the first program of a rollout.

    .PARAMETER Purpose
    Available (users start it in Software Center) or Required (runs automatically, and again every day where it failed).
    Required without a future deadline runs immediately, and the command asks first. Devices with maintenance windows wait for
    the next one that is long enough.

    .PARAMETER TargetCollection
    Eligible (every device that the offer covers; on a licensed device, the program ends immediately), NotLicensedByInventory,
    or the ID of another collection.

    .PARAMETER PilotCollection
    ID of a pilot collection to deploy to instead of TargetCollection. To deploy to all devices, run the command again without
    it.

    .PARAMETER AvailableDateTime
    When the deployment becomes available, in local time. Default: now.

    .PARAMETER DeadlineDateTime
    When a required deployment first runs, in local time. Default: as soon as it is available.

    .PARAMETER ActivationsLeft
    How many activations the key has left. If a required deployment targets more devices, the command asks first.

    .PARAMETER EnableInventoryClass
    Enables the hardware inventory class SoftwareLicensingProduct for every client in the hierarchy. The inventory collections
    need it. The command asks first, and never disables the class again.

    .PARAMETER Baseline
    Imports configuration-baseline.cab: the configuration item and the baseline that report for each device whether it is
    licensed and, if not, why. An earlier version on the site is updated. The file has no key. Deploys nothing.

    .PARAMETER DeployBaseline
    Deploys the baseline to BaselineCollection. It is evaluated daily, without remediation.

    .PARAMETER BaselineCollection
    Eligible, or the ID of another collection. Devices that the offer does not cover are noncompliant.

    .PARAMETER Supersede
    Ends the deployments from bundles of earlier years of this product. Their packages, programs and collections stay.

    .PARAMETER SupersedeAction
    Disable expires those deployments now and keeps their status. Delete removes them; the command asks first.

    .PARAMETER Force
    For unattended runs: answers yes to every question and does not check permissions first.

    .PARAMETER PassThru
    Returns an object for each line of the plan: Kind, Name, Id, Action, Detail, Question. Action is Created, Changed or
    Removed (with -WhatIf: Create, Change or Remove), Unchanged, Left (for you to do) or Declined.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -WhatIf

    Checks the share and the site, and shows what would be done.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -DistributionPointGroup 'All DPs' -Folder ESU

    Creates the package, collections and queries, and distributes the content. Nothing runs on any device yet.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Deploy -PilotCollection ABC00123

    Makes the program available to a pilot collection in Software Center.

    .EXAMPLE
    Import-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Deploy -Purpose Required -DeadlineDateTime '2030-01-15 20:00' -Supersede

    Runs the program on every eligible device at the deadline, and ends the deployments of earlier years.

    .NOTES
    Permissions: create, modify and delete packages, collections and queries; distribute content; deploy packages. The security
    roles Application Administrator and Operations Administrator together have them. -Baseline also needs Compliance Settings
    Manager. -EnableInventoryClass needs Full Administrator.
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

# With -Force or -Confirm:$false, the answer to every question is yes.
function Test-Agreed {
    param([hashtable] $Given)
    [bool] $Given['Force'] -or ($Given.ContainsKey('Confirm') -and -not $Given['Confirm'])
}

# The properties of a change that -PassThru returns.
filter Select-Plan {
    $shown = $_ | Select-Object -Property @('Kind', 'Name', 'Id', 'Action', 'Detail', 'Question')
    $shown.PSObject.TypeNames.Insert(0, 'EsuPack.Change')
    $shown
}
