BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $sandbox = Start-ConfluenceSandbox
    $account = $sandbox.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1
    $null = $account | Connect-Confluence
    $null = Import-ConfluenceSpace ENG

    $login = $account.Credential.GetNetworkCredential()
    $headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($login.UserName):$($login.Password)")) }

    # What somebody does in a browser.
    function Edit-Page([string] $Id, [string] $Body) {
        $page = Invoke-RestMethod "$($sandbox.Url)wiki/api/v2/pages/$Id" -Headers $headers
        $changed = @{
            id = $Id; status = 'current'; title = $page.title; version = @{ number = $page.version.number + 1 }
            body = @{ representation = 'storage'; value = $Body }
        } | ConvertTo-Json
        $null = Invoke-RestMethod "$($sandbox.Url)wiki/api/v2/pages/$Id" -Method Put -Headers $headers -Body $changed -ContentType 'application/json'
    }

    $text = 'One.', '', '```mermaid', 'flowchart LR', '  a -->|yes|  b', '```', '', '| Who | When |', '|:--|--:|', '| Ann |  |', '', 'Last.'
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'A document that was edited here while its page changed' {
    BeforeAll {
        $clean, $torn, $given = Get-Document -Space ENG | Where-Object { $_.Kind -eq 'Page' -and $_.Ancestors.Count -gt 1 } | Select-Object -Last 3
        $clean, $torn, $given | ForEach-Object { Edit-Page $_.PageId '<p>One.</p><p>Two.</p><p>Three.</p>' }
        $null = Import-ConfluenceSpace ENG
        $clean, $torn, $given | Set-DocumentReadOnly -Enabled:$false
        Set-Document $clean.Id -Content 'Ours.', '', 'Two.', '', 'Three.'
        Set-Document $torn.Id, $given.Id -Content 'One.', '', 'Ours.', '', 'Three.'
        $clean, $torn, $given | ForEach-Object { Edit-Page $_.PageId '<p>One.</p><p>Theirs.</p><p>Theirs too.</p>' }
    }

    It 'is shown with its page as it is now, side by side' {
        $chunks = Get-Document -Id $torn.Id | Compare-Document -ThreeWay
        $conflict = $chunks | Where-Object Change -EQ Conflict
        $conflict.Ours | Should -BeLike 'Ours.*'
        $conflict.Theirs | Should -BeLike 'Theirs.*'
        $conflict.Base | Should -BeLike 'Two.*'
        $conflict.Line | Should -Be 3
        $conflict.DocumentId | Should -Be $torn.Id
        $shown = $chunks | Out-String -Width 120
        $shown | Should -Match 'Conflict +Confluence +Two\. +Ours\. +Theirs\.'
        $shown | Should -BeLike "*$($torn.Title)*"
    }

    It 'has nothing to merge before an import has brought the page' {
        { Merge-Document $clean.Id -ErrorAction Stop } | Should -Throw -ErrorId 'NothingToMerge,*'
    }

    It 'is merged, or refused with the places where both sides differ' {
        (Import-ConfluenceSpace ENG -OnConflict Keep).Drifted | Should -Be 3
        Merge-Document $torn.Id -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'MergeConflict,*'
        "$($problems[0])" | Should -BeLike "*line 3, 'Ours.' and 'Theirs.'*"
        Get-DocumentContent $torn.Id | Should -BeLike '*Ours.*'

        Merge-Document $torn.Id -Favor Theirs -WhatIf
        Get-DocumentContent $torn.Id | Should -BeLike '*Ours.*'
        $merged = Merge-Document $torn.Id -Favor Ours -Note 'Ours is right' -PassThru
        $merged.Author | Should -Be $account.Name
        Get-DocumentContent $torn.Id | Should -Match '(?s)One\.\n\nOurs\.'
        (Compare-Document -Space ENG | Where-Object Id -EQ $torn.Id).Drift | Should -Be 'EditedHere'
        (Import-ConfluenceSpace ENG -OnConflict Fail).Status | Should -Be 'Completed'
    }

    It 'is no edit any more when its text is the page again' {
        (Merge-Document $given.Id -Favor Theirs -PassThru).Edited | Should -BeFalse
        Compare-Document -Space ENG | Where-Object Id -EQ $given.Id | Should -BeNullOrEmpty
    }
}

