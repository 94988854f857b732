# What Export-EsuStatus.ps1 uses of the Utility and Management modules and of the console, which the bare engine lacks.
# Invoke-CMWmiQuery answers from $answers, a table of classes, and fails where a query matches $failing.

function global:Write-Warning {
    [CmdletBinding()] param([string] $Message)
    $PSCmdlet.WriteWarning($Message)
}

function global:Sort-Object {
    [CmdletBinding()] param([string[]] $Property, [Parameter(ValueFromPipeline = $true)] $InputObject)
    begin { $all = [System.Collections.Generic.List[object]]::new() }
    process { $all.Add($InputObject) }
    end {
        $all.Sort([System.Comparison[object]] {
                param($One, $Other)
                foreach ($name in $Property) {
                    $order = [string]::Compare([string] $One.$name, [string] $Other.$name, [System.StringComparison]::OrdinalIgnoreCase)
                    if ($order -ne 0) { return $order }
                }
                0
            })
        $all
    }
}

# As Windows PowerShell 5.1 writes it: byte order mark, everything quoted but what is null, CRLF.
function global:Export-Csv {
    [CmdletBinding()] param([string] $LiteralPath, [switch] $NoTypeInformation, [string] $Encoding, [Parameter(ValueFromPipeline = $true)] $InputObject)
    begin { $lines = [System.Collections.Generic.List[string]]::new() }
    process {
        $properties = @($InputObject.PSObject.Properties)
        if ($lines.Count -eq 0) { $lines.Add((@($properties | ForEach-Object { '"{0}"' -f $_.Name }) -join ',')) }
        $lines.Add((@($properties | ForEach-Object { if ($null -ne $_.Value) { '"{0}"' -f ([string] $_.Value).Replace('"', '""') } else { '' } }) -join ','))
    }
    end { [System.IO.File]::WriteAllText($LiteralPath, ($lines -join "`r`n") + "`r`n", [System.Text.UTF8Encoding]::new($true)) }
}

function global:Get-Item {
    [CmdletBinding()] param([string] $LiteralPath)
    [System.IO.FileInfo]::new($LiteralPath)
}

function global:Invoke-CMWmiQuery {
    [CmdletBinding()] param([string] $Query)
    if ((Get-Location).Provider.Name -ne 'CMSite') { throw 'not on the drive of the site' }
    if ($Query -match $failing) { throw 'Invalid query' }
    $answers[[regex]::Match($Query, 'from (\w+)').Groups[1].Value]
}
