
# --- The bundle and the share ------------------------------------------------------------------------------------------

# While the current drive is that of a site, a UNC path is none of the file system: so the provider is named.
function Get-ProviderPath {
    param([string] $Root, [string] $Path)
    $whole = $Root
    if ($Path) { $whole = '{0}\{1}' -f $Root.TrimEnd('\'), $Path.Replace('/', '\') }
    'Microsoft.PowerShell.Core\FileSystem::{0}' -f $whole
}

function Get-Hash {
    param([System.IO.Stream] $Stream)
    $algorithm = [System.Security.Cryptography.SHA256]::Create()
    try { -join @($algorithm.ComputeHash($Stream) | ForEach-Object { $_.ToString('x2') }) } finally { $algorithm.Dispose(); $Stream.Dispose() }
}

# The SHA-256 of a file without what Set-AuthenticodeSignature has added at its end: a block of comments, each line a "#".
function Get-UnsignedHash {
    param([string] $File)
    $latin1 = [System.Text.Encoding]::GetEncoding(28591)
    $text = $latin1.GetString([System.IO.File]::ReadAllBytes($File))
    $unsigned = [regex]::Replace($text, '\r\n# SIG # Begin signature block\r\n(?:# [^\r\n]*\r\n)*# SIG # End signature block\s*\z', '')
    Get-Hash -Stream (New-Object -TypeName System.IO.MemoryStream -ArgumentList (, $latin1.GetBytes($unsigned)))
}

# Whether a file is what the bundle was made with. A signed PowerShell file is where only the signature was added, or where
# somebody whom this computer trusts has signed what it says now.
function Test-File {
    param([string] $Path, [string] $Checksum)
    $file = (Get-Item -LiteralPath $Path -Force -ErrorAction Stop).FullName
    if ((Get-Hash -Stream ([System.IO.File]::OpenRead($file))) -eq $Checksum) { return $true }
    if ($Path -notmatch '\.ps(1|m1|d1)$' -or $Path -match '\\bundle\.psd1$') { return $false }
    if ((Get-UnsignedHash -File $file) -eq $Checksum) { return $true }
    try { [string] (Get-AuthenticodeSignature -LiteralPath $Path -ErrorAction Stop).Status -eq 'Valid' } catch { $false }
}

# The checksums of a bundle: path -> SHA-256.
function Read-Checksum {
    param([string] $Root)
    $file = Get-ProviderPath -Root $Root -Path 'SHA256SUMS'
    $lines = $null
    try {
        if (Test-Path -LiteralPath $file -ErrorAction Stop) { $lines = @(Get-Content -LiteralPath $file -Encoding UTF8 -ErrorAction Stop) }
    }
    catch { Stop-Run -Message ('{0} cannot be read: {1} Check the path and your rights on the share.' -f $Root, (Get-FirstLine -Failure $_)) }
    if ($null -eq $lines) {
        Stop-Run -Message "$Root cannot be read, or holds no SHA256SUMS. Check the path and your rights on the share, and copy the whole folder of the bundle there."
    }
    $checksums = @{}
    for ($index = 0; $index -lt $lines.Count; $index++) {
        if ($lines[$index] -notmatch '^([0-9a-f]{64})  (.+)$') {
            Stop-Run -Message "$Root\SHA256SUMS is damaged in line $($index + 1). Copy the whole folder of the bundle again."
        }
        $checksums[$Matches[2]] = $Matches[1]
    }
    if ($checksums.Count -eq 0) { Stop-Run -Message "$Root\SHA256SUMS is empty. Copy the whole folder of the bundle again." }
    $checksums
}

# The data of the bundle in a folder, compared with its checksum. Nothing in bundle.psd1 is run.
function Read-Bundle {
    param([string] $Folder)
    $checksums = Read-Checksum -Root $Folder
    $path = Get-ProviderPath -Root $Folder -Path 'bundle.psd1'
    if (-not $checksums.ContainsKey('bundle.psd1') -or -not (Test-Path -LiteralPath $path)) {
        Stop-Run -Message "$Folder holds no bundle.psd1. Say the folder that esupack generate has written, and copy all of it."
    }
    try { $same = Test-File -Path $path -Checksum $checksums['bundle.psd1'] }
    catch { Stop-Run -Message (Get-FailureText -What "Reading $Folder\bundle.psd1" -Failure $_) }
    if (-not $same) {
        Stop-Run -Message "$Folder\bundle.psd1 has changed since the bundle was generated. Copy the bundle again, or generate it again with the change."
    }
    # A script function in Windows PowerShell 5.1: it does not see preferences, and takes a UNC path for one of the current
    # drive's provider, which may be that of a site.
    Push-Location -LiteralPath (Get-ProviderPath -Root $Folder)
    try { $bundle = Import-PowerShellDataFile -LiteralPath (Get-Item -LiteralPath $path -ErrorAction Stop).FullName -ErrorAction Stop }
    finally { Pop-Location }
    if ($bundle['Format'] -ne 1) {
        Stop-Run -Message "$Folder is a bundle of $($bundle['Tool']), which this EsuPack does not read. Use the EsuPack.psm1 and EsuPack.psd1 that came with it."
    }
    $bundle
}

# What keeps the content on the share from being rolled out; nothing where it may be.
function Get-ShareProblem {
    param([string] $Root, [hashtable] $Bundle)
    try { $checksums = Read-Checksum -Root $Root } catch { return $_.Exception.Message }
    foreach ($file in $Bundle.Content) {
        if ($checksums[$file.Path] -ne $file.Sha256) {
            return "$Root holds another bundle than $($Bundle.Id): $($file.Path) differs. Use the script and the content of the same bundle."
        }
    }
    $missing = @()
    $changed = @()
    $unread = @()
    foreach ($path in @($checksums.Keys | Sort-Object)) {
        $file = Get-ProviderPath -Root $Root -Path $path
        try {
            if (-not (Test-Path -LiteralPath $file -ErrorAction Stop)) { $missing += $path }
            elseif (-not (Test-File -Path $file -Checksum $checksums[$path])) { $changed += $path }
        }
        catch { $unread += '{0} ({1})' -f $path, (Get-FirstLine -Failure $_) }
    }
    if ($missing.Count -gt 0) { "$Root is incomplete: $($missing -join ', ') missing. Copy the whole folder of the bundle again." }
    if ($changed.Count -gt 0) { "$Root has changed since the bundle was generated: $($changed -join ', '). Copy the bundle again, or generate it again with the change." }
    if ($unread.Count -gt 0) { "Your account cannot read all of ${Root}: $($unread -join ', '). The files are compared with their checksums: ask for Read on them." }
    # A file more would go to every device that runs the program.
    $known = @($Bundle.Content | ForEach-Object { ($_.Path -split '/')[-1] })
    try { $there = @(Get-ChildItem -LiteralPath (Get-ProviderPath -Root $Root -Path $Bundle.ContentFolder) -Force -ErrorAction Stop) }
    catch { if ($missing.Count + $unread.Count -eq 0) { Get-FailureText -What "Listing $Root\$($Bundle.ContentFolder)" -Failure $_ }; return }
    $foreign = @($there | Where-Object { $known -notcontains $_.Name } | ForEach-Object { $_.Name })
    if ($foreign.Count -gt 0) { "$Root\$($Bundle.ContentFolder) holds files that are not of this bundle: $($foreign -join ', '). Remove them: they would go to every device." }
}
