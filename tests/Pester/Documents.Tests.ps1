BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox -Generate 'spaces=2,pages=60,seed=7' | Connect-Confluence
    $null = Import-ConfluenceSpace GEN1, GEN2
    Stop-ConfluenceSandbox
    $all = Get-Document
    $tag = $all.Tags | Select-Object -First 1
}

AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

Describe 'Get-Document' {
    It 'lists what was imported, with its source and the link to its page' {
        $all.Count | Should -BeGreaterThan 50
        $all.Source | Sort-Object -Unique | Should -Be 'Confluence'
        $all[0].Url | Should -BeLike '*/wiki/spaces/GEN1/pages/*'
    }

    It 'lets scripts pick from its lists' {
        $tagged = $all | Where-Object { $_.Tags.Count -gt 1 } | Select-Object -First 1
        $tagged.Tags[0] | Should -BeExactly @($tagged.Tags)[0]
        (Get-DocumentPermission $tagged.Id).Why[0] | Should -Not -BeLike '* the catalog grants*'
    }

    It 'finds by id, from the pipeline too' {
        (Get-Document -Id $all[3].Id).Title | Should -Be $all[3].Title
        ($all[3, 1].Id | Get-Document).Title | Should -Be $all[3, 1].Title
    }

    It 'finds by title with wildcards' {
        $begin = $all[5].Title.Substring(0, 4)
        (Get-Document "$begin*").Title | Should -BeLike "$begin*"
        Get-Document 'no such title' | Should -BeNullOrEmpty
    }

    It 'finds by space and by tag' {
        (Get-Document -Space gen2).Space | Sort-Object -Unique | Should -Be 'GEN2'
        Get-Document -Space GEN* | Should -HaveCount $all.Count
        Get-Document -Tag $tag | ForEach-Object { $_.Tags | Should -Contain $tag }
    }

    It 'writes one error for each unknown id or space and goes on' {
        (Get-Document -Id 999999, $all[0].Id -ErrorAction SilentlyContinue -ErrorVariable problems).Id | Should -Be $all[0].Id
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentNotFound,*'
        (Get-Document -Space NOPE, GEN2 -ErrorAction SilentlyContinue -ErrorVariable problems).Space | Sort-Object -Unique | Should -Be 'GEN2'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
        Get-Document -Space NOPE -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'says so where there is no catalog, and makes none' {
        { Get-Document -Catalog "$TestDrive/none.db" -ErrorAction Stop } | Should -Throw -ErrorId 'CatalogNotFound,*'
        Test-Path "$TestDrive/none.db" | Should -BeFalse
    }
}

Describe 'Find-Document' {
    It 'finds a document by words of its text, with a snippet' {
        $word = (Get-DocumentContent $all[4].Id) -split '\W+' | Where-Object Length -GT 7 | Select-Object -First 1
        $hits = Find-Document $word
        $hits.Id | Should -Contain $all[4].Id
        $hits[0].Snippet | Should -Match "`u{AB}.+`u{BB}"
    }

    It 'keeps to a space and to a limit' {
        (Find-Document the -Space GEN2).Space | Sort-Object -Unique | Should -Be 'GEN2'
        Find-Document the -Limit 3 | Should -HaveCount 3
    }

    It 'hands its hits to the next cmdlet' {
        Find-Document the -Limit 2 | Get-DocumentContent | Should -HaveCount 2
        (Find-Document the -Limit 2 | Get-Document).Count | Should -Be 2
    }

    It 'takes whatever signs a person types' {
        { Find-Document '"unclosed AND (* -' } | Should -Not -Throw
        Find-Document '***' | Should -BeNullOrEmpty
    }

    It 'keeps to tags, typed or given' {
        $tagged = (Get-Document -Tag $tag).Id | Sort-Object
        (Find-Document -Tag $tag -Limit 1000).Id | Sort-Object | Should -Be $tagged
        (Find-Document "tag:$tag" -Limit 1000).Id | Sort-Object | Should -Be $tagged
        (Find-Document "-tag:$tag space:GEN*" -Limit 1000).Count + $tagged.Count | Should -Be $all.Count
    }

    It 'looks for phrases, in titles, for beginnings, and leaves out what is not wanted' {
        $title = ($all | Where-Object Title -Match '^\w+ \w+ \w+' | Select-Object -First 1).Title
        (Find-Document "title:`"$title`"").Title | Should -Contain $title
        (Find-Document "title:$($title.Substring(0, 3))*" -Limit 1000).Title | Should -Contain $title
        Find-Document "title:`"$title`" -title:`"$title`"" | Should -BeNullOrEmpty
    }

    It 'forgives a mistyped word, and says that it did' {
        Find-Document 'polciy' | Select-Object -ExpandProperty Understood | Sort-Object -Unique | Should -Be 'Similar'
    }

    It 'counts all that match, by space and by tag' {
        $counts = Find-Document -Facet Space, Tag
        $counts[0].GetType().FullName | Should -Be 'ConfluenceOps.Documents.FacetCount'
        ($counts | Where-Object Facet -EQ Space | Measure-Object Count -Sum).Sum | Should -Be $all.Count
        ($counts | Where-Object { $_.Facet -eq 'Tag' -and $_.Value -eq $tag }).Count | Should -Be (Get-Document -Tag $tag | Measure-Object).Count
        $counts | Out-String | Should -Match 'Facet: Tag'
    }
}

Describe 'Changing a document' {
    BeforeEach {
        $document = $all | Get-Random
        Set-DocumentReadOnly $document.Id -Enabled:$false
    }

    It 'Set-Document gives it a new text and keeps the old one' {
        $before = Get-DocumentContent $document.Id
        $changed = Set-Document $document.Id -Content 'First line', 'Second line' -Note 'A try' -PassThru
        Get-DocumentContent $document.Id | Should -Be "First line`nSecond line"
        $versions = Get-DocumentVersion $document.Id
        $versions[0].Version | Should -Be $changed.Version
        $versions[0].Note | Should -BeLike '*A try*'
        $versions[1] | Get-DocumentContent | Should -Be $before
        Get-DocumentContent $document.Id -Version $versions[1].Version | Should -Be $before
    }

    It 'Set-Document writes nothing unless asked' {
        Set-Document $document.Id -Content 'Quiet' | Should -BeNullOrEmpty
    }

    It 'Set-Document with -WhatIf changes nothing' {
        $before = Get-DocumentContent $document.Id
        Set-Document $document.Id -Content 'Never' -WhatIf
        Get-DocumentContent $document.Id | Should -Be $before
    }

    It 'Restore-Document brings an earlier text back' {
        $before = Get-DocumentContent $document.Id
        Set-Document $document.Id -Content 'A mistake'
        Get-DocumentVersion $document.Id | Select-Object -Skip 1 -First 1 | Restore-Document
        Get-DocumentContent $document.Id | Should -Be $before
    }

    It 'refuses a read-only document, and goes on with the others' {
        $other = $all | Where-Object Id -NE $document.Id | Get-Random
        Set-DocumentReadOnly $other.Id -Enabled:$false
        Set-DocumentReadOnly $document.Id
        $changed = Get-Document -Id $document.Id, $other.Id | Set-Document -Content 'Edited' -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $changed.Id | Should -Be $other.Id
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentReadOnly,*'
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*Set-DocumentReadOnly*'
        Get-DocumentContent $document.Id | Should -Not -Be 'Edited'
    }

    It 'says which document or version there is not' {
        { Set-Document 999999 -Content x -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentNotFound,*'
        { Restore-Document $document.Id -Version 999 -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentNotFound,*'
        { Get-DocumentContent $document.Id -Version 999 -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentNotFound,*'
        { Get-DocumentVersion 999999 -ErrorAction Stop } | Should -Throw -ErrorId 'DocumentNotFound,*'
    }
}

Describe 'Set-DocumentReadOnly' {
    It 'protects everything that is piped in, and lifts it again' {
        Get-Document -Space GEN1 | Set-DocumentReadOnly
        (Get-Document -Space GEN1 -ReadOnly).Count | Should -Be (Get-Document -Space GEN1).Count
        Get-Document -Space GEN1 | Set-DocumentReadOnly -Enabled:$false
        Get-Document -Space GEN1 -ReadOnly | Should -BeNullOrEmpty
    }

    It 'shows the documents where asked' {
        (Set-DocumentReadOnly $all[0].Id -PassThru).ReadOnly | Should -BeTrue
        (Set-DocumentReadOnly $all[0].Id -Enabled:$false -PassThru).ReadOnly | Should -BeFalse
    }

    It 'with -WhatIf changes nothing' {
        Set-DocumentReadOnly $all[1].Id -WhatIf
        (Get-Document -Id $all[1].Id).ReadOnly | Should -BeFalse
    }
}
