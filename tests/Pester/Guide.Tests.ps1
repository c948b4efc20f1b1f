# What the best-practice guide of catalogs says, line by line, and every way in which somebody may try to edit what is read-only.
BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    # Pester empties its drive after each block, and all here work on one catalog.
    $folder = (New-Item (Join-Path ([IO.Path]::GetTempPath()) (New-Guid)) -ItemType Directory).FullName
    $env:CONFLUENCEOPS_CATALOG = "$folder/catalog.db"
    $env:CONFLUENCEOPS_SETTINGS = "$folder/settings"
    $site = Start-ConfluenceSandbox
    $owner = $site.Accounts | Where-Object Role -EQ administrator
    $reader = $site.Accounts | Where-Object Name -EQ 'Sam Whitaker'
    $null = $owner | Connect-Confluence
}

AfterAll {
    Stop-ConfluenceSandbox
    Remove-Item $folder -Recurse -Force
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'The guide' {
    It 'files every Confluence document in a collection' {
        $null = New-DocumentCollection Wiki
        $null = New-DocumentTag Confluence -Color blue
        $null = New-DocumentAutomation 'Confluence is read-only' -When Imported -Filter { Source -eq 'Confluence' } -Do AddToCollection, SetReadOnly, AddTag -Collection Wiki -Tag Confluence
        (Import-ConfluenceSpace ENG, OPS).Status | Should -Be Completed, Completed
        Get-DocumentAutomation | Test-DocumentAutomation | Should -BeNullOrEmpty
        (Invoke-DocumentAutomation 'Confluence is read-only').Changed | Should -Be 0
        (Get-Document -Collection Wiki -Tag Confluence -ReadOnly).Count | Should -Be @(Get-Document).Count
    }

    It 'lets everyone read the collection' {
        Set-DocumentCollectionPermission Wiki -Everyone CanRead
        $null = New-DocumentCollection Runbooks -Description 'What to do at night'
        Get-Document -Space OPS -Tag runbook | Add-DocumentToCollection Runbooks
        Set-DocumentCollectionPermission Runbooks -Everyone CanRead
        $null = New-DocumentTeam sre
        Set-DocumentCollectionPermission Runbooks -Team sre -Access CanEdit
        Get-Document -Collection Wiki | Get-DocumentPermission -Person $reader.Email | ForEach-Object Access | Sort-Object -Unique | Should -Be CanRead
    }

    It 'shows the source in every view of a document' {
        $document = Get-Document -Collection Wiki | Select-Object -First 1
        $null = New-DocumentResource 'table:warehouse.orders' -Type Table -Owner data
        $null = New-DocumentResource 'dashboard:sales'
        Add-DocumentRelation -Document $document.Id -Resource 'table:warehouse.orders', 'dashboard:sales'
        foreach ($shown in $document, (Find-Document -Tag Confluence -Limit 1), ($document | Get-DocumentVersion), (Get-DocumentRelation -Document $document.Id), ($document | Get-DocumentPermission),
            (Get-DocumentLoss | Select-Object -First 1), ($document | Show-Document -Path "$TestDrive/page.html" -PassThru)) {
            $shown | Out-String -Width 200 | Should -Match 'Source(.|\n)*Confluence'
        }
        Get-Content -Raw "$TestDrive/page.html" | Should -BeLike '*Read-only copy of*as of*'
        (Get-Document -Source Confluence).Count | Should -Be @(Get-Document).Count
    }

    It 'finds by search, as somebody who may' {
        $hits = Find-Document 'rotate credentials' -As $reader.Email
        $hits[0].Title | Should -Be 'Rotate service credentials'
        (Find-Document 'tag:Confluence collection:Wiki rollback' -As $reader.Email).Title | Should -Contain 'Deploy rollback'
    }

    It 'finds by what documents are about' {
        $document = Get-Document -Collection Wiki | Select-Object -First 1
        (Get-DocumentRelation -Resource 'dashboard:sales' -As $reader.Email).DocumentId | Should -Be $document.Id
        (Get-Document -Resource 'table:warehouse.orders' -As $reader.Email).Id | Should -Be $document.Id
        (Find-Document -Resource 'dashboard:sales' -As $reader.Email).Id | Should -Be $document.Id
    }

    It 'says what somebody may do, and why' {
        $said = Get-Document 'Deploy rollback' | Get-DocumentPermission -Person $reader.Email
        $said.Access, $said.ReadOnly | Should -Be CanRead, $true
        $said.Why | Should -Contain "the collection 'Wiki' grants 'CanRead' to everyone"
    }
}

Describe 'An edit by somebody who can read' {
    BeforeDiscovery {
        $ways = @(
            @{ Way = 'Set-Document'; Call = { Set-Document $id -Content x } }
            @{ Way = 'Set-Document -Merge'; Call = { Set-Document $id -Content x -BasedOn 1 -Merge } }
            @{ Way = 'Edit-Document'; Call = { Edit-Document $id -Editor "$PSHOME/pwsh -v" } }
            @{ Way = 'Edit-Document of what is not read-only'; Call = { Edit-Document $open -Editor "$PSHOME/pwsh -v" } }
            @{ Way = 'Set-Document of what is not read-only'; Call = { Set-Document $open -Content x } }
            @{ Way = 'Merge-Document'; Call = { Merge-Document $id -Version 2 -Favor Theirs } }
            @{ Way = 'Restore-Document -Version'; Call = { Restore-Document $id -Version 1 } }
            @{ Way = 'Move-Document'; Call = { Move-Document $id -Position 1 } }
            @{ Way = 'Move-Document -Space'; Call = { Move-Document $id -Space NOTES } }
            @{ Way = 'Remove-Document'; Call = { Remove-Document $id } }
            @{ Way = 'Set-DocumentReadOnly'; Call = { Set-DocumentReadOnly $id -Enabled:$false } }
            @{ Way = 'Add-DocumentTag'; Call = { Add-DocumentTag night -Document $id } }
            @{ Way = 'Clear-DocumentTag'; Call = { Clear-DocumentTag Confluence -Document $id } }
            @{ Way = 'Remove-DocumentTag'; Call = { Remove-DocumentTag Confluence -Confirm:$false } }
            @{ Way = 'Set-DocumentTag'; Call = { Set-DocumentTag Confluence -NewName Mine } }
            @{ Way = 'Add-DocumentToCollection'; Call = { Add-DocumentToCollection Wiki -Document $id -Position 1 } }
            @{ Way = 'Remove-DocumentFromCollection'; Call = { Remove-DocumentFromCollection Wiki -Document $id } }
            @{ Way = 'Set-DocumentCollection'; Call = { Set-DocumentCollection Wiki -NewName Mine } }
            @{ Way = 'Remove-DocumentCollection'; Call = { Remove-DocumentCollection Wiki -Confirm:$false } }
            @{ Way = 'New-DocumentCollection -Parent'; Call = { New-DocumentCollection Mine -Parent Wiki } }
            @{ Way = 'New-Document -Collection'; Call = { New-Document 'Postmortem template' -Collection Wiki -Content x } }
            @{ Way = 'New-Document -Parent'; Call = { New-Document Below -Parent $id -Content x } }
            @{ Way = 'Add-DocumentRelation'; Call = { Add-DocumentRelation -Document $id -Resource 'table:warehouse.orders' } }
            @{ Way = 'Remove-DocumentRelation'; Call = { Remove-DocumentRelation -Document $id -Resource 'dashboard:sales' } }
            @{ Way = 'Set-DocumentPermission'; Call = { Set-DocumentPermission $id -Everyone CanEdit } }
            @{ Way = 'Remove-DocumentPermission'; Call = { Remove-DocumentPermission $id -Everyone } }
            @{ Way = 'Set-DocumentCollectionPermission'; Call = { Set-DocumentCollectionPermission Wiki -Everyone CanEdit } }
            @{ Way = 'Remove-DocumentCollectionPermission'; Call = { Remove-DocumentCollectionPermission Wiki -Everyone } }
            @{ Way = 'Set-DocumentCatalogPermission'; Call = { Set-DocumentCatalogPermission -Everyone Owner } }
            @{ Way = 'Set-DocumentSpacePermission'; Call = { Set-DocumentSpacePermission ENG Everyone } }
            @{ Way = 'Set-DocumentSourceOfTruth'; Call = { Set-DocumentSourceOfTruth ENG Catalog } }
            @{ Way = 'New-DocumentAutomation'; Call = { New-DocumentAutomation Mine -Do RemoveFromCollection -Collection Wiki } }
            @{ Way = 'Set-DocumentAutomation'; Call = { Set-DocumentAutomation 'Confluence is read-only' -Enabled:$false } }
            @{ Way = 'Remove-DocumentAutomation'; Call = { Remove-DocumentAutomation 'Confluence is read-only' } }
            @{ Way = 'Backup-DocumentCatalog'; Call = { Backup-DocumentCatalog "$TestDrive/copy.db" } }
        )
    }

    BeforeAll {
        # Nothing but what the collection grants: the catalog itself is read by everyone and edited by its owners.
        Set-DocumentCatalogPermission -Everyone CanRead
        $null = New-Document Notes -Space NOTES
        $null = New-DocumentTag night
        $id, $open = (Get-Document -Collection Wiki | Select-Object -First 2).Id
        # An edit that an import has overridden: a version to restore, and something to merge.
        $id, $open | Set-DocumentReadOnly -Enabled:$false
        Set-Document $id -Content 'Written here.'
        $null = Import-ConfluenceSpace ENG -Full
        Set-DocumentReadOnly $id
        Set-DocumentReadOnly $open -Enabled:$false
        $before = Get-DocumentContent $id
        $null = $reader | Connect-Confluence
    }

    AfterAll { $null = $owner | Connect-Confluence }

    It 'with <Way> is refused, and says why' -TestCases $ways {
        $problem = $null
        try { $ErrorActionPreference = 'Stop'; $null = & $Call } catch { $problem = $_ }
        $problem.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
        "$problem" | Should -BeLike "Sam Whitaker needs the access '*' to *, and has 'CanRead': *"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike 'Ask one of its owners*'
    }

    It 'leaves everything as it was' {
        Update-DocumentContent $id
        $null = $owner | Connect-Confluence
        $document = Get-Document -Id $id
        Get-DocumentContent $id | Should -Be $before
        $document.ReadOnly, $document.Edited | Should -Be $true, $false
        $document.Tags | Should -Contain Confluence
        $document.Collections | Should -Contain Wiki
        (Get-DocumentCollectionPermission Wiki | Where-Object Kind -EQ Everyone).Access | Should -Be CanRead
        @(Get-DocumentRelation -Document $id).Count | Should -Be 2
    }
}

Describe 'An edit by somebody who owns the catalog' {
    It 'with <Way> is refused by the read-only mark' -TestCases @(
        @{ Way = 'Set-Document'; Call = { Set-Document $id -Content x } }
        @{ Way = 'Edit-Document'; Call = { Edit-Document $id -Editor "$PSHOME/pwsh -v" } }
        @{ Way = 'Restore-Document -Version'; Call = { Restore-Document $id -Version 1 } }
        @{ Way = 'Move-Document'; Call = { Move-Document $id -Position 1 } }
        @{ Way = 'Remove-Document'; Call = { Remove-Document $id } }
    ) {
        $null = $owner | Connect-Confluence
        $id = (Get-Document -Collection Wiki | Select-Object -First 1).Id
        (Get-DocumentVersion $id).Count | Should -BeGreaterThan 1
        { $ErrorActionPreference = 'Stop'; & $Call } | Should -Throw -ErrorId 'DocumentReadOnly,*'
    }
}
