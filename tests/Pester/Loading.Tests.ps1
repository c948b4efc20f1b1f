BeforeAll {
    $module = "$PSScriptRoot/../../output/ConfluenceOps"
    Import-Module $module -Force
}

Describe 'Loading the module' {
    It 'exports exactly the cmdlets that the manifest names' {
        $named = (Import-PowerShellDataFile "$module/ConfluenceOps.psd1").CmdletsToExport | Sort-Object
        (Get-Command -Module ConfluenceOps).Name | Sort-Object | Should -Be $named
    }

    It 'works twice in one session' {
        Import-Module $module -Force
        Import-Module $module -Force
        Get-ConfluenceConnection | Should -BeNullOrEmpty
        (Get-Command -Module ConfluenceOps).Count | Should -BeGreaterThan 0
    }

    It 'works again after the module was removed' {
        Remove-Module ConfluenceOps
        Get-Command Find-Document -ErrorAction Ignore | Should -BeNullOrEmpty
        Import-Module $module
        Get-Command Find-Document | Should -Not -BeNullOrEmpty
    }

    It 'works in several runspaces at the same time' {
        $counts = 1..3 | ForEach-Object -Parallel {
            Import-Module $using:module
            (Get-Command -Module ConfluenceOps).Count
        }
        $counts | Sort-Object -Unique | Should -Be (Get-Command -Module ConfluenceOps).Count
    }

    It 'keeps its packages to itself' {
        $default = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name }
        $own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ 'ConfluenceOps'
        $own.Assemblies | ForEach-Object { $_.GetName().Name } | Should -Contain 'ConfluenceOps.PowerShell'
        $default | Should -Not -Contain 'ConfluenceOps'
        $default | Should -Not -Contain 'Flurl.Http'
    }

    It 'loads no package before a cmdlet needs one' {
        $loaded = pwsh -NoProfile -Command "Import-Module '$module'; [AppDomain]::CurrentDomain.GetAssemblies().ForEach{ `$_.GetName().Name }"
        $loaded | Should -Contain 'ConfluenceOps.PowerShell'
        $loaded | Where-Object { $_ -in 'Dapper', 'Flurl.Http', 'Microsoft.Data.Sqlite', 'AngleSharp', 'Polly.Core' } | Should -BeNullOrEmpty
    }
}
