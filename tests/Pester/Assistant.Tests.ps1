BeforeDiscovery {
    $hasVaults = [bool](Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement)
}

BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $site = Start-ConfluenceSandbox
    $null = $site.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1 | Connect-Confluence
    $null = Import-ConfluenceSpace ENG, OPS -Attachments None
    $question = 'How do we roll back a deploy?'

    # A server that speaks as OpenAI's does, in a thread of its own: it says what $model.Reply holds, and keeps what it hears.
    $probe = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $probe.Start()
    $port = $probe.LocalEndpoint.Port
    $probe.Stop()
    $model = [hashtable]::Synchronized(@{ Reply = ''; Status = 200; Hang = $false; Heard = [Collections.Concurrent.ConcurrentQueue[object]]::new(); Listener = [Net.HttpListener]::new() })
    $model.Listener.Prefixes.Add("http://localhost:$port/")
    $model.Listener.Start()
    $serve = [powershell]::Create().AddScript({
        param($model)
        while ($model.Listener.IsListening) {
            try { $context = $model.Listener.GetContext() } catch { break }
            $body = [IO.StreamReader]::new($context.Request.InputStream).ReadToEnd()
            $model.Heard.Enqueue(@{ Path = $context.Request.RawUrl; Key = $context.Request.Headers['Authorization']; Body = $body | ConvertFrom-Json })
            $context.Response.StatusCode = $model.Status
            $context.Response.ContentType = 'text/event-stream'
            $pieces = $model.Reply -split '(?<= )' | ForEach-Object { 'data: ' + (@{ choices = @(@{ delta = @{ content = $_ } }) } | ConvertTo-Json -Depth 5 -Compress) + "`n`n" }
            try {
                $context.Response.SendChunked = $true
                foreach ($piece in @($pieces) + "data: [DONE]`n`n") {
                    $bytes = [Text.Encoding]::UTF8.GetBytes($piece)
                    $context.Response.OutputStream.Write($bytes, 0, $bytes.Length)
                    $context.Response.OutputStream.Flush()
                    while ($model.Hang) { Start-Sleep -Milliseconds 50 }
                }
                $context.Response.Close()
            }
            catch { $model.Broken = "$_" }
        }
    }).AddArgument($model)
    $null = $serve.BeginInvoke()
    $asked = @{ Endpoint = "http://localhost:$port/v1"; Model = 'small' }
}

