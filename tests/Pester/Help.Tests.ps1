BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $commands = Get-Command -Module ConfluenceOps | ForEach-Object { @{ Command = $_; Name = $_.Name } }
}

Describe '<Name>' -ForEach $commands {
    BeforeAll {
        $help = Get-Help $Name -Full
        $common = [System.Management.Automation.Cmdlet]::CommonParameters

        # What stands in braces after -Filter looks like commands to PowerShell, and never runs.
        function Test-InFilter([System.Management.Automation.Language.Ast] $Ast) {
            for ($at = $Ast.Parent; $at; $at = $at.Parent) {
                $around = $at.Parent.CommandElements
                if ($at -is [System.Management.Automation.Language.ScriptBlockExpressionAst] -and $around -and
                    $around[$around.IndexOf($at) - 1].ParameterName -eq 'Filter') { return $true }
            }
            $false
        }
    }

    It 'has a synopsis and a description' {
        $help.Synopsis | Should -Match '^\S.*\.$'
        ($help.Description.Text -join ' ').Length | Should -BeGreaterThan 20
    }

    It 'describes each parameter' {
        $described = $help.parameters.parameter | Where-Object { $_.description.Text } | ForEach-Object name
        $Command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $described } | Should -BeNullOrEmpty
    }

    It 'has two examples or more, each explained' {
        $help.examples.example.Count | Should -BeGreaterOrEqual 2
        $help.examples.example | ForEach-Object { ($_.remarks.Text -join '').Trim() | Should -Match '\.$' }
    }

    It 'has examples that name only what exists' {
        foreach ($example in $help.examples.example) {
            $problems = $null
            $script = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $problems)
            $problems | Should -BeNullOrEmpty
            foreach ($call in $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
                if (Test-InFilter $call) { continue }
                $known = Get-Command $call.GetCommandName() -ErrorAction Ignore
                $known | Should -Not -BeNullOrEmpty -Because "$($example.code) calls it"
                $parameters = $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }
                $parameters.ParameterName | Where-Object { $_ -and -not $known.ResolveParameter($_) } | Should -BeNullOrEmpty
            }
        }
    }

    It 'has an approved verb, a singular noun and a type of output' {
        (Get-Verb $Command.Verb) | Should -Not -BeNullOrEmpty
        # Diagnostics is one thing, as physics is.
        $Command.Noun | Should -Not -Match '(?<!s|Diagnostic)s$'
        $Command.OutputType | Should -Not -BeNullOrEmpty
    }

    It 'asks before it changes anything' {
        if ($Command.Verb -in 'Set', 'Restore', 'Import', 'Start', 'Stop') {
            $Command.Parameters.Keys | Should -Contain 'WhatIf'
        }
    }
}
