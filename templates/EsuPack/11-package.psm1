
# --- Package -------------------------------------------------------------------------------------------------------------

# The package of this bundle, even if it was renamed, and a package that has the same identity but not the mark.
function Read-SitePackage {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['Package'] = $found
    $planned = $Run.Bundle.Package
    $rows = @(Get-ProviderRow -Query ("select PackageID,Description from SMS_Package where Description like '{0}'" -f (Get-MarkPattern -Mark $Run.Bundle.Mark)))
    $ours = Select-Marked -Objects $rows -Property 'Description' -Mark $Run.Bundle.Mark -What "Package $($planned.Name)"
    if ($null -ne $ours) {
        $package = Get-CMPackage -Id $ours.PackageID -Fast -ErrorAction Stop
        if ($null -eq $package) { Stop-Run -Message "The package $($ours.PackageID) exists, but the site does not return it. Check the security scopes of your account." }
        $found['Package'] = $package
        return
    }
    if ($Key) { return }
    # Name, manufacturer, version and language together identify a package (SMS_Package).
    $found['Taken'] = @(Get-ProviderRow -Query 'select PackageID,Name,Manufacturer,Version,Language from SMS_Package' | Where-Object {
            $_.Name -eq $planned.Name -and $_.Manufacturer -eq $planned.Manufacturer -and $_.Version -eq $planned.Version -and $_.Language -eq $planned.Language
        }) | Select-Object -First 1
}

function Compare-SitePackage {
    param($Run)
    $planned = $Run.Bundle.Package
    $package = $Run.Found['Package']['Package']
    if ($null -eq $package) {
        $taken = $Run.Found['Package']['Taken']
        if ($null -ne $taken) { return New-NameTaken -Kind 'Package' -Name $planned.Name -Id $taken.PackageID }
        return New-Change -Kind 'Package' -Key 'Package' -Name $planned.Name -Action 'Create' -Detail "content from $($Run.Options.SourcePath)"
    }
    $differing = @()
    if ($package.Manufacturer -ne $planned.Manufacturer) { $differing += 'manufacturer' }
    if ($package.Version -ne $planned.Version) { $differing += 'version' }
    if ($package.Language -ne $planned.Language) { $differing += 'language' }
    if (([string] $package.PkgSourcePath).TrimEnd('\') -ne $Run.Options.SourcePath) { $differing += 'source path' }
    if (-not ([string] $package.Description).StartsWith($planned.Description, [System.StringComparison]::Ordinal)) { $differing += 'description' }
    $action = 'Unchanged'
    $detail = $package.PackageID
    if ($differing.Count -gt 0) { $action = 'Change'; $detail = $differing -join ', ' }
    New-Change -Kind 'Package' -Key 'Package' -Name $package.Name -Id $package.PackageID -Action $action -Detail $detail
}

function Set-SitePackage {
    param($Run, $Change)
    $planned = $Run.Bundle.Package
    if ($Change.Action -eq 'Remove') { Remove-CMPackage -Id $Change.Id -Force @Surely; return }
    if ($Change.Action -eq 'Create') {
        $null = New-CMPackage -Name $planned.Name -Manufacturer $planned.Manufacturer -Version $planned.Version -Language $planned.Language -Description $planned.Description -Path $Run.Options.SourcePath @Surely
        return
    }
    # Keep the note on which content was distributed.
    $description = $planned.Description
    if (Test-ContentNoted -Run $Run) { $description = '{0} {1}' -f $description, $planned.ContentMark }
    Set-CMPackage -Id $Change.Id -Manufacturer $planned.Manufacturer -Version $planned.Version -Language $planned.Language -Description $description -Path $Run.Options.SourcePath @Surely
}

# --- Programs ------------------------------------------------------------------------------------------------------------

function Get-ProgramName {
    param($Run, $Planned)
    '{0} of {1}' -f $Planned.Name, $Run.Bundle.Package.Name
}

function Read-SiteProgram {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['Program'] = $found
    $package = $Run.Found['Package']['Package']
    if ($null -eq $package) { return }
    foreach ($program in @(Get-CMProgram -PackageId $package.PackageID -ErrorAction Stop | Where-Object { $null -ne $_ })) { $found[$program.ProgramName] = $program }
}

function Compare-SiteProgram {
    param($Run)
    foreach ($planned in $Run.Bundle.Programs) {
        $name = Get-ProgramName -Run $Run -Planned $planned
        $program = $Run.Found['Program'][$planned.Name]
        if ($null -eq $program) { New-Change -Kind 'Program' -Key $planned.Name -Name $name -Action 'Create' -Detail $planned.CommandLine -After @('Package Package'); continue }
        $differing = @(Get-ProgramDifference -Program $program -Planned $planned)
        $action = 'Unchanged'
        $detail = $planned.CommandLine
        if ($differing.Count -gt 0) { $action = 'Change'; $detail = $differing -join ', ' }
        New-Change -Kind 'Program' -Key $planned.Name -Name $name -Id $program.PackageID -Action $action -Detail $detail
    }
}

function Get-ProgramDifference {
    param($Program, [hashtable] $Planned)
    if ((Get-Value -Object $Program -Name 'CommandLine') -ne $Planned.CommandLine) { 'command line' }
    if ((Get-Value -Object $Program -Name 'Comment') -ne $Planned.Comment) { 'comment' }
    if ((Get-Value -Object $Program -Name 'Duration') -ne $Planned.Minutes) { 'maximum run time' }
    $space = Get-Value -Object $Program -Name 'DiskSpaceReq'
    if ($null -ne $space -and $space -ne ('{0} {1}' -f $Planned.DiskSpace, $Planned.DiskSpaceUnit)) { 'disk space' }
    $flags = Get-Value -Object $Program -Name 'ProgramFlags'
    # The mask excludes the bits that no parameter sets (SMS_Program.ProgramFlags).
    if ($null -ne $flags -and ([int64] $flags -band $Planned.FlagsMask) -ne $Planned.Flags) { 'how it runs' }
}

# New-CMProgram has no parameters for the comment and notifications, so Set-CMProgram sets everything again.
function Set-SiteProgram {
    param($Run, $Change)
    $planned = @($Run.Bundle.Programs | Where-Object { $_.Name -eq $Change.Key })[0]
    $packageId = $Run.Found['Package']['Package'].PackageID
    if ($Change.Action -eq 'Create') {
        $null = New-CMProgram -PackageId $packageId -StandardProgramName $planned.Name -CommandLine $planned.CommandLine -RunType $planned.RunType -ProgramRunType $planned.ProgramRunType -RunMode $planned.RunMode -UserInteraction $planned.UserInteraction -Duration $planned.Minutes -DiskSpaceRequirement $planned.DiskSpace -DiskSpaceUnit $planned.DiskSpaceUnit @Surely
    }
    Set-CMProgram -StandardProgram -PackageId $packageId -ProgramName $planned.Name -Comment $planned.Comment -CommandLine $planned.CommandLine -RunType $planned.RunType -ProgramRunType $planned.ProgramRunType -RunMode $planned.RunMode -UserInteraction $planned.UserInteraction -Duration $planned.Minutes -DiskSpaceRequirement $planned.DiskSpace -DiskSpaceUnit $planned.DiskSpaceUnit -AfterRunningType $planned.AfterRunningType -ProgramAssignedType $planned.ProgramAssignedType -SuppressProgramNotification $planned.SuppressProgramNotification -DisableProgram $planned.DisableProgram -RunOnAnyPlatform @Surely
}
