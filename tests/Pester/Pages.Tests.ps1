BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=1200,seed=7'
    $null = $sandbox | Connect-Confluence
    $some = Get-ConfluencePage -Space GEN1 | Select-Object -First 5

    function Get-PageRequestCount {
        ((Invoke-RestMethod "$($sandbox.Url)__sandbox/stats").routes | Where-Object route -Like '/wiki/api/v2/*pages' | Measure-Object count -Sum).Sum
    }
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Get-ConfluencePage of a space' {
    It 'makes one request of pages where the pipeline takes three of them' {
        $before = Get-PageRequestCount
        Get-ConfluencePage -Space GEN1 | Select-Object -First 3 | Should -HaveCount 3
        Get-PageRequestCount | Should -Be ($before + 1)
    }

    It 'lists all pages of a space that fills several pages of results' {
        $pages = Get-ConfluencePage -Space GEN1
        $pages.Count | Should -BeGreaterThan 500
        $pages.Id | Sort-Object -Unique | Should -HaveCount $pages.Count
        $pages.Space | Sort-Object -Unique | Should -Be 'GEN1'
    }

    It 'takes spaces from the pipeline' {
        (Get-ConfluenceSpace | Get-ConfluencePage | Group-Object Space).Name | Should -Be 'GEN1', 'GEN2'
    }

    It 'writes one error for an unknown space and goes on' {
        $found = Get-ConfluencePage -Space NOPE, GEN2 -ErrorAction SilentlyContinue -ErrorVariable problems | Select-Object -First 1
        $found.Space | Should -Be 'GEN2'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }
}

Describe 'Get-ConfluencePage of a page' {
    It 'takes an id, a number, a link, a tiny link and a page' {
        $page = $some[0]
        $tiny = [Convert]::ToBase64String([BitConverter]::GetBytes([long]$page.Id)).TrimEnd('=').TrimEnd('A').Replace('/', '-').Replace('+', '_')
        $found = Get-ConfluencePage $page.Id, ([int]$page.Id), $page.Url, "$($sandbox.Url)wiki/x/$tiny", $page
        $found.Title | Should -Be (@($page.Title) * 5)
        (Get-ConfluencePage -Id $page.Id).Title | Should -Be $page.Title
        (Get-ConfluencePage -Url $page.Url).Title | Should -Be $page.Title
    }

    It 'takes pages from the pipeline, many with one request, and keeps their order' {
        $before = Get-PageRequestCount
        $found = $some[3, 0, 4, 1] | Get-ConfluencePage
        $found.Id | Should -Be $some[3, 0, 4, 1].Id
        Get-PageRequestCount | Should -Be ($before + 1)
    }

    It 'writes one error for each reference that leads to no page, and goes on' {
        $found = Get-ConfluencePage 'no page', 7, https://other.example/wiki/spaces/ENG/pages/7, $some[0] -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Id | Should -Be $some[0].Id
        $problems | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be 'PageReferenceNotUsable', 'PageReferenceNotUsable', 'PageNotFound'
        "$($problems[1])" | Should -BeLike '*other.example*'
    }

    It 'leaves the body out unless it is asked for' {
        (Get-ConfluencePage $some[0]).Body | Should -BeNullOrEmpty
        (Get-ConfluencePage $some[0] -IncludeBody).Body | Should -BeLike '*<p>*'
    }

    It 'writes the text as Markdown' {
        $text = Get-ConfluencePage $some[1] -AsMarkdown
        $text | Should -BeOfType string
        $text | Should -Not -Match '<p>|<ac:'
        $text.Length | Should -BeGreaterThan 20
    }
}
