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
        $names = 1..3 | ForEach-Object -UseNewRunspace -Parallel { Import-Module $using:module; $using:sandbox | Connect-Confluence -Name "own$_" | Out-Null; (Get-ConfluenceConnection).Name }
        $names | Sort-Object | Should -Be @('own1', 'own2', 'own3')
        (Get-ConfluenceConnection).Name | Should -Be $connection.Name
    }
}
