BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox
    $null = $sandbox.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1 | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'New-ConfluenceServiceAccount' {
    It 'says for an account that is not there where a person makes it, and with which scopes' {
        $setup = New-ConfluenceServiceAccount svc-new -Space ENG -ReadOnly
        $setup.Account | Should -BeNullOrEmpty
        $setup.Invited | Should -BeFalse
        $setup.Scopes | Should -Contain 'read:page:confluence'
        $setup.Scopes | Where-Object { $_ -like 'write:*' } | Should -BeNullOrEmpty
        $setup.StillToDo[0] | Should -BeLike '*admin.atlassian.com*'
    }

    It 'invites nobody and grants nothing with -WhatIf' {
        (New-ConfluenceServiceAccount bot@acme.example -Space ENG -WhatIf).Invited | Should -BeFalse
        Get-ConfluenceUser bot@acme.example | Should -BeNullOrEmpty
    }

    It 'invites an address, and grants what is asked and nothing else when it is run again' {
        $first = New-ConfluenceServiceAccount bot@acme.example -Space ENG -ReadOnly
        $first.Invited | Should -BeTrue
        $first.StillToDo[0] | Should -BeLike 'Accept the invitation*'
        $second = New-ConfluenceServiceAccount bot@acme.example -Space ENG -ReadOnly -Confirm:$false
        $second.Account.DisplayName | Should -Be 'bot'
        "$($second.Changes.Changes)" | Should -Be "Grant 'View' in ENG to bot"
        $second.StillToDo[0] | Should -BeLike '*group that gives access to Confluence*'
        (Get-ConfluencePermission ENG | Where-Object { "$($_.Principal)" -eq 'bot' }).Right | Should -Be 'View'
        (New-ConfluenceServiceAccount bot@acme.example -Space ENG -ReadOnly).Changes | Should -BeNullOrEmpty
    }

    It 'writes one error for a space that is not there, and goes on' {
        $setup = New-ConfluenceServiceAccount svc-new -Space NOWHERE, ENG -ErrorVariable problems -ErrorAction SilentlyContinue
        $setup.Spaces | Should -Be 'ENG'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }
}
