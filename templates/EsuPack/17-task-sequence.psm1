
# --- Task sequence ---------------------------------------------------------------------------------------------------------

# The task sequence of this bundle, even if it was renamed, and one that has the same name but not the mark.
function Read-SiteTaskSequence {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['TaskSequence'] = $found
    $planned = $Run.Bundle['TaskSequence']
    if ($null -eq $planned -or -not ($Run.Options.TaskSequence -or $Run.Options.Remove)) { return }
    $rows = @(Get-ProviderRow -Query ("select PackageID,Name,Description from SMS_TaskSequencePackage where Description like '{0}'" -f (Get-MarkPattern -Mark $planned.Mark)))
    $ours = Select-Marked -Objects $rows -Property 'Description' -Mark $planned.Mark -What "Task sequence $($planned.Name)"
    if ($null -ne $ours) { $found['TaskSequence'] = $ours; return }
    if ($Key) { return }
    $found['Taken'] = @(Get-ProviderRow -Query 'select PackageID,Name from SMS_TaskSequencePackage' | Where-Object { $_.Name -eq $planned.Name }) | Select-Object -First 1
}

# The description ends with a digest of the steps and the ID of the package that they use. It is written after all steps
# exist. If it is missing, an earlier run did not finish.
function Get-SequenceEnd {
    param($Run)
    '{0}.{1}' -f $Run.Bundle.TaskSequence.Digest, (Get-Value -Object $Run.Found['Package']['Package'] -Name 'PackageID')
}

function Compare-SiteTaskSequence {
    param($Run)
    if (-not $Run.Options.TaskSequence) { return }
    $planned = $Run.Bundle.TaskSequence
    foreach ($id in @($planned.SitePackages)) {
        if (@(Get-ProviderRow -Query "select PackageID from SMS_Package where PackageID = '$id'").Count -eq 0) { New-Change -Kind 'Package' -Name $id -Action 'Blocked' -Detail 'a step of the task sequence needs this package, but the site does not have it. Generate the bundle with a package of this site' }
    }
    $sequence = $Run.Found['TaskSequence']['TaskSequence']
    $after = @('Package Package')
    if ($null -eq $sequence) {
        $taken = $Run.Found['TaskSequence']['Taken']
        if ($null -ne $taken) { return New-NameTaken -Kind 'TaskSequence' -Name $planned.Name -Id $taken.PackageID }
        return New-Change -Kind 'TaskSequence' -Key 'TaskSequence' -Name $planned.Name -Action 'Create' -Detail 'check, prerequisites, restart, activation' -After $after
    }
    $id = $sequence.PackageID
    $description = [string] $sequence.Description
    if ($description.EndsWith((Get-SequenceEnd -Run $Run), [System.StringComparison]::OrdinalIgnoreCase)) {
        return New-Change -Kind 'TaskSequence' -Key 'TaskSequence' -Name $sequence.Name -Id $id -Action 'Unchanged' -Detail $id
    }
    # Replacing a complete task sequence loses the changes that an administrator made.
    $question = ''
    if ($description -match '#[0-9a-f]{8}\.[0-9A-Za-z]{8}$') { $question = "Replace the steps of the task sequence $($sequence.Name) ($id)? Changes made to them in the console are lost." }
    New-Change -Kind 'TaskSequence' -Key 'TaskSequence' -Name $sequence.Name -Id $id -Action 'Change' -Detail 'its steps' -After $after -Question $question
}

function Set-SiteTaskSequence {
    param($Run, $Change)
    $planned = $Run.Bundle.TaskSequence
    if ($Change.Action -eq 'Remove') { Remove-CMTaskSequence -TaskSequencePackageId $Change.Id -Force @Surely; return }
    # Create all steps first. They are local objects; the site does not have them yet.
    $steps = @($planned.Steps | ForEach-Object { ConvertTo-Step -Run $Run -Node $_ })
    if ($Change.Action -eq 'Create') {
        $null = New-CMTaskSequence -CustomTaskSequence -Name $planned.Name -Description $planned.Description @Surely
        Read-SiteTaskSequence -Run $Run -Key $Change.Key
        if ($null -eq $Run.Found['TaskSequence']['TaskSequence']) { Stop-Run -Message 'New-CMTaskSequence reported no error, but the site does not show the task sequence. Run the command again. It continues from there.' }
    }
    $id = $Run.Found['TaskSequence']['TaskSequence'].PackageID
    # Remove the digest until the steps are complete.
    if ($Change.Action -eq 'Change') { Set-CMTaskSequence -TaskSequenceId $id -Description $planned.Description @Surely }
    Clear-Sequence -Id $id
    Add-CMTaskSequenceStep -TaskSequenceId $id -Step $steps @Surely
    Confirm-Step -Id $id -Names @($planned.Steps | ForEach-Object { $_.Name })
    Set-CMTaskSequence -TaskSequenceId $id -Description ('{0} {1}' -f $planned.Description, (Get-SequenceEnd -Run $Run)) -MaxRunTimeMins $planned.Minutes -SuppressNotification $planned.SuppressNotification @Surely
}

# The digest is written only after the site shows the steps.
function Confirm-Step {
    param([string] $Id, [string[]] $Names)
    for ($try = 1; $try -le $script:ReadBackTries; $try++) {
        if ($try -gt 1) { Start-Sleep -Seconds $script:ReadBackSeconds }
        $shown = @(Get-CMTaskSequenceStep -TaskSequenceId $Id -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object { $_.Name })
        if (@($Names | Where-Object { $shown -notcontains $_ }).Count -eq 0) { return }
    }
    Stop-Run -Message "Add-CMTaskSequenceStep reported no error, but the site does not show the steps of $Id. Run the command again. It continues from there."
}

