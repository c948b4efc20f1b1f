BeforeAll {
    # A module that is loaded has its cmdlets listed; what is run is a process of its own.
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $folder = (New-Item (Join-Path $TestDrive 'written') -ItemType Directory).FullName
    $secretFile = Join-Path $TestDrive 'secrets.txt'
    $printed = Join-Path $TestDrive 'printed.txt'
    Push-Location $folder
    pwsh -NoProfile -NonInteractive -File "$PSScriptRoot/Secrets.Run.ps1" -SecretFile $secretFile *> $printed
    Pop-Location
    foreach ($zip in Get-ChildItem $folder -Recurse -Filter *.zip) { [IO.Compression.ZipFile]::ExtractToDirectory($zip, "$zip.content") }
}

Describe 'A run of every cmdlet with -Verbose and -Debug' {
    It 'ran to its end, and every cmdlet' {
        $secretFile | Should -Exist
        $words = [regex]::Matches((Get-Content "$PSScriptRoot/Secrets.Run.ps1", $printed -Raw), '[A-Z][A-Za-z]+-(Confluence|Document)\w*').Value | Sort-Object -Unique
        (Get-Command -Module ConfluenceOps).Name | Where-Object { $_ -notin $words } | Should -BeNullOrEmpty
        Get-Content $printed -Raw | Should -Match 'VERBOSE: '
    }

    It 'wrote and printed no secret' {
        $files = @(Get-Item $printed) + (Get-ChildItem $folder -Recurse -File)
        $files.Count | Should -BeGreaterThan 20
        $secrets = Get-Content $secretFile
        $secrets.Count | Should -BeGreaterThan 10
        $hits = foreach ($file in $files) {
            # Bytes as they are: a catalog is no text, and most of it can be read all the same.
            $content = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file))
            foreach ($secret in $secrets) { if ($content.Contains($secret)) { "$($file.Name): $($secret.Substring(0, 4))..." } }
        }
        $hits | Should -BeNullOrEmpty
    }
}
