# What EsuPack.psm1 keeps to itself: functions without a site. One Jest test stands for each of these
# (test/acceptance/engine-functions.test.ts).
BeforeAll {
    Import-Module -Name $env:ESUPACK_MODULE -Force
}

Describe 'Error numbers' {
    BeforeAll {
        function New-Failure([string] $Message, $Inner) {
            $exception = New-Object -TypeName System.Exception -ArgumentList $Message, $Inner
            New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $exception, 'x', 'NotSpecified', $null
        }
    }

    It 'takes <Text> for a name that the site does not know: <Unknown>' -TestCases @(
        @{ Text = 'Fehler (0x80041017)'; Unknown = $true }
        @{ Text = 'Error Code: 2147749904'; Unknown = $true }
        @{ Text = 'HRESULT -2147217392'; Unknown = $true }
        @{ Text = 'Invalid query'; Unknown = $true }
        @{ Text = 'The property ESUValue is not valid here'; Unknown = $true }
        @{ Text = 'Generic failure (0x80041001)'; Unknown = $false }
        @{ Text = 'The RPC server is unavailable. (0x800706BA)'; Unknown = $false }
        @{ Text = 'Access denied (0x80041003): invalid query'; Unknown = $false }
        @{ Text = 'Object not found'; Unknown = $false }
    ) {
        InModuleScope EsuPack -Parameters @{ Failure = (New-Failure $Text) } { Test-UnknownName -Failure $Failure } | Should -Be $Unknown
    }

    It 'finds access denied in an inner error, by its number alone' {
        $inner = New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Zugriff verweigert'
        InModuleScope EsuPack -Parameters @{ Failure = (New-Failure 'Fehler' $inner) } { Test-AccessDenied -Failure $Failure } | Should -BeTrue
    }
}

Describe 'Times' {
    It 'reads <Value> as <Expected>' -TestCases @(
        @{ Value = '20261201200000.000000+***'; Expected = '2026-12-01T20:00' }
        @{ Value = [datetime] '2026-12-01 20:00'; Expected = '2026-12-01T20:00' }
        @{ Value = '12/01/2026 20:00:00'; Expected = '2026-12-01T20:00' }
    ) {
        InModuleScope EsuPack -Parameters @{ Value = $Value } { Format-Time -Time (ConvertTo-Time -Value $Value) } | Should -Be $Expected
    }

    It 'reads nothing out of <Value>' -TestCases @(@{ Value = '' }, @{ Value = 'soon' }, @{ Value = $null }) {
        InModuleScope EsuPack -Parameters @{ Value = $Value } { ConvertTo-Time -Value $Value } | Should -BeNullOrEmpty
    }
}

Describe 'Queries' {
    It 'are the same however the provider writes them' {
        $one = 'select SMS_R_System.Name from SMS_R_System where SMS_R_System.ESUValue like "%x%"'
        $other = "select  SMS_R_SYSTEM.ResourceID,SMS_R_SYSTEM.Name from  SMS_R_SYSTEM where  SMS_R_SYSTEM.ESUValue LIKE '%x%'"
        InModuleScope EsuPack -Parameters @{ One = $other; Other = $one } { Test-SameQuery -One $One -Other $Other } | Should -BeTrue
    }

    It 'differ where they choose other devices' {
        InModuleScope EsuPack { Test-SameQuery -One 'select a from b where c = 1' -Other 'select a from b where c = 2' } | Should -BeFalse
    }

    It 'are not called different where the site does not tell the text' {
        InModuleScope EsuPack { Test-SameQuery -One $null -Other 'select a from b where c = 2' } | Should -BeTrue
    }
}

Describe 'Names of distribution points' {
    It 'are split at commas, as powershell.exe -File passes them' {
        InModuleScope EsuPack { Split-Name -Name 'dp01.contoso.com, dp02.contoso.com' -Known @{} } | Should -Be 'dp01.contoso.com', 'dp02.contoso.com'
    }

    It 'are left whole where the site has that name' {
        InModuleScope EsuPack { Split-Name -Name 'Berlin, Paris' -Known @{ 'Berlin, Paris' = 'x' } } | Should -Be 'Berlin, Paris'
    }
}

Describe 'Signed files' {
    BeforeAll {
        $file = Join-Path -Path $TestDrive -ChildPath 'a.psm1'
        $code = "function a { }`r`n"
        [System.IO.File]::WriteAllText($file, $code)
        $sum = InModuleScope EsuPack -Parameters @{ File = $file } { Get-Hash -Stream ([System.IO.File]::OpenRead($File)) }
        $block = "`r`n# SIG # Begin signature block`r`n# MIIFuQYJKoZIhvcNAQcCoIIFqjCC`r`n# SIG # End signature block`r`n"
        function Test-Written([string] $Text) {
            [System.IO.File]::WriteAllText($file, $Text)
            InModuleScope EsuPack -Parameters @{ File = $file; Sum = $sum } { Test-File -Path $File -Checksum $Sum }
        }
    }

    It 'pass with the code that was expected' {
        Test-Written "$code$block" | Should -BeTrue
    }

    It 'do not pass with <What>' -TestCases @(
        @{ What = 'other code before the signature'; Text = "function b { }`r`n<block>" }
        @{ What = 'code after the signature'; Text = "function a { }`r`n<block>function b { }`r`n" }
        @{ What = 'code within the signature'; Text = "function a { }`r`n`r`n# SIG # Begin signature block`r`nfunction b { }`r`n# SIG # End signature block`r`n" }
        @{ What = 'no signature and other code'; Text = "function b { }`r`n" }
    ) {
        Test-Written $Text.Replace('<block>', $block) | Should -BeFalse
    }

    It 'pass with other code where Windows calls the signature valid' {
        InModuleScope EsuPack -Parameters @{ File = $file; Sum = $sum } {
            function Get-AuthenticodeSignature { [pscustomobject] @{ Status = 'Valid' } }
            [System.IO.File]::WriteAllText($File, "function b { }`r`n")
            Test-File -Path $File -Checksum $Sum
        } | Should -BeTrue
    }
}

Describe 'What an administrator says' {
    BeforeAll {
        $bundle = Import-PowerShellDataFile -LiteralPath $env:ESUPACK_BUNDLE
        function Get-Problems([hashtable] $Given) {
            InModuleScope EsuPack -Parameters @{ Bundle = $bundle; Given = $Given } {
                $options = Get-ImportOption -Bundle $Bundle -Given $Given -BundleFolder '\\files\sources\esu'
                Get-OptionProblem -Bundle $Bundle -Given $Given -Options $options | ForEach-Object { $_.Name }
            }
        }
    }

    It 'is right where nothing is said' {
        Get-Problems @{} | Should -BeNullOrEmpty
    }

    It 'is told every mistake at once' {
        $given = @{ ContentPath = 'C:\esu'; LimitingCollectionId = 'x'; Folder = 'a/b'; Deploy = $true; Program = 'Format'; TargetCollection = 'Everybody'; DeadlineDateTime = [datetime] '2026-12-01' }
        Get-Problems $given | Should -Be '-ContentPath', '-LimitingCollectionId', '-Folder', '-Program', '-TargetCollection', '-DeadlineDateTime'
    }

    It 'is told that nothing is deployed without -Deploy' {
        Get-Problems @{ Purpose = 'Required' } | Should -Be '-Purpose'
    }
}
