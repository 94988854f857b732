
# --- Permissions -----------------------------------------------------------------------------------------------------------

# The bits of SMS_RbacSecuredObject.GrantedOperations that a change needs, by object type: 1 collection, 2 package, 7 query,
# 11 configuration item, 20 task sequence (SMS_ARoleOperation: 1 Modify, 2 Delete, 3 Copy to Distribution Point, 10 Create; of
# collections also 14 Deploy Packages, 22 Deploy Configuration Items, 23 Deploy Task Sequences).
$script:NeededRights = @(
    @{ Kind = 'Package'; Action = 'Create'; Type = 2; Bit = 0x400; What = 'create packages' }
    @{ Kind = 'Package'; Action = 'Change'; Type = 2; Bit = 0x2; What = 'modify packages' }
    @{ Kind = 'Package'; Action = 'Remove'; Type = 2; Bit = 0x4; What = 'delete packages' }
    @{ Kind = 'Program'; Action = 'Create'; Type = 2; Bit = 0x2; What = 'modify packages' }
    @{ Kind = 'Content'; Action = 'Create'; Type = 2; Bit = 0x8; What = 'distribute packages' }
    @{ Kind = 'Collection'; Action = 'Create'; Type = 1; Bit = 0x400; What = 'create collections' }
    @{ Kind = 'Collection'; Action = 'Change'; Type = 1; Bit = 0x2; What = 'modify collections' }
    @{ Kind = 'Collection'; Action = 'Remove'; Type = 1; Bit = 0x4; What = 'delete collections' }
    @{ Kind = 'Rule'; Action = 'Create'; Type = 1; Bit = 0x2; What = 'modify collections' }
    @{ Kind = 'TaskSequence'; Action = 'Create'; Type = 20; Bit = 0x400; What = 'create task sequences' }
    @{ Kind = 'TaskSequence'; Action = 'Change'; Type = 20; Bit = 0x2; What = 'modify task sequences' }
    @{ Kind = 'TaskSequence'; Action = 'Remove'; Type = 20; Bit = 0x4; What = 'delete task sequences' }
    @{ Kind = 'Query'; Action = 'Create'; Type = 7; Bit = 0x400; What = 'create queries' }
    @{ Kind = 'Query'; Action = 'Remove'; Type = 7; Bit = 0x4; What = 'delete queries' }
    @{ Kind = 'Baseline'; Action = 'Create'; Type = 11; Bit = 0x400; What = 'create configuration items' }
    @{ Kind = 'Baseline'; Action = 'Change'; Type = 11; Bit = 0x2; What = 'modify configuration items' }
    @{ Kind = 'Baseline'; Action = 'Remove'; Type = 11; Bit = 0x4; What = 'delete configuration items' }
    @{ Kind = 'BaselineDeployment'; Action = 'Create'; Type = 1; Bit = 0x400000; What = 'deploy configuration items to collections' }
    @{ Kind = 'Deployment'; Action = 'Create'; Type = 1; Bit = 0x4000; Of = 'program'; What = 'deploy packages to collections' }
    @{ Kind = 'Deployment'; Action = 'Create'; Type = 1; Bit = 0x800000; Of = 'task sequence'; What = 'deploy task sequences to collections' }
)

# The permissions that the plan needs and that this account does not have, in one query. If the site does not return them,
# the first change fails instead.
function Get-RightProblem {
    param($Run, $Plan)
    $deployed = 'program'
    if ($Run.Options.TaskSequence) { $deployed = 'task sequence' }
    $needed = @($script:NeededRights | Where-Object { -not $_.ContainsKey('Of') -or $_.Of -eq $deployed } | Where-Object { $right = $_; @($Plan | Where-Object { $_.Kind -eq $right.Kind -and $_.Action -eq $right.Action }).Count -gt 0 })
    if ($needed.Count -eq 0) { return }
    try { $rows = @(Get-ProviderRow -Query 'select ObjectTypeID,GrantedOperations from SMS_RbacSecuredObject') }
    catch {
        Write-Verbose -Message ('The site does not return the permissions of this account: {0}' -f (Get-FirstLine -Failure $_))
        return
    }
    $granted = @{}
    foreach ($row in $rows) { $granted[[int64] $row.ObjectTypeID] = [int64] (Get-Value -Object $row -Name 'GrantedOperations') }
    # All zero means not returned.
    if (@($granted.Values | Where-Object { $_ -ne 0 }).Count -eq 0) { return }
    $missing = @($needed | Where-Object { $granted.ContainsKey([int64] $_.Type) -and ($granted[[int64] $_.Type] -band $_.Bit) -eq 0 } | ForEach-Object { $_.What } | Sort-Object -Unique)
    foreach ($what in $missing) {
        New-Change -Kind 'Right' -Name $what -Action 'Blocked' -Detail 'your account does not have this permission on the site. Ask for a security role that has it, or use -Force to try anyway'
    }
}
