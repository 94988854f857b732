
# --- Console folders ---------------------------------------------------------------------------------------------------

# Get-CMFolder and New-CMFolder are available from version 2111.
function Test-FolderCmdlet {
    @(Get-Command -Name 'Get-CMFolder', 'New-CMFolder' -ErrorAction SilentlyContinue).Count -eq 2
}

# Each level of the folder path, for each kind of object in it. Parent folders come first.
function Get-FolderLevel {
    param($Run)
    if (-not $Run.Options.Folder) { return }
    foreach ($root in @('Package', 'DeviceCollection', 'Query') + @('TaskSequence' | Where-Object { $Run.Options.TaskSequence })) {
        $parent = $root
        foreach ($name in $Run.Options.Folder -split '\\') {
            $path = "$parent\$name"
            [pscustomobject] @{ Path = $path; Parent = $parent; Name = $name; Above = $(if ($parent -eq $root) { '' } else { $parent }) }
            $parent = $path
        }
    }
}

function Read-SiteFolder {
    param($Run, [string] $Key)
    if (-not $Key) { $Run.Found['Folder'] = @{} }
    $found = $Run.Found['Folder']
    if (-not (Test-FolderCmdlet)) { return }
    foreach ($level in @(Get-FolderLevel -Run $Run | Where-Object { -not $Key -or $_.Path -eq $Key })) {
        $found.Remove($level.Path)
        if ($level.Above -and -not $found.ContainsKey($level.Above)) { continue }
        $there = @(Get-CMFolder -FolderPath $level.Path -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ })
        if ($there.Count -gt 0) { $found[$level.Path] = $there[0] }
    }
}

function Compare-SiteFolder {
    param($Run)
    if ($Run.Options.Folder -and -not (Test-FolderCmdlet)) {
        return New-Change -Kind 'Folder' -Name $Run.Options.Folder -Action 'Blocked' -Detail 'the console on this computer cannot create folders by script. Use console version 2111 or later, or remove -Folder'
    }
    foreach ($level in @(Get-FolderLevel -Run $Run)) {
        if ($Run.Found['Folder'].ContainsKey($level.Path)) { New-Change -Kind 'Folder' -Key $level.Path -Name $level.Path -Action 'Unchanged' -Detail 'console folder'; continue }
        $after = @()
        if ($level.Above) { $after = @("Folder $($level.Above)") }
        New-Change -Kind 'Folder' -Key $level.Path -Name $level.Path -Action 'Create' -Detail 'console folder' -After $after -With @{ Parent = $level.Parent; Name = $level.Name }
    }
}

function Set-SiteFolder {
    param($Run, $Change)
    $null = New-CMFolder -ParentFolderPath $Change.With.Parent -Name $Change.With.Name @Surely
}

# --- Placement: which object is in which folder ----------------------------------------------------------------------------

# Every object of the bundle that exists or will be created: folder root, key, name, and the object if it exists.
function Get-Placeable {
    param($Run)
    [pscustomobject] @{ Root = 'Package'; Key = 'Package Package'; Name = $Run.Bundle.Package.Name; Id = Get-Value -Object $Run.Found['Package']['Package'] -Name 'PackageID'; Object = $Run.Found['Package']['Package'] }
    foreach ($planned in @(Get-WantedCollection -Run $Run)) {
        $collection = $Run.Found['Collection'][$planned.Key]
        [pscustomobject] @{ Root = 'DeviceCollection'; Key = "Collection $($planned.Key)"; Name = $planned.Name; Id = Get-Value -Object $collection -Name 'CollectionID'; Object = $collection }
    }
    foreach ($planned in @(Get-WantedQuery -Run $Run)) {
        $query = $Run.Found['Query'][$planned.Key]
        [pscustomobject] @{ Root = 'Query'; Key = "Query $($planned.Key)"; Name = $planned.Name; Id = Get-Value -Object $query -Name 'QueryID'; Object = $query }
    }
    if (-not $Run.Options.TaskSequence) { return }
    $sequence = $Run.Found['TaskSequence']['TaskSequence']
    [pscustomobject] @{ Root = 'TaskSequence'; Key = 'TaskSequence TaskSequence'; Name = $Run.Bundle.TaskSequence.Name; Id = Get-Value -Object $sequence -Name 'PackageID'; Object = $sequence }
}

# The folder of an object, or nothing if it is in the root. Newer sites return it with the object (ObjectPath).
# SMS_ObjectContainerItem.ObjectType: 2 package, 7 query, 20 task sequence, 5000 device collection.
function Get-Place {
    param([string] $Root, [string] $Id, $Object)
    $path = Get-Value -Object $Object -Name 'ObjectPath'
    if ($null -ne $path) { if ($path -ne '/') { return $path }; return }
    $type = @{ Package = 2; Query = 7; TaskSequence = 20; DeviceCollection = 5000 }[$Root]
    $items = @(Get-ProviderRow -Query "select ContainerNodeID from SMS_ObjectContainerItem where InstanceKey = '$Id' and ObjectType = $type")
    $nodes = @($items | Where-Object { $_.ContainerNodeID -gt 0 })
    if ($nodes.Count -gt 0) { [string] $nodes[0].ContainerNodeID }
}

function Read-SitePlacement {
    param($Run, [string] $Key)
    if (-not $Run.Found.ContainsKey('Placement')) { $Run.Found['Placement'] = @{} }
    if (-not $Run.Options.Folder) { return }
    foreach ($item in @(Get-Placeable -Run $Run | Where-Object { $_.Id -and (-not $Key -or $_.Key -eq $Key) })) {
        $Run.Found['Placement'].Remove($item.Key)
        $object = $item.Object
        if ($item.Root -eq 'Query') { $object = Get-CMQuery -Id $item.Id -ErrorAction Stop }
        elseif ($Key -or $item.Root -eq 'TaskSequence') { $object = Get-Fresh -Root $item.Root -Id $item.Id }
        $place = Get-Place -Root $item.Root -Id $item.Id -Object $object
        if ($place) { $Run.Found['Placement'][$item.Key] = $place }
    }
}

function Get-Fresh {
    param([string] $Root, [string] $Id)
    if ($Root -eq 'Package') { return Get-CMPackage -Id $Id -Fast -ErrorAction Stop }
    if ($Root -eq 'TaskSequence') { return Get-CMTaskSequence -TaskSequencePackageId $Id -ErrorAction Stop }
    Get-CMDeviceCollection -Id $Id -ErrorAction Stop
}

# An object that is already in a folder stays there: an administrator or an earlier run moved it.
function Compare-SitePlacement {
    param($Run)
    if (-not $Run.Options.Folder) { return }
    foreach ($item in @(Get-Placeable -Run $Run | Where-Object { -not $Run.Found['Placement'].ContainsKey($_.Key) })) {
        $path = '{0}\{1}' -f $item.Root, $Run.Options.Folder
        New-Change -Kind 'Placement' -Key $item.Key -Name $path -Action 'Change' -Detail "takes $($item.Name)" -After @($item.Key, "Folder $path") -With @{ Path = $path }
    }
}

function Set-SitePlacement {
    param($Run, $Change)
    $item = @(Get-Placeable -Run $Run | Where-Object { $_.Key -eq $Change.Key })[0]
    Move-CMObject -FolderPath ('{0}:\{1}' -f $Run.Options.Site, $Change.With.Path) -ObjectId $item.Id -DisableWildcardHandling @Surely
}
