BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox | Connect-Confluence
    $run = Import-ConfluenceSpace ENG -Attachments All
    $null = Import-ConfluenceSpace OPS
    $commented = Get-Document | Get-DocumentComment
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'Import-ConfluenceSpace -Attachments' {
    It 'fetches the files of a space once, and says how many' {
        $run.Attachments | Should -BeGreaterThan 0
        $run.Files | Should -Be $run.Attachments
        (Import-ConfluenceSpace ENG -Attachments All).Files | Should -Be 0
    }

    It 'fetches nothing when nothing is asked for' {
        (Import-ConfluenceSpace ENG -Attachments None -Catalog "$TestDrive/bare.db").Files | Should -Be 0
        Test-Path "$TestDrive/bare.files" | Should -BeFalse
    }
}

Describe 'Get-DocumentContent -Flavor' {
    It 'leads links to documents of the catalog' {
        $link = Get-Document -Space ENG | Get-DocumentContent | Select-String -Pattern '\]\(document:(\d+)' | Select-Object -First 1
        Get-Document -Id $link.Matches[0].Groups[1].Value | Should -HaveCount 1
    }

    It 'writes <_>' -TestCases 'GitHub', 'CommonMark', 'Obsidian', 'AzureDevOps', 'Plain' {
        $texts = Get-Document -Space ENG | Get-DocumentContent -Flavor $_
        $texts.Count | Should -Be (Get-Document -Space ENG).Count
        ($texts | Where-Object Length -GT 0).Count | Should -BeGreaterThan 20
    }

    It 'writes no marks as Plain' {
        Get-Document -Space ENG | Get-DocumentContent -Flavor Plain | Should -Not -Match '\]\(|\*\*|<details>|^#+ '
    }

    It 'gives an earlier version as it was' {
        $document = Get-Document -Space OPS | Select-Object -First 1
        $before = Get-DocumentContent $document.Id
        Set-DocumentReadOnly $document.Id -Enabled:$false
        $null = Set-Document $document.Id -Content 'Mine.'
        Get-DocumentContent $document.Id | Should -Be 'Mine.'
        Get-DocumentContent $document.Id -Version 1 | Should -Not -Be 'Mine.'
        $null = Restore-Document $document.Id -Version 1
        $before.Length | Should -BeGreaterThan 0
    }

    It 'shows the comments after the text when asked' {
        $id = $commented[0].DocumentId
        Get-DocumentContent $id | Should -Not -Match '## Comments'
        Get-DocumentContent $id -IncludeComment | Should -Match '## Comments'
    }
}

Describe 'Get-DocumentComment' {
    It 'lists comments with author, place and words' {
        $commented.Count | Should -BeGreaterThan 3
        $commented.Author | Should -Not -Contain $null
        $commented.Kind | Sort-Object -Unique | Should -Be 'Footer', 'Inline'
        ($commented | Where-Object Selection)[0].Kind | Should -Be 'Inline'
    }

    It 'writes an error for an unknown document and goes on' {
        Get-DocumentComment 999999, $commented[0].DocumentId -ErrorAction SilentlyContinue -ErrorVariable problems | Should -Not -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DocumentNotFound,*'
    }
}

Describe 'Get-DocumentLoss' {
    BeforeAll {
        $catalog = "$TestDrive/losses.db"
        $folder = "$TestDrive/lossy"
        $null = New-Item -ItemType Directory $folder
        Set-Content "$folder/entities.xml" @'
<?xml version="1.0" encoding="UTF-8"?>
<hibernate-generic datetime="2024-01-02 03:04:05">
<object class="Space" package="com.atlassian.confluence.spaces"><id name="id">1</id><property name="name">Lost</property><property name="key">LOST</property><property name="homePage" class="Page"><id name="id">10</id></property></object>
<object class="Page" package="com.atlassian.confluence.pages"><id name="id">10</id><property name="title">Odd</property><property name="space" class="Space"><id name="id">1</id></property><property name="version">2</property><property name="creationDate">2024-01-01 00:00:00.000</property><property name="lastModificationDate">2024-01-02 00:00:00.000</property><property name="contentStatus">current</property></object>
<object class="Page" package="com.atlassian.confluence.pages"><id name="id">11</id><property name="title">Odd</property><property name="version">1</property><property name="originalVersion" class="Page"><id name="id">10</id></property><property name="creationDate">2024-01-01 00:00:00.000</property><property name="lastModificationDate">2024-01-01 00:00:00.000</property><property name="contentStatus">current</property></object>
<object class="BodyContent" package="com.atlassian.confluence.core"><id name="id">20</id><property name="body"><![CDATA[<p>Now <ac:structured-macro ac:name="nobody-knows"><ac:parameter ac:name="secret">hush</ac:parameter></ac:structured-macro></p>]]></property><property name="content" class="Page"><id name="id">10</id></property><property name="bodyType">2</property></object>
<object class="BodyContent" package="com.atlassian.confluence.core"><id name="id">21</id><property name="body"><![CDATA[<p>Before</p>]]></property><property name="content" class="Page"><id name="id">11</id></property><property name="bodyType">2</property></object>
</hibernate-generic>
'@
        $imported = Import-ConfluenceSpace -Path $folder -Catalog $catalog
    }

    It 'imports an export with no site, history and all' {
        $imported.Status | Should -Be 'Completed'
        $imported.Requests | Should -Be 0
        Get-DocumentVersion 1 -Catalog $catalog | Should -HaveCount 2
        Get-DocumentContent 1 -Version 1 -Catalog $catalog | Should -Match '^Before'
    }

    It 'takes exports from the pipeline' {
        (Get-Item $folder | Import-ConfluenceSpace -Catalog $catalog).Unchanged | Should -Be 1
    }

    It 'says what an export is not' {
        Set-Content "$TestDrive/no.zip" 'no zip'
        { Import-ConfluenceSpace -Path "$TestDrive/no.zip" -Catalog $catalog -ErrorAction Stop } | Should -Throw -ErrorId 'ExportBroken,*'
    }

    It 'lists constructs by name, count and document' {
        $loss = Get-DocumentLoss -Catalog $catalog
        $loss.Name | Should -Be 'macro:nobody-knows'
        $loss.Count | Should -Be 1
        $loss.Title | Should -Be 'Odd'
        Get-DocumentLoss element:* -Catalog $catalog | Should -BeNullOrEmpty
        Get-Document -Catalog $catalog | Get-DocumentLoss -Catalog $catalog | Should -HaveCount 1
    }

    It 'keeps the name and the settings of what was lost out of the visible text' {
        Get-DocumentContent 1 -Catalog $catalog -Flavor Plain | Should -Not -Match 'hush'
        Get-DocumentContent 1 -Catalog $catalog | Should -Match '<!-- .*nobody-knows.*hush.* -->'
    }
}

