# EsuPack imports an esupack bundle into Configuration Manager, removes it again, and exports the license status of devices.
# This file is the same in every bundle of one esupack version. The data of a bundle is in its bundle.psd1.
# Source: https://learn.microsoft.com/powershell/module/configurationmanager (docs/decisions/import-script.md of esupack).

Set-StrictMode -Version Latest

# --- Failures ----------------------------------------------------------------------------------------------------------

# Ends the run with a message that says what to do.
function Stop-Run {
    param([string] $Message)
    $exception = New-Object -TypeName System.InvalidOperationException -ArgumentList $Message
    $exception.Data['EsuPack'] = $true
    throw $exception
}

# The value of a property. Returns nothing if the object is null or has no such property.
function Get-Value {
    param($Object, [string] $Name)
    if ($null -eq $Object) { return }
    $property = $Object.PSObject.Properties[$Name]
    if ($null -ne $property) { $property.Value }
}

function Get-FirstLine {
    param([System.Management.Automation.ErrorRecord] $Failure)
    ([string] $Failure.Exception.Message -split '\r?\n')[0].Trim()
}

# The error codes from Windows, WMI and the SMS Provider, as eight hexadecimal digits. Messages are localized, so only the
# numbers in them are read ("About Configuration Manager errors": SmsQueryException.ErrorCode).
function Get-ErrorCode {
    param([System.Management.Automation.ErrorRecord] $Failure)
    $exception = $Failure.Exception
    while ($null -ne $exception) {
        foreach ($name in 'ErrorCode', 'ExtendStatusErrorCode', 'NativeErrorCode', 'HResult') {
            $value = Get-Value -Object $exception -Name $name
            if ($value -is [System.ValueType]) { Format-ErrorCode -Code $value }
        }
        foreach ($match in [regex]::Matches([string] $exception.Message, '0x([0-9A-Fa-f]{8})\b')) { $match.Groups[1].Value.ToUpperInvariant() }
        foreach ($match in [regex]::Matches([string] $exception.Message, '-?\b2147\d{6}\b')) { Format-ErrorCode -Code $match.Value }
        $exception = $exception.InnerException
    }
}

# 4294967295 has the lower 32 bits set: a negative number and its unsigned form are one code.
function Format-ErrorCode {
    param([int64] $Code)
    '{0:X8}' -f ($Code -band 4294967295)
}

function Get-ErrorText {
    param([System.Management.Automation.ErrorRecord] $Failure)
    $exception = $Failure.Exception
    while ($null -ne $exception) {
        [string] $exception.Message
        $exception = $exception.InnerException
    }
}

# E_ACCESSDENIED, WBEM_E_ACCESS_DENIED, WBEM_E_PRIVILEGE_NOT_HELD.
function Test-AccessDenied {
    param([System.Management.Automation.ErrorRecord] $Failure)
    $denied = '80070005', '80041003', '80041062'
    if (@(Get-ErrorCode -Failure $Failure | Where-Object { $denied -contains $_ }).Count -gt 0) { return $true }
    @(Get-ErrorText -Failure $Failure | Where-Object { $_ -match 'access.{0,12}denied|security rights' }).Count -gt 0
}

# The site does not know a class or property of a query: WBEM_E_INVALID_CLASS, WBEM_E_INVALID_QUERY. No other error means
# that.
function Test-UnknownName {
    param([System.Management.Automation.ErrorRecord] $Failure)
    if (Test-AccessDenied -Failure $Failure) { return $false }
    $unknown = '80041010', '80041017'
    if (@(Get-ErrorCode -Failure $Failure | Where-Object { $unknown -contains $_ }).Count -gt 0) { return $true }
    @(Get-ErrorText -Failure $Failure | Where-Object { $_ -match '\b(invalid|unknown) (query|class|property)\b|\b(query|class|property)\b.*\b(is|are) (invalid|not valid|unknown)\b' }).Count -gt 0
}

# What failed, and what to do about it. Messages of Stop-Run already say so.
function Get-FailureText {
    param([string] $What, [System.Management.Automation.ErrorRecord] $Failure)
    if ($Failure.Exception.Data['EsuPack']) { return $Failure.Exception.Message }
    $repair = 'Fix the problem, then run the command again. It continues from there.'
    if (Test-AccessDenied -Failure $Failure) {
        $repair = 'Your account does not have permission. Ask for a security role and scope that allow it, then run the command again.'
    }
    '{0} failed: {1} {2}' -f $What, (Get-FirstLine -Failure $Failure), $repair
}
