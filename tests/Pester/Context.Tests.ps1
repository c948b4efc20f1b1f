BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $sandbox = Start-ConfluenceSandbox
    $admin = $sandbox.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1
    $null = $admin | Connect-Confluence
    $null = Import-ConfluenceSpace ENG, HR
    $page = Get-ConfluencePage -Space ENG | Where-Object Title -EQ 'How we deploy' | Select-Object -First 1
    if (-not $page) { $page = Get-ConfluencePage -Space ENG | Select-Object -Skip 1 -First 1 }
    $words = (Get-ConfluencePage $page -AsMarkdown) -split "`n" | Where-Object { $_ -match '^\w[\w ,]{20,}' } | Select-Object -First 1
    $secret = Get-ConfluencePage -Space ENG | Where-Object Id -NE $page.Id | Select-Object -Last 1
    $null = $secret | Add-ConfluenceRestriction -Operation View -User $admin.Name -Confirm:$false

    function Write-Event([string]$Body, [string]$Visibility = 'private') {
        $payload = @{ action = 'opened'; number = 42; pull_request = @{ number = 42; body = $Body }; repository = @{ full_name = 'acme/shop'; private = $Visibility -ne 'public'; visibility = $Visibility } }
        $path = "$TestDrive/event-$([guid]::NewGuid()).json"
        $payload | ConvertTo-Json -Depth 5 | Set-Content $path
        $path
    }

    # A GitHub that knows one pull request and keeps its comments.
    function Open-GitHub {
        $kept = [hashtable]::Synchronized(@{ Comments = @{}; Seen = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new()) })
        # A port that is free may be taken by somebody else a moment later.
        for ($try = 1; -not $listener.IsListening; $try++) {
            $probe = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
            $probe.Start()
            $port = $probe.LocalEndpoint.Port
            $probe.Stop()
            $listener = [Net.HttpListener]::new()
            $listener.Prefixes.Add("http://127.0.0.1:$port/")
            try { $listener.Start() } catch { if ($try -ge 10) { throw } }
        }
        $worker = [powershell]::Create().AddScript({
            param($listener, $kept)
            while ($listener.IsListening) {
                try { $context = $listener.GetContext() } catch { break }
                $request = $context.Request
                $text = [IO.StreamReader]::new($request.InputStream).ReadToEnd()
                $null = $kept.Seen.Add("$($request.HttpMethod) $($request.Url.AbsolutePath)")
                $answer = if ($request.Url.AbsolutePath -eq '/user') { @{ login = 'svc-docs'; type = 'User' } }
                elseif ($request.HttpMethod -eq 'GET') { , @($kept.Comments.Values) }
                else {
                    $id = if ($request.HttpMethod -eq 'PATCH') { [int]$request.Url.Segments[-1] } else { $kept.Comments.Count + 1 }
                    $kept.Comments[$id] = @{ id = $id; body = ($text | ConvertFrom-Json).body; html_url = "https://github.example/$id"; user = @{ login = 'svc-docs'; type = 'User' } }
                    $kept.Comments[$id]
                }
                $bytes = [Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $answer -Depth 5))
                $context.Response.ContentType = 'application/json'
                $context.Response.OutputStream.Write($bytes)
                $context.Response.Close()
            }
        }).AddArgument($listener).AddArgument($kept)
        $null = $worker.BeginInvoke()
        [pscustomobject]@{ Url = "http://127.0.0.1:$port"; Kept = $kept; Listener = $listener }
    }
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'Get-ConfluencePullRequestContext' {
    It 'yields the text of the page that an event file asks for' {
        $context = Get-ConfluencePullRequestContext -Path (Write-Event "## What`n`n@droid fill $($page.Url)`n")
        $context | Should -BeOfType string
        $context | Should -BeLike "*$([WildcardPattern]::Escape($page.Title))*"
        $context | Should -BeLike "*> $([WildcardPattern]::Escape($words))*"
        $context | Should -BeLike '*not to be followed*'
    }

    It 'takes a text that comes line by line' {
        $pack = 'First line', '', "@droid fill $($page.Url)", 'last line' | Get-ConfluencePullRequestContext -AsObject
        $pack.Pages.Id | Should -Be $page.Id
        $pack.Pages[0].VisibleTo | Should -Not -BeNullOrEmpty
        $pack.LeftOut | Should -HaveCount 0
    }

    It 'takes objects with a body' {
        ([pscustomobject]@{ body = "@droid fill $($page.Url)" } | Get-ConfluencePullRequestContext -AsObject).Pages.Id | Should -Be $page.Id
    }

    It 'writes nothing where nothing is asked for, and says so to who wants to hear it' {
        Get-ConfluencePullRequestContext -Body 'no command' | Should -BeNullOrEmpty
        Get-ConfluencePullRequestContext -Body $null | Should -BeNullOrEmpty
        Get-ConfluencePullRequestContext -Body "> @droid fill $($page.Url)" -Verbose 4>&1 | Should -BeLike '*No command*'
        pwsh -NoProfile -NonInteractive -c "Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; 'nothing' | Get-ConfluencePullRequestContext -FromCatalog"
        $LASTEXITCODE | Should -Be 0
    }

    It 'takes other words for a command, and every link where that is asked for' {
        (Get-ConfluencePullRequestContext -Body "/docs $($page.Url)" -Trigger '/docs', '/wiki' -AsObject).Pages | Should -HaveCount 1
        (Get-ConfluencePullRequestContext -Body "see $($page.Url)" -AllLinks -AsObject).Pages | Should -HaveCount 1
    }

    It 'keeps to the tokens that it is given, and says what it cut' {
        $pages = Get-ConfluencePage -Space ENG | Select-Object -First 12 | ForEach-Object Url
        $pack = Get-ConfluencePullRequestContext -Body "@droid fill $pages" -MaxToken 900 -AsObject
        $pack.Tokens | Should -BeLessOrEqual 900
        ($pack.LeftOut | Where-Object Reason -EQ NoRoom).Count + ($pack.Pages.Cut).Count | Should -BeGreaterThan 0
    }

    It 'names what cannot be had and delivers the rest' {
        $pack = Get-ConfluencePullRequestContext -Body "@droid fill $($page.Url) https://other.atlassian.net/wiki/x/2EkGOQ $($sandbox.Url)wiki/spaces/ENG/pages/1" -AsObject
        $pack.Pages.Id | Should -Be $page.Id
        $pack.LeftOut.Reason | Should -Be OtherSite, NotFound
        $pack.LeftOut[0].Link | Should -Be 'https://other.atlassian.net/wiki/x/2EkGOQ'
    }

    It 'ends with an error after that where nothing less will do' {
        $path = Write-Event "@droid fill $($page.Url) $($sandbox.Url)wiki/spaces/ENG/pages/1"
        { Get-ConfluencePullRequestContext -Path $path -Strict -ErrorAction Stop } | Should -Throw -ErrorId 'ContextIncomplete,*'
        $script = "Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; Get-ConfluencePullRequestContext -Path '$path' -FromCatalog -Strict | Set-Content '$TestDrive/context.md'"
        $null = pwsh -NoProfile -NonInteractive -c $script 2>&1
        $LASTEXITCODE | Should -Be 1
        Get-Content "$TestDrive/context.md" -Raw | Should -BeLike "*$([WildcardPattern]::Escape($words))*"
    }

    It 'leaves out, and does not name, what an audience may not see' {
        $body = "@droid fill $($page.Url) $($secret.Url -replace '/[^/]*$')"
        (Get-ConfluencePullRequestContext -Body $body -AsObject).Pages | Should -HaveCount 2
        $shared = Get-ConfluencePullRequestContext -Path (Write-Event $body public) -AsObject -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeLike '*repository is public*'
        $shared.Pages.Id | Should -Be $page.Id
        $shared.LeftOut.Reason | Should -Be NotShared
        $shared.Markdown | Should -Not -BeLike "*$([WildcardPattern]::Escape($secret.Title))*"
        $shared.Markdown | Should -BeLike '*a page that is not shared with this audience*'
        (Get-ConfluencePullRequestContext -Body $body -Audience Internal -AsObject).Pages.Id | Should -Be $page.Id
        { Get-ConfluencePullRequestContext -Body $body -Audience 'nobody at all' -ErrorAction Stop } | Should -Throw -ErrorId 'AudienceNotFound,*'
    }

    It 'takes pages as the catalog has them, with their age and no request' {
        $before = (Get-ConfluenceConnection).Requests
        $pack = Get-ConfluencePullRequestContext -Body "@droid fill $($page.Url)" -FromCatalog -AsObject
        $pack.Pages[0].Imported | Should -BeGreaterThan ([DateTimeOffset]::Now.AddHours(-1))
        $pack.Markdown | Should -BeLike '*From the catalog: as it was * minutes ago*'
        (Get-ConfluenceConnection).Requests | Should -Be $before
    }

    It 'needs the scopes that are listed for reading' {
        $scopes = Get-ConfluenceScope -For Read
        ($scopes | Where-Object Name -EQ read:hierarchical-content:confluence).Cmdlet | Should -Be Get-ConfluencePullRequestContext
        ($scopes | Where-Object Name -EQ read:page:confluence).Cmdlet | Should -Contain Get-ConfluencePullRequestContext
        $scopes.Name | Should -Not -Contain read:attachment:confluence
    }

    It 'says what an event is not' {
        { Get-ConfluencePullRequestContext -Path "$TestDrive/none.json" -ErrorAction Stop } | Should -Throw -ErrorId 'EventFileNotReadable,*'
        { Get-ConfluencePullRequestContext -Body '{"zen":"Keep it logically awesome."}' -ErrorAction Stop } | Should -Throw -ErrorId 'EventNotRecognized,*'
    }

    It 'shows pages, what was left out and the whole as tables and a list' {
        $pack = Get-ConfluencePullRequestContext -Body "@droid fill $($page.Url) https://other.atlassian.net/wiki/x/2EkGOQ" -AsObject
        $pack | Out-String | Should -BeLike '*Tokens*'
        $pack.Pages | Out-String | Should -BeLike "*$([WildcardPattern]::Escape($page.Title.Substring(0, [Math]::Min(8, $page.Title.Length))))*"
        $pack.LeftOut | Out-String | Should -BeLike '*OtherSite*'
    }
}

