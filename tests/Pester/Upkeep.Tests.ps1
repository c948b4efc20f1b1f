BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $null = Start-ConfluenceSandbox | Connect-Confluence
    $null = Import-ConfluenceSpace ENG
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $null
}

Describe 'Get-DocumentCatalog' {
    It 'says what there is, how large it is and how the imports went' {
        $catalog = Get-DocumentCatalog
        $catalog.Documents | Should -Be (Get-Document).Count
        $catalog.Spaces.Space | Should -Be 'ENG'
        $catalog.Size | Should -BeGreaterThan 10000
        $catalog.Files | Should -Be (Get-ChildItem "$TestDrive/catalog.files" -File -Recurse).Count
        $catalog.FileSize | Should -Be (Get-ChildItem "$TestDrive/catalog.files" -File -Recurse | Measure-Object Length -Sum).Sum
        $catalog.LastImports[0].Status | Should -Be 'Completed'
        $catalog.Imported | Should -BeGreaterThan ([DateTimeOffset]::Now.AddHours(-1))
    }

    It 'says so where there is no catalog' {
        { Get-DocumentCatalog -Catalog "$TestDrive/none.db" } | Should -Throw -ErrorId 'CatalogNotFound,*'
        Set-Content "$TestDrive/notes.txt" ('no catalog' * 1000)
        { Get-DocumentCatalog -Catalog "$TestDrive/notes.txt" } | Should -Throw -ErrorId 'NotACatalog,*'
    }
}

Describe 'Test-DocumentCatalog' {
    It 'passes a catalog that is whole' {
        $checks = Test-DocumentCatalog -Deep
        $checks.Name | Should -Be 'Database', 'Schema', 'References', 'Files', 'Orphans', 'Index'
        $checks.Result | Sort-Object -Unique | Should -Be 'Passed'
        Test-DocumentCatalog -Quiet | Should -BeTrue
    }

    It 'says what is damaged and what to do, and changes nothing' {
        Copy-Item "$TestDrive/catalog.db" "$TestDrive/damaged.db"
        $bytes = [IO.File]::ReadAllBytes("$TestDrive/damaged.db")
        for ($at = 8192; $at -lt 60000; $at++) { $bytes[$at] = 90 }
        [IO.File]::WriteAllBytes("$TestDrive/damaged.db", $bytes)
        $found = Test-DocumentCatalog -Catalog "$TestDrive/damaged.db" | Where-Object Result -EQ Failed
        $found[0].Name | Should -Be 'Database'
        $found[0].Advice | Should -BeLike 'Restore the last backup*'
        $found[0].Items | Should -Not -BeNullOrEmpty
        Test-DocumentCatalog -Catalog "$TestDrive/damaged.db" -Quiet | Should -BeFalse
        [Linq.Enumerable]::SequenceEqual($bytes, [IO.File]::ReadAllBytes("$TestDrive/damaged.db")) | Should -BeTrue
    }

    It 'names files that nobody has and files that are missing' {
        $null = Backup-DocumentCatalog "$TestDrive/files.db"
        $all = Get-ChildItem "$TestDrive/files.files" -File -Recurse
        Remove-Item $all[0]
        Set-Content "$TestDrive/files.files/stray.bin" 'stray'
        $found = Test-DocumentCatalog -Catalog "$TestDrive/files.db" | Where-Object Result -NE Passed
        $found.Name | Should -Be 'Files', 'Orphans'
        $found[0].Items[0] | Should -BeLike "*$($all[0].Name)*missing"
        $found[1].Items | Should -Be 'stray.bin'
    }

    It 'has words for what is no catalog and for what is not there' {
        Set-Content "$TestDrive/notes.txt" ('no catalog' * 1000)
        { Test-DocumentCatalog -Catalog "$TestDrive/notes.txt" -ErrorAction Stop } | Should -Throw -ErrorId 'NotACatalog,*'
        { Test-DocumentCatalog -Catalog "$TestDrive/none.db" -ErrorAction Stop } | Should -Throw -ErrorId 'CatalogNotFound,*'
    }
}

