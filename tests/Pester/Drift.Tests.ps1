BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $sandbox = Start-ConfluenceSandbox
    $administrator = $sandbox.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1
    $null = $administrator | Connect-Confluence
    $null = Import-ConfluenceSpace ENG, OPS
    $login = $administrator.Credential.GetNetworkCredential()
    $headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($login.UserName):$($login.Password)")) }

    # What somebody does in a browser.
    function Edit-Page([string] $Id, [string] $Body) {
        $page = Invoke-RestMethod "$($sandbox.Url)wiki/api/v2/pages/$Id" -Headers $headers
        $changed = @{
            id = $Id; status = 'current'; title = $page.title; version = @{ number = $page.version.number + 1 }
            body = @{ representation = 'storage'; value = $Body }
        } | ConvertTo-Json
        $null = Invoke-RestMethod "$($sandbox.Url)wiki/api/v2/pages/$Id" -Method Put -Headers $headers -Body $changed -ContentType 'application/json'
    }

    function Send-PageToTrash([string] $Id) {
        $null = Invoke-RestMethod "$($sandbox.Url)wiki/api/v2/pages/$Id" -Method Delete -Headers $headers
    }

    $leaves = Get-Document -Space ENG | Where-Object { $_.Kind -eq 'Page' -and $_.Ancestors.Count -gt 1 } | Select-Object -Last 4
    $mine, $theirs, $both, $gone = $leaves
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'Compare-Document' {
    BeforeAll {
        Compare-Document | Should -BeNullOrEmpty
        $mine, $both | Set-DocumentReadOnly -Enabled:$false
        $mine, $both | Set-Document -Content 'Written here.'
        Edit-Page $theirs.PageId '<p>Written there.</p>'
        Edit-Page $both.PageId '<p>Written there too.</p>'
    }

    It 'says of each document that differs whose doing it is' {
        $drifts = Compare-Document -Space ENG
        $drifts | Should -HaveCount 3
        ($drifts | Where-Object Id -EQ $mine.Id).Drift | Should -Be 'EditedHere'
        ($drifts | Where-Object Id -EQ $mine.Id).EditedBy | Should -Be $administrator.Name
        ($drifts | Where-Object Id -EQ $theirs.Id).Drift | Should -Be 'EditedThere'
        ($drifts | Where-Object Id -EQ $theirs.Id).SiteVersion | Should -Be ($theirs.PageVersion + 1)
        ($drifts | Where-Object Id -EQ $both.Id).Drift | Should -Be 'Both'
        Compare-Document -Space OPS | Should -BeNullOrEmpty
    }

    It 'takes documents from the pipeline and shows what differs' {
        $difference = Get-Document -Edited | Where-Object Id -EQ $both.Id | Compare-Document -Detailed
        $difference.Difference | Should -Match '(?s)\+\+\+ here.*\n\+Written here\.\n.*\+\+\+ there.*\n\+Written there too\.\n'
        $difference.Difference | Should -Not -Match '\e'
        $shown = $difference | Out-String
        $shown | Should -BeLike "*$($both.Title): Both*"
        $shown | Should -Match '\+Written here\.'
    }

    It 'is coloured where PowerShell colours, and only there' {
        $difference = Get-Document -Id $both.Id | Compare-Document -Detailed
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $difference | Out-String | Should -Match '\e\[32m\+Written here\.'
            $PSStyle.OutputRendering = 'PlainText'
            $difference | Out-String | Should -Not -Match '\e'
        }
        finally {
            $PSStyle.OutputRendering = $before
        }
    }

    It 'writes one error for a space that the catalog does not have' {
        Compare-Document -Space NOPE -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }

    It 'compares with what was imported last where there is no connection' {
        $alone = [powershell]::Create()
        try {
            $drifts = $alone.AddScript("Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; Compare-Document -Space ENG").Invoke()
            $drifts.Drift | Should -Be 'EditedHere', 'EditedHere'
        }
        finally {
            $alone.Dispose()
        }
    }
}

