
# --- The site ----------------------------------------------------------------------------------------------------------

function Import-ConsoleModule {
    if (Get-Module -Name ConfigurationManager) { return }
    $manifest = 'ConfigurationManager'
    if ($env:SMS_ADMIN_UI_PATH) {
        # The variable contains the path of bin\i386. The module is in bin.
        $beside = Join-Path -Path (Split-Path -Path $env:SMS_ADMIN_UI_PATH -Parent) -ChildPath 'ConfigurationManager.psd1'
        if (Test-Path -LiteralPath $beside) { $manifest = $beside }
    }
    # Imported globally, as the console's own shell does: its drives remain after this command.
    try { Import-Module -Name $manifest -Global -Verbose:$false -WarningAction SilentlyContinue -ErrorAction Stop }
    catch {
        Stop-Run -Message ('The Configuration Manager console is not installed on this computer, or its module cannot be loaded: {0} Run the command in a new Windows PowerShell window on a computer with the console.' -f (Get-FirstLine -Failure $_))
    }
}

# Changes to the site drive. Returns the site code and whether the drive was created here.
function Enter-Site {
    param([string] $SiteCode, [string] $SiteServer)
    $drives = @(Get-PSDrive -PSProvider CMSite -ErrorAction SilentlyContinue)
    if (-not $SiteCode) {
        if ($drives.Count -ne 1) { Stop-Run -Message "Specify -SiteCode. The console on this computer has connected to $($drives.Count) sites." }
        $SiteCode = $drives[0].Name
    }
    $made = $false
    if (@($drives | Where-Object { $_.Name -eq $SiteCode }).Count -eq 0) {
        if (-not $SiteServer) {
            Stop-Run -Message "The console on this computer has not connected to site $SiteCode. Check -SiteCode, or use -SiteServer to specify the server with the SMS Provider of that site."
        }
        try { $null = New-PSDrive -Name $SiteCode -PSProvider CMSite -Root $SiteServer -Scope Global -WhatIf:$false -Confirm:$false -ErrorAction Stop }
        catch {
            Stop-Run -Message ('Cannot connect to site {0} on {1}: {2} Check -SiteCode, -SiteServer and your permissions on the site.' -f $SiteCode, $SiteServer, (Get-FirstLine -Failure $_))
        }
        $made = $true
    }
    try { Set-Location -LiteralPath "${SiteCode}:" -ErrorAction Stop }
    catch {
        Stop-Run -Message ('Cannot open the drive of site {0}: {1} Check -SiteCode and the connection to the SMS Provider.' -f $SiteCode, (Get-FirstLine -Failure $_))
    }
    try { $sites = @(Get-CMSite -SiteCode $SiteCode -ErrorAction Stop | Where-Object { $null -ne $_ }) }
    catch { Stop-Run -Message (Get-FailureText -What "Reading site $SiteCode" -Failure $_) }
    if ($sites.Count -eq 0) { Stop-Run -Message "Site $SiteCode was not found. Check -SiteCode and -SiteServer." }
    [pscustomobject] @{ Code = $SiteCode; DriveMade = $made }
}

# Restores the location and removes a drive that was created here.
function Exit-Site {
    param($Site, $Location)
    Set-Location -LiteralPath $Location.Path
    if ($null -ne $Site -and $Site.DriveMade) {
        Remove-PSDrive -Name $Site.Code -Scope Global -WhatIf:$false -Confirm:$false -ErrorAction SilentlyContinue
    }
}

# Rows from the SMS Provider, in one call and without lazy properties. The cmdlet honors -WhatIf although it only reads.
function Get-ProviderRow {
    param([string] $Query)
    Write-Verbose -Message $Query
    Invoke-CMWmiQuery -Query $Query -Option Fast -WhatIf:$false -Confirm:$false -ErrorAction Stop | Where-Object { $null -ne $_ }
}

# Whether the site knows a class, or a property of a class such as SMS_R_System.ESUValue. Each name is looked up once. Any
# other error ends the run.
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
        Stop-Run -Message (Get-FailureText -What "Looking up $Name on the site" -Failure $_)
    }
    $true
}

# Lazy properties are returned by Get() only ("Configuration Manager lazy properties").
function Get-LazyValue {
    param($Object, [string] $Name)
    $value = Get-Value -Object $Object -Name $Name
    if ($null -eq $value -and $null -ne $Object -and $null -ne $Object.PSObject.Methods['Get']) {
        $null = $Object.Get()
        $value = Get-Value -Object $Object -Name $Name
    }
    $value
}

# A date and time as the provider returns it: a date, a WMI date string or any other date string. Nothing if there is none.
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

# The pattern with which LIKE finds a mark. Brackets have a special meaning there.
function Get-MarkPattern {
    param([string] $Mark)
    '%{0}%' -f $Mark.Trim('[', ']')
}

function Test-Mark {
    param($Object, [string] $Property, [string] $Mark)
    $text = '{0}' -f (Get-Value -Object $Object -Name $Property)
    $text.IndexOf($Mark, [System.StringComparison]::Ordinal) -ge 0
}
