BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=20,seed=7'
    $wrong = [pscredential]::new('nobody@acme.example', (ConvertTo-SecureString 'not-a-token' -AsPlainText))
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Connect-Confluence' {
    AfterEach { Get-ConfluenceConnection | Disconnect-Confluence }

    It 'connects to what Start-ConfluenceSandbox wrote' {
        $connection = $sandbox | Connect-Confluence
        $connection.Account | Should -Not -BeNullOrEmpty
        $connection.Email | Should -Be $sandbox.Credential.UserName
        $connection.IsDefault | Should -BeTrue
        $connection.Connected | Should -BeGreaterThan ([DateTimeOffset]::Now.AddMinutes(-5))
    }

    It 'takes the address of any page of the site' {
        $connection = Connect-Confluence "$($sandbox.Url)wiki/spaces/GEN1/overview" $sandbox.Credential
        $connection.Url | Should -Be "$($sandbox.Url)wiki/"
    }

    It 'says of a wrong token what to do, and connects nothing' {
        { Connect-Confluence $sandbox.Url -Credential $wrong -ErrorAction Stop } | Should -Throw -ErrorId 'NotAuthenticated,*'
        $Error[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $Error[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-ConfluenceConnection | Should -BeNullOrEmpty
    }

    It 'refuses to send a token unencrypted to another machine' {
        { Connect-Confluence http://acme.example -Credential $wrong -ErrorAction Stop } | Should -Throw -ErrorId 'AddressNotUsable,*'
    }

    It 'says which host cannot be reached' {
        { Connect-Confluence http://127.0.0.1:9 -Credential $wrong -ErrorAction Stop } | Should -Throw -ErrorId 'SiteUnreachable,*'
        "$($Error[0])" | Should -BeLike '*127.0.0.1*'
    }

    It 'never shows the token' {
        $secret = $sandbox.Credential.GetNetworkCredential().Password
        $shown = $sandbox | Connect-Confluence -Verbose 4>&1 | ForEach-Object { $_ | Format-List * -Force | Out-String; $_ | ConvertTo-Json -Depth 5 -WarningAction Ignore }
        $shown | Should -Not -Match ([regex]::Escape($secret))
        $sandbox | Format-List * -Force | Out-String | Should -Not -Match ([regex]::Escape($secret))
    }

    It 'connecting again as the same account leaves one connection' {
        $first = $sandbox | Connect-Confluence
        $second = $sandbox | Connect-Confluence
        Get-ConfluenceConnection | Should -Be $second
        { Get-ConfluenceSpace -Connection $first -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }
}

Describe 'Several connections' {
    BeforeAll {
        $administrator = $sandbox.Accounts | Where-Object Role -EQ 'administrator'
        $service = $sandbox | Connect-Confluence
        $admin = Connect-Confluence $sandbox.Url $administrator.Credential
    }

    AfterAll { Get-ConfluenceConnection | Disconnect-Confluence }

    It 'uses the one made last by default' {
        (Get-ConfluenceConnection | Where-Object IsDefault) | Should -Be $admin
        (Get-ConfluenceUser).Email | Should -Be $administrator.Email
    }

    It 'uses another where told' {
        (Get-ConfluenceUser -Connection $service).Email | Should -Be $service.Email
    }

    It 'meters what is asked of the site' {
        $before = $service.Meter
        Get-ConfluenceSpace -Connection $service | Out-Null
        $service.Meter.Requests | Should -Be ($before.Requests + 1)
        $service.Meter.Points | Should -BeGreaterThan ($before.Points + 1)
    }

    It 'takes a connection by its name' {
        Get-ConfluenceConnection $admin.Name | Should -HaveCount 2
        (Get-ConfluenceUser -Connection $admin.Name).Email | Should -Be $administrator.Email
        { Get-ConfluenceUser -Connection nowhere } | Should -Throw "*no connection 'nowhere'*"
    }

    It 'goes back to the one before when the last one is closed' {
        Disconnect-Confluence
        (Get-ConfluenceUser).Email | Should -Be $service.Email
    }
}

Describe 'Disconnect-Confluence' {
    It 'closes the connection' {
        $sandbox | Connect-Confluence
        Disconnect-Confluence
        Get-ConfluenceConnection | Should -BeNullOrEmpty
        { Get-ConfluenceSpace -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'says so where nothing is connected' {
        { Disconnect-Confluence -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }
}

Describe 'Get-ConfluenceConnection' {
    It 'says which name is unknown' {
        { Get-ConfluenceConnection nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
        Get-ConfluenceConnection no* | Should -BeNullOrEmpty
    }
}

Describe 'Test-ConfluenceConnection' {
    BeforeAll { $sandbox | Connect-Confluence }
    AfterAll { Get-ConfluenceConnection | Disconnect-Confluence }

    It 'says Connected with every check passed' {
        $status = Test-ConfluenceConnection -ExpectedAccount $sandbox.Credential.UserName
        $status.Status | Should -Be 'Connected'
        $status.Checks.Passed | Should -Not -Contain $false
        $status.Account | Should -BeLike "*$($sandbox.Credential.UserName)*"
        $status.Scopes.Name | Should -Contain 'read:page:confluence'
    }

    It 'says Degraded where another account is expected' {
        $status = Test-ConfluenceConnection -ExpectedAccount somebody.else@acme.example
        $status.Status | Should -Be 'Degraded'
        ($status.Checks | Where-Object Passed -EQ $false).Message | Should -BeLike '*not somebody.else@acme.example*'
    }

    It 'answers with a yes or a no when asked to be quiet' {
        Test-ConfluenceConnection -Quiet | Should -BeTrue
        Test-ConfluenceConnection -Quiet -ExpectedAccount somebody.else@acme.example | Should -BeFalse
    }

    It 'tests a site without connecting the session to it' {
        (Test-ConfluenceConnection $sandbox.Url $wrong).Status | Should -Be 'Disconnected'
        Test-ConfluenceConnection -Url $sandbox.Url -Credential $sandbox.Credential -Quiet | Should -BeTrue
        Get-ConfluenceConnection | Should -HaveCount 1
    }

    It 'is quiet about a session that is not connected' {
        Get-ConfluenceConnection | Disconnect-Confluence
        Test-ConfluenceConnection -Quiet | Should -BeFalse
        { Test-ConfluenceConnection -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }
}

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

Describe 'Saved connections' {
    BeforeAll {
        $env:CONFLUENCEOPS_SETTINGS = Join-Path $TestDrive 'settings'
        $sandbox | Connect-Confluence | Out-Null
    }

    AfterAll {
        Get-ConfluenceConnection | Disconnect-Confluence
        Remove-Item Env:CONFLUENCEOPS_SETTINGS
    }

    It 'are made again by their names, in this process and in a job' {
        (Save-ConfluenceConnection prod -WarningAction SilentlyContinue).Name | Should -Be 'prod'
        (Connect-Confluence -Name prod).Email | Should -Be $sandbox.Credential.UserName
        $module = (Get-Module ConfluenceOps).Path
        $settings = $env:CONFLUENCEOPS_SETTINGS
        Start-Job {
            $env:CONFLUENCEOPS_SETTINGS = $using:settings
            Import-Module $using:module
            Connect-Confluence -Name prod | Out-Null
            (Get-ConfluenceUser).Email
        } | Receive-Job -Wait -AutoRemoveJob | Should -Be $sandbox.Credential.UserName
    }

    It 'are listed without a secret, and completed' {
        $saved = Get-ConfluenceConnection -Saved
        $saved.Name | Should -Be 'prod'
        $saved | ConvertTo-Json -Depth 5 | Should -Not -Match ([regex]::Escape($sandbox.Credential.GetNetworkCredential().Password))
        (TabExpansion2 'Connect-Confluence -Name pr').CompletionMatches.CompletionText | Should -Contain 'prod'
    }

    It 'say where the secret goes, and save nothing with -WhatIf' {
        Save-ConfluenceConnection other -WhatIf
        (Get-ConfluenceConnection -Saved).Name | Should -Not -Contain 'other'
    }

    It 'are forgotten with their secrets' {
        Remove-ConfluenceConnection prod
        Get-ConfluenceConnection -Saved | Should -BeNullOrEmpty
        Get-ChildItem (Join-Path $env:CONFLUENCEOPS_SETTINGS 'secrets') -File | Where-Object Name -NE 'key' | Should -BeNullOrEmpty
        { Connect-Confluence -Name prod -ErrorAction Stop } | Should -Throw -ErrorId 'SavedConnection,*'
    }

    It 'need the module for a vault' -Skip:([bool](Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement)) {
        { Save-ConfluenceConnection prod -Vault mine -ErrorAction Stop } | Should -Throw -ErrorId 'VaultNotUsable,*'
    }
}

Describe 'Connections in other runspaces' {
    BeforeAll { $connection = $sandbox | Connect-Confluence }
    AfterAll { Get-ConfluenceConnection | Disconnect-Confluence }

    It 'are used in parallel where they are passed' {
        $module = (Get-Module ConfluenceOps).Path
        $keys = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; (Get-ConfluenceSpace -Connection $using:connection).Key } -ThrottleLimit 4
        $keys | Should -HaveCount 8
    }

    It 'are made in parallel, each for itself' {
        $module = (Get-Module ConfluenceOps).Path
        $names = 1..3 | ForEach-Object -Parallel { Import-Module $using:module; $using:sandbox | Connect-Confluence -Name "own$_" | Out-Null; (Get-ConfluenceConnection).Name }
        $names | Sort-Object | Should -Be @('own1', 'own2', 'own3')
        (Get-ConfluenceConnection).Name | Should -Be $connection.Name
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

    It 'has no scopes, and says so' {
        Connect-Confluence $center.Url -PersonalAccessToken $token | Out-Null
        Get-ConfluenceScope -Connection (Get-ConfluenceConnection | Where-Object IsDefault) -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warned" | Should -BeLike '*no scopes*'
    }

    It 'refuses a wrong token' {
        { Connect-Confluence $center.Url -PersonalAccessToken $wrong.Password -ErrorAction Stop } | Should -Throw -ErrorId 'NotAuthenticated,*'
    }
}