Describe 'Conflicts' {
    It 'an import that keeps edits reports them, and the site''s text is a version' {
        (Import-ConfluenceSpace ENG -OnConflict Keep).Drifted | Should -Be 1
        Get-DocumentContent $both.Id | Should -Be 'Written here.'
        (Compare-Document -Space ENG | Where-Object Id -EQ $both.Id).Drift | Should -Be 'Both'
    }

    It 'an import that overrides keeps the edits as versions' {
        (Import-ConfluenceSpace ENG).Overridden | Should -Be 2
        Get-DocumentContent $both.Id | Should -BeLike 'Written there too.*'
        Get-DocumentVersion $both.Id | Where-Object Source -EQ Catalog | Should -Not -BeNullOrEmpty
        Compare-Document -Space ENG | Should -BeNullOrEmpty
    }
}

Describe 'Source of truth' {
    AfterAll { $null = Set-DocumentSourceOfTruth OPS Confluence }

    It 'is listed with what a space holds' {
        $space = Get-DocumentSpace ops
        $space.SourceOfTruth | Should -Be 'Confluence'
        $space.Documents | Should -Be (Get-Document -Space OPS).Count
        $space | Out-String | Should -Match 'OPS .* Confluence +\d+'
        (Get-DocumentSpace).Space | Should -Be 'ENG', 'OPS'
    }

    It 'changes sides, says what follows, and refuses imports' {
        Set-DocumentSourceOfTruth OPS -SourceOfTruth Catalog -WhatIf
        (Get-DocumentSpace OPS).SourceOfTruth | Should -Be 'Confluence'
        $change = Get-DocumentSpace OPS | Set-DocumentSourceOfTruth -SourceOfTruth Catalog
        $change.Consequence | Should -BeLike '*can be edited here*imports of OPS are refused*'
        (Get-Document -Space OPS -ReadOnly) | Should -BeNullOrEmpty
        { Import-ConfluenceSpace OPS -ErrorAction Stop } | Should -Throw -ErrorId 'CatalogIsSource,*'
        (Import-ConfluenceSpace OPS -Force).Status | Should -Be 'Completed'
    }

    It 'writes one error for a space that the catalog does not have' {
        { Set-DocumentSourceOfTruth NOPE Catalog -ErrorAction Stop } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }
}

Describe 'The trash' {
    BeforeAll {
        Send-PageToTrash $gone.PageId
        (Import-ConfluenceSpace ENG).Removed | Should -Be 1
    }

    It 'is listed with the reason' {
        $there = Get-Document -Gone
        $there.Id | Should -Be $gone.Id
        $there.GoneReason | Should -Be 'Deleted'
        $there | Out-String | Should -BeLike '*Deleted*'
        Get-Document -Space ENG | Where-Object Id -EQ $gone.Id | Should -BeNullOrEmpty
    }

    It 'gives back what is asked for' {
        Get-Document -Gone | Restore-Document -WhatIf
        Get-Document -Gone | Should -HaveCount 1
        (Get-Document -Gone | Restore-Document -PassThru).GoneReason | Should -BeNullOrEmpty
        (Import-ConfluenceSpace ENG).Removed | Should -Be 0
        (Compare-Document -Space ENG).Drift | Should -Be 'GoneThere'
        { Restore-Document $gone.Id -ErrorAction Stop } | Should -Throw -ErrorId 'NothingToRestore,*'
    }

    It 'is cleared for good, and keeps what was edited here' {
        Send-PageToTrash $both.PageId
        Send-PageToTrash $theirs.PageId
        (Import-ConfluenceSpace ENG).Removed | Should -Be 2
        Clear-DocumentTrash -OlderThan 1.00:00:00 -Confirm:$false | Should -BeNullOrEmpty
        Clear-DocumentTrash -WhatIf | Should -BeNullOrEmpty
        $cleared = Clear-DocumentTrash ENG -Confirm:$false
        $cleared.Deleted, $cleared.Kept | Should -Be 1, 1
        (Get-Document -Gone).Id | Should -Be $both.Id
        (Clear-DocumentTrash -Force -Confirm:$false).Deleted | Should -Be 1
        Get-Document -Gone | Should -BeNullOrEmpty
    }
}

Describe 'Completion' {
    It 'knows labels and pages for a part of a space' {
        $line = 'Import-ConfluenceSpace ENG -Label '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'runbook'
        $line = "Import-ConfluenceSpace ENG -RootPage '$($mine.Title.Substring(0, 3))"
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain $mine.Title
    }
}
