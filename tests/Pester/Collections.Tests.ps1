BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox -Generate 'spaces=2,pages=60,seed=7' | Connect-Confluence
    $null = Import-ConfluenceSpace GEN1, GEN2
    Stop-ConfluenceSandbox
    $all = Get-Document
}

AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

Describe 'Collections' {
    BeforeEach { Get-DocumentCollection | Remove-DocumentCollection }

    It 'are made, nested, described, renamed, moved and forgotten' {
        (New-DocumentCollection Wiki).Author | Should -Be ([Environment]::UserName)
        'Handbooks', 'Guides' | New-DocumentCollection -Parent wiki | Out-Null
        (Get-DocumentCollection).Path | Should -Be 'Wiki', 'Wiki/Handbooks', 'Wiki/Guides'
        Get-DocumentCollection Guides | Set-DocumentCollection -Position 1 -Description 'How to'
        (Set-DocumentCollection handbooks -NewName Books -Parent '' -PassThru).Path | Should -Be 'Books'
        (Get-DocumentCollection).Path | Should -Be 'Wiki', 'Wiki/Guides', 'Books'
        Remove-DocumentCollection Wiki
        (Get-DocumentCollection).Path | Should -Be 'Guides', 'Books'
    }

    It 'take documents from the pipeline, keep their order, and give them back' {
        $null = New-DocumentCollection Night
        $all[5, 2, 9] | Add-DocumentToCollection Night
        (Get-Document -Collection Night).Id | Should -Be $all[5, 2, 9].Id
        Add-DocumentToCollection Night -Document $all[20].Id, $all[9].Id -Position 2
        (Get-DocumentCollection Night | Get-Document).Id | Should -Be $all[5, 20, 9, 2].Id
        (Get-Document -Id $all[2].Id).Collections | Should -Be 'Night'
        Get-Document -Collection Night -Space GEN1 | Remove-DocumentFromCollection Night
        Get-Document -Collection Night -Space GEN1 | Should -BeNullOrEmpty
    }

    It 'take all documents at once' {
        $null = New-DocumentCollection Everything
        Get-Document | Add-DocumentToCollection Everything
        (Get-DocumentCollection Everything).Documents | Should -Be $all.Count
    }

    It 'change nothing with -WhatIf' {
        New-DocumentCollection Never -WhatIf
        Get-DocumentCollection | Should -BeNullOrEmpty
        $null = New-DocumentCollection Night
        $all | Add-DocumentToCollection Night -WhatIf
        (Get-DocumentCollection Night).Documents | Should -Be 0
    }

    It 'say what is wrong, and go on' {
        $null = New-DocumentCollection Outer
        $null = New-DocumentCollection Inner -Parent Outer
        { New-DocumentCollection OUTER -ErrorAction Stop } | Should -Throw -ErrorId 'CollectionNameTaken,*'
        { New-DocumentCollection 'a/b' -ErrorAction Stop } | Should -Throw -ErrorId 'CollectionName,*'
        { Set-DocumentCollection Outer -Parent Inner -ErrorAction Stop } | Should -Throw -ErrorId 'CollectionCircle,*'
        { Get-Document -Collection nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'CollectionNotFound,*'
        Add-DocumentToCollection Outer -Document 999999, $all[0].Id -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentNotFound,*'
        (Get-DocumentCollection Outer).Documents | Should -Be 1
    }

    It 'are completed' {
        $null = New-DocumentCollection Runbooks
        (TabExpansion2 'Get-Document -Collection Ru').CompletionMatches.CompletionText | Should -Contain 'Runbooks'
    }
}
