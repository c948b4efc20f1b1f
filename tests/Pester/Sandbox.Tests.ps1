BeforeAll { Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force }

AfterAll { Stop-ConfluenceSandbox }

Describe 'Start-ConfluenceSandbox' {
    AfterEach { Stop-ConfluenceSandbox }

    It 'starts a site on loopback that answers' {
        $sandbox = Start-ConfluenceSandbox
        $sandbox.Url.IsLoopback | Should -BeTrue
        $sandbox.Accounts.Count | Should -BeGreaterThan 1
        $sandbox.Credential.UserName | Should -Be ($sandbox.Accounts | Where-Object Role -EQ 'service account')[0].Email
        $sandbox.Clients.Where{ -not $_.ClientSecret }.ClientId | Should -Be 'sandbox-client-interactive'
        $sandbox.Clients.Where{ $_.ClientSecret }.Account | Should -Be $sandbox.Credential.UserName
        (Get-Process -Id $sandbox.ProcessId).HasExited | Should -BeFalse
        $sandbox | Connect-Confluence | Should -Not -BeNullOrEmpty
        Get-ConfluenceSpace | Should -Not -BeNullOrEmpty
    }

    It 'goes on when Ctrl+C ends a command in the same terminal' -Skip:$IsWindows {
        $sandbox = Start-ConfluenceSandbox
        kill -INT $sandbox.ProcessId
        Start-Sleep -Milliseconds 500
        $sandbox | Connect-Confluence | Should -Not -BeNullOrEmpty
    }

    It 'says what is wrong with an option' {
        { Start-ConfluenceSandbox -Generate 'pages=many' } | Should -Throw -ErrorId 'SandboxFailed,*'
        "$($Error[0])" | Should -BeLike "*'many'*"
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*spaces=5,pages=2000*'
        { Start-ConfluenceSandbox -Faults 'weather=bad' } | Should -Throw -ErrorId 'SandboxFailed,*'
        { Start-ConfluenceSandbox -Export "$TestDrive/none.zip" } | Should -Throw -ErrorId 'SandboxFailed,*'
    }

    It 'says what is missing where there is no dotnet' {
        $path = $env:PATH
        $env:PATH = $TestDrive
        try {
            { Start-ConfluenceSandbox } | Should -Throw -ErrorId 'SandboxFailed,*'
            "$($Error[0])" | Should -BeLike "*no 'dotnet' on the path*"
            $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*https://dot.net*'
        }
        finally {
            $env:PATH = $path
        }
    }

    It 'with -WhatIf starts nothing' {
        Start-ConfluenceSandbox -WhatIf | Should -BeNullOrEmpty
    }
}

Describe 'Stop-ConfluenceSandbox' {
    It 'ends the process and closes the connections to it' {
        $sandbox = Start-ConfluenceSandbox
        $sandbox | Connect-Confluence
        $sandbox | Stop-ConfluenceSandbox
        Wait-Process -Id $sandbox.ProcessId -Timeout 5 -ErrorAction Ignore
        Get-Process -Id $sandbox.ProcessId -ErrorAction Ignore | Should -BeNullOrEmpty
        Get-ConfluenceConnection | Should -BeNullOrEmpty
    }

    It 'with -WhatIf stops nothing' {
        $sandbox = Start-ConfluenceSandbox
        Stop-ConfluenceSandbox -WhatIf
        Get-Process -Id $sandbox.ProcessId | Should -Not -BeNullOrEmpty
    }

    It 'takes a sandbox that was stopped already' {
        $sandbox = Start-ConfluenceSandbox
        $sandbox | Stop-ConfluenceSandbox
        { $sandbox | Stop-ConfluenceSandbox } | Should -Not -Throw
    }
}

Describe 'A session that ends' {
    It 'leaves no sandbox behind, whether the module is removed or the process ends' {
        $module = "$PSScriptRoot/../../output/ConfluenceOps"
        $removed, $left = pwsh -NoProfile -Command "Import-Module '$module'; (Start-ConfluenceSandbox).ProcessId; Remove-Module ConfluenceOps; Import-Module '$module'; (Start-ConfluenceSandbox).ProcessId"
        Wait-Process -Id $removed, $left -Timeout 5 -ErrorAction Ignore
        Get-Process -Id $removed, $left -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}
