BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $null = Start-ConfluenceSandbox -Generate 'spaces=3,pages=30,seed=7' | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Get-ConfluenceSpace' {
    It 'lists every space in the order of keys' {
        (Get-ConfluenceSpace).Key | Should -Be 'GEN1', 'GEN2', 'GEN3'
    }

    It 'takes keys, whatever their case, and wildcards' {
        (Get-ConfluenceSpace gen2).Key | Should -Be 'GEN2'
        (Get-ConfluenceSpace *3, GEN1).Key | Should -Be 'GEN1', 'GEN3'
        Get-ConfluenceSpace X* | Should -BeNullOrEmpty
    }

    It 'takes keys from the pipeline, as text and as properties' {
        ('GEN1', 'GEN3' | Get-ConfluenceSpace).Key | Should -Be 'GEN1', 'GEN3'
        ([pscustomobject]@{ SpaceKey = 'GEN2' } | Get-ConfluenceSpace).Name | Should -Not -BeNullOrEmpty
    }

    It 'writes one error for an unknown space and goes on with the others' {
        $found = Get-ConfluenceSpace GEN1, NOPE, GEN2, NADA -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Key | Should -Be 'GEN1', 'GEN2'
        $problems | Should -HaveCount 2
        $problems.FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
        $problems.CategoryInfo.Category | Should -Be 'ObjectNotFound', 'ObjectNotFound'
        $problems.TargetObject | Should -Be 'NOPE', 'NADA'
    }
}
