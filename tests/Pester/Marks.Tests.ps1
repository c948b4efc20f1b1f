BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox -Generate 'spaces=2,pages=60,seed=7' | Connect-Confluence
    $null = Import-ConfluenceSpace GEN1, GEN2
    Stop-ConfluenceSandbox
    $all = Get-Document
    $label = $all.Tags | Select-Object -First 1
    $labelled = @($all | Where-Object Tags -Contains $label)
    $bare = @($all | Where-Object Tags -NotContains $label)
}

AfterAll { $env:CONFLUENCEOPS_CATALOG = $null }

Describe 'Get-Document -Filter' {
    It 'means what it means to Where-Object: <Filter>' -TestCases @(
        @{ Filter = { $_.Source -eq 'Confluence' -and $_.ReadOnly } }
        @{ Filter = { $_.Space -eq 'gen2' } }
        @{ Filter = { $_.Space -cne 'gen2' } }
        @{ Filter = { $_.Tags -contains 'RUNBOOK' -or $_.Title -like '*e*' -and $_.Space -eq 'GEN1' } }
        @{ Filter = { $_.Tags -like 'r*' } }
        @{ Filter = { $_.Tags -ne 'runbook' } }
        @{ Filter = { -not $_.Tags } }
        @{ Filter = { !($_.Tags -notcontains 'runbook') } }
        @{ Filter = { $_.Title -match '^[A-M]' -and $_.Title -notmatch 's$' } }
        @{ Filter = { $_.Title -clike '[A-C]*' } }
        @{ Filter = { $_.Title -gt 'm' } }
        @{ Filter = { $_.Ancestors -eq 'nothing' -or $_.Position -lt 3 } }
        @{ Filter = { $_.Position -gt -1 } }
        @{ Filter = { $_.Gone -eq $null -and $null -ne $_.Imported } }
        @{ Filter = { $_.Kind -in 'Page', 'BlogPost' -and $_.Version -le 1 } }
        @{ Filter = { $_.Modified -gt $_.Created } }
        @{ Filter = { $_.Modified -lt '2024-06-01' } }
        @{ Filter = { $_.Imported -ge '2020-01-31 18:30' } }
        @{ Filter = { $_.Author -like '*' -and $_.PageId -gt 3 } }
    ) {
        @(Get-Document -Filter $Filter).Id | Should -Be @($all | Where-Object $Filter).Id
    }

    It 'takes bare names in braces, and texts' {
        (Get-Document -Filter { Source -eq 'Confluence' -and Space -eq 'GEN1' }).Space | Sort-Object -Unique | Should -Be 'GEN1'
        Get-Document -Filter "Tags -contains '$label'" | Should -HaveCount $labelled.Count
        Get-Document -Filter 'ReadOnly -and !Edited' -Space GEN2 | Should -Not -BeNullOrEmpty
        Get-Document -Filter { Source -eq 'Catalog' } | Should -BeNullOrEmpty
    }

    It 'shows the place where it is wrong, and runs nothing' {
        { Get-Document -Filter { Sorce -eq 'Confluence' } -ErrorAction Stop } |
            Should -Throw "*`u{AB}Sorce`u{BB} -eq 'Confluence'*Is Source meant?*" -ErrorId 'FilterNotUnderstood,*'
        foreach ($filter in { $($env:FILTER_RAN = 'yes') }, { Title -eq (Set-Item env:FILTER_RAN yes) }, 'Title | Remove-Item') {
            { Get-Document -Filter $filter -ErrorAction Stop } | Should -Throw '*not a part of filters*' -ErrorId 'FilterNotUnderstood,*'
        }
        $env:FILTER_RAN | Should -BeNullOrEmpty
    }
}