Describe 'Versions of a document' {
    It 'are merged, diagrams and tables as they were written' {
        $document = New-Document 'As written' -Content $text
        $document | Set-Document -Content ($text -replace 'One', 'Ours')
        Set-Document $document.Id -Content ($text -replace 'Last', 'Theirs' -replace '\| Ann \|  \|', '| Ann | noon |')
        (Merge-Document $document.Id -Version 2 -PassThru).Version | Should -Be 4
        Get-DocumentContent $document.Id | Should -Be (($text -replace 'One', 'Ours' -replace 'Last', 'Theirs' -replace '\| Ann \|  \|', '| Ann | noon |') -join "`n")
        (Get-DocumentVersion $document.Id)[0].Note | Should -Be 'Version 2 merged'
        $chunks = Compare-Document -Id $document.Id -Ours 2 -Theirs 3
        "$($chunks.Change)" | Should -Be 'Ours None Theirs None Theirs'
        $chunks | Out-String -Width 120 | Should -Match '\.\.\. \d+ lines \.\.\.'
    }

    It 'come from the pipeline' {
        $document = New-Document 'Piped' -Content 'one', 'two', 'three'
        $document | Set-Document -Content 'one', 'two', 'drei'
        Set-Document $document.Id -Content 'eins', 'two', 'three'
        Get-DocumentVersion $document.Id | Where-Object Version -EQ 2 | Merge-Document
        Get-DocumentContent $document.Id | Should -Be "eins`ntwo`ndrei"
        { Merge-Document $document.Id -Version 9 -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentNotFound,*'
        { Get-Document -Id $document.Id | Merge-Document -ErrorAction Stop } | Should -Throw -ErrorId 'NothingToMerge,*'
    }

    It 'are not merged into what is read-only' {
        $document = New-Document 'Protected' -Content 'one'
        Set-Document $document.Id -Content 'two'
        Set-DocumentReadOnly $document.Id
        { Merge-Document $document.Id -Version 1 -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentReadOnly,*'
        Set-DocumentReadOnly $document.Id -Enabled:$false
    }
}

Describe 'Edits that began from an older version' {
    It 'are merged where they say so and touch nothing that others have changed' {
        $document = New-Document 'Shared by two' -Content 'one', 'two', 'three'
        $document | Set-Document -Content 'eins', 'two', 'three'
        ($document | Set-Document -Content 'one', 'two', 'drei' -Merge -PassThru).Version | Should -Be 3
        Get-DocumentContent $document.Id | Should -Be "eins`ntwo`ndrei"
        { $document | Set-Document -Content 'uno', 'two', 'three' -Merge -ErrorAction Stop } | Should -Throw -ErrorId 'MergeConflict,*'
        Get-DocumentContent $document.Id | Should -Be "eins`ntwo`ndrei"
    }
}

Describe 'Merging in an editor' -Skip:$IsWindows {
    BeforeAll {
        function Save-Editor([string] $Name, [string] $Script) {
            Set-Content "$TestDrive/$Name.sh" "#!/bin/sh`n$Script"
            chmod +x "$TestDrive/$Name.sh"
            "$TestDrive/$Name.sh"
        }

        $document = New-Document 'Torn' -Content 'one', 'two', 'three'
        $document | Set-Document -Content 'one', 'ours', 'three'
        Set-Document $document.Id -Content 'one', 'theirs', 'three'
    }

    It 'shows each conflict between markers, and refuses them undecided' {
        $see = Save-Editor see "cat `"`$1`" > $TestDrive/seen"
        Merge-Document $document.Id -Version 2 -Edit -Editor $see -ErrorAction SilentlyContinue -ErrorVariable problems -WarningVariable warned -WarningAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'ConflictMarkersLeft,*'
        "$warned" -match '(/\S+document-\d+\.md)' | Should -BeTrue
        Get-Content $Matches[1] | Should -Contain 'ours'
        Get-Content "$TestDrive/seen" | Select-Object -First 2 | Should -Be 'one', "<<<<<<< version 2, by $($account.Name)"
        Get-DocumentContent $document.Id | Should -Be "one`ntheirs`nthree"
    }

    It 'saves what was decided' {
        $decide = Save-Editor decide "sed -i -e '/^[<|=>]\{7\}/d' -e '/^two$/d' `"`$1`""
        (Merge-Document $document.Id -Version 2 -Edit -Editor $decide -PassThru).Version | Should -Be 4
        Get-DocumentContent $document.Id | Should -Be "one`nours`ntheirs`nthree"
    }

    It 'takes along what somebody else has changed while the editor was open' {
        $module = (Get-Module ConfluenceOps).Path
        $shared = New-Document 'Open at two desks' -Content 'one', 'two', 'three'
        Set-Content "$TestDrive/other.ps1" "Import-Module '$module'; Set-Document $($shared.Id) -Content eins, two, three"
        $slow = Save-Editor slow "pwsh -NoProfile -File $TestDrive/other.ps1 && sed -i 's/three/drei/' `"`$1`""
        Edit-Document $shared.Id -Editor $slow -Merge
        Get-DocumentContent $shared.Id | Should -Be "eins`ntwo`ndrei"
    }
}
