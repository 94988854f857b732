
function Remove-EsuPackage {
    <#
    .SYNOPSIS
    Removes what Import-EsuPackage created for a bundle: deployments, task sequence, package, baseline, queries, collections.

    .DESCRIPTION
    Asks once, before the first change. Objects that something else uses stay, and are reported: a package that has other
    programs or deployments, and a collection that has other deployments or that another collection depends on. So do objects
    that have a name of the bundle but not its mark, such as those that were imported in the console. Console folders and the
    inventory class also stay.

    .PARAMETER BundleFolder
    The folder that esupack generate created.

    .PARAMETER SiteCode
    Three-character site code. Not needed if the console on this computer has connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed if the console on this computer has never connected to the site.

    .PARAMETER Force
    For unattended runs: removes without asking.

    .PARAMETER PassThru
    Returns an object for each line of the plan, as Import-EsuPackage does.

    .EXAMPLE
    Remove-EsuPackage -BundleFolder \\files\sources\esu-windows-10-year-1 -SiteCode ABC -WhatIf

    Shows what would be removed.
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
        if (-not $Force) { Assert-Unblocked -Plan @(Get-RightProblem -Run $run -Plan $planned) }
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
    Exports the license status of devices to a CSV file for esupack report.

    .DESCRIPTION
    Reads from the site and changes nothing. The file has one row for each device: operating system and build, ESUValue, the
    activation IDs that hardware inventory reports as licensed and as known, last discovery, last inventory, the last exit code
    of the program of the bundle's package, the newest security update that the offer covers, and the registry stamp if the site
    has its inventory class.

    The file is written after everything was read. A run that fails does not change an existing file.

    Then run: esupack report <file> --out report.html. To get a trend, specify the files of several days, or their folder.

    .PARAMETER BundleFolder
    The folder that esupack generate created.

    .PARAMETER SiteCode
    Three-character site code. Not needed if the console on this computer has connected to exactly one site.

    .PARAMETER SiteServer
    Name of the server with the SMS Provider. Needed if the console on this computer has never connected to the site.

    .PARAMETER Path
    The file to write. An existing file is replaced. Default: <bundle ID>.<date>.csv in the current folder.

    .PARAMETER PackageId
    IDs of the packages whose deployments have the exit codes. Default: every package that Import-EsuPackage created for the
    bundle, or that has the same name, manufacturer and version as the bundle's package.

    .PARAMETER InstallationIds
    For bundles with offline activation: writes the name and the Installation ID of each device that is not licensed, and an
    empty column ConfirmationId. Fill in that column, then run: esupack confirmations <file> --bundle <folder>

    .EXAMPLE
    Export-EsuStatus -BundleFolder \\files\sources\esu-windows-10-year-2 -SiteCode ABC -Path \\files\reports\today.csv

    .NOTES
    Needs permission to read devices, packages and deployments. Devices outside your security scopes are not in the file.
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
        if ($rows.Count -eq 0 -and $InstallationIds) { Stop-Run -Message 'Hardware inventory has no Installation IDs of devices that are not licensed. Deploy Collect, and wait for the next inventory. No file was written.' }
        if ($rows.Count -eq 0) { Stop-Run -Message 'The site returned no devices. Check the security scopes of your account. No file was written.' }
    }
    catch { $PSCmdlet.ThrowTerminatingError($_) }
    finally { Exit-Site -Site $site -Location $location }
    Write-StatusFile -Rows $rows -File $file
    Get-Item -LiteralPath (Get-ProviderPath -Root $file)
}

Export-ModuleMember -Function 'Import-EsuPackage', 'Test-EsuPackage', 'Remove-EsuPackage', 'Set-EsuKeyVariable', 'Remove-EsuKeyVariable', 'Export-EsuStatus'
