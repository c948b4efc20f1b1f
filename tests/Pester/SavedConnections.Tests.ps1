BeforeDiscovery {
    $hasVaults = [bool](Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement)
}

BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=20,seed=7'
}

AfterAll { Stop-ConfluenceSandbox }

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

    It 'need the module for a vault (only without Microsoft.PowerShell.SecretManagement)' -Skip:$hasVaults {
        { Save-ConfluenceConnection prod -Vault mine -ErrorAction Stop } | Should -Throw -ErrorId 'VaultNotUsable,*'
    }
}

Describe 'Saved connections in a vault (only with Microsoft.PowerShell.SecretManagement)' -Skip:(-not $hasVaults) {
    BeforeAll {
        $env:CONFLUENCEOPS_SETTINGS = Join-Path $TestDrive 'settings of vaults'
        $folder = (New-Item (Join-Path $TestDrive 'vault') -ItemType Directory).FullName
        $vault = "ConfluenceOps test $PID"
        Register-SecretVault -Name $vault -ModuleName "$PSScriptRoot/TestVault" -VaultParameters @{ Folder = $folder }
        $sandbox | Connect-Confluence | Out-Null
    }

    AfterEach { Remove-Item (Join-Path $folder 'locked') -ErrorAction Ignore }

    AfterAll {
        Get-ConfluenceConnection | Disconnect-Confluence
        Unregister-SecretVault $vault
        Remove-Item Env:CONFLUENCEOPS_SETTINGS
    }

    It 'have their secret there and nowhere else, whatever their names' {
        foreach ($name in 'prod', '[ab] *') {
            Save-ConfluenceConnection $name -Vault $vault -WarningVariable warned | Out-Null
            $warned | Should -BeNullOrEmpty
            (Connect-Confluence -Name $name).Email | Should -Be $sandbox.Credential.UserName
        }
        Get-ChildItem $folder | Should -HaveCount 2
        Join-Path $env:CONFLUENCEOPS_SETTINGS 'secrets' | Should -Not -Exist
        '[ab] *' | Remove-ConfluenceConnection
        Get-ChildItem $folder | Should -HaveCount 1
    }

    It 'are made again in several runspaces at once' {
        $module = (Get-Module ConfluenceOps).Path
        $mails = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; (Connect-Confluence -Name prod).Email } -ThrottleLimit 4
        $mails | Should -HaveCount 4
    }

    It 'do what was asked whatever the session prefers, strict or not' {
        Set-StrictMode -Version Latest
        $WhatIfPreference = $true
        Save-ConfluenceConnection preferring -Vault $vault -WhatIf:$false | Out-Null
        (Connect-Confluence -Name preferring).Email | Should -Be $sandbox.Credential.UserName
        Remove-ConfluenceConnection preferring -WhatIf:$false
        Get-ChildItem $folder | Should -HaveCount 1
    }

    It 'leave no secret behind where the next one is kept' {
        Save-ConfluenceConnection moved -Vault $vault | Out-Null
        Save-ConfluenceConnection moved -NoVault -WarningAction SilentlyContinue | Out-Null
        Get-ChildItem $folder | Should -HaveCount 1
        (Connect-Confluence -Name moved).Email | Should -Be $sandbox.Credential.UserName
        Remove-ConfluenceConnection moved
    }

    It 'say that the vault is locked, and are not forgotten with their secret left in it' {
        New-Item (Join-Path $folder 'locked') | Out-Null
        { Connect-Confluence -Name prod -ErrorAction Stop } | Should -Throw "*The vault '$vault' cannot be used:*"
        { Remove-ConfluenceConnection prod -ErrorAction Stop } | Should -Throw -ErrorId 'VaultNotUsable,*'
        (Get-ConfluenceConnection -Saved).Name | Should -Contain 'prod'
        Remove-ConfluenceConnection prod -Force -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike '*was left where it is*'
        Get-ConfluenceConnection -Saved | Should -BeNullOrEmpty
    }

    It 'say that there is no such vault' {
        { Save-ConfluenceConnection prod -Vault nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'VaultNotUsable,*'
    }
}
