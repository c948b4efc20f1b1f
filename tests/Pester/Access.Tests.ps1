BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $site = Start-ConfluenceSandbox
    function Connect-Account([string] $Name) { $null = $site.Accounts | Where-Object Name -EQ $Name | Connect-Confluence }
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'People and teams' {
    BeforeAll {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/people.db"
        Disconnect-Confluence -ErrorAction Ignore
    }

    It 'are made here, put together, and forgotten' {
        (New-DocumentPerson ann@acme.example).Email | Should -Be ann@acme.example
        'bob', 'cleo' | New-DocumentPerson | Out-Null
        (New-DocumentTeam sre -Member ann@acme.example).Members | Should -Be ann@acme.example
        Get-DocumentPerson bob, cleo | Add-DocumentTeamMember sre
        (Get-DocumentTeam sre).Members | Should -Be ann@acme.example, bob, cleo
        (Get-DocumentPerson b*).Teams | Should -Be sre
        (Get-DocumentPerson bob | Remove-DocumentTeamMember sre -PassThru).Members | Should -Be ann@acme.example, cleo
        'cleo' | Remove-DocumentPerson
        (Get-DocumentTeam sre).Members | Should -Be ann@acme.example
        Get-DocumentTeam sre | Remove-DocumentTeam
        Get-DocumentTeam | Should -BeNullOrEmpty
        (Get-DocumentPerson).Person | Should -Be ann@acme.example, bob, ([Environment]::UserName)
    }

    It 'change nothing with -WhatIf' {
        $null = New-DocumentTeam kept -Member bob
        New-DocumentPerson nobody -WhatIf
        New-DocumentTeam none -WhatIf
        Add-DocumentTeamMember kept ann@acme.example -WhatIf
        Remove-DocumentTeamMember kept bob -WhatIf
        Remove-DocumentPerson bob -WhatIf
        Remove-DocumentTeam kept -WhatIf
        (Get-DocumentTeam).Members | Should -Be bob
        Get-DocumentPerson nobod* | Should -BeNullOrEmpty
    }

    It 'say what is wrong' {
        { New-DocumentPerson BOB -ErrorAction Stop } | Should -Throw -ErrorId 'PersonTaken,*'
        { New-DocumentPerson 'a*' -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalName,*'
        { New-DocumentTeam Kept -ErrorAction Stop } | Should -Throw -ErrorId 'TeamTaken,*'
        { New-DocumentTeam half -Member nobody -ErrorAction Stop } | Should -Throw -ErrorId 'PersonNotFound,*'
        { Get-DocumentTeam half -ErrorAction Stop } | Should -Throw -ErrorId 'TeamNotFound,*'
        { Get-DocumentPerson nobody -ErrorAction Stop } | Should -Throw -ErrorId 'PersonNotFound,*'
        { Remove-DocumentPerson ([Environment]::UserName) -ErrorAction Stop } | Should -Throw -ErrorId 'LastOwner,*'
    }

    It 'are completed' {
        (TabExpansion2 'Set-DocumentCatalogPermission -Access CanRead -Person bo').CompletionMatches.CompletionText | Should -Contain bob
        (TabExpansion2 'Set-DocumentCatalogPermission -Access CanRead -Team ke').CompletionMatches.CompletionText | Should -Contain kept
        (TabExpansion2 'Get-Document -As bo').CompletionMatches.CompletionText | Should -Contain bob
    }
}

Describe 'People and teams of a site' {
    BeforeAll {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/site.db"
        Connect-Account 'Nora Lindqvist'
        $null = New-DocumentPerson sam.whitaker@acme.example
        $null = New-DocumentCollection Night
        Set-DocumentCollectionPermission Night -Person sam.whitaker@acme.example -Access CanEdit
        $null = Import-ConfluenceSpace ENG, OPS
    }

    It 'come with an import, and are who was made known by their addresses' {
        $sam = Get-DocumentPerson sam.whitaker@acme.example
        $sam.Person, $sam.Active | Should -Be 'Sam Whitaker', $true
        $sam.Teams | Should -Contain operations
        (Get-DocumentPerson 'Victor Hale').Active | Should -BeFalse
        (Get-DocumentTeam on-call).Members | Should -Contain 'Sam Whitaker'
        (Get-DocumentCollectionPermission Night | Where-Object Access -EQ CanEdit).Principal | Should -Be 'Sam Whitaker'
    }

    It 'are changed in Confluence alone' {
        { Add-DocumentTeamMember operations 'Priya Raman' -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalOfSite,*'
        { Remove-DocumentTeam operations -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalOfSite,*'
        { Remove-DocumentPerson 'Sam Whitaker' -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalOfSite,*'
    }
}

Describe 'Access' {
    BeforeAll {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/access.db"
        Connect-Account 'Nora Lindqvist'
        $null = Import-ConfluenceSpace ENG, OPS, HANDBOOK
        Get-Document | Set-DocumentReadOnly -Enabled:$false
        $all = Get-Document
        $sam = @{ As = 'Sam Whitaker' }
    }

    BeforeEach {
        Connect-Account 'Nora Lindqvist'
        Set-DocumentCatalogPermission -Everyone CanEdit
        Get-DocumentCollection | Remove-DocumentCollection
        $null = New-DocumentCollection Night
        $document = $all[3]
        $document | Get-DocumentPermission -Granted | Where-Object Kind -EQ Everyone | Remove-DocumentPermission -Everyone
        $document | Get-DocumentPermission -Granted | Where-Object Kind -EQ Person | ForEach-Object { Remove-DocumentPermission $document.Id -Person $_.Principal }
    }

    It 'belongs to whoever makes the catalog or the collection' {
        (Get-DocumentCatalogPermission | Where-Object Access -EQ Owner).Principal | Sort-Object | Should -Be (@('Nora Lindqvist', [Environment]::UserName) | Sort-Object)
        (Get-DocumentCollectionPermission Night | Where-Object Access -EQ Owner).Principal | Should -Be 'Nora Lindqvist'
    }

    It 'to the catalog is given and taken back' {
        (Set-DocumentCatalogPermission -Team operations -Access CanRead -PassThru).Access | Should -Be CanRead
        (Get-DocumentPermission $document.Id -Person 'Sam Whitaker').Access | Should -Be CanRead
        Remove-DocumentCatalogPermission -Team operations
        (Get-DocumentPermission $document.Id -Person 'Sam Whitaker').Access | Should -Be CanEdit
        Remove-DocumentCatalogPermission -Team operations -WarningVariable warned -WarningAction Ignore
        "$warned" | Should -BeLike '*nothing to take back*'
        Remove-DocumentCatalogPermission -Person ([Environment]::UserName)
        { Remove-DocumentCatalogPermission -Person 'Nora Lindqvist' -ErrorAction Stop } | Should -Throw -ErrorId 'LastOwner,*'
        { Set-DocumentCatalogPermission -Person 'Nora Lindqvist' -Access CanEdit -ErrorAction Stop } | Should -Throw -ErrorId 'LastOwner,*'
        Set-DocumentCatalogPermission -Person ([Environment]::UserName) -Access Owner
    }

    It 'to collections comes through the pipeline' {
        $given = Get-DocumentCollection | Set-DocumentCollectionPermission -Everyone None -PassThru
        "$($given.Collection) $($given.Access)" | Should -Be 'Night None'
        Get-DocumentCollection @sam | Should -BeNullOrEmpty
        Get-DocumentCollection | Set-DocumentCollectionPermission -Person 'Sam Whitaker' -Access CanRead
        (Get-DocumentCollection @sam).Collection | Should -Be Night
        Get-DocumentCollection | Remove-DocumentCollectionPermission -Person 'Sam Whitaker'
        Get-DocumentCollection @sam | Should -BeNullOrEmpty
    }

    It 'to documents comes through the pipeline' {
        $given = $document, $all[4] | Set-DocumentPermission -Everyone None -PassThru
        $given.DocumentId | Should -Be $document.Id, $all[4].Id
        $given | Out-String | Should -Match "$($document.Id) .*Confluence +Everyone +Everyone +None"
        { Get-Document -Id $document.Id -ErrorAction Stop @sam } | Should -Throw -ErrorId 'DocumentNotFound,*'
        $given | Remove-DocumentPermission -Everyone
        (Get-Document -Id $document.Id @sam).Title | Should -Be $document.Title
    }

    It 'is not changed with -WhatIf' {
        $before = Get-DocumentCatalogPermission | Out-String
        Set-DocumentCatalogPermission -Everyone Owner -WhatIf
        Remove-DocumentCatalogPermission -Everyone -WhatIf
        Set-DocumentCollectionPermission Night -Everyone None -WhatIf
        Remove-DocumentCollectionPermission Night -Person 'Nora Lindqvist' -WhatIf
        Set-DocumentPermission $document.Id -Everyone None -WhatIf
        Set-DocumentSpacePermission ENG Everyone -WhatIf
        Get-DocumentCatalogPermission | Out-String | Should -Be $before
        (Get-DocumentCollectionPermission Night).Principal | Should -Be 'Nora Lindqvist'
        $document | Get-DocumentPermission -Granted | Should -BeNullOrEmpty
        (Get-DocumentSpace ENG).VisibleTo | Should -Be Confluence
    }

    It 'says why' {
        Set-DocumentCollectionPermission Night -Everyone CanRead
        Set-DocumentCollectionPermission Night -Team operations -Access CanEdit
        Add-DocumentToCollection Night -Document $document.Id
        $why = $document | Get-DocumentPermission -Person 'Sam Whitaker', 'Priya Raman'
        $why.Access | Should -Be CanEdit, CanRead
        $why[0].Why | Should -Be 'its page in Confluence may be viewed by them', "the collection 'Night' grants 'CanEdit' to the team 'operations'"
        $why[1].Why | Should -Contain "the collection 'Night' grants 'CanRead' to everyone"
        Set-DocumentReadOnly $document.Id
        $document | Get-DocumentPermission -Person 'Sam Whitaker' | ForEach-Object Why | Select-Object -Last 1 | Should -BeLike 'it is read-only*'
        Set-DocumentReadOnly $document.Id -Enabled:$false
        $hidden = ($document | Get-DocumentPermission -Person 'Victor Hale')
        $hidden.Access | Should -Be None
        $hidden.Why | Select-Object -First 1 | Should -BeLike 'its page in Confluence may not be viewed by them*'
        ($document | Get-DocumentPermission).Access | Should -Be Owner
    }

    It 'is looked at and used as somebody else by owners alone' {
        @(Get-Document -As 'Carla Moreno').Count | Should -BeLessThan $all.Count
        { Set-DocumentCatalogPermission -Everyone Owner -ErrorAction Stop @sam } | Should -Throw -ErrorId 'AccessDenied,*'
        { Get-Document -As nobody -ErrorAction Stop } | Should -Throw -ErrorId 'PersonNotFound,*'
        Connect-Account 'Sam Whitaker'
        { Get-Document -As 'Priya Raman' -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
        { Get-DocumentPermission $document.Id -Person 'Priya Raman' -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
        (Get-DocumentPermission $document.Id).Person | Should -Be 'Sam Whitaker'
        (Set-Document $document.Id -Content 'By Sam' -PassThru).Author | Should -Be 'Sam Whitaker'
    }

    It 'of a space follows Confluence until an owner opens it' {
        $before = @(Get-Document -Space ENG -As 'Carla Moreno').Count
        Get-DocumentSpace ENG | Set-DocumentSpacePermission -VisibleTo Everyone
        (Get-DocumentSpace ENG).VisibleTo | Should -Be Everyone
        @(Get-Document -Space ENG -As 'Carla Moreno').Count | Should -Be @(Get-Document -Space ENG).Count
        ($all | Where-Object Space -EQ ENG)[0] | Get-DocumentPermission -Person 'Carla Moreno' | ForEach-Object Why | Select-Object -First 1 | Should -BeLike 'an owner has opened its space*'
        Set-DocumentSpacePermission ENG -VisibleTo Confluence
        @(Get-Document -Space ENG -As 'Carla Moreno').Count | Should -Be $before
        { Set-DocumentSpacePermission NOPE Everyone -ErrorAction Stop } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }

    It 'refuses one document after the other, and the rest is done' {
        $seen, $shut, $open = $all[5], $all[6], $all[7]
        $null = New-DocumentTag night
        Set-DocumentPermission $seen.Id -Everyone CanRead
        Set-DocumentPermission $shut.Id -Everyone None
        $seen, $shut, $open | Add-DocumentTag night @sam -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Sort-Object | Should -BeLike '*,*'
        @($problems | Where-Object FullyQualifiedErrorId -Like 'AccessDenied,*').TargetObject | Should -Be $seen.Id
        @($problems | Where-Object FullyQualifiedErrorId -Like 'DocumentNotFound,*').TargetObject | Should -Be $shut.Id
        $problems | Should -HaveCount 2
        ($problems | Where-Object FullyQualifiedErrorId -Like 'AccessDenied,*').CategoryInfo.Category | Should -Be PermissionDenied
        (Get-Document -Tag night).Id | Should -Be $open.Id
        $seen, $open | Set-Document -Content 'By Sam' @sam -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
        Get-DocumentContent $open.Id | Should -Be 'By Sam'
        Get-DocumentContent $seen.Id | Should -Not -Be 'By Sam'
    }
}

Describe 'An automation that sets owners' {
    It 'gives what it files to a team' {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/owners.db"
        Connect-Account 'Nora Lindqvist'
        $null = New-DocumentTeam keepers
        $null = New-DocumentAutomation Keeping -When Imported -Filter { Space -eq 'OPS' } -Do SetOwner -Owner keepers
        $null = Import-ConfluenceSpace OPS
        $grants = Get-Document -Space OPS | Get-DocumentPermission -Granted
        $grants.Count | Should -Be @(Get-Document -Space OPS).Count
        $grants | ForEach-Object { "$($_.Kind) $($_.Principal) $($_.Access)" } | Sort-Object -Unique | Should -Be 'Team keepers Owner'
    }
}

Describe 'Import-ConfluenceSpace -SkipAccess' {
    It 'shows new documents to nobody but whoever imports' {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/skipped.db"
        Connect-Account 'Nora Lindqvist'
        $null = Import-ConfluenceSpace OPS
        $null = Import-ConfluenceSpace ENG -SkipAccess
        @(Get-Document -Space OPS -As 'Sam Whitaker').Count | Should -BeGreaterThan 10
        Get-Document -Space ENG -As 'Sam Whitaker' | Should -BeNullOrEmpty
        $null = Import-ConfluenceSpace ENG
        @(Get-Document -Space ENG -As 'Sam Whitaker').Count | Should -BeGreaterThan 10
    }
}

Describe 'Backup-DocumentCatalog' {
    It 'is for owners, since a copy holds all' {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/backup.db"
        Connect-Account 'Nora Lindqvist'
        $null = Import-ConfluenceSpace OPS
        Connect-Account 'Sam Whitaker'
        { Backup-DocumentCatalog "$TestDrive/copy.db" -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
        "$TestDrive/copy.db" | Should -Not -Exist
    }
}
