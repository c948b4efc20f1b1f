BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $types = (Get-Command -Module ConfluenceOps).OutputType.Type |
        Where-Object { $_ -and $_.Namespace -like 'ConfluenceOps*' } | Sort-Object FullName -Unique |
        ForEach-Object { @{ Type = $_.FullName } }
    # What shows a document: whatever has its number and its title.
    $documents = (Get-Command -Module ConfluenceOps).OutputType.Type | Sort-Object FullName -Unique |
        Where-Object { $_ -and $_.GetProperty('Title') -and ($_.GetProperty('DocumentId') -or ($_.FullName -match 'Document|SearchHit' -and $_.GetProperty('Id'))) } |
        ForEach-Object { @{ Type = $_.FullName } }
}

BeforeAll { Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force }

Describe 'Views' {
    It '<Type> has one' -TestCases $types {
        Get-FormatData -TypeName $Type -PowerShellVersion 5.1 | Should -Not -BeNullOrEmpty
    }

    It '<Type> says where a document comes from' -TestCases $documents {
        $view = (Get-FormatData -TypeName $Type -PowerShellVersion 5.1).FormatViewDefinition[0].Control
        if ($view -is [System.Management.Automation.TableControl]) { $view.Headers.Label | Should -Contain 'Source' }
        else { ($view.Entries.CustomItems | ForEach-Object { $_.Expression.Value }) -join '' | Should -Match 'Source' }
    }

    It 'show times as they are here' {
        $moment = [DateTimeOffset]::UtcNow
        $shown = [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Sites.Page'; Id = '1'; Space = 'ENG'; Title = 'T'; Kind = 'Page'; Version = 1; Modified = $moment } | Out-String
        $shown | Should -BeLike "*$($moment.LocalDateTime.ToString('yyyy-MM-dd HH:mm'))*"
    }

    It 'let no title steer the terminal' {
        $title = "A`e]0;owned`a`e[31mB$([char]0x9B)2J"
        $shown = @(
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Sites.Page'; Id = '1'; Space = 'ENG'; Title = $title; Modified = [DateTimeOffset]::Now }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Sites.Space'; Key = $title; Name = $title }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Documents.Document'; Id = 1; Title = $title; Space = $title; Modified = [DateTimeOffset]::Now }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Documents.SearchHit'; Id = 1; Title = $title; Space = $title; Snippet = $title }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Documents.FacetCount'; Facet = 'Tag'; Value = $title; Count = 1 }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Imports.Drift.DocumentDrift'; Title = $title; Space = $title; EditedBy = $title }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Imports.Drift.DocumentDifference'; Title = $title; Space = $title; EditedBy = $title; Difference = "+$title" }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Documents.Merging.DocumentChunk'; Change = 'Conflict'; Title = $title; Space = $title; Base = $title; Ours = $title; Theirs = $title }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Documents.CatalogSpace'; Space = $title; Name = $title }
            [pscustomobject]@{ PSTypeName = 'ConfluenceOps.Sites.AuditRecord'; At = [DateTimeOffset]::Now; Author = $title; Category = $title; Summary = $title; Affected = $title }
        ) | ForEach-Object { $_ | Out-String -Width 200 }
        $text = ($shown -join '') -replace '\e\[[\d;]*m' # the host's own colours of table headers
        $text | Should -Not -Match '\e|\a|\x9B'
        $text | Should -BeLike '*A*owned*B*'
    }
}
