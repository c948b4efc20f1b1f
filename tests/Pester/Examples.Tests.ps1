BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    # What needs a real site, a person at the keyboard, or ends the session.
    $elsewhere = 'acme\.atlassian\.net|wiki\.acme\.example|-FromEnvironment|GITHUB_EVENT_PATH|-Endpoint|\bexit\b'
    $examples = Get-Command -Module ConfluenceOps | ForEach-Object { (Get-Help $_.Name -Full).examples.example.code } |
        Where-Object { $_ -notmatch $elsewhere } | ForEach-Object { @{ Code = $_ } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $script:site = Start-ConfluenceSandbox
    Push-Location $TestDrive
    Set-Content draft.md '# A draft'
    # Whoever makes a catalog owns it, and most of what the examples do is for owners.
    $null = $site.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1 | Connect-Confluence
    $null = Import-ConfluenceSpace ENG, OPS
    $null = Save-ConfluenceConnection prod -WarningAction Ignore
}

AfterAll {
    Pop-Location
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'Examples of the help' {
    BeforeEach {
        if (-not (Get-Process -Id $site.ProcessId -ErrorAction Ignore)) { $script:site = Start-ConfluenceSandbox }
        $null = $site.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1 | Connect-Confluence
        Get-Document -ReadOnly | Set-DocumentReadOnly -Enabled:$false
    }

    It '<Code>' -TestCases $examples {
        $ErrorActionPreference = 'Stop'
        { & ([scriptblock]::Create($Code)) | Out-String } | Should -Not -Throw
    }
}
