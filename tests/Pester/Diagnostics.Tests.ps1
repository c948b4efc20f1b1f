BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox
    $sandbox | Connect-Confluence | Out-Null
    $file = Join-Path $TestDrive 'support.zip'

    function Read-Part([string] $name) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        [IO.Compression.ZipFile]::ExtractToDirectory($file, $folder)
        Get-Content "$folder/$name.json" -Raw | ConvertFrom-Json
    }
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Export-ConfluenceDiagnostics' {
    It 'writes the errors of the session, and what led to them' {
        { Get-ConfluencePage -Id 424242 -ErrorAction Stop } | Should -Throw
        Export-ConfluenceDiagnostics $file | Should -BeOfType System.IO.FileInfo
        $noted = @(Read-Part errors)[-1]
        $noted.command | Should -Be 'Get-ConfluencePage'
        $noted.errorId | Should -Be 'PageNotFound'
        $connection = @(Read-Part connections)[0]
        $connection.status | Should -Be 'Connected'
        $connection.requests.route | Should -Contain 'wiki/api/v2/pages?limit&id'
        (Read-Part surroundings).face | Should -BeLike "PowerShell $($PSVersionTable.PSVersion)*"
    }

    It 'writes nothing with -WhatIf, and replaces what was there' {
        $before = (Get-Item $file).LastWriteTimeUtc
        Export-ConfluenceDiagnostics $file -WhatIf
        (Get-Item $file).LastWriteTimeUtc | Should -Be $before
        Export-ConfluenceDiagnostics $file | Out-Null
        (Get-Item $file).LastWriteTimeUtc | Should -BeGreaterThan $before
    }

    It 'takes one connection from the pipeline, or by its name' {
        $administrator = $sandbox.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1
        $second = Connect-Confluence $sandbox.Url $administrator.Credential -Name second
        $second | Export-ConfluenceDiagnostics $file | Out-Null
        Read-Part connections | Should -HaveCount 1
        Export-ConfluenceDiagnostics $file -Connection second | Out-Null
        Read-Part connections | Should -HaveCount 1
        Export-ConfluenceDiagnostics $file | Out-Null
        Read-Part connections | Should -HaveCount 2
    }

    It 'says where it cannot write' {
        { Export-ConfluenceDiagnostics (Join-Path $TestDrive 'nowhere/support.zip') -ErrorAction Stop } | Should -Throw -ErrorId 'SupportFileNotWritten,*'
    }

    It 'works where connecting is what fails' {
        Get-ConfluenceConnection | Disconnect-Confluence
        { Connect-Confluence http://127.0.0.1:9 $sandbox.Credential -ErrorAction Stop } | Should -Throw
        Export-ConfluenceDiagnostics $file | Out-Null
        Read-Part connections | Should -BeNullOrEmpty
        @(Read-Part errors)[-1].errorId | Should -Be 'SiteUnreachable'
    }
}
