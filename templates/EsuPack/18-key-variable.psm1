
# --- The key in a masked variable of a collection --------------------------------------------------------------------------

# The variable is set on the collection of the deployment.
function Read-SiteKeyVariable {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['KeyVariable'] = $found
    $target = Get-DeploymentTarget -Run $Run
    if (-not $target.Id) { return }
    $variable = @(Get-KeyVariable -Run $Run -CollectionId $target.Id)
    if ($variable.Count -gt 0) { $found['KeyVariable'] = $variable[0] }
}

function Get-KeyVariable {
    param($Run, [string] $CollectionId)
    Get-CMDeviceCollectionVariable -CollectionId $CollectionId -VariableName $Run.Bundle.KeyVariable -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ } | Select-Object -First 1
}

# -Remove removes collections of the bundle with their variables. One that something else uses keeps the key, and so does another
# collection that the task sequence is deployed to. They are named, the latter while its deployment tells which one it is.
function Get-KeyLeft {
    param($Run, $Collections)
    if (-not $Run.Bundle.KeyVariable) { return }
    $kept = @($Collections | Where-Object { $_.Action -eq 'Left' } | ForEach-Object { $_.Id })
    $removed = @($Collections | Where-Object { $_.Action -ne 'Left' } | ForEach-Object { $_.Id })
    $targets = @($Run.Found['Deployment'].Values | Where-Object { Test-Mark -Object $_ -Property 'Comment' -Mark $Run.Bundle.Mark } | ForEach-Object { [string] $_.CollectionID })
    foreach ($id in @($kept + $targets | Where-Object { $removed -notcontains $_ -and $_ -notlike 'SMS*' } | Sort-Object -Unique)) {
        if (@(Get-KeyVariable -Run $Run -CollectionId $id).Count -eq 0) { continue }
        New-Change -Kind 'KeyVariable' -Key $id -Name ('{0} of {1}' -f $Run.Bundle.KeyVariable, $id) -Id $id -Action 'Left' -Detail "the collection still has the key. To remove it, run Import-EsuPackage.ps1 -RemoveKeyVariable -PilotCollection $id"
    }
}

# A masked value cannot be read, so an existing one is always set again.
function Compare-SiteKeyVariable {
    param($Run)
    $target = Get-DeploymentTarget -Run $Run
    $name = '{0} of {1}' -f $Run.Bundle.KeyVariable, $target.Name
    if (-not $target.Id) { return New-Change -Kind 'KeyVariable' -Name $name -Action 'Blocked' -Detail 'the collection does not exist yet. Run Import-EsuPackage.ps1 first, or specify another collection' }
    if ($target.Id -like 'SMS*') { return New-Change -Kind 'KeyVariable' -Name $name -Action 'Blocked' -Detail 'built-in collections have no variables. Specify another collection' }
    $there = $Run.Found['KeyVariable'].ContainsKey('KeyVariable')
    if ($Run.Options.RemoveKey) {
        if (-not $there) { return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Unchanged' -Detail 'the collection does not have this variable' }
        return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Remove' -Detail 'removes the key. Devices lose it with their next policy update'
    }
    if ($Run.Known.ContainsKey('Key set')) { return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Unchanged' -Detail 'masked' }
    $action = 'Create'
    if ($there) { $action = 'Change' }
    New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action $action -Detail 'the key, masked'
}

# Prompts for the key without showing it. It stays a SecureString until the one call that sets the variable.
function Read-Key {
    $key = $null
    try { $key = Read-Host -Prompt 'MAK key (not shown)' -AsSecureString }
    catch { Stop-Run -Message 'This session is not interactive, and the key must be typed. Run the command in an interactive session. Nothing was changed.' }
    $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($key)
    try {
        # The key is passed to no command here: module logging records parameter values.
        $text = [System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer).Trim().ToUpperInvariant()
        $isKey = [regex]::IsMatch($text, '^[B-DF-HJKMNPQRTV-Y2346789]{5}(-[B-DF-HJKMNPQRTV-Y2346789]{5}){4}$') -and -not [regex]::IsMatch($text, 'N.*N|N$')
        if (-not $isKey) { $text = '' }
        $checked = New-Object -TypeName System.Security.SecureString
        foreach ($sign in $text.ToCharArray()) { $checked.AppendChar($sign) }
    }
    finally {
        [System.Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer)
        $text = $null
    }
    if ($checked.Length -eq 0) { Stop-Run -Message 'This is not a valid product key. A product key has five groups of five letters and digits, separated by hyphens. Nothing was changed.' }
    $checked
}

function Set-SiteKeyVariable {
    param($Run, $Change)
    $name = $Run.Bundle.KeyVariable
    if ($Change.Action -eq 'Remove') { Remove-CMDeviceCollectionVariable -CollectionId $Change.Id -VariableName $name -Force -DisableWildcardHandling @Surely; return }
    $quiet = @{ IsMask = $true; Verbose = $false; Debug = $false; DisableWildcardHandling = $true }
    $modules = @(Get-Module -Name 'ConfigurationManager', 'AdminUI.PS*')
    $logged = @($modules | Where-Object { $_.LogPipelineExecutionDetails })
    $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($Run.Options.Key)
    $failure = $null
    $before = @($global:Error)
    try {
        # If a policy enables module logging, the parameters of cmdlets are written to the event log ("about_Logging").
        foreach ($module in $logged) { $module.LogPipelineExecutionDetails = $false }
        if ($Change.Action -eq 'Create') { $null = New-CMDeviceCollectionVariable -CollectionId $Change.Id -VariableName $name -Value ([System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer)) @quiet @Surely }
        else { Set-CMDeviceCollectionVariable -CollectionId $Change.Id -VariableName $name -NewVariableValue ([System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer)) @quiet @Surely }
        $Run.Known['Key set'] = $true
    }
    catch { $failure = $_ }
    finally {
        [System.Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer)
        foreach ($module in $logged) { $module.LogPipelineExecutionDetails = $true }
    }
    if ($null -eq $failure) { return }
    # The session keeps errors, and the record of this error contains the parameters of the cmdlet. Remove it from the global
    # list (the module has a separate one). Compare by identity: a full list keeps its length.
    for ($index = $global:Error.Count - 1; $index -ge 0; $index--) {
        $record = $global:Error[$index]
        if (@($before | Where-Object { [object]::ReferenceEquals($_, $record) }).Count -eq 0) { $global:Error.RemoveAt($index) }
    }
    Stop-WithoutKey -Failure $failure
}

# The message and record of the cmdlet's error can contain the key, so only the error codes are reported.
function Stop-WithoutKey {
    param([System.Management.Automation.ErrorRecord] $Failure)
    $denied = Test-AccessDenied -Failure $Failure
    $codes = @(Get-ErrorCode -Failure $Failure | Sort-Object -Unique) -join ', '
    $repair = 'See SMSProv.log on the site for the cause, then run the command again.'
    if ($denied) { $repair = 'Your account does not have permission. Ask for a security role with the permission Modify Collection Setting.' }
    Stop-Run -Message ('The site did not accept the variable (error {0}). The error text is not shown because it can contain the key. {1}' -f $codes, $repair)
}

# Whether the key comes from a variable and the collection of the deployment does not have that variable.
function Test-KeyMissing {
    param($Run, $Target)
    if (-not $Run.Options.TaskSequence -or -not $Run.Bundle.KeyVariable) { return $false }
    Read-SiteKeyVariable -Run $Run
    -not $Run.Found['KeyVariable'].ContainsKey('KeyVariable')
}
