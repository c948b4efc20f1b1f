BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $site = Start-ConfluenceSandbox
    $null = $site.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1 | Connect-Confluence
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'New-ConfluenceSpace' {
    It 'makes a space that is listed from then on' {
        $made = New-ConfluenceSpace -Key NEW1 -Name 'Picked by hand' -Description 'What assistants may read'
        $made.Name | Should -Be 'Picked by hand'
        (Get-ConfluenceSpace NEW1).Description | Should -Be 'What assistants may read'
    }

    It 'makes nothing with -WhatIf' {
        New-ConfluenceSpace NEW2 Never -WhatIf | Should -BeNullOrEmpty
        { Get-ConfluenceSpace NEW2 -ErrorAction Stop } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }

    It 'makes one for each row of a table' {
        $rows = 'Key,Name', 'ROW1,One', 'ROW2,Two' | ConvertFrom-Csv
        ($rows | New-ConfluenceSpace).Key | Should -Be 'ROW1', 'ROW2'
    }

    It 'says that a key is taken' {
        { New-ConfluenceSpace ENG Again -ErrorAction Stop } | Should -Throw '*already exists*'
    }
}

Describe 'Copy-ConfluencePage' {
    BeforeAll { $null = New-ConfluenceSpace CUR Curated }

    It 'copies a page by its title with all pages below it' {
        $copies = Copy-ConfluencePage Policies -Space HANDBOOK -Recurse -ToSpace CUR
        $copies[0].Title | Should -Be 'Policies'
        $copies.Count | Should -BeGreaterThan 1
        $copies.Space | Sort-Object -Unique | Should -Be 'CUR'
        (Get-ConfluencePage -Space CUR).Id | Should -Contain $copies[-1].Id
    }

    It 'takes pages from the pipeline, below a page that is named by its title' {
        $below = Get-ConfluencePage -Space CUR | Where-Object Title -EQ Policies
        $copies = Get-ConfluencePage -Space ENG | Where-Object ParentId | Select-Object -First 2 | Copy-ConfluencePage -ToSpace CUR -ToPage Policies -TitlePrefix 'From ENG: '
        $copies | Should -HaveCount 2
        $copies.ParentId | Sort-Object -Unique | Should -Be $below.Id
        $copies.Title | ForEach-Object { $_ | Should -BeLike 'From ENG: *' }
    }

    It 'copies nothing with -WhatIf' {
        $before = @(Get-ConfluencePage -Space CUR).Count
        Copy-ConfluencePage Glossary -Space HANDBOOK -ToSpace CUR -WhatIf | Should -BeNullOrEmpty
        @(Get-ConfluencePage -Space CUR).Count | Should -Be $before
    }

    It 'writes one error for a title that is not there and goes on' {
        $copies = Copy-ConfluencePage 'No such page', Glossary -Space HANDBOOK -ToSpace CUR -ErrorAction SilentlyContinue -ErrorVariable problems
        $copies.Title | Should -Be 'Glossary'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PageNotFound,*'
    }

    It 'says what a title lacks that comes without its space' {
        { Copy-ConfluencePage Glossary -ToSpace CUR -ErrorAction Stop } | Should -Throw -ErrorId 'PageReferenceNotUsable,*'
    }

    It 'copies nowhere that is not one space' {
        { Copy-ConfluencePage Glossary -Space HANDBOOK -ToSpace 'C*' } | Should -Throw -ErrorId 'SpaceNotFound,*'
    }
}
