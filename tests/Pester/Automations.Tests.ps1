BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $site = Start-ConfluenceSandbox
    $null = $site | Connect-Confluence
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'Automations' {
    BeforeEach { $env:CONFLUENCEOPS_CATALOG = "$TestDrive/$(New-Guid)/catalog.db" }

    It 'file, protect and mark whatever an import brings' {
        $null = New-DocumentCollection Runbooks
        $null = New-DocumentTag Confluence -Color blue
        $made = New-DocumentAutomation 'Confluence is read-only' -When Imported -Filter { Source -eq 'Confluence' } -Do AddToCollection, SetReadOnly, AddTag -Collection Wiki -Tag Confluence -WarningVariable warned -WarningAction Ignore
        $made.Do | Should -Be "AddToCollection 'Wiki'", 'SetReadOnly', "AddTag 'Confluence'"
        $warned | Should -Be "There was no collection 'Wiki', so that it was made."

        $run = Import-ConfluenceSpace ENG, OPS

        $run.Status | Should -Be Completed, Completed
        $documents = Get-Document
        $documents.Count | Should -BeGreaterThan 10
        (Get-Document -Collection Wiki -Tag Confluence -ReadOnly).Count | Should -Be $documents.Count
        $history = Get-DocumentAutomationRun 'Confluence*'
        $history.Space | Should -Be OPS, ENG
        ($history | Measure-Object Changed -Sum).Sum | Should -Be $documents.Count
        (Get-DocumentAutomation).LastStatus | Should -Be Completed
        Get-DocumentAutomation | Test-DocumentAutomation | Should -BeNullOrEmpty
    }

    It 'do by hand what trying them out says' {
        $null = Import-ConfluenceSpace ENG
        $null = New-DocumentAutomation 'Confluence is read-only' -When Imported -Filter { Source -eq 'Confluence' } -Do AddToCollection, SetReadOnly, AddTag -Collection Wiki -Tag Confluence -WarningAction Ignore
        $effects = Get-DocumentAutomation | Test-DocumentAutomation
        $effects.Count | Should -Be @(Get-Document).Count
        $effects[0].Do | Should -Be "AddToCollection 'Wiki'", "AddTag 'Confluence'"
        Get-Document -Collection Wiki | Should -BeNullOrEmpty

        Invoke-DocumentAutomation 'Confluence is read-only' -WhatIf
        Get-DocumentAutomationRun | Should -BeNullOrEmpty
        $run = Invoke-DocumentAutomation 'Confluence is read-only'

        $run.Trigger, $run.Status | Should -Be Manual, Completed
        $run.Changed | Should -Be $effects.Count
        (Get-Document -Collection Wiki).Count | Should -Be $effects.Count
        (Invoke-DocumentAutomation 'Confluence is read-only').Changed | Should -Be 0
    }

    It 'are changed, ordered, switched off and forgotten' {
        $null = New-DocumentAutomation Second -Do AddTag -Tag x -Order 2 -WarningAction Ignore
        $null = New-DocumentAutomation First -Do SetReadOnly -When Imported, Scheduled -Disabled
        (Get-DocumentAutomation).Name | Should -Be First, Second
        Get-DocumentAutomation First | Set-DocumentAutomation -Order 3 -Enabled
        $set = Set-DocumentAutomation second -NewName Other -Tag y -Filter { Space -eq 'ENG' } -PassThru -WarningAction Ignore
        "$($set.Do)", $set.Filter, "$($set.When)" | Should -Be "AddTag 'y'", "Space -eq 'ENG'", 'Manual'
        (Set-DocumentAutomation Other -Filter '' -PassThru).Filter | Should -BeNullOrEmpty
        (Get-DocumentAutomation).Name | Should -Be Other, First
        (Get-DocumentAutomation f*).Enabled | Should -BeTrue
        'Other' | Remove-DocumentAutomation
        (Get-DocumentAutomation).Name | Should -Be First
        Get-DocumentAutomation | Out-String | Should -Match 'First.*SetReadOnly'
    }

    It 'say what is wrong' {
        { New-DocumentAutomation a -Do AddTag -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationActions,*'
        { New-DocumentAutomation a -Do AddTag, RemoveTag -Tag x -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationActions,*'
        { New-DocumentAutomation a -Do SetReadOnly -Filter { Get-ChildItem } -ErrorAction Stop } | Should -Throw -ErrorId 'FilterNotUnderstood,*'
        { New-DocumentAutomation a -Do AddRelation -Resource table:nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'ResourceNotFound,*'
        { New-DocumentAutomation 'a*' -Do SetReadOnly -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationName,*'
        $null = New-DocumentAutomation a -Do SetReadOnly
        { New-DocumentAutomation A -Do SetReadOnly -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationTaken,*'
        foreach ($act in 'Get', 'Test', 'Invoke', 'Remove', 'Set') { { & "$act-DocumentAutomation" nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationNotFound,*' }
    }

    It 'that point at something deleted are one clear error, and fail no import' {
        $null = New-DocumentAutomation Lost -When Imported -Do AddToCollection -Collection Wiki -WarningAction Ignore
        $null = New-DocumentAutomation Sound -When Imported -Do AddTag -Tag x -WarningAction Ignore
        Remove-DocumentCollection Wiki

        $run = Import-ConfluenceSpace ENG -WarningVariable warned -WarningAction Ignore

        $run.Status | Should -Be Completed
        $run.Message | Should -BeLike "The automation 'Lost' failed: *points at the collection 'Wiki', which was deleted. Use Set-DocumentAutomation*"
        "$warned" | Should -BeLike "*'Wiki', which was deleted*"
        (Get-Document -Tag x).Count | Should -Be @(Get-Document).Count
        (Get-DocumentAutomationRun -Status Failed).Error | Should -BeLike "*'Wiki', which was deleted*"
        foreach ($act in 'Test', 'Invoke') { { & "$act-DocumentAutomation" Lost -ErrorAction Stop } | Should -Throw -ErrorId 'AutomationTargetDeleted,*' }
        Set-DocumentAutomation Lost -Collection Again -WarningAction Ignore
        (Invoke-DocumentAutomation Lost).Status | Should -Be Completed
    }

    It 'run at the end of a schedule' {
        $null = Import-ConfluenceSpace ENG
        $null = New-DocumentAutomation Nightly -When Scheduled -Filter { Kind -eq 'Page' } -Do AddTag -Tag seen -WarningAction Ignore
        $null = Register-ConfluenceImportSchedule nightly -Space OPS -Daily 02:00 -NoEntry

        $null = Invoke-ConfluenceImportSchedule nightly

        (Get-DocumentAutomationRun).Trigger | Should -Be Scheduled
        Get-Document -Space ENG -Tag seen | Should -Not -BeNullOrEmpty
        Get-Document -Space OPS -Tag seen | Should -Not -BeNullOrEmpty
    }

    It 'tell webhooks, and show no more of them than their hosts' {
        { New-DocumentAutomation Tell -Do Notify -Webhook http://chat.example/sekret -ErrorAction Stop } | Should -Throw -ErrorId 'WebhookNotUsable,*'
        $listener = [Net.HttpListener]::new()
        $port = 20000 + (Get-Random -Maximum 20000)
        $listener.Prefixes.Add("http://127.0.0.1:$port/")
        $listener.Start()
        try {
            $receiver = [powershell]::Create().AddScript({
                    param($listener)
                    $context = $listener.GetContext()
                    $context.Request.RawUrl
                    [IO.StreamReader]::new($context.Request.InputStream).ReadToEnd()
                    $context.Response.Close()
                }).AddArgument($listener)
            $receiving = $receiver.BeginInvoke()
            $made = New-DocumentAutomation Tell -When Imported -Filter { Kind -eq 'Page' } -Do Notify -Webhook "http://127.0.0.1:$port/sekret"
            $null = Import-ConfluenceSpace OPS
            $receiving.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
            $address, $json = $receiver.EndInvoke($receiving)
            $notice = $json | ConvertFrom-Json
        }
        finally { $listener.Stop() }
        $address | Should -Be '/sekret'
        $notice.automation, $notice.trigger, $notice.space | Should -Be Tell, Imported, OPS
        $notice.documents.Count | Should -Be (Get-DocumentAutomationRun Tell).Matched
        $notice.documents[0].title | Should -BeIn (Get-Document -Space OPS).Title
        "$($made.Do)" | Should -Be "Notify 'http://127.0.0.1:$port/$([char]0x2026)'"
        [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($env:CONFLUENCEOPS_CATALOG)) | Should -Not -Match 'sekret'
        Remove-DocumentAutomation Tell
        Get-ChildItem "$env:CONFLUENCEOPS_SETTINGS/secrets" -File | Where-Object Name -ne key | Should -BeNullOrEmpty
    }

    It 'are completed' {
        $null = New-DocumentAutomation Nightly -Do SetReadOnly
        (TabExpansion2 'Invoke-DocumentAutomation Ni').CompletionMatches.CompletionText | Should -Contain 'Nightly'
    }
}