# Removes the steps of an earlier run, one by one. Removing a group removes its steps.
function Clear-Sequence {
    param([string] $Id)
    for ($left = 200; $left -gt 0; $left--) {
        $step = @(Get-CMTaskSequenceStep -TaskSequenceId $Id -ErrorAction Stop | Where-Object { $null -ne $_ } | Select-Object -First 1)
        if ($step.Count -eq 0) { return }
        Remove-CMTaskSequenceStep -TaskSequenceId $Id -StepName $step[0].Name -Force -DisableWildcardHandling @Surely
    }
    Stop-Run -Message "The steps of the task sequence $Id cannot be removed. Delete the task sequence in the console, then run the command again."
}

# Creates the step object for a node of the bundle.
function ConvertTo-Step {
    param($Run, [hashtable] $Node)
    $common = @{ Name = $Node.Name; Description = $Node.Description }
    if ($Node.Disabled) { $common.Disable = $true }
    if (@($Node.Conditions).Count -gt 0) { $common.Condition = @($Node.Conditions | ForEach-Object { ConvertTo-Condition -Condition $_ }) }
    switch ($Node.Kind) {
        'group' { New-CMTaskSequenceGroup -Step @($Node.Steps | ForEach-Object { ConvertTo-Step -Run $Run -Node $_ }) @common @Surely }
        'runCommandLine' {
            $content = @{}
            if ($Node.Content -eq 'package') { $content.PackageId = $Run.Found['Package']['Package'].PackageID }
            elseif ($Node.Content) { $content.PackageId = $Node.Content }
            if ($Node.Native) { $content.DisableWow64Redirection = $true }
            New-CMTSStepRunCommandLine -CommandLine $Node.CommandLine -SuccessCode $Node.SuccessCodes -Timeout $Node.TimeoutMinutes @content @common @Surely
        }
        'setVariable' {
            # No value: an empty one would delete the variable.
            if ($Node.Masked) { New-CMTSStepSetVariable -TaskSequenceVariable $Node.Variable -IsMasked $true @common @Surely }
            else { New-CMTSStepSetVariable -TaskSequenceVariable $Node.Variable -TaskSequenceVariableValue $Node.Value @common @Surely }
        }
        'installUpdates' { New-CMTSStepInstallUpdate -Target $Node.Target @common @Surely }
        'installPackage' {
            $program = @(Get-CMProgram -PackageId $Node.PackageId -ProgramName $Node.Program -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ })
            if ($program.Count -eq 0) { Stop-Run -Message "A step of the task sequence runs the program $($Node.Program), but the package $($Node.PackageId) does not have it. Generate the bundle with a program of that package." }
            New-CMTSStepInstallSoftware -Program $program[0] @common @Surely
        }
        'restart' { New-CMTSStepReboot -RunAfterRestart HardDisk -NotificationMessage $Node.Message -MessageTimeout $Node.MessageSeconds @common @Surely }
        default { Stop-Run -Message "This version of EsuPack cannot create steps of the type $($Node.Kind). Use EsuPack.psm1 and EsuPack.psd1 from this bundle." }
    }
}

function ConvertTo-Condition {
    param([hashtable] $Condition)
    switch ($Condition.Kind) {
        'variable' {
            $value = @{}
            if ($Condition.Operator -notin 'Exists', 'NotExists') { $value.ConditionVariableValue = $Condition.Value }
            New-CMTSStepConditionVariable -OperatorType $Condition.Operator -ConditionVariableName $Condition.Variable @value @Surely
        }
        'wmi' { New-CMTSStepConditionQueryWmi -Namespace $Condition.Namespace -Query $Condition.Query @Surely }
        default { New-CMTSStepConditionIfStatement -StatementType $Condition.Statement -Condition @($Condition.Of | ForEach-Object { ConvertTo-Condition -Condition $_ }) @Surely }
    }
}

# --- Deployments of the task sequence --------------------------------------------------------------------------------------

function Get-SequenceDeployment {
    param($Run)
    $sequence = $Run.Found['TaskSequence']['TaskSequence']
    if ($null -ne $sequence) { Get-CMTaskSequenceDeployment -TaskSequenceId $sequence.PackageID -ErrorAction Stop | Where-Object { $null -ne $_ } }
}

# Shows nothing on the devices, and downloads all content before it starts, because a step can restart the device.
function New-SequenceDeployment {
    param($Run, $Target, [hashtable] $With)
    $sequence = $Run.Found['TaskSequence']['TaskSequence']
    $null = New-CMTaskSequenceDeployment -TaskSequencePackageId $sequence.PackageID -CollectionId $Target.Id -DeployPurpose $Run.Options.Purpose -Availability Clients -Comment "$($sequence.Name), $($Run.Bundle.Subject) $($Run.Bundle.Mark)" -ShowTaskSequenceProgress $Run.Bundle.TaskSequence.ShowProgress -DeploymentOption DownloadAllContentLocallyBeforeStartingTaskSequence @With @Surely
}

function Set-SequenceDeployment {
    param($Run, $Change, [hashtable] $With)
    # The cmdlet cannot remove an expiration, so the date is moved ten years ahead.
    if ($Change.With.ContainsKey('Revive')) { $With.DeploymentExpireDateTime = $Run.Options.Now.AddYears(10) }
    Set-CMTaskSequenceDeployment -TaskSequenceDeploymentId $Change.Id @With @Surely
}
