
# --- The key in a masked variable of a collection --------------------------------------------------------------------------

# The collection that has the variable: that of a deployment.
function Read-SiteKeyVariable {
    param($Run, [string] $Key)
    $found = @{}
    $Run.Found['KeyVariable'] = $found
    $target = Get-DeploymentTarget -Run $Run
    if (-not $target.Id) { return }
    $variable = @(Get-CMDeviceCollectionVariable -CollectionId $target.Id -VariableName $Run.Bundle.KeyVariable -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ } | Select-Object -First 1)
    if ($variable.Count -gt 0) { $found['KeyVariable'] = $variable[0] }
}

# A masked value cannot be read, so that one that is there is set anew.
function Compare-SiteKeyVariable {
    param($Run)
    $target = Get-DeploymentTarget -Run $Run
    $name = '{0} of {1}' -f $Run.Bundle.KeyVariable, $target.Name
    if (-not $target.Id) { return New-Change -Kind 'KeyVariable' -Name $name -Action 'Blocked' -Detail 'there is no such collection yet: run Import-EsuPackage.ps1 first, or name a collection of your own' }
    if ($target.Id -like 'SMS*') { return New-Change -Kind 'KeyVariable' -Name $name -Action 'Blocked' -Detail 'built-in collections have no variables: name a collection of your own' }
    $there = $Run.Found['KeyVariable'].ContainsKey('KeyVariable')
    if ($Run.Options.RemoveKey) {
        if (-not $there) { return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Unchanged' -Detail 'there is no such variable' }
        return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Remove' -Detail 'the key goes with it; devices forget it with their next policy'
    }
    if ($Run.Known.ContainsKey('Key set')) { return New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action 'Unchanged' -Detail 'masked' }
    $action = 'Create'
    if ($there) { $action = 'Change' }
    New-Change -Kind 'KeyVariable' -Key 'KeyVariable' -Name $name -Id $target.Id -Action $action -Detail 'the key, masked'
}

# Asks for the key without showing it. It stays a SecureString until the one call that hands it on.
function Read-Key {
    $key = $null
    try { $key = Read-Host -Prompt 'MAK key (not shown)' -AsSecureString }
    catch { Stop-Run -Message 'Nobody can answer here: the key is typed, since whatever else could hold it can be read by others. Run the command where somebody can type. Nothing was changed.' }
    $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($key)
    try {
        # No command sees it: module logging writes down what commands are given.
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
    if ($checked.Length -eq 0) { Stop-Run -Message 'What was typed has not the form of a product key: five groups of five letters and digits with hyphens between. Nothing was changed.' }
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
        # Where a policy turns module logging on, the parameters of cmdlets go to the event log ("about_Logging").
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
    # The session keeps errors, and the record of this one has what the cmdlet was given.
    # The list of the session, which is not that of the module. By identity: a full list keeps its length.
    for ($index = $global:Error.Count - 1; $index -ge 0; $index--) {
        $record = $global:Error[$index]
        if (@($before | Where-Object { [object]::ReferenceEquals($_, $record) }).Count -eq 0) { $global:Error.RemoveAt($index) }
    }
    Stop-WithoutKey -Failure $failure
}

# An error of the cmdlet may repeat what it was given, and its record holds it: of that only numbers go on.
function Stop-WithoutKey {
    param([System.Management.Automation.ErrorRecord] $Failure)
    $denied = Test-AccessDenied -Failure $Failure
    $codes = @(Get-ErrorCode -Failure $Failure | Sort-Object -Unique) -join ', '
    $repair = 'Correct what SMSProv.log of the site says, then run the command again.'
    if ($denied) { $repair = 'Your account may not do this: ask for a security role that allows to modify collection settings.' }
    Stop-Run -Message ('The site did not take the variable (error {0}; its text is left out, since it may hold the key). {1}' -f $codes, $repair)
}

# Whether the key is to come from a variable that the collection of the deployment does not have.
function Test-KeyMissing {
    param($Run, $Target)
    if (-not $Run.Options.TaskSequence -or -not $Run.Bundle.KeyVariable) { return $false }
    Read-SiteKeyVariable -Run $Run
    -not $Run.Found['KeyVariable'].ContainsKey('KeyVariable')
}
