
function Remove-EsuPackage {
    <#
    .SYNOPSIS
    Takes back what Import-EsuPackage made for a bundle: deployments, task sequence, package, baseline, queries, collections.

    .DESCRIPTION
    Asks once, before the first change. Whatever others built upon these objects stays and is named: a package with a program
    or deployment of theirs, a collection to which something else is deployed or upon which another collection rests. Console
    folders and the inventory class stay as they are.

    .PARAMETER BundleFolder
    The folder that esupack generate has written.

    .PARAMETER SiteCode
    Three-character site code. May be left out where the console is connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed where the console of this computer has not been connected to the site.

    .PARAMETER Force
    Removes without asking, for unattended runs.

    .PARAMETER PassThru
    Returns an object for each line of the plan, as Import-EsuPackage does.

    .EXAMPLE
    Remove-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-1 -SiteCode ABC -WhatIf

    Says what would be taken back.
    #>
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    param(
        [Parameter(Mandatory = $true)] [string] $BundleFolder,
        [string] $SiteCode,
        [string] $SiteServer,
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
        $run = New-Run -Bundle (Read-Bundle -Folder $BundleFolder) -Options (Get-BaseOption -Given $given)
        $run.Options.Remove = $true
        Import-ConsoleModule
        $site = Enter-Site -SiteCode $SiteCode -SiteServer $SiteServer
        $run.Options.Site = $site.Code
        $planned = @(Get-RemovalPlan -Run $run)
        if (-not $Force) { Assert-Unblocked -Plan @(Get-RightProblem -Plan $planned) }
        if (-not $given['WhatIf'] -and -not (Test-Agreed -Given $given)) { Confirm-Plan -Plan $planned -Caller $PSCmdlet }
        $plan = $planned
        Invoke-Plan -Run $run -Plan $plan -Caller $PSCmdlet
        Write-Summary -Plan $plan
    }
    catch {
        if ($plan.Count -gt 0) { Write-Summary -Plan $plan -Stopped }
        $PSCmdlet.ThrowTerminatingError($_)
    }
    finally { Exit-Site -Site $site -Location $location }
    if ($PassThru) { $plan | Select-Plan }
}

function Export-EsuStatus {
    <#
    .SYNOPSIS
    Exports which devices are licensed, as a CSV file for esupack report.

    .DESCRIPTION
    Reads from the site and changes nothing: one row for each device, with operating system and build, ESUValue, the
    activation IDs that hardware inventory reports with LicenseStatus 1 and those that it knows, last discovery, last
    inventory, the exit code with which the program of the bundle's package last ended, the newest security update of the
    coverage, and the registry stamp where the site has its inventory class.

    The file is written when everything was read: a run that fails leaves the file of an earlier day as it is.

    Then: esupack report <the file> --out report.html. Files of several days, or their folder, give a trend.

    .PARAMETER BundleFolder
    The folder that esupack generate has written.

    .PARAMETER SiteCode
    Three-character site code. May be left out where the console is connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed where the console of this computer has not been connected to the site.

    .PARAMETER Path
    The file to write; one that exists is replaced. By default <bundle>.<day>.csv in the current folder.

    .PARAMETER PackageId
    IDs of the packages whose deployments tell the exit codes. By default every package that Import-EsuPackage made for the
    bundle, or that has the name, manufacturer and version of the bundle's package.

    .PARAMETER InstallationIds
    For bundles with offline activation: writes name and Installation ID of each device that is not licensed, and an empty column
    ConfirmationId. Fill it, then run: esupack confirmations <file> --bundle <folder>

    .EXAMPLE
    Export-EsuStatus -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Path \\files\reports\today.csv

    .NOTES
    Needs the right to read devices, packages and deployments; devices outside your security scopes are not in the file.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $BundleFolder,
        [string] $SiteCode,
        [string] $SiteServer,
        [string] $Path,
        [string[]] $PackageId = @(),
        [switch] $InstallationIds
    )

    $ErrorActionPreference = 'Stop'
    $location = Get-Location
    $site = $null
    try {
        $bundle = Read-Bundle -Folder $BundleFolder
        $file = Resolve-StatusFile -Path $Path -Bundle $bundle -Caller $PSCmdlet
        $run = New-Run -Bundle $bundle -Options (Get-BaseOption -Given @{})
        Import-ConsoleModule
        $site = Enter-Site -SiteCode $SiteCode -SiteServer $SiteServer
        try { $rows = @(if ($InstallationIds) { Get-InstallationIdRow -Run $run } else { Get-StatusRow -Run $run -PackageId $PackageId }) }
        catch { Stop-Run -Message (Get-FailureText -What 'Reading devices from the site' -Failure $_) }
        if ($rows.Count -eq 0 -and $InstallationIds) { Stop-Run -Message 'Hardware inventory has no Installation ID of a device that is not licensed. Deploy Collect, and wait for the next inventory. No file was written.' }
        if ($rows.Count -eq 0) { Stop-Run -Message 'The site shows no device: check the security scopes of your account. No file was written.' }
    }
    catch { $PSCmdlet.ThrowTerminatingError($_) }
    finally { Exit-Site -Site $site -Location $location }
    Write-StatusFile -Rows $rows -File $file
    Get-Item -LiteralPath (Get-ProviderPath -Root $file)
}

Export-ModuleMember -Function 'Import-EsuPackage', 'Test-EsuPackage', 'Remove-EsuPackage', 'Set-EsuKeyVariable', 'Remove-EsuKeyVariable', 'Export-EsuStatus'
