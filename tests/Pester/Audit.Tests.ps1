BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox -Generate 'spaces=2,pages=200,seed=7'
    $service = $sandbox | Connect-Confluence
    $null = $sandbox.Accounts | Where-Object Role -EQ 'administrator' | Connect-Confluence
    $all = Get-ConfluenceAuditLog
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'Get-ConfluenceAuditLog' {
    It 'lists entries, newest first' {
        $all.Count | Should -BeGreaterThan 5
        $all.At | Should -Be ($all.At | Sort-Object -Descending)
    }

    It 'keeps to the time that is asked for' {
        $middle = $all[[int]($all.Count / 2)].At
        $since = Get-ConfluenceAuditLog -Since $middle
        $until = Get-ConfluenceAuditLog -Until $middle
        ($since.At | Measure-Object -Minimum).Minimum | Should -BeGreaterOrEqual $middle
        ($until.At | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual $middle
        $since.Count | Should -BeLessThan $all.Count
    }

    It 'keeps to a category, whatever its case' {
        $found = Get-ConfluenceAuditLog -Category permissions
        $found.Category | Sort-Object -Unique | Should -Be 'Permissions'
    }

    It 'finds nothing in a category that nobody has heard of' {
        Get-ConfluenceAuditLog -Category Gardening | Should -BeNullOrEmpty
    }

    It 'says so where the account may not read it' {
        { Get-ConfluenceAuditLog -Connection $service -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
        $Error[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
    }
}