Describe 'Tags' {
    It 'are put on documents, found, counted and taken off again' {
        $tag = New-DocumentTag Confluence -Color Blue
        $tag.Color | Should -Be 'blue'
        Get-Document -Source Confluence | Add-DocumentTag Confluence
        Get-Document -Tag confluence | Should -HaveCount $all.Count
        Get-Document -Source Catalog | Should -BeNullOrEmpty
        (Get-DocumentTag Conf*).Documents | Should -Be $all.Count
        (Get-Document -Tag Confluence, $label).Count | Should -Be $labelled.Count
        $all | Select-Object -First 3 | Clear-DocumentTag Confluence
        (Get-DocumentTag confluence).Documents | Should -Be ($all.Count - 3)
        Remove-DocumentTag Confluence -Confirm:$false
        Get-Document -Tag Confluence | Should -BeNullOrEmpty
    }

    It 'are put on read-only documents, and leave them otherwise as they are' {
        $null = New-DocumentTag reviewed
        $marked = Add-DocumentTag reviewed $all[2].Id -PassThru
        $marked.Tags | Should -Contain 'reviewed'
        $marked.ReadOnly | Should -BeTrue
        $marked.Version | Should -Be $all[2].Version
        $marked.Edited | Should -BeFalse
    }

    It 'that are labels are listed, coloured and put on other documents, and stay where pages bear them' {
        (Get-DocumentTag $label).Labelled | Should -Be $labelled.Count
        Set-DocumentTag $label -Color red
        $bare[0].Id, $labelled[0].Id | Add-DocumentTag $label
        (Get-DocumentTag $label).Documents | Should -Be ($labelled.Count + 1)
        $bare[0], $labelled[0] | Clear-DocumentTag $label -WarningVariable left -WarningAction SilentlyContinue
        $left | Should -BeLike '*label of the pages of 1 of these*'
        (Get-DocumentTag $label).Documents | Should -Be $labelled.Count
        (Get-DocumentTag $label).Color | Should -Be 'red'
    }

    It 'are renamed' {
        'todo', 'later' | New-DocumentTag -Description 'Soon' | Should -HaveCount 2
        (Set-DocumentTag todo -NewName 'To do' -Description '' -PassThru).Description | Should -BeNullOrEmpty
        (Get-DocumentTag 'to DO').Name | Should -Be 'To do'
        (Get-DocumentTag later | Set-DocumentTag -Color teal -PassThru).Color | Should -Be 'teal'
        Get-DocumentTag later, 'to do' | Remove-DocumentTag -Confirm:$false
        Get-DocumentTag later -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'write one error for each document that is not there and go on' {
        $null = New-DocumentTag found
        777777, $all[0].Id, 888888, $all[1].Id | Add-DocumentTag found -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 2
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentNotFound,*'
        (Get-DocumentTag found).Documents | Should -Be 2
    }

    It 'write one error for a tag that is not there, however many documents come' {
        $all | Add-DocumentTag nothing, found -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TagNotFound,*'
        (Get-DocumentTag found).Documents | Should -Be $all.Count
    }

    It 'refuse bad names and colours: <Id>' -TestCases @(
        @{ Id = 'TagTaken'; Try = { New-DocumentTag FOUND } }
        @{ Id = 'TagNameNotUsable'; Try = { New-DocumentTag '' } }
        @{ Id = 'TagNameNotUsable'; Try = { New-DocumentTag "a`e[31m" } }
        @{ Id = 'ColorNotUnderstood'; Try = { New-DocumentTag other -Color pinkish } }
        @{ Id = 'TagNotFound'; Try = { Get-DocumentTag nothing } }
        @{ Id = 'TagIsLabel'; Try = { Remove-DocumentTag @(Get-DocumentTag | Where-Object { $_.Labelled -and -not $_.Color })[0].Name -Confirm:$false } }
    ) {
        $ErrorActionPreference = 'Stop'
        $Try | Should -Throw -ErrorId "$Id,*"
    }

    It 'change nothing with -WhatIf' {
        New-DocumentTag unmade -WhatIf
        $all[0] | Clear-DocumentTag found -WhatIf
        Remove-DocumentTag found -WhatIf
        Get-DocumentTag unmade -ErrorAction Ignore | Should -BeNullOrEmpty
        (Get-DocumentTag found).Documents | Should -Be $all.Count
    }
}

Describe 'Resources and relations' {
    It 'tie documents to things outside, both ways' {
        $made = New-DocumentResource 'table:warehouse.orders' -Type Table -Owner data
        $made.Resource | Should -Be 'table:warehouse.orders'
        $null = New-DocumentResource sales -Type Dashboard -Url https://bi.acme.example/sales
        Add-DocumentRelation -Document $all[0].Id -Resource 'table:warehouse.orders'
        $all | Select-Object -First 3 | Add-DocumentRelation dashboard:SALES
        (Get-DocumentRelation -Resource dashboard:sales).DocumentId | Sort-Object | Should -Be ($all[0..2].Id | Sort-Object)
        ($all[0] | Get-DocumentRelation).Resource | Should -Be 'dashboard:sales', 'table:warehouse.orders'
        (Get-Document -Resource table:warehouse.orders, dashboard:sales).Id | Should -Be $all[0].Id
        (Get-DocumentResource dashboard:* | Get-DocumentRelation | Get-Document).Count | Should -Be 3
        (Get-DocumentResource).Documents | Should -Be 3, 1
    }

    It 'are changed and deleted' {
        (Get-DocumentResource table:* | Set-DocumentResource -Owner finance -PassThru).Owner | Should -Be 'finance'
        Get-DocumentRelation -Document $all[0].Id | Remove-DocumentRelation
        Get-DocumentRelation -Document $all[0].Id | Should -BeNullOrEmpty
        (Get-DocumentRelation -Resource dashboard:sales).Count | Should -Be 2
        Get-DocumentResource dashboard:sales | Remove-DocumentResource -Confirm:$false
        Get-DocumentRelation | Should -BeNullOrEmpty
    }

    It 'refuse bad input: <Id>' -TestCases @(
        @{ Id = 'ResourceTaken'; Try = { New-DocumentResource TABLE:warehouse.orders } }
        @{ Id = 'ResourceNotUnderstood'; Try = { New-DocumentResource orders } }
        @{ Id = 'ResourceNotUnderstood'; Try = { New-DocumentResource metric:x -Url 'javascript:alert(1)' } }
        @{ Id = 'ResourceNotFound'; Try = { Get-DocumentRelation -Resource metric:x } }
        @{ Id = 'ResourceNotFound'; Try = { Get-Document -Resource metric:x } }
        @{ Id = 'ResourceNotFound'; Try = { 1 | Add-DocumentRelation metric:x } }
        @{ Id = 'DocumentNotFound'; Try = { Add-DocumentRelation table:warehouse.orders 999999 } }
        @{ Id = 'DocumentNotFound'; Try = { Get-DocumentRelation -Document 999999 } }
    ) {
        $ErrorActionPreference = 'Stop'
        $Try | Should -Throw -ErrorId "$Id,*"
    }

    It 'let no name steer the terminal' {
        $null = New-DocumentResource metric:loud -Owner "a`e]0;owned`a" -Description "b`e[31m"
        $shown = (Get-DocumentResource metric:loud | Out-String) -replace '\e\[[\d;]*m(?=[-\w ]*)', ''
        $shown | Should -Not -Match '\a|\e\]'
        $shown | Should -BeLike '*owned*'
    }
}
