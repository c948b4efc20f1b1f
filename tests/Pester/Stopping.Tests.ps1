BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $slow = Start-ConfluenceSandbox -Generate 'spaces=2,pages=4000,seed=7' -Faults 'latency=2000ms' | Connect-Confluence

    # What Ctrl+C does: PowerShell stops the pipeline from another thread.
    function Measure-Stop([string] $Command, [hashtable] $Parameter) {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$PSScriptRoot/../../output/ConfluenceOps'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddCommand($Command).AddParameters($Parameter)
            $running = $shell.BeginInvoke()
            Start-Sleep -Milliseconds 700
            $running.IsCompleted | Should -BeFalse -Because 'only a command that still runs can be stopped'
            $time = Measure-Command { $shell.Stop() }
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $time
        }
        finally {
            $shell.Dispose()
        }
    }
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Ctrl+C' {
    It 'ends <Command> within a second' -TestCases @(
        @{ Command = 'Get-ConfluenceSpace'; Parameter = @{} }
        @{ Command = 'Get-ConfluencePage'; Parameter = @{ Space = 'GEN1' } }
        @{ Command = 'Import-ConfluenceSpace'; Parameter = @{} }
    ) {
        $Parameter.Connection = $slow
        if ($Command -eq 'Import-ConfluenceSpace') {
            $Parameter.Space = Get-ConfluenceSpace GEN1 -Connection $slow
            $Parameter.Catalog = "$TestDrive/stopped.db"
        }
        (Measure-Stop $Command $Parameter).TotalSeconds | Should -BeLessThan 1
    }

    It 'leaves a sound catalog behind' {
        { Get-Document -Catalog "$TestDrive/stopped.db" } | Should -Not -Throw
    }
}

Describe 'A pipeline that has enough' {
    It 'ends without an error' {
        $null = Get-ConfluenceSpace -Connection $slow -ErrorVariable problems | Select-Object -First 1
        $problems | Should -BeNullOrEmpty
    }

    It 'ends at -ErrorAction Stop' {
        { 'NOPE', 'GEN1' | Get-ConfluenceSpace -Connection $slow -ErrorAction Stop } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }

    It 'lets an error of a later command through' {
        { Get-ConfluenceSpace -Connection $slow | ForEach-Object { throw 'later' } } | Should -Throw 'later'
    }
}
