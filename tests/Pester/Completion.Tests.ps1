BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $connection = Start-ConfluenceSandbox -Generate 'spaces=3,pages=60,seed=7' | Connect-Confluence
    $null = Import-ConfluenceSpace GEN1, GEN2

    function Complete([string] $Line) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
    }
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'Completion' {
    It 'knows the keys of the spaces of the site' {
        Complete 'Get-ConfluenceSpace ' | Should -Be 'GEN1', 'GEN2', 'GEN3'
        Complete 'Import-ConfluenceSpace g' | Should -Be 'GEN1', 'GEN2', 'GEN3'
        Complete 'Get-ConfluencePage -Space GEN2' | Should -Be 'GEN2'
    }

    It 'knows the spaces of the catalog' {
        Complete 'Find-Document x -Space ' | Should -Be 'GEN1', 'GEN2'
        Complete 'Get-Document -Space ' | Should -Be 'GEN1', 'GEN2'
    }

    It 'knows tags' {
        $tags = (Get-Document).Tags | Sort-Object -Unique
        Complete 'Get-Document -Tag ' | Should -Be $tags
    }

    It 'knows titles and quotes them' {
        $title = (Get-Document | Where-Object Title -Match '^[\w ]+ [\w ]+$')[0].Title
        Complete "Get-Document '$($title.Substring(0, 5))" | Should -Contain "'$title'"
    }

    It 'knows connections' {
        Complete 'Get-ConfluenceSpace -Connection ' | Should -Be $connection.Name
    }

    It 'offers nothing, and no error, where it cannot know' {
        $Error.Clear()
        Complete "Get-Document -Catalog $TestDrive/none.db -Space G" | Should -BeNullOrEmpty
        Complete 'Get-ConfluenceSpace -Connection nowhere -Key G' | Should -BeNullOrEmpty
        Stop-ConfluenceSandbox
        Complete 'Get-ConfluenceSpace G' | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}
