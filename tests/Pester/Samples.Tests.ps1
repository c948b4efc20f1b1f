BeforeDiscovery {
    $analyzer = Get-Module PSScriptAnalyzer -ListAvailable
    # A script in YAML is what is indented below "run: |" or "pwsh: |" as far as its first line.
    $scripts = Get-ChildItem "$PSScriptRoot/../../samples" -Recurse -Filter *.yml | ForEach-Object {
        $name = "$($_.Directory.Name)/$($_.Name)"
        [regex]::Matches((Get-Content $_.FullName -Raw), '(run|pwsh): \|\n(?<script>(?<indent> +)\S.*\n(?:\k<indent>.*\n|\n)*)') | ForEach-Object {
            @{ Name = $name; Script = $_.Groups['script'].Value -replace "(?m)^$($_.Groups['indent'].Value)" }
        }
    }
}

Describe 'Samples' {
    It 'has scripts' -TestCases @{ Count = $scripts.Count } {
        $Count | Should -Be 3
    }

    It 'a script of <Name> has no warning from PSScriptAnalyzer' -TestCases $scripts -Skip:(-not $analyzer) {
        Invoke-ScriptAnalyzer -ScriptDefinition $Script | Should -BeNullOrEmpty
    }
}
