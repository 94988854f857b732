
# --- The site ----------------------------------------------------------------------------------------------------------

function Import-ConsoleModule {
    if (Get-Module -Name ConfigurationManager) { return }
    $manifest = 'ConfigurationManager'
    if ($env:SMS_ADMIN_UI_PATH) {
        # The variable names bin\i386; the module lies in bin.
        $beside = Join-Path -Path (Split-Path -Path $env:SMS_ADMIN_UI_PATH -Parent) -ChildPath 'ConfigurationManager.psd1'
        if (Test-Path -LiteralPath $beside) { $manifest = $beside }
    }
    # Global, as the console's own shell has it: its drives outlive this command.
    try { Import-Module -Name $manifest -Global -Verbose:$false -WarningAction SilentlyContinue -ErrorAction Stop }
    catch {
        Stop-Run -Message ('The Configuration Manager console is not installed here, or its module cannot be loaded: {0} Run the command on a computer with the console, in a Windows PowerShell of its own.' -f (Get-FirstLine -Failure $_))
    }
}

# Goes to the drive of the site. Returns its code, and whether the drive was made here.
function Enter-Site {
    param([string] $SiteCode, [string] $SiteServer)
    $drives = @(Get-PSDrive -PSProvider CMSite -ErrorAction SilentlyContinue)
    if (-not $SiteCode) {
        if ($drives.Count -ne 1) { Stop-Run -Message "Say -SiteCode: the console here knows $($drives.Count) sites." }
        $SiteCode = $drives[0].Name
    }
    $made = $false
    if (@($drives | Where-Object { $_.Name -eq $SiteCode }).Count -eq 0) {
        if (-not $SiteServer) {
            Stop-Run -Message "The console here does not know the site $SiteCode. Check -SiteCode, or say -SiteServer with the name of the server that has the SMS Provider of that site."
        }
        try { $null = New-PSDrive -Name $SiteCode -PSProvider CMSite -Root $SiteServer -Scope Global -WhatIf:$false -Confirm:$false -ErrorAction Stop }
        catch {
            Stop-Run -Message ('The site {0} cannot be reached on {1}: {2} Check -SiteCode, -SiteServer and your rights there.' -f $SiteCode, $SiteServer, (Get-FirstLine -Failure $_))
        }
        $made = $true
    }
    try { Set-Location -LiteralPath "${SiteCode}:" -ErrorAction Stop }
    catch {
        Stop-Run -Message ('The drive of the site {0} cannot be opened: {1} Check -SiteCode and whether the SMS Provider can be reached.' -f $SiteCode, (Get-FirstLine -Failure $_))
    }
    try { $sites = @(Get-CMSite -SiteCode $SiteCode -ErrorAction Stop | Where-Object { $null -ne $_ }) }
    catch { Stop-Run -Message (Get-FailureText -What "Reading site $SiteCode" -Failure $_) }
    if ($sites.Count -eq 0) { Stop-Run -Message "There is no site $SiteCode here. Check -SiteCode and -SiteServer." }
    [pscustomobject] @{ Code = $SiteCode; DriveMade = $made }
}

# Puts back the location and takes away a drive that was made here.
function Exit-Site {
    param($Site, $Location)
    Set-Location -LiteralPath $Location.Path
    if ($null -ne $Site -and $Site.DriveMade) {
        Remove-PSDrive -Name $Site.Code -Scope Global -WhatIf:$false -Confirm:$false -ErrorAction SilentlyContinue
    }
}

# Rows of the SMS Provider: one call, without lazy properties. The cmdlet heeds -WhatIf although it only reads.
function Get-ProviderRow {
    param([string] $Query)
    Write-Verbose -Message $Query
    Invoke-CMWmiQuery -Query $Query -Option Fast -WhatIf:$false -Confirm:$false -ErrorAction Stop | Where-Object { $null -ne $_ }
}

# Whether the site knows a class, or a property of a class: SMS_R_System.ESUValue. Asked once; an error of any other kind is
# an error.
function Test-SiteName {
    param($Run, [string] $Name)
    if (-not $Run.Known.ContainsKey($Name)) { $Run.Known[$Name] = Resolve-SiteName -Name $Name }
    $Run.Known[$Name]
}

function Resolve-SiteName {
    param([string] $Name)
    $class, $property = $Name -split '\.'
    if (-not $property) { $property = 'ResourceID' }
    try { $null = @(Get-ProviderRow -Query "select $property from $class where ResourceID = 0") }
    catch {
        if (Test-UnknownName -Failure $_) { return $false }
        Stop-Run -Message (Get-FailureText -What "Asking the site for $Name" -Failure $_)
    }
    $true
}

# Properties that cost the provider extra work come with Get() only ("Configuration Manager lazy properties").
function Get-LazyValue {
    param($Object, [string] $Name)
    $value = Get-Value -Object $Object -Name $Name
    if ($null -eq $value -and $null -ne $Object -and $null -ne $Object.PSObject.Methods['Get']) {
        $null = $Object.Get()
        $value = Get-Value -Object $Object -Name $Name
    }
    $value
}

# A point in time as the provider gives it: a date, WMI's own text, or any other text of a date. Nothing where there is none.
function ConvertTo-Time {
    param($Value)
    if ($Value -is [datetime]) { return $Value }
    $text = [string] $Value
    $culture = [System.Globalization.CultureInfo]::InvariantCulture
    if ($text -match '^(\d{14})\.') { return [datetime]::ParseExact($Matches[1], 'yyyyMMddHHmmss', $culture) }
    $time = [datetime]::MinValue
    if ($text -and [datetime]::TryParse($text, $culture, [System.Globalization.DateTimeStyles]::None, [ref] $time)) { return $time }
}

function Format-Time {
    param([datetime] $Time)
    $Time.ToString('yyyy-MM-ddTHH:mm', [System.Globalization.CultureInfo]::InvariantCulture)
}

# The text of a mark as LIKE finds it; brackets have a meaning there.
function Get-MarkPattern {
    param([string] $Mark)
    '%{0}%' -f $Mark.Trim('[', ']')
}

function Test-Mark {
    param($Object, [string] $Property, [string] $Mark)
    $text = '{0}' -f (Get-Value -Object $Object -Name $Property)
    $text.IndexOf($Mark, [System.StringComparison]::Ordinal) -ge 0
}