Describe 'Update-DocumentContent' {
    It 'changes nothing that is as this version writes it' {
        Get-Document -Space ENG | Update-DocumentContent -PassThru | Should -BeNullOrEmpty
    }
}

Describe 'Export-Document' {
    It 'writes a tree of files, and nothing the second time' {
        $first = Export-Document "$TestDrive/wiki"
        $first.Documents | Should -Be (Get-Document).Count
        $first.Written | Should -BeGreaterThan $first.Documents
        $second = Export-Document "$TestDrive/wiki"
        $second.Written | Should -Be 0
        $second.Unchanged | Should -Be $first.Written
        Get-ChildItem "$TestDrive/wiki/ENG" -Recurse -Filter *.md | Should -HaveCount (Get-Document -Space ENG).Count
    }

    It 'writes relative links that lead to files' {
        $null = Export-Document "$TestDrive/links" -Space ENG
        foreach ($file in Get-ChildItem "$TestDrive/links" -Recurse -Filter *.md) {
            foreach ($link in (Select-String -LiteralPath $file.FullName -Pattern '\]\((?!\w+:|#)([^)#\s]+)' -AllMatches).Matches) {
                $target = Join-Path $file.DirectoryName ([uri]::UnescapeDataString($link.Groups[1].Value))
                Test-Path -LiteralPath $target | Should -BeTrue -Because "$($file.Name) links to $target"
            }
        }
    }

    It 'takes documents from the pipeline' {
        (Get-Document -Space OPS | Select-Object -First 3 | Export-Document "$TestDrive/three").Documents | Should -Be 3
        Get-Document 'no such title' | Export-Document "$TestDrive/none" | Should -BeNullOrEmpty
    }

    It 'leaves alone what somebody else changed, and says so' {
        $null = Export-Document "$TestDrive/changed" -Space OPS
        $file = Get-ChildItem "$TestDrive/changed" -Recurse -Filter *.md | Select-Object -First 1
        Add-Content -LiteralPath $file.FullName 'mine'
        $done = Export-Document "$TestDrive/changed" -Space OPS -WarningVariable warnings -WarningAction SilentlyContinue
        $done.LeftAlone | Should -HaveCount 1
        $warnings | Should -HaveCount 1
        (Export-Document "$TestDrive/changed" -Space OPS -Force).Written | Should -Be 1
    }

    It 'with -WhatIf writes nothing' {
        Export-Document "$TestDrive/whatif" -WhatIf | Should -BeNullOrEmpty
        Test-Path "$TestDrive/whatif" | Should -BeFalse
    }
}

Describe 'ConvertFrom-ConfluenceStorage' {
    It 'converts texts from the pipeline' {
        '<p>A <strong>bold</strong> word</p>', '<h1>T</h1>' | ConvertFrom-ConfluenceStorage | Should -Be "A **bold** word`n", "# T`n"
    }

    It 'converts files, with wildcards and from the pipeline' {
        Set-Content "$TestDrive/a.xml" '<p>one</p>'
        Set-Content "$TestDrive/b.xml" '<p>two</p>'
        ConvertFrom-ConfluenceStorage -Path "$TestDrive/?.xml" | Should -HaveCount 2
        Get-Item "$TestDrive/b.xml" | ConvertFrom-ConfluenceStorage | Should -Be "two`n"
        { ConvertFrom-ConfluenceStorage -Path "$TestDrive/none.xml" -ErrorAction Stop } | Should -Throw
    }

    It 'converts pages that were read with their bodies' {
        $pages = Get-ConfluencePage -Space ENG -IncludeBody | Select-Object -First 3
        $pages | ConvertFrom-ConfluenceStorage -Flavor Plain | Should -HaveCount 3
    }

    It 'tells what was not kept' {
        $body = '<p>x</p><ac:structured-macro ac:name="nobody-knows"/>'
        (ConvertFrom-ConfluenceStorage $body -AsObject).Losses.Keys | Should -Be 'macro:nobody-knows'
        (ConvertFrom-ConfluenceStorage $body -Verbose 4>&1 | Out-String) | Should -Match 'macro:nobody-knows'
    }

    It 'needs no connection' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; '<p>x</p>' | ConvertFrom-ConfluenceStorage")
            $shell.Invoke() | Should -Be "x`n"
        }
        finally {
            $shell.Dispose()
        }
    }
}
