BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $site = Start-ConfluenceSandbox
    $null = $site.Accounts | Where-Object Name -EQ 'Nora Lindqvist' | Connect-Confluence
    $null = Import-ConfluenceSpace ENG
    Stop-ConfluenceSandbox
    $tool = Join-Path (Split-Path (Get-Module ConfluenceOps).Path) 'sandbox/ConfluenceOps.Tool.dll'

    # What an assistant's program does: starts the server, greets it, and calls one tool.
    function Invoke-Tool([string] $Name, [hashtable] $Given, [string] $As) {
        $start = [Diagnostics.ProcessStartInfo]::new('dotnet', [string[]](@($tool, 'mcp') + @(if ($As) { '--as', $As })))
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
        $server = [Diagnostics.Process]::Start($start)
        try {
            foreach ($message in @(
                    @{ id = 1; method = 'initialize'; params = @{ protocolVersion = '2025-06-18'; capabilities = @{}; clientInfo = @{ name = 'pester'; version = '5' } } }
                    @{ method = 'notifications/initialized' }
                    @{ id = 2; method = 'tools/call'; params = @{ name = $Name; arguments = $Given } })) {
                $server.StandardInput.WriteLine(($message + @{ jsonrpc = '2.0' } | ConvertTo-Json -Depth 9 -Compress))
                if ($message.id) { $answer = $server.StandardOutput.ReadLine() | ConvertFrom-Json }
            }
            $answer.result
        }
        finally {
            $server.StandardInput.Close()
            if (-not $server.WaitForExit(5000)) { $server.Kill() }
        }
    }
}

AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

Describe 'Get-DocumentAccessLog' {
    It 'tells owners what an assistant asked and was given' {
        $found = Invoke-Tool search_documents @{ query = 'rollback'; limit = 2 }
        $found.structuredContent.documents | Should -HaveCount 2
        $null = Invoke-Tool get_document @{ document = '99999' }

        $log = Get-DocumentAccessLog
        $log.Action | Should -Be 'get_document', 'search_documents'
        $log[0].Refused | Should -Be 'DocumentNotFound'
        $log[1].Asked | Should -BeLike '*query=rollback*'
        $log[1].Client | Should -Be 'pester 5'
        ($log[1] | Get-Document).Title | Should -Contain $found.structuredContent.documents[0].title
        ($log | Out-String) | Should -BeLike '*search_documents*'
    }

    It 'is narrowed by person, action and time' {
        (Get-DocumentAccessLog -Action search_*).Action | Sort-Object -Unique | Should -Be 'search_documents'
        Get-DocumentAccessLog -Person nobody | Should -BeNullOrEmpty
        Get-DocumentAccessLog -Since (Get-Date).AddHours(1) | Should -BeNullOrEmpty
        Get-DocumentAccessLog -Until (Get-Date).AddDays(-1) | Should -BeNullOrEmpty
        @(Get-DocumentAccessLog | Select-Object -First 1) | Should -HaveCount 1
    }

    It 'is refused to whoever does not own the catalog' {
        { Get-DocumentAccessLog -As 'Maya Okafor' -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
    }
}

Describe 'Register-ConfluenceMcpClient' {
    BeforeEach { $project = (New-Item -ItemType Directory "$TestDrive/$(New-Guid)").FullName }

    It 'writes what starts the server, and Unregister takes it out again' {
        $written = Register-ConfluenceMcpClient ClaudeCode, Factory, VSCode -Path $project -As 'Maya Okafor'
        $written.Changed | Should -Be $true, $true, $true
        (Register-ConfluenceMcpClient ClaudeCode, Factory, VSCode -Path $project -As 'Maya Okafor').Changed | Should -Be $false, $false, $false
        $entry = (Get-Content "$project/.mcp.json" | ConvertFrom-Json).mcpServers.confluence
        $entry.args | Should -Contain 'mcp'
        $entry.args | Should -Contain (Convert-Path $env:CONFLUENCEOPS_CATALOG)
        (Get-Content "$project/.vscode/mcp.json" | ConvertFrom-Json).servers.confluence.args[-1] | Should -Be 'Maya Okafor'
        ($written | Out-String) | Should -BeLike '*ClaudeCode*Project*'

        ($written | Unregister-ConfluenceMcpClient -Path $project).Changed | Should -Be $true, $true, $true
        Get-Content "$project/.factory/mcp.json" | Should -Not -BeLike '*confluence*'
    }

    It 'shows with -WhatIf what it would write, and writes nothing' {
        $said = pwsh -NoProfile -NonInteractive -c "Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; Register-ConfluenceMcpClient VSCode -Path '$project' -WhatIf"
        ($said -join "`n") | Should -BeLike '*"servers"*"confluence"*"mcp"*'
        Get-ChildItem $project -Force | Should -BeNullOrEmpty
    }

    It 'keeps what others have written, and leaves alone what it cannot read' {
        Set-Content "$project/.mcp.json" '{ "mcpServers": { "github": { "command": "gh" } }, "other": 1 }'
        $null = Register-ConfluenceMcpClient ClaudeCode -Path $project
        $file = Get-Content "$project/.mcp.json" | ConvertFrom-Json
        $file.mcpServers.github.command | Should -Be 'gh'
        $file.other | Should -Be 1
        $file.mcpServers.confluence.type | Should -Be 'stdio'

        Set-Content "$project/.mcp.json" '{ broken'
        { Register-ConfluenceMcpClient ClaudeCode -Path $project -ErrorAction Stop } | Should -Throw -ErrorId 'ClientFile,*'
        Get-Content "$project/.mcp.json" | Should -Be '{ broken'
    }
}
