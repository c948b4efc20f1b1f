BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=3,pages=90,seed=7'
    $null = $sandbox | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Import-ConfluenceSpace' {
    BeforeEach { $catalog = "$TestDrive/$(New-Guid)/catalog.db" }

    It 'imports spaces from the pipeline and writes one summary a space' {
        $runs = Get-ConfluenceSpace GEN1, GEN2 | Import-ConfluenceSpace -Catalog $catalog
        $runs.Space | Should -Be 'GEN1', 'GEN2'
        $runs.Status | Should -Be 'Completed', 'Completed'
        $runs[0].Added | Should -Be $runs[0].Pages
        (Get-Document -Catalog $catalog -Space GEN1).Count | Should -Be $runs[0].Pages
    }

    It 'takes keys and wildcards, and skips what has not changed the second time' {
        $first = Import-ConfluenceSpace GEN* -Catalog $catalog
        $second = 'GEN1', 'GEN2', 'GEN3' | Import-ConfluenceSpace -Catalog $catalog
        $first | Should -HaveCount 3
        $second.Unchanged | Should -Be $first.Pages
        ($second | Measure-Object Added -Sum).Sum | Should -Be 0
    }

    It 'writes one error for an unknown space and goes on' {
        $runs = Import-ConfluenceSpace NOPE, GEN3 -Catalog $catalog -ErrorAction SilentlyContinue -ErrorVariable problems
        $runs.Space | Should -Be 'GEN3'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }

    It 'with -WhatIf writes the plan, and makes no catalog' {
        $plan = Import-ConfluenceSpace GEN1 -Catalog $catalog -WhatIf
        $plan.New.Count | Should -BeGreaterThan 10
        $plan.Gone | Should -BeNullOrEmpty
        Test-Path $catalog | Should -BeFalse
        $plan | Out-String | Should -Match 'GEN1 +Everything +\d+'
        $plan | Format-List | Out-String | Should -BeLike "*$($plan.New[0].Title)*"
    }

    It 'shows progress with a count and a rate' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$PSScriptRoot/../../output/ConfluenceOps'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddCommand('Import-ConfluenceSpace').AddParameters(@{
                    Space = 'GEN1'; Catalog = $catalog; Connection = Get-ConfluenceConnection
                }).Invoke()
            $shell.Streams.Progress.Activity | Sort-Object -Unique | Should -Be 'Importing GEN1'
            $shell.Streams.Progress[0].StatusDescription | Should -Be '0 pages compared'
            $shell.Streams.Progress[1].StatusDescription | Should -Match '^\d+( of \d+)? pages(, [\d.,]+ a second)?$'
            $shell.Streams.Progress[-1].RecordType | Should -Be 'Completed'
        }
        finally {
            $shell.Dispose()
        }
    }

    It 'refuses a file that is no catalog, and leaves it as it is' {
        $file = "$TestDrive/letter.txt"
        Set-Content $file ('Dear Sir or Madam, ' * 100)
        $before = Get-FileHash $file
        { Import-ConfluenceSpace GEN1 -Catalog $file -ErrorAction Stop } | Should -Throw -ErrorId 'NotACatalog,*'
        (Get-FileHash $file).Hash | Should -Be $before.Hash
    }

    It 'takes a relative path as PowerShell does' {
        Push-Location $TestDrive
        try {
            $null = Import-ConfluenceSpace GEN3 -Catalog ./here.db
            Test-Path "$TestDrive/here.db" | Should -BeTrue
        }
        finally {
            Pop-Location
        }
    }

    It 'leaves no file beside the catalog open' {
        $null = Import-ConfluenceSpace GEN3 -Catalog $catalog
        Get-ChildItem (Split-Path $catalog) -File | Should -HaveCount 1
    }
}