AfterAll {
    $model.Hang = $false
    $model.Listener.Stop()
    $serve.Dispose()
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'Invoke-DocumentAssistant without a model' {
    It 'answers with passages and their sources' {
        $answer = Invoke-DocumentAssistant $question
        $answer.IsAnswered | Should -BeTrue
        $answer.Model | Should -BeNullOrEmpty
        $answer.Passages[0].Title | Should -Be 'Deploy rollback'
        $answer.Text | Should -Match '(?m)^\[1\] Deploy rollback.*, ENG, https?://'
        $answer | Out-String | Should -Match '(?s)Deploy rollback.*Sources:'
        $answer.Passages | Out-String | Should -Match 'Deploy rollback'
    }

    It 'takes questions from the pipeline, and says what no document answers' {
        $answers = $question, 'xyzzy plugh' | Invoke-DocumentAssistant
        $answers.IsAnswered | Should -Be $true, $false
        $answers[1].Passages | Should -BeNullOrEmpty
    }

    It 'looks in spaces and tags, and takes no more passages than it is told' {
        (Invoke-DocumentAssistant 'rollback' -Space OPS).Passages.Space | Sort-Object -Unique | Should -Be 'OPS'
        (Invoke-DocumentAssistant $question -Top 2).Passages | Should -HaveCount 2
        (Invoke-DocumentAssistant $question -Tag 'no-such-tag').IsAnswered | Should -BeFalse
        Invoke-DocumentAssistant $question -Space NOPE -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound*'
    }

    It 'gives its passages to other cmdlets' {
        (Invoke-DocumentAssistant $question).Passages | Select-Object -First 1 | Get-DocumentVersion | Should -Not -BeNullOrEmpty
    }
}

Describe 'Invoke-DocumentAssistant with a model' {
    BeforeEach { $model.Status = 200; $model.Hang = $false; $model.Heard.Clear() }

    It 'answers with the words of the model and the sources that it cites' {
        $model.Reply = 'Press the button [1].'
        $answer = Invoke-DocumentAssistant $question @asked
        $answer.IsAnswered | Should -BeTrue
        $answer.Model | Should -Be 'small'
        $answer.Text | Should -BeLike 'Press the button `[1`].*Sources:*Deploy rollback*'
        ($answer.Passages | Where-Object IsCited).Number | Should -Be 1
        $heard = @($model.Heard)
        $heard.Path | Should -Be '/v1/chat/completions'
        $heard.Key | Should -BeNullOrEmpty
        $heard[0].Body.messages[1].content | Should -BeLike "*Question: $question"
    }

    It 'sends the key that it is given, and shows it nowhere' {
        $model.Reply = 'Press the button [1].'
        $key = ConvertTo-SecureString 'sk-test-key' -AsPlainText
        $shown = Invoke-DocumentAssistant $question @asked -Key $key -Verbose 4>&1 | ForEach-Object { $_ | Out-String; $_ | Format-List * -Force | Out-String }
        @($model.Heard)[0].Key | Should -Be 'Bearer sk-test-key'
        "$shown" | Should -Match 'small at localhost'
        "$shown" | Should -Not -Match 'sk-test-key'
    }

    It 'takes model and key of jobs from the environment' {
        $model.Reply = 'Press the button [1].'
        $env:CONFLUENCEOPS_ASSISTANT_ENDPOINT, $env:CONFLUENCEOPS_ASSISTANT_MODEL, $env:CONFLUENCEOPS_ASSISTANT_KEY = $asked.Endpoint, 'of-jobs', 'sk-of-jobs'
        try { (Invoke-DocumentAssistant $question).Model | Should -Be 'of-jobs' }
        finally { $env:CONFLUENCEOPS_ASSISTANT_ENDPOINT = $env:CONFLUENCEOPS_ASSISTANT_MODEL = $env:CONFLUENCEOPS_ASSISTANT_KEY = $null }
        @($model.Heard)[0].Key | Should -Be 'Bearer sk-of-jobs'
    }

    It 'leaves out what cites nothing, and says when the passages hold no answer' {
        $model.Reply = 'Trust me.'
        $answer = Invoke-DocumentAssistant $question @asked
        $answer.IsAnswered | Should -BeFalse
        $answer.Text | Should -Not -Match 'Trust me'
        $model.Reply = 'The passages do not hold the answer.'
        $answer = Invoke-DocumentAssistant $question @asked
        $answer.IsAnswered | Should -BeFalse
        $answer | Out-String | Should -Match 'do not hold the answer'
    }

    It 'is an error where the model does not answer' {
        $model.Status = 500
        Invoke-DocumentAssistant $question @asked -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'ModelFault*'
        $errors[0].ErrorDetails.RecommendedAction | Should -Match 'Try again'
    }

    It 'refuses what would go over the network unprotected, and a key that nobody keeps' {
        { Invoke-DocumentAssistant $question -Endpoint http://models.acme.example/v1 -Model x -ErrorAction Stop } | Should -Throw -ErrorId 'EndpointNotUsable*'
        { Invoke-DocumentAssistant $question -Endpoint $asked.Endpoint -ErrorAction Stop } | Should -Throw -ErrorId 'EndpointNotUsable*'
        { Invoke-DocumentAssistant $question @asked -KeyName nobody -ErrorAction Stop } | Should -Throw -ErrorId 'ModelKeyNotFound*'
        $model.Heard.Count | Should -Be 0
    }

    It 'ends at once at Ctrl+C' {
        $model.Hang = $true
        $model.Reply = 'Press the button [1].'
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$PSScriptRoot/../../output/ConfluenceOps'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddCommand('Invoke-DocumentAssistant').AddParameters($asked).AddParameter('Question', $question)
            $running = $shell.BeginInvoke()
            while ($model.Heard.Count -eq 0 -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 50 }
            Start-Sleep -Milliseconds 300
            (Measure-Command { $shell.Stop() }).TotalSeconds | Should -BeLessThan 1
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        }
        finally {
            $shell.Dispose()
            $model.Hang = $false
        }
    }
}

Describe 'A key in a vault (only with Microsoft.PowerShell.SecretManagement)' -Skip:(-not $hasVaults) {
    BeforeAll {
        $folder = (New-Item (Join-Path $TestDrive 'vault') -ItemType Directory).FullName
        $vault = "ConfluenceOps assistant test $PID"
        Register-SecretVault -Name $vault -ModuleName "$PSScriptRoot/TestVault" -VaultParameters @{ Folder = $folder }
        Set-Secret openai -SecureStringSecret (ConvertTo-SecureString 'sk-of-the-vault' -AsPlainText) -Vault $vault
        $model.Status = 200
        $model.Reply = 'Press the button [1].'
        $model.Heard.Clear()
    }

    AfterAll { Unregister-SecretVault $vault }

    It 'opens the endpoint' {
        (Invoke-DocumentAssistant $question @asked -KeyName openai -Vault $vault).IsAnswered | Should -BeTrue
        @($model.Heard)[0].Key | Should -Be 'Bearer sk-of-the-vault'
    }

    It 'is missed by its name' {
        { Invoke-DocumentAssistant $question @asked -KeyName other -Vault $vault -ErrorAction Stop } | Should -Throw -ErrorId 'ModelKeyNotFound*'
    }
}