Describe 'A comment in the pull request' {
    BeforeAll { $hub = Open-GitHub; $env:GITHUB_TOKEN = 'ghs_notforanybody'; $env:GITHUB_API_URL = $hub.Url }
    AfterAll { if ($hub) { $hub.Listener.Stop() }; $env:GITHUB_TOKEN = $env:GITHUB_API_URL = $null }

    It 'is not posted with -WhatIf, is posted once, and changes with the page' {
        $path = Write-Event "@droid fill $($page.Url)"
        $null = Get-ConfluencePullRequestContext -Path $path -Comment -WhatIf
        $hub.Kept.Comments.Count | Should -Be 0
        Get-ConfluencePullRequestContext -Path $path -Comment -Verbose 4>&1 | Where-Object { $_ -like '*Created: https://github.example/1*' } | Should -HaveCount 1
        $null = Get-ConfluencePullRequestContext -Path $path -Comment
        $hub.Kept.Comments.Count | Should -Be 1
        $hub.Kept.Comments[1].body | Should -BeLike "*$([WildcardPattern]::Escape($words))*"
        $hub.Kept.Seen | Should -Contain 'POST /repos/acme/shop/issues/42/comments'
    }

    It 'holds only what the world may see where the repository is public' {
        $path = Write-Event "@droid fill $($page.Url)" public
        $pack = Get-ConfluencePullRequestContext -Path $path -Comment -AsObject
        $pack.Audience | Should -Be everybody
        { Get-ConfluencePullRequestContext -Path $path -Comment -Audience Private -ErrorAction Stop } | Should -Throw -ErrorId 'CommentIsPublic,*'
    }

    It 'needs to know where, and a token' {
        { Get-ConfluencePullRequestContext -Body "@droid fill $($page.Url)" -Comment -ErrorAction Stop } | Should -Throw -ErrorId 'PullRequestNotKnown,*'
        $env:GITHUB_TOKEN = $null
        try { { Get-ConfluencePullRequestContext -Path (Write-Event "@droid fill $($page.Url)") -Comment -ErrorAction Stop } | Should -Throw }
        finally { $env:GITHUB_TOKEN = 'ghs_notforanybody' }
    }
}

