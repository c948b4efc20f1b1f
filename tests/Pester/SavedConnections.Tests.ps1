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

    It 'need the module for a vault' -Skip:([bool](Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement)) {
        { Save-ConfluenceConnection prod -Vault mine -ErrorAction Stop } | Should -Throw -ErrorId 'VaultNotUsable,*'
    }
}
