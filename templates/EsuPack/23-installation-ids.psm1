
# --- Installation IDs --------------------------------------------------------------------------------------------------------

# One row for each device that has an Installation ID and is not licensed, with an empty column for its Confirmation ID.
function Get-InstallationIdRow {
    param($Run)
    $query = $Run.Bundle.Status.InstallationIdsQuery
    if (-not $query) { Stop-Run -Message 'This bundle does not use Installation IDs. No file was written.' }
    if (-not (Test-SiteName -Run $Run -Name $script:LicensingClass)) {
        Stop-Run -Message 'The site has no inventory class SoftwareLicensingProduct. Run Import-EsuPackage.ps1 -EnableInventoryClass, and wait until devices have sent hardware inventory. No file was written.'
    }
    $ids = @{}
    Get-ProviderRow -Query $query | Where-Object { $_.OfflineInstallationId } | ForEach-Object { $ids[[string] $_.ResourceID] = [string] $_.OfflineInstallationId }
    Get-ProviderRow -Query 'select ResourceID,Name from SMS_R_System where Client = 1 and (Obsolete = 0 or Obsolete is null)' | ForEach-Object {
        $key = [string] $_.ResourceID
        if ($ids.ContainsKey($key)) { [pscustomobject] [ordered] @{ Name = $_.Name; ResourceID = $key; InstallationId = $ids[$key]; ConfirmationId = '' } }
    }
}