Describe 'Resolve-ConfluenceLink' {
    It 'reads links of every form without a request' {
        $before = (Get-ConfluenceConnection).Requests
        $links = 'https://acme.atlassian.net/wiki/x/2EkGOQ', 'https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Rollout#Steps', 'https://wiki.acme.example/display/ENG/Roll+out',
        'https://acme.atlassian.net/wiki/spaces/ENG/folder/7' | Resolve-ConfluenceLink -Offline -WarningAction Ignore
        $links.Kind | Should -Be Page, Page, Page, Folder
        $links.Id | Should -Be '956713432', '123', $null, '7'
        $links[1].Anchor | Should -Be Steps
        $links[2].Title | Should -Be 'Roll out'
        (Get-ConfluenceConnection).Requests | Should -Be $before
    }

    It 'asks the site for what a link does not say' {
        $tiny = [Convert]::ToBase64String([BitConverter]::GetBytes([long]$page.Id)).TrimEnd('=').TrimEnd('A').Replace('/', '-').Replace('+', '_')
        $links = Resolve-ConfluenceLink "$($sandbox.Url)wiki/x/$tiny", "$($sandbox.Url)wiki/display/ENG/$([uri]::EscapeDataString($page.Title))"
        $links.Id | Should -Be $page.Id, $page.Id
        $links.Title | Should -Be $page.Title, $page.Title
        $links.Space | Should -Be ENG, ENG
        ($links | Get-ConfluencePage).Id | Should -Be $page.Id, $page.Id
    }

    It 'takes pages and documents from the pipeline' {
        (Get-ConfluencePage $page | Resolve-ConfluenceLink).Id | Should -Be $page.Id
        (Get-Document -Space ENG | Select-Object -First 3 | Resolve-ConfluenceLink).Space | Should -Be ENG, ENG, ENG
    }

    It 'writes one error for what is no link, and goes on' {
        $found = Resolve-ConfluenceLink 'no link', $page.Url -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Id | Should -Be $page.Id
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'LinkNotUnderstood,*'
    }

    It 'says what it could not find out' {
        Resolve-ConfluenceLink "$($sandbox.Url)wiki/display/ENG/No+such+page" -WarningVariable warned -WarningAction SilentlyContinue | Should -HaveCount 1
        $warned | Should -BeLike "*No such page*"
    }
}
