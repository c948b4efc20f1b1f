BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=3,pages=60,seed=7'
    $null = $sandbox | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Import schedules' {
    BeforeEach {
        $catalog = "$TestDrive/$(New-Guid)/catalog.db"
        $env:CONFLUENCEOPS_CATALOG = $catalog
        $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    }

    AfterEach { $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null }

    It 'are registered, listed, run and forgotten' {
        $registered = Register-ConfluenceImportSchedule nightly -Space GEN1, GEN2 -Daily 02:00 -NoEntry
        $registered.When | Should -Be 'daily at 02:00'
        $registered.Next.LocalDateTime.ToString('HH:mm') | Should -Be '02:00'

        $runs = Invoke-ConfluenceImportSchedule nightly
        $runs.Space | Should -Be 'GEN1', 'GEN2'
        $runs.Status | Should -Be 'Completed', 'Completed'

        $listed = Get-ConfluenceImportSchedule night*
        $listed.Name | Should -Be 'nightly'
        $listed.Space | Should -Be 'GEN1', 'GEN2'
        ($listed.LastRun - $runs[0].Started).Duration() | Should -BeLessThan ([timespan] '00:00:01')
        $listed.LastStatus | Should -Be 'Completed'

        $listed | Unregister-ConfluenceImportSchedule -NoEntry
        Get-ConfluenceImportSchedule | Should -BeNullOrEmpty
        Get-ConfluenceImportRun | Should -HaveCount 2
    }

    It 'take spaces from the pipeline, and each way to say when' {
        $weekly = Get-ConfluenceSpace GEN* | Register-ConfluenceImportSchedule weekly -Weekly Sunday, Monday -At 03:30 -NoEntry
        $weekly.Space | Should -Be 'GEN1', 'GEN2', 'GEN3'
        $weekly.When | Should -Be 'Sunday, Monday at 03:30'
        (Register-ConfluenceImportSchedule often -Space * -Hourly -NoEntry).When | Should -Be 'hourly from 00:00'
        (Register-ConfluenceImportSchedule less -Space * -Hourly -Every 4 -At 01:15 -NoEntry).When | Should -Be 'every 4 hours from 01:15'
    }

    It 'write the text of the entry in place of installing it' {
        $files = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -Connection prod -PassThru -EntryKind Systemd
        Split-Path $files.Path -Leaf | Should -Be 'confluenceops-nightly.timer', 'confluenceops-nightly.service'
        $files[0].Text | Should -BeLike '*OnCalendar=`*-`*-`* 02:00:00*Persistent=true*'
        $files[1].Text | Should -BeLike "*CONFLUENCEOPS_PROD_TOKEN*nightly*$catalog*"
        $files | ForEach-Object { Test-Path $_.Path } | Should -Not -Contain $true
        $files | Out-String | Should -BeLike '*`[Timer`]*'
        (Get-ConfluenceImportSchedule).Connection | Should -Be 'prod'
    }

    It 'start from outside with the module alone, and end with the exit code' -Skip:$IsWindows {
        $text = (Register-ConfluenceImportSchedule nightly -Space GEN1, NOPE -Daily 02:00 -PassThru -EntryKind Crontab).Text
        # As cron takes the line apart.
        $command = (($text -split "`n" -match '^\d')[0] -split ' ', 6)[5].Replace('\%', '%')
        $env:CONFLUENCEOPS_URL, $env:CONFLUENCEOPS_USER = $sandbox.Url, $sandbox.Credential.UserName
        $env:CONFLUENCEOPS_TOKEN = $sandbox.Credential.GetNetworkCredential().Password
        try {
            $output = sh -c $command 2>&1 | Out-String
            $LASTEXITCODE | Should -Be 1 -Because $output
        }
        finally { $env:CONFLUENCEOPS_URL, $env:CONFLUENCEOPS_USER, $env:CONFLUENCEOPS_TOKEN = $null }
        (Get-ConfluenceImportRun -Schedule nightly | Sort-Object Space).Status | Should -Be 'Completed', 'Failed'
    }

    It 'say with one warning what failed, and go on with the other spaces' {
        $null = Register-ConfluenceImportSchedule nightly -Space NOPE, GEN3 -Daily 02:00 -NoEntry
        $runs = Invoke-ConfluenceImportSchedule nightly -WarningVariable warnings -WarningAction SilentlyContinue
        $runs.Status | Should -Be 'Failed', 'Completed'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*no space 'NOPE'*"
        (Get-ConfluenceImportRun -Status Failed).Message | Should -BeLike "*no space 'NOPE'*"
        Invoke-ConfluenceImportSchedule nightly -ExitCode -WarningAction SilentlyContinue | Should -Be 1
    }

    It 'never import from another site than the one they name' {
        $null = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -Connection prod -NoEntry
        $run = Invoke-ConfluenceImportSchedule nightly -WarningAction SilentlyContinue
        $run.Status | Should -Be 'Failed'
        $run.Message | Should -BeLike '*no CONFLUENCEOPS_PROD_URL*'
    }

    It 'end a job with 1 when there is nothing to run' {
        $null = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -NoEntry
        Invoke-ConfluenceImportSchedule nope -ExitCode -ErrorAction SilentlyContinue -ErrorVariable problems | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'ScheduleNotFound,*'
    }

    It 'tell a script block of the run' {
        $null = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -NoEntry
        $null = Invoke-ConfluenceImportSchedule nightly -Notify { $script:told = $_ }
        $told.ExitCode | Should -Be 0
        $told.Text | Should -BeLike 'nightly: Completed. GEN1 Completed: * added*'
        $null = Invoke-ConfluenceImportSchedule nightly -Notify { throw 'no chat today' } -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*no chat today*'
    }

    It 'show no more of a webhook than its host' {
        $state = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -Notify https://chat.example/sekretpath -NoEntry
        $state | Format-List * | Out-String | Should -BeLike '*chat.example*'
        "$($state | Format-List * | Out-String)$($state | ConvertTo-Json -Depth 5)" | Should -Not -BeLike '*sekret*'
        { Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -Notify http://chat.example/sekretpath -NoEntry -ErrorAction Stop } | Should -Throw -ErrorId 'WebhookNotUsable,*'
        "$($Error[0])" | Should -Not -BeLike '*sekret*'
    }

    It 'are not registered with -WhatIf' {
        Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -WhatIf | Should -BeNullOrEmpty
        Test-Path $catalog | Should -BeFalse
    }

    It 'are completed by name' {
        $null = Register-ConfluenceImportSchedule nightly -Space GEN1 -Daily 02:00 -NoEntry
        foreach ($cmdlet in 'Get', 'Invoke', 'Unregister') {
            $line = "$cmdlet-ConfluenceImportSchedule n"
            (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'nightly'
        }
    }
}

Describe 'Get-ConfluenceImportRun' {
    BeforeAll {
        $env:CONFLUENCEOPS_CATALOG = "$TestDrive/runs.db"
        $null = Register-ConfluenceImportSchedule nightly -Space GEN1, GEN2 -Daily 02:00 -NoEntry
        $null = Invoke-ConfluenceImportSchedule nightly
        $null = Import-ConfluenceSpace GEN3
    }

    AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

    It 'lists runs newest first, by space, schedule and how they ended' {
        (Get-ConfluenceImportRun).Space | Should -Be 'GEN3', 'GEN2', 'GEN1'
        (Get-ConfluenceImportRun -Last 1).Space | Should -Be 'GEN3'
        (Get-ConfluenceImportRun -Space *1).Space | Should -Be 'GEN1'
        (Get-ConfluenceImportSchedule | Get-ConfluenceImportRun).Space | Should -Be 'GEN2', 'GEN1'
        Get-ConfluenceImportRun -Status Failed | Should -BeNullOrEmpty
    }

    It 'shows when each began and what it did' {
        $shown = Get-ConfluenceImportRun -Last 1 | Format-Table | Out-String -Width 200
        $shown | Should -Match 'Started\s+Space\s+Status\s+Added\s+Changed\s+Moved\s+Removed\s+Failed\s+Requests\s+Duration'
        $shown | Should -BeLike "*$((Get-Date).ToString('yyyy-MM-dd'))*GEN3*Completed*"
    }
}
