BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=40,seed=7'
    $null = $sandbox | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Get-ConfluenceUser' {
    It 'shows the connected account' {
        (Get-ConfluenceUser).Email | Should -Be $sandbox.Credential.UserName
    }

    It 'finds accounts by name' {
        (Get-ConfluenceUser Administrator).DisplayName | Should -BeLike '*Administrator*'
        Get-ConfluenceUser zzzzzz | Should -BeNullOrEmpty
    }

    It 'says who made a page' {
        $page = Get-ConfluencePage -Space GEN1 | Select-Object -First 1
        ($page | Get-ConfluenceUser).AccountId | Should -Be $page.AuthorId
    }

    It 'writes one error for each unknown account and goes on' {
        $me = Get-ConfluenceUser
        $found = Get-ConfluenceUser -AccountId nobody, $me.AccountId -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.AccountId | Should -Be $me.AccountId
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'UserNotFound,*'
    }
}
