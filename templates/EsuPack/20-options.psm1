
# --- Parameters ------------------------------------------------------------------------------------------------------------

# Converts the parameters of Import-EsuPackage to the options that the functions of each kind read.
function Get-ImportOption {
    param([hashtable] $Bundle, [hashtable] $Given, [string] $BundleFolder)
    $options = Get-BaseOption -Given $Given
    $options.LimitingCollectionId = Get-Given -Given $Given -Name 'LimitingCollectionId' -Otherwise $Bundle.LimitingCollectionId
    $options.Folder = ([string] (Get-Given -Given $Given -Name 'Folder' -Otherwise '')).Trim('\')
    $options.Groups = @(Get-Given -Given $Given -Name 'DistributionPointGroup' -Otherwise @())
    $options.Points = @(Get-Given -Given $Given -Name 'DistributionPoint' -Otherwise @())
    $options.Deploy = [bool] (Get-Given -Given $Given -Name 'Deploy' -Otherwise $false)
    $options.Purpose = Get-Given -Given $Given -Name 'Purpose' -Otherwise 'Available'
    $options.Available = Get-Given -Given $Given -Name 'AvailableDateTime' -Otherwise $null
    $options.Deadline = Get-Given -Given $Given -Name 'DeadlineDateTime' -Otherwise $null
    $options.ActivationsLeft = Get-Given -Given $Given -Name 'ActivationsLeft' -Otherwise $null
    $options.TaskSequence = [bool] (Get-Given -Given $Given -Name 'TaskSequence' -Otherwise $false)
    $options.EnableInventoryClass = [bool] (Get-Given -Given $Given -Name 'EnableInventoryClass' -Otherwise $false)
    $options.Supersede = [bool] (Get-Given -Given $Given -Name 'Supersede' -Otherwise $false)
    $options.SupersedeAction = Get-Given -Given $Given -Name 'SupersedeAction' -Otherwise 'Disable'
    $options.Baseline = [bool] (Get-Given -Given $Given -Name 'Baseline' -Otherwise $false)
    $options.DeployBaseline = [bool] (Get-Given -Given $Given -Name 'DeployBaseline' -Otherwise $false)
    $options.BaselineTargetKey = ''
    $options.BaselineTargetId = [string] (Get-Given -Given $Given -Name 'BaselineCollection' -Otherwise '')
    if (@($Bundle.Collections | Where-Object { $_.Key -eq $options.BaselineTargetId }).Count -gt 0) { $options.BaselineTargetKey = $options.BaselineTargetId; $options.BaselineTargetId = '' }
    $program = Get-Given -Given $Given -Name 'Program' -Otherwise $Bundle.ProgramToDeploy
    $options.Program = $Bundle.Programs | Where-Object { $_.Name -eq $program } | Select-Object -First 1
    # With -TaskSequence, the task sequence is deployed.
    if ($options.TaskSequence -and $null -ne $Bundle['TaskSequence']) { $options.Program = @{ Name = $Bundle.TaskSequence.Name; Purpose = 'task sequence' } }
    Set-TargetOption -Bundle $Bundle -Given $Given -Options $options
    $options.Root = ([string] (Get-Given -Given $Given -Name 'ContentPath' -Otherwise $BundleFolder)).TrimEnd('\')
    $options.SourcePath = '{0}\{1}' -f $options.Root, $Bundle.ContentFolder
    $options
}

# The specified collection: one of the bundle by its key, or any other by its ID.
function Set-TargetOption {
    param([hashtable] $Bundle, [hashtable] $Given, [hashtable] $Options)
    $target = Get-Given -Given $Given -Name 'PilotCollection' -Otherwise (Get-Given -Given $Given -Name 'TargetCollection' -Otherwise 'Eligible')
    $Options.TargetKey = ''
    $Options.TargetId = $target
    if (@($Bundle.Collections | Where-Object { $_.Key -eq $target }).Count -gt 0) { $Options.TargetKey = $target; $Options.TargetId = '' }
}

# The options of every command. Seconds are removed because the site stores minutes.
function Get-BaseOption {
    param([hashtable] $Given)
    $now = Get-Date
    @{
        Site = ''; Root = ''; SourcePath = ''; Folder = ''; Groups = @(); Points = @(); Deploy = $false; Supersede = $false; TaskSequence = $false; RemoveKey = $false; Key = $null
        EnableInventoryClass = $false; Baseline = $false; DeployBaseline = $false; Remove = $false; WhatIf = [bool] $Given['WhatIf']
        Now = $now.AddSeconds(-$now.Second).AddTicks(-($now.Ticks % 10000000))
    }
}

function Get-Given {
    param([hashtable] $Given, [string] $Name, $Otherwise)
    if ($Given.ContainsKey($Name) -and $null -ne $Given[$Name] -and '' -ne $Given[$Name]) { return $Given[$Name] }
    $Otherwise
}

function New-Problem {
    param([string] $Name, [string] $Detail)
    New-Change -Kind 'Parameter' -Name $Name -Action 'Blocked' -Detail $Detail
}

$script:CollectionIdPattern = '^[A-Za-z0-9]{8}$'

# Reports every mistake in the parameters at once.
function Get-OptionProblem {
    param([hashtable] $Bundle, [hashtable] $Given, [hashtable] $Options)
    if ($Options.Root -notmatch '^\\\\[^\\/]+\\[^\\/]+') {
        New-Problem -Name '-ContentPath' -Detail 'specify -ContentPath \\server\share\folder. The site server reads the content from a UNC path, and the bundle is not on one'
    }
    elseif ($Options.SourcePath.Length -gt 256) {
        New-Problem -Name '-ContentPath' -Detail "the path $($Options.Root) is too long. With the content folder, it exceeds the 256 characters that Configuration Manager allows. Copy the bundle to a shorter path"
    }
    if ($Options.LimitingCollectionId -notmatch $script:CollectionIdPattern) { New-Problem -Name '-LimitingCollectionId' -Detail "$($Options.LimitingCollectionId) is not a collection ID. A collection ID has eight letters and digits, such as SMSDM003" }
    if ($Options.Folder -and $Options.Folder -notmatch '^[^\\/*?:]+(\\[^\\/*?:]+)*$') { New-Problem -Name '-Folder' -Detail "$($Options.Folder) is not a valid console folder. Separate folder names with backslashes, such as ESU\Year 2" }
    Get-BaselineProblem -Given $Given -Options $Options
    if ($Options.TaskSequence -and $null -eq $Bundle['TaskSequence']) { New-Problem -Name '-TaskSequence' -Detail 'this bundle has no task sequence. Remove the parameter, or generate the bundle with taskSequence: yes' }
    if ($Options.Deploy) { return Get-DeploymentProblem -Bundle $Bundle -Given $Given -Options $Options }
    foreach ($name in 'Program', 'Purpose', 'TargetCollection', 'PilotCollection', 'AvailableDateTime', 'DeadlineDateTime', 'ActivationsLeft') {
        if ($Given.ContainsKey($name)) { New-Problem -Name "-$name" -Detail 'this parameter needs -Deploy. Add -Deploy, or remove it' }
    }
}

function Get-BaselineProblem {
    param([hashtable] $Given, [hashtable] $Options)
    if (-not $Options.DeployBaseline) {
        if ($Given.ContainsKey('BaselineCollection')) { New-Problem -Name '-BaselineCollection' -Detail 'this parameter needs -DeployBaseline. Add -DeployBaseline, or remove it' }
        return
    }
    if (-not $Options.Baseline) { New-Problem -Name '-DeployBaseline' -Detail 'this parameter needs -Baseline. Add -Baseline' }
    if ($Options.BaselineTargetKey) { return }
    if (-not $Options.BaselineTargetId) { New-Problem -Name '-DeployBaseline' -Detail 'specify -BaselineCollection Eligible, or the ID of another collection. Devices that the offer does not cover are noncompliant' }
    elseif ($Options.BaselineTargetId -notmatch $script:CollectionIdPattern) { New-Problem -Name '-BaselineCollection' -Detail "$($Options.BaselineTargetId) is not a collection ID. A collection ID has eight letters and digits, such as ABC00123" }
}

function Get-DeploymentProblem {
    param([hashtable] $Bundle, [hashtable] $Given, [hashtable] $Options)
    if ($Options.TaskSequence -and $Given.ContainsKey('Program')) { New-Problem -Name '-Program' -Detail 'with -TaskSequence, the task sequence is deployed instead of a program. Use only one of the two' }
    if ($Options.TaskSequence -and -not ($Given.ContainsKey('TargetCollection') -or $Given.ContainsKey('PilotCollection'))) { New-Problem -Name '-TaskSequence' -Detail 'specify -PilotCollection or -TargetCollection. A task sequence has no default collection' }
    if ($Bundle['KeyVariable'] -and -not $Options.TaskSequence -and $null -ne $Options.Program -and $Options.Program.Purpose -eq 'activate') { New-Problem -Name '-Deploy' -Detail "the key of this bundle is in the task sequence variable $($Bundle.KeyVariable), and a program alone cannot read it. Add -TaskSequence" }
    if ($null -eq $Options.Program) { New-Problem -Name '-Program' -Detail "there is no program $($Given['Program']). Use one of: $(@($Bundle.Programs | ForEach-Object { $_.Name }) -join ', ')" }
    if ($Options.TargetId -and $Options.TargetId -notmatch $script:CollectionIdPattern) {
        $name = '-TargetCollection'
        if ($Given.ContainsKey('PilotCollection')) { $name = '-PilotCollection' }
        New-Problem -Name $name -Detail "$($Options.TargetId) is not a collection ID. A collection ID has eight letters and digits, such as ABC00123"
    }
    if ($null -ne $Options.Deadline -and $Options.Purpose -ne 'Required') { New-Problem -Name '-DeadlineDateTime' -Detail 'only a required deployment has a deadline. Use -Purpose Required, or remove -DeadlineDateTime' }
    if ($null -ne $Options.Deadline -and $null -ne $Options.Available -and $Options.Deadline -lt $Options.Available) { New-Problem -Name '-DeadlineDateTime' -Detail 'the deadline is before the available time. Specify a later -DeadlineDateTime' }
}

# Every specified collection and distribution point must exist. Keeps the data that is needed later.
function Get-TargetProblem {
    param($Run)
    $options = $Run.Options
    $Run.Found['Target'] = @{}
    $Run.Found['Group'] = @{}
    $ids = @($options.LimitingCollectionId) + @($Run.Bundle.Excluded)
    if ($options.Deploy -and $options.TargetId) { $ids += $options.TargetId }
    if ($options.DeployBaseline -and $options.BaselineTargetId) { $ids += $options.BaselineTargetId }
    foreach ($id in @($ids | Sort-Object -Unique)) {
        $there = @(Get-CMDeviceCollection -Id $id -ErrorAction Stop | Where-Object { $null -ne $_ })
        if ($there.Count -gt 0) { $Run.Found['Target'][$id] = $there[0]; continue }
        $detail = 'there is no device collection with this ID. Check the ID in the console'
        if ($Run.Bundle.Excluded -contains $id) { $detail = 'the bundle excludes this collection, but no device collection has this ID. Generate the bundle with a collection ID of this site' }
        New-Change -Kind 'Collection' -Name $id -Action 'Blocked' -Detail $detail
    }
    if ($options.Groups.Count -gt 0) {
        foreach ($group in @(Get-CMDistributionPointGroup -ErrorAction Stop | Where-Object { $null -ne $_ })) { $Run.Found['Group'][[string] $group.Name] = [string] $group.GroupID }
        $options.Groups = @($options.Groups | ForEach-Object { Split-Name -Name $_ -Known $Run.Found['Group'] })
        foreach ($name in @($options.Groups | Where-Object { -not $Run.Found['Group'].ContainsKey($_) })) {
            New-Change -Kind 'Distribution point group' -Name $name -Action 'Blocked' -Detail 'there is no group with this name. Check the name in the console under Administration, Distribution Point Groups'
        }
    }
    $options.Points = @($options.Points | ForEach-Object { Split-Name -Name $_ -Known @{} })
    foreach ($name in $options.Points) {
        if (@(Get-CMDistributionPoint -SiteSystemServerName $name -AllSite -DisableWildcardHandling -ErrorAction Stop | Where-Object { $null -ne $_ }).Count -gt 0) { continue }
        New-Change -Kind 'Distribution point' -Name $name -Action 'Blocked' -Detail 'there is no distribution point with this name. Use the fully qualified name that the console shows under Administration, Distribution Points'
    }
}

# powershell.exe -File passes A,B as one string.
function Split-Name {
    param([string] $Name, [hashtable] $Known)
    if ($Known.ContainsKey($Name)) { return $Name }
    $Name -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ }
}
