
function Test-EsuPackage {
    <#
    .SYNOPSIS
    Shows what Import-EsuPackage would find, ask and do, and what prevents it from starting. Changes nothing.

    .DESCRIPTION
    Takes the parameters of Import-EsuPackage, runs the same checks, and returns the plan as objects: Kind, Name, Id, Action,
    Detail, Question. Action Blocked: Import-EsuPackage would stop before the first change. Create, Change: it would do that.
    Left: it would leave that for you. Question: it would ask that first, unless you use -Force.

    .PARAMETER BundleFolder
    The folder that esupack generate created.

    .PARAMETER SiteCode
    As for Import-EsuPackage.

    .PARAMETER SiteServer
    As for Import-EsuPackage.

    .PARAMETER ContentPath
    As for Import-EsuPackage.

    .PARAMETER DistributionPointGroup
    As for Import-EsuPackage.

    .PARAMETER DistributionPoint
    As for Import-EsuPackage.

    .PARAMETER LimitingCollectionId
    As for Import-EsuPackage.

    .PARAMETER Folder
    As for Import-EsuPackage.

    .PARAMETER TaskSequence
    As for Import-EsuPackage.

    .PARAMETER Deploy
    As for Import-EsuPackage.

    .PARAMETER Program
    As for Import-EsuPackage.

    .PARAMETER Purpose
    As for Import-EsuPackage.

    .PARAMETER TargetCollection
    As for Import-EsuPackage.

    .PARAMETER PilotCollection
    As for Import-EsuPackage.

    .PARAMETER AvailableDateTime
    As for Import-EsuPackage.

    .PARAMETER DeadlineDateTime
    As for Import-EsuPackage.

    .PARAMETER ActivationsLeft
    As for Import-EsuPackage.

    .PARAMETER EnableInventoryClass
    As for Import-EsuPackage.

    .PARAMETER Baseline
    As for Import-EsuPackage.

    .PARAMETER DeployBaseline
    As for Import-EsuPackage.

    .PARAMETER BaselineCollection
    As for Import-EsuPackage.

    .PARAMETER Supersede
    As for Import-EsuPackage.

    .PARAMETER SupersedeAction
    As for Import-EsuPackage.

    .EXAMPLE
    Test-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Deploy -Purpose Required | Where-Object Action -eq Blocked

    Lists what prevents that deployment.
    #>
    [CmdletBinding()]
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
        [ValidateSet('Disable', 'Delete')] [string] $SupersedeAction
    )

    $ErrorActionPreference = 'Stop'
    $location = Get-Location
    $site = $null
    try {
        $start = Get-ImportPlan -BundleFolder $BundleFolder -Given (@{} + $PSBoundParameters)
        Import-ConsoleModule
        $site = Enter-Site -SiteCode $SiteCode -SiteServer $SiteServer
        $plan = @($start.Problems)
        # If the parameters are wrong, do not connect to the site.
        if (@($plan | Where-Object { $_.Kind -eq 'Parameter' }).Count -eq 0) { $plan += @(Complete-ImportPlan -Run $start.Run -Site $site -AnyRights $false) }
    }
    catch { $PSCmdlet.ThrowTerminatingError($_) }
    finally { Exit-Site -Site $site -Location $location }
    $plan | Select-Plan
}
