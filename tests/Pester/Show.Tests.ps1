BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox | Connect-Confluence
    $null = Import-ConfluenceSpace ENG
    Stop-ConfluenceSandbox
    $all = Get-Document
    $screens = 'BROWSER', 'DISPLAY', 'WAYLAND_DISPLAY'
    $before = $screens | ForEach-Object { [Environment]::GetEnvironmentVariable($_) }
}

AfterAll {
    0..2 | ForEach-Object { [Environment]::SetEnvironmentVariable($screens[$_], $before[$_]) }
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'Show-Document' {
    It 'writes one page to a file, with where it comes from' {
        Show-Document $all[0].Id -Path "$TestDrive/one.html" | Should -BeNullOrEmpty
        $page = Get-Content -Raw "$TestDrive/one.html"
        $page | Should -Match '^<!doctype html>'
        $page | Should -BeLike "*Read-only copy of*in <b>ENG</b>, version $($all[0].PageVersion), as of*"
        $page | Should -BeLike "*default-src 'none'*"
    }

    It 'writes a file for each of many into a folder' {
        $pages = $all | Select-Object -First 12 | Show-Document -Path "$TestDrive/pages/" -PassThru
        $pages | Should -HaveCount 12
        $pages.Path | Sort-Object -Unique | Should -HaveCount 12
        $pages.Path | Should -Exist
        $pages.IsOpened | Sort-Object -Unique | Should -Be $false
    }

    It 'does not write a second page over the first one' {
        $all[0..1] | Show-Document -Path "$TestDrive/two.html" -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PageFileTaken,*'
        Get-Content -Raw "$TestDrive/two.html" | Should -BeLike "*$([Net.WebUtility]::HtmlEncode($all[0].Title))*"
    }

    It 'opens the browser with a file that nobody else can read' -Skip:$IsWindows {
        Set-Content "$TestDrive/browser" "#!/bin/sh`nprintf %s `"`$1`" > '$TestDrive/opened'"
        chmod +x "$TestDrive/browser"
        $env:BROWSER = "$TestDrive/browser"
        $page = $all[0] | Show-Document -PassThru
        $page.IsOpened | Should -BeTrue
        for ($try = 0; $try -lt 100 -and -not (Test-Path "$TestDrive/opened"); $try++) { Start-Sleep -Milliseconds 50 }
        ([Uri](Get-Content -Raw "$TestDrive/opened")).LocalPath | Should -Be $page.Path
        (Get-Item $page.Path).UnixMode | Should -Be '-rw-------'
        (Get-Item (Split-Path $page.Path)).UnixMode | Should -Be 'drwx------'
    }

    It 'says where the page is when there is no screen' -Skip:(-not $IsLinux) {
        $screens | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $null) }
        $page = Show-Document $all[0].Id -PassThru -WarningVariable said -WarningAction SilentlyContinue
        $page.IsOpened | Should -BeFalse
        $said | Should -BeLike "*The page is in '$($page.Path)'*"
        $page.Path | Should -Exist
    }

    It 'shows nothing with -WhatIf' {
        Show-Document $all[0].Id -Path "$TestDrive/whatif.html" -WhatIf
        "$TestDrive/whatif.html" | Should -Not -Exist
        $all.Id | Show-Document -WhatIf -PassThru | Should -BeNullOrEmpty
    }

    It 'writes one error for what is not there and goes on' {
        $pages = 99999, $all[0].Id | Show-Document -Path "$TestDrive/pages/" -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $pages.Id | Should -Be $all[0].Id
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentNotFound,*'
    }
}
