BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox -Generate 'spaces=1,pages=20,seed=7' | Connect-Confluence
    $null = Import-ConfluenceSpace GEN1
    Stop-ConfluenceSandbox
    $page = Get-Document | Select-Object -First 1
}

AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

Describe 'Documents of the catalog itself' {
    AfterEach { Get-Document -Space LOCAL, NOTES -ErrorAction Ignore | Remove-Document }

    It 'are written into a space of their own, and into collections' {
        $null = New-DocumentCollection Templates
        $document = New-Document 'Postmortem template' -Content '# What', 'happened' -Collection Templates
        $document.Source | Should -Be 'Catalog'
        $document.Space | Should -Be 'LOCAL'
        $document.Collections | Should -Be 'Templates'
        Get-DocumentContent $document.Id | Should -Be "# What`nhappened"
        (Find-Document 'what happened' | Select-Object -First 1).Id | Should -Be $document.Id
        (Get-DocumentSpace LOCAL).SourceOfTruth | Should -Be 'Catalog'
    }

    It 'make a catalog where there is none' {
        (New-Document 'Alone' -Catalog "$TestDrive/new.db").Id | Should -Be 1
    }

    It 'move, and take along what hangs under them' {
        $top = New-Document Top
        $below = New-Document Below -Parent $top.Id
        $null = New-Document First -Position 1
        (Get-Document -Space LOCAL).Title | Should -Be 'First', 'Top', 'Below'
        (Move-Document $below.Id -PassThru).Ancestors | Should -BeNullOrEmpty
        $top | Move-Document -Parent $below.Id
        (Get-Document -Id $top.Id).Ancestors | Should -Be 'Below'
        { Move-Document $below.Id -Parent $top.Id -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentPlace,*'
    }

    It 'move to other spaces with what hangs under them, where no title is taken' {
        $top = New-Document Top
        $null = New-Document Below -Parent $top.Id
        $taken = New-Document below -Space NOTES
        { $top | Move-Document -Space NOTES -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentTitle,*'
        $taken | Remove-Document
        $top | Move-Document -Space NOTES -WhatIf
        ($top | Move-Document -Space NOTES -PassThru).Space | Should -Be 'NOTES'
        (Get-Document -Space NOTES).Title | Should -Be 'Top', 'Below'
        { New-Document Elsewhere -Parent $top.Id -Space LOCAL -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentPlace,*'
        (New-Document Here -Parent $top.Id).Space | Should -Be 'NOTES'
    }

    It 'go to the trash and come back' {
        $document = New-Document Gone
        $document | Remove-Document -WhatIf
        $document | Remove-Document
        (Get-Document -Gone -Space LOCAL | Where-Object Id -EQ $document.Id).GoneReason | Should -Be 'Removed'
        Restore-Document $document.Id
        Get-Document Gone | Should -HaveCount 1
    }

    It 'are exported as files' {
        $null = New-Document Exported -Content 'Here.'
        $null = Export-Document "$TestDrive/files" -Space LOCAL
        Get-ChildItem "$TestDrive/files" -Recurse -Filter *.md | Get-Content -Raw | Should -BeLike '*Here.*'
    }

    It 'refuse a title that is taken, and spaces in which Confluence wins' {
        $null = New-Document Same
        { New-Document same -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentTitle,*'
        { New-Document Mine -Space GEN1 -ErrorAction Stop } | Should -Throw -ErrorId 'SpaceOfConfluence,*'
        { Move-Document $page.Id -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentReadOnly,*'
        { Remove-Document $page.Id -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentReadOnly,*'
    }
}

Describe 'Edits of one document by two people' {
    It 'are refused, with the difference, where one does not know of the other' {
        $document = New-Document Shared -Content 'one', 'two'
        $document | Set-Document -Content 'one', 'zwei'
        { $document | Set-Document -Content 'uno', 'two' -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentChanged,*'
        "$($Error[0])" | Should -BeLike "*-two`n+zwei*"
        $Error[0].Exception.Difference | Should -Match 'Version 1'
        Set-Document $document.Id -Content 'whatever was there'
        Get-DocumentContent $document.Id | Should -Be 'whatever was there'
    }
}

Describe 'Edit-Document' -Skip:$IsWindows {
    BeforeAll {
        $editor = "$TestDrive/editor.sh"
        Set-Content $editor "#!/bin/sh`nsed -i 's/before/after/' `"`$2`"; sh -c `"`$1`""
        chmod +x $editor
        $document = New-Document Edited -Content 'before'
    }

    It 'saves what the editor made of it as a version' {
        $edited = Edit-Document $document.Id -Editor "$editor true" -Note 'because' -PassThru
        $edited.Version | Should -Be 2
        Get-DocumentContent $document.Id | Should -Be 'after'
        (Get-DocumentVersion $document.Id)[0].Note | Should -Be 'because'
    }

    It 'makes no version of an edit that changed nothing' {
        (Edit-Document $document.Id -Editor "$editor true" -PassThru).Version | Should -Be 2
    }

    It 'keeps the edit in a file when somebody was faster' {
        Set-Document $document.Id -Content 'before'
        $module = (Get-Module ConfluenceOps).Path
        Set-Content "$TestDrive/meanwhile.ps1" "Import-Module '$module'; Set-Document $($document.Id) -Content other"
        Edit-Document $document.Id -Editor "$editor `"pwsh -NoProfile -File $TestDrive/meanwhile.ps1`"" -ErrorAction SilentlyContinue -ErrorVariable problems -WarningVariable warned -WarningAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentChanged,*'
        "$warned" -match '(/\S+document-\d+\.md)' | Should -BeTrue
        Get-Content $Matches[1] | Should -Be 'after'
    }

    It 'refuses what is read-only before it opens anything, and says which editor is none' {
        { Edit-Document $page.Id -Editor "$editor true" -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentReadOnly,*'
        { Edit-Document $document.Id -Editor no-such-editor -ErrorAction Stop } | Should -Throw -ErrorId 'EditorNotUsable,*'
    }
}
