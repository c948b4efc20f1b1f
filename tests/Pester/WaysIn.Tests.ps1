BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=20,seed=7'
    $wrong = [pscredential]::new('nobody@acme.example', (ConvertTo-SecureString 'not-a-token' -AsPlainText))
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Every way into a Cloud site' {
    BeforeAll {
        $env:CONFLUENCEOPS_SETTINGS = Join-Path $TestDrive 'settings'
        $client = $sandbox.Clients | Where-Object Account | Select-Object -First 1
    }

    AfterEach { Get-ConfluenceConnection | Disconnect-Confluence }
    AfterAll { Remove-Item Env:CONFLUENCEOPS_SETTINGS }

    It 'takes a service account by its client secret, and renews its tokens' {
        $connection = Connect-Confluence $sandbox.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret
        $connection.Method | Should -Be 'ClientCredentials'
        $connection.Expires | Should -BeGreaterThan ([DateTimeOffset]::Now)
        Test-ConfluenceConnection -Quiet | Should -BeTrue
        Get-ConfluenceSpace | Should -Not -BeNullOrEmpty
    }

    It 'says of a wrong client secret that it is one' {
        $secret = ConvertTo-SecureString 'not-the-secret' -AsPlainText
        { Connect-Confluence $sandbox.Url -ClientId $client.ClientId -ClientSecret $secret -ErrorAction Stop } | Should -Throw -ErrorId 'ClientRefused,*'
        "$($Error[0] | Format-List * -Force | Out-String)" | Should -Not -Match 'not-the-secret'
    }

    It 'takes the environment, with and without a name' {
        try {
            $env:CONFLUENCEOPS_URL = $sandbox.Url
            $env:CONFLUENCEOPS_USER = $sandbox.Credential.UserName
            $env:CONFLUENCEOPS_TOKEN = $sandbox.Credential.GetNetworkCredential().Password
            (Connect-Confluence -FromEnvironment).Email | Should -Be $sandbox.Credential.UserName
            (Connect-Confluence -FromEnvironment -Name ci).Name | Should -Be 'ci'
        }
        finally { Remove-Item Env:CONFLUENCEOPS_URL, Env:CONFLUENCEOPS_USER, Env:CONFLUENCEOPS_TOKEN }
    }

    It 'says which variables are missing' {
        { Connect-Confluence -FromEnvironment -Name nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'ConnectionVariables,*'
    }

    It 'gives tokens back, and warns where it cannot' {
        Connect-Confluence $sandbox.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret | Out-Null
        Disconnect-Confluence -Revoke -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeNullOrEmpty
        $sandbox | Connect-Confluence | Disconnect-Confluence -Revoke -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike '*no token*back*'
    }

    It 'refuses a personal access token with what Cloud takes' {
        { Connect-Confluence $sandbox.Url -PersonalAccessToken $client.ClientSecret -ErrorAction Stop } | Should -Throw -ErrorId 'WayNotOpen,*'
    }

    It 'wants to know which site' {
        { Connect-Confluence -ErrorAction Stop } | Should -Throw -ErrorId 'NoSiteNamed,*'
    }

    It 'lists what each job needs, and what a connection has' {
        (Get-ConfluenceScope -For Import).Name | Should -Contain 'read:attachment:confluence'
        (Get-ConfluenceScope -For Import).Name | Should -Not -Contain 'read:audit-log:confluence'
        $connection = Connect-Confluence $sandbox.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret -For Import
        (Get-ConfluenceScope -For Import -Connection $connection).State | Should -Not -Contain 'Missing'
        (Get-ConfluenceScope -For ChangeAccess -Connection $connection | Where-Object Name -Like 'write:*').State | Should -Contain 'Missing'
        Test-ConfluenceConnection -NeedScope ChangeAccess -Quiet | Should -BeFalse
    }
}

Describe 'A Data Center' {
    BeforeAll {
        $center = Start-ConfluenceSandbox -Flavor DataCenter -Version 8.5
        $token = $center.Credential.Password
    }

    AfterAll {
        Get-ConfluenceConnection | Disconnect-Confluence
        Stop-ConfluenceSandbox $center
    }

    It 'is connected to with a personal access token, from any address of it' {
        foreach ($url in $center.Url, "$($center.Url)".Replace('/confluence', ''), "$($center.Url)/display/ENG/Home") {
            $connection = Connect-Confluence $url -PersonalAccessToken $token
            $connection.Kind | Should -Be 'DataCenter'
            $connection.Version | Should -BeLike '8.5*'
            Test-ConfluenceConnection -Quiet | Should -BeTrue
        }
    }

    It 'is found out by itself with a user name and a password' {
        $connection = Connect-Confluence $center.Url $center.Credential
        $connection.Kind | Should -Be 'DataCenter'
        Get-ConfluenceSpace | Should -Not -BeNullOrEmpty
    }

    It 'takes a service account by its client secret, with no more rights than asked for' {
        $client = $center.Clients | Where-Object Account | Select-Object -First 1
        $connection = Connect-Confluence $center.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret
        $connection.Kind | Should -Be 'DataCenter'
        $connection.Scopes | Should -Be 'READ'
        Get-ConfluenceSpace | Should -Not -BeNullOrEmpty
        (Get-ConfluenceScope -For Import, Write -Connection $connection | Where-Object Name -EQ WRITE).State | Should -Be 'Missing'
        Test-ConfluenceConnection -NeedScope Import -Quiet | Should -BeTrue
        Test-ConfluenceConnection -NeedScope Write -Quiet | Should -BeFalse
        (Connect-Confluence $center.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret -For Audit).Scopes | Should -Be 'READ', 'ADMIN'
    }

    It 'has no scopes where it has no OAuth, and says so' {
        Connect-Confluence $center.Url -PersonalAccessToken $token | Out-Null
        Get-ConfluenceScope -Connection (Get-ConfluenceConnection | Where-Object IsDefault) -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warned" | Should -BeLike '*no scopes*'
    }

    It 'refuses a wrong token' {
        { Connect-Confluence $center.Url -PersonalAccessToken $wrong.Password -ErrorAction Stop } | Should -Throw -ErrorId 'NotAuthenticated,*'
    }
}