Describe 'Backup-DocumentCatalog' {
    It 'copies the catalog with its files' {
        $backup = Backup-DocumentCatalog "$TestDrive/backup.db"
        $backup.Documents | Should -Be (Get-Document).Count
        $backup.Files | Should -Be (Get-DocumentCatalog).Files
        (Get-Document -Catalog "$TestDrive/backup.db").Title | Should -Be (Get-Document).Title
        (Test-DocumentCatalog -Catalog "$TestDrive/backup.db" -Deep).Result | Sort-Object -Unique | Should -Be 'Passed'
    }

    It 'replaces nothing unless asked' {
        Set-Content "$TestDrive/taken.db" 'mine'
        { Backup-DocumentCatalog "$TestDrive/taken.db" -ErrorAction Stop } | Should -Throw -ErrorId 'BackupExists,*'
        Get-Content "$TestDrive/taken.db" | Should -Be 'mine'
        (Backup-DocumentCatalog "$TestDrive/taken.db" -Force).Documents | Should -BeGreaterThan 5
        { Backup-DocumentCatalog $env:CONFLUENCEOPS_CATALOG -Force -ErrorAction Stop } | Should -Throw -ErrorId 'BackupIsCatalog,*'
    }

    It 'copies nothing with -WhatIf' {
        Backup-DocumentCatalog "$TestDrive/whatif.db" -WhatIf
        "$TestDrive/whatif.db" | Should -Not -Exist
    }

    It 'is of one moment while another process imports' {
        $job = Start-Job -ArgumentList "$PSScriptRoot/../../output/ConfluenceOps", "$TestDrive/busy.db" {
            Import-Module $args[0]
            $null = Start-ConfluenceSandbox -Generate 'spaces=1,pages=1500,seed=3' | Connect-Confluence
            "$((Import-ConfluenceSpace GEN1 -Catalog $args[1]).Status)"
            Stop-ConfluenceSandbox
        }
        while (-not (Test-Path "$TestDrive/busy.db") -and $job.State -eq 'Running') { Start-Sleep -Milliseconds 50 }
        $number = 0
        $counts = while ($job.State -eq 'Running') {
            $number++
            try { (Backup-DocumentCatalog "$TestDrive/busy-$number.db" -Catalog "$TestDrive/busy.db" -ErrorAction Stop).Documents }
            catch { if ($_.FullyQualifiedErrorId -notlike 'NotACatalog*') { throw } }
            Start-Sleep -Milliseconds 200
        }
        Receive-Job $job -Wait -AutoRemoveJob | Should -Be 'Completed'
        $counts | Should -Be ($counts | Sort-Object)
        Get-ChildItem "$TestDrive/busy-*.db" | ForEach-Object { Test-DocumentCatalog -Catalog $_.FullName -Quiet } | Sort-Object -Unique | Should -Be $true
        (Get-DocumentCatalog -Catalog "$TestDrive/busy.db").Documents | Should -BeGreaterThan 1000
    }

    It 'leaves nothing behind where the disk is full' -Skip:(-not $IsLinux) {
        $script = "Import-Module '$PSScriptRoot/../../output/ConfluenceOps'; try { Backup-DocumentCatalog '$TestDrive/full/full.db' -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId; `$_.Exception.Message }"
        # A limit on the size of files stops a program as a full disk does. .NET itself keeps code in such files, unless told not to.
        $said = bash -c 'trap "" XFSZ; ulimit -f 200; DOTNET_EnableWriteXorExecute=0 exec pwsh -NoProfile -NonInteractive -Command "$0"' $script
        $said[0] | Should -BeLike 'BackupFailed,*'
        Get-ChildItem "$TestDrive/full" | Should -BeNullOrEmpty
        Test-DocumentCatalog -Quiet | Should -BeTrue
    }
}

Describe 'Optimize-DocumentCatalog' {
    It 'says how much room the catalog took and takes' {
        $done = Optimize-DocumentCatalog
        $done.Before | Should -BeGreaterThan 100000
        $done.After | Should -Be ((Get-Item "$TestDrive/catalog.db").Length + (Get-DocumentCatalog).FileSize)
        (Optimize-DocumentCatalog -RebuildIndex).FilesForgotten | Should -Be 0
        Find-Document deploy | Should -Not -BeNullOrEmpty
        Test-DocumentCatalog -Quiet | Should -BeTrue
    }

    It 'changes nothing with -WhatIf' {
        Optimize-DocumentCatalog -WhatIf | Should -BeNullOrEmpty
    }
}
