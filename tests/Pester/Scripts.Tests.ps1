BeforeDiscovery {
    $analyzer = Get-Module PSScriptAnalyzer -ListAvailable
    $root = Resolve-Path "$PSScriptRoot/../.."
    $scripts = Get-Item "$root/build.ps1", "$root/module/*.psm1", "$root/tests/Pester/*.ps1" |
        ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

Describe 'Scripts' {
    It '<Name> has no warning from PSScriptAnalyzer' -TestCases $scripts -Skip:(-not $analyzer) {
        # Pester's blocks see each other's variables, which the analyzer does not know.
        Invoke-ScriptAnalyzer $Path -ExcludeRule PSUseDeclaredVarsMoreThanAssignments, PSAvoidUsingConvertToSecureStringWithPlainText | Should -BeNullOrEmpty
    }

    It 'the manifest is sound' {
        { Test-ModuleManifest "$PSScriptRoot/../../output/ConfluenceOps/ConfluenceOps.psd1" -ErrorAction Stop } | Should -Not -Throw
    }
}
