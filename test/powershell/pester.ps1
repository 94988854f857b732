# Runs the tests of a file with Pester and prints what became of each, as JSON.
param([string] $File)
$configuration = New-PesterConfiguration
$configuration.Run.Path = $File
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$result = Invoke-Pester -Configuration $configuration
$tests = @($result.Tests | ForEach-Object {
        @{ name = $_.ExpandedPath; result = $_.Result; error = @($_.ErrorRecord | ForEach-Object { $_.DisplayErrorMessage }) -join "`n" }
    })
# A container that could not even be discovered has no tests.
$tests += @($result.Containers | Where-Object { $_.Result -eq 'Failed' -and $_.ErrorRecord } | ForEach-Object { @{ name = 'discovery'; result = 'Failed'; error = [string] $_.ErrorRecord } })
ConvertTo-Json -InputObject $tests -Depth 3 -Compress
