BeforeDiscovery {
    # One with REST for everything, one whose permissions only JSON-RPC tells, and the oldest that is supported.
    $versions = '9.5', '8.5', '7.19'
}

BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = Join-Path $TestDrive 'catalog.db'
}

AfterAll { Remove-Item Env:CONFLUENCEOPS_CATALOG }

Describe 'Data Center <_>' -ForEach $versions {
    BeforeAll {
        $sandbox = Start-ConfluenceSandbox -Flavor DataCenter -Version $_
        $administrator = $sandbox.Accounts | Where-Object Role -EQ 'administrator' | Select-Object -First 1
        $connection = Connect-Confluence $sandbox.Url -PersonalAccessToken $administrator.Credential.Password
        $catalog = Join-Path $TestDrive "$_.db"
    }

    AfterAll {
        Get-ConfluenceConnection | Disconnect-Confluence
        Stop-ConfluenceSandbox $sandbox
    }

    It 'lists spaces, pages, people and groups' {
        (Get-ConfluenceSpace).Key | Should -Contain 'ENG'
        Get-ConfluencePage -Space ENG | Should -Not -BeNullOrEmpty
        (Get-ConfluenceUser).DisplayName | Should -Be $connection.Account
        Get-ConfluenceGroup | Should -Not -BeNullOrEmpty
        Get-ConfluenceGroup | Get-ConfluenceGroupMember | Should -Not -BeNullOrEmpty
    }

    It 'is imported, and imported again with nothing to do' {
        $run = Import-ConfluenceSpace ENG -Catalog $catalog
        $run.Status | Should -Be 'Completed'
        $run.Added | Should -BeGreaterThan 5
        $again = Import-ConfluenceSpace ENG -Catalog $catalog
        $again.Added + $again.Updated + $again.Removed | Should -Be 0
        Find-Document deploy -Catalog $catalog | Should -Not -BeNullOrEmpty
    }

    It 'is reviewed: permissions, restrictions, effective access, findings' {
        Get-ConfluencePermission ENG | Should -Not -BeNullOrEmpty
        $review = New-ConfluencePermissionReview -Space *
        $review | Get-ConfluenceFinding | Should -Not -BeNullOrEmpty
        $answer = Get-ConfluenceEffectivePermission -Space ENG -User $administrator.Name
        $answer | Should -Not -BeNullOrEmpty
    }

    It 'tells its audit log' {
        Get-ConfluenceAuditLog | Select-Object -First 3 | Should -Not -BeNullOrEmpty
    }

    It 'says what it cannot do' {
        $page = Get-ConfluencePage -Space ENG | Select-Object -First 1
        { Copy-ConfluencePage $page -ToSpace ENG -ErrorAction Stop } | Should -Throw -ErrorId 'NotOnDataCenter,*'
    }
}
