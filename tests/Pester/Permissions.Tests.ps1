BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox
    $null = $sandbox.Accounts | Where-Object Role -EQ administrator | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Get-ConfluencePermission' {
    It 'lists grants of spaces from the pipeline, with names to filter by' {
        $found = Get-ConfluenceSpace | Get-ConfluencePermission | Where-Object Principal -Like '*social*'
        $found.Space | Select-Object -Unique | Should -Be 'HR'
        $found.Right | Should -Contain 'Add pages'
    }

    It 'writes one error for a space that is not there, and goes on' {
        $found = Get-ConfluencePermission NOWHERE, OPS -ErrorVariable problems -ErrorAction SilentlyContinue
        $found.Space | Select-Object -Unique | Should -Be 'OPS'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }
}

Describe 'Get-ConfluenceRestriction' {
    It 'lists the entries of pages from the pipeline' {
        $found = Get-ConfluencePage -Space OPS | Get-ConfluenceRestriction
        $found | Should -HaveCount 1
        $found.Page, $found.Operation, "$($found.Principal)" | Should -Be 'On-call rota', 'Edit', 'on-call'
    }

    It 'writes an error for a page that is not there' {
        Get-ConfluenceRestriction 99999 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PageNotFound,*'
    }
}

Describe 'Get-ConfluenceEffectivePermission' {
    BeforeAll { $page = Get-ConfluencePage -Space HANDBOOK | Select-Object -First 1 }

    It 'answers for a user by <_>' -TestCases 'hanna.kowalczyk@acme.example', 'Hanna Kowalczyk', '712020:hanna-kowalczyk' {
        $answer = Get-ConfluenceEffectivePermission -User $_ -Page $page -Operation Edit
        "$($answer.Result)" | Should -Be 'Allowed'
        $answer.Reason | Should -BeLike "*the group people-team*"
    }

    It 'answers for the connected account when nobody is named' {
        "$((Get-ConfluenceEffectivePermission $page).Subject)" | Should -Be 'Nora Lindqvist'
    }

    It 'answers from the URL of a page' {
        "$((Get-ConfluenceEffectivePermission -Page $page.Url -User 'Victor Hale').Reason)" | Should -BeLike '*inactive*'
    }

    It 'lists everybody who may see a space, ready for a table' {
        $rows = Get-ConfluenceEffectivePermission -Space HR -Operation View -Everyone | ConvertTo-Csv | ConvertFrom-Csv
        $rows.Subject | Should -Contain 'Tom Becker'
        $rows.Subject | Should -Not -Contain 'Victor Hale'
        ($rows | Where-Object Subject -EQ 'Tom Becker').Reasons | Should -BeLike '*social-committee*'
        (Get-ConfluenceEffectivePermission -Space HR -Everyone -IncludeDenied).Count | Should -BeGreaterThan $rows.Count
    }

    It 'answers for anonymous visitors' {
        $answers = Get-ConfluencePage -Space OPS | Get-ConfluenceEffectivePermission -Anonymous
        $answers.Result | Select-Object -Unique | Should -Be 'Allowed'
        (Get-ConfluenceEffectivePermission -Space ENG -Anonymous).Result | Should -Be 'Denied'
    }

    It 'writes one error each for a user and a page that are not there, and answers the rest' {
        $answer = Get-ConfluenceEffectivePermission -User nobody, 'Tom Becker' -Page 99999, $page.Id -ErrorVariable problems -ErrorAction SilentlyContinue
        $answer | Should -HaveCount 1
        $problems.FullyQualifiedErrorId | Should -BeLike '*NotFound,*'
        $problems | Should -HaveCount 2
    }

    It 'says Unknown, and warns, where an account may not read what decides' {
        $sandbox | Connect-Confluence | Out-Null
        try {
            $answer = Get-ConfluenceEffectivePermission -Space ENG -Everyone -WarningVariable warnings -WarningAction SilentlyContinue
            $answer.Count | Should -BeGreaterThan 0
        }
        finally {
            $null = $sandbox.Accounts | Where-Object Role -EQ administrator | Connect-Confluence
        }
    }
}

Describe 'Get-ConfluenceGroup and Get-ConfluenceGroupMember' {
    It 'lists groups by name, and who is in them' {
        (Get-ConfluenceGroup).Count | Should -Be 10
        (Get-ConfluenceGroup acme-*).Name | Should -Be 'acme-users'
        $members = Get-ConfluenceGroup acme-* | Get-ConfluenceGroupMember -Recurse
        $members | Should -HaveCount 11
        ($members | Where-Object Status -EQ inactive).Name | Should -Be 'Victor Hale'
    }

    It 'writes an error for a group that is not there' {
        Get-ConfluenceGroup nothing-like-it -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'GroupNotFound,*'
    }
}

Describe 'Changing permissions' {
    BeforeAll {
        function Grants($space) { Get-ConfluencePermission $space | ForEach-Object { "$($_.Principal)|$($_.Operation)" } | Sort-Object }
        $undo = "$TestDrive/change.undo.json"
    }

    It 'changes nothing with -WhatIf, and says what it would mean' {
        $before = Grants OPS
        Revoke-ConfluencePermission OPS -Anonymous -WhatIf | Should -BeNullOrEmpty
        Grants OPS | Should -Be $before
    }

    It 'revokes, says what that means, and undoes it' {
        $before = Grants HANDBOOK
        $change = Revoke-ConfluencePermission HANDBOOK -Group acme-users -Operation 'delete page' -UndoPath $undo -Confirm:$false
        "$($change.Consequences)" | Should -Be '7 people lose Delete on 14 pages'
        Grants HANDBOOK | Should -Not -Contain 'acme-users|delete page'
        $null = $change | Undo-ConfluencePermissionChange -Confirm:$false
        Grants HANDBOOK | Should -Be $before
    }

    It 'undoes what Confluence takes along with the right to view' {
        $before = Grants ENG
        $change = Revoke-ConfluencePermission ENG -User 'Release Bot' -Confirm:$false
        Grants ENG | Should -Not -Match 'Release Bot'
        $null = $change | Undo-ConfluencePermissionChange -Confirm:$false
        Grants ENG | Should -Be $before
    }

    It 'grants, and does nothing when it is so already' {
        $change = Grant-ConfluencePermission HR -User 'Elif Demir' -Operation 'create comment' -Confirm:$false
        $change.Changes | Should -HaveCount 2
        Grant-ConfluencePermission HR -User 'Elif Demir' -Operation 'create comment' -Confirm:$false | Should -BeNullOrEmpty
        $null = $change | Undo-ConfluencePermissionChange -Confirm:$false
        Grants HR | Should -Not -Match 'Elif Demir'
    }

    It 'restricts pages and opens them again' {
        $page = Get-ConfluencePage -Space ENG | Select-Object -First 1
        $change = $page | Add-ConfluenceRestriction -Operation Edit -Group engineering, site-admins -Confirm:$false
        ($page | Get-ConfluenceRestriction).Principal.Name | Sort-Object | Should -Be 'engineering', 'site-admins'
        $null = $page | Remove-ConfluenceRestriction -Operation Edit -Confirm:$false
        $page | Get-ConfluenceRestriction | Should -BeNullOrEmpty
        $change.Changes | Should -HaveCount 2
    }

    It 'refuses to lock the connected account out' {
        Get-ConfluencePage -Space ENG | Select-Object -First 1 | Add-ConfluenceRestriction -Group engineering -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WouldLockOut,*'
    }

    It 'refuses to take the last right to administer' {
        Revoke-ConfluencePermission LEGACY -Group site-admins -Operation 'administer space' -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -Match '^(LastAdministrator|WouldLockOut),'
    }

    It 'says what is missing when nobody or nothing is named' {
        { Revoke-ConfluencePermission OPS -ErrorAction Stop } | Should -Throw -ErrorId 'NobodyNamed,*'
        { Grant-ConfluencePermission OPS -Anonymous } | Should -Throw -ErrorId 'NothingToGrant,*'
        { Grant-ConfluencePermission OPS -Anonymous -Operation nonsense } | Should -Throw -ErrorId 'OperationNotUnderstood,*'
        { Grant-ConfluencePermission OPS -Anonymous -Role Viewer -ErrorAction Stop -Confirm:$false } | Should -Throw -ErrorId 'NoRoles,*'
    }

    It 'refuses a file that undoes nothing of this site' {
        '{"schema":"confluenceops.undo/1","site":"https://other.example/wiki/","made":"2026-01-01T00:00:00+00:00","done":[],"undo":[]}' | Set-Content "$TestDrive/other.json"
        Undo-ConfluencePermissionChange "$TestDrive/other.json" -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'UndoFileNotUsable,*'
    }
}
