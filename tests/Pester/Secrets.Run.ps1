<#
.SYNOPSIS
    Runs every cmdlet, as talkative as it gets, with all that it writes below the current folder: for the test that looks for secrets in it.
.PARAMETER SecretFile
    Where the secrets go that were used, one a line.
#>
param([Parameter(Mandatory)] [string] $SecretFile)

Import-Module "$PSScriptRoot/../../output/ConfluenceOps"
$env:CONFLUENCEOPS_CATALOG = Join-Path $PWD 'catalog.db'
$env:CONFLUENCEOPS_SETTINGS = Join-Path $PWD 'settings'
foreach ($cmdlets in '*-Confluence*', '*-Document*') {
    $PSDefaultParameterValues["${cmdlets}:Verbose"] = $PSDefaultParameterValues["${cmdlets}:Debug"] = $true
    # With -Debug PowerShell asks at each warning and error, unless it is told not to.
    $PSDefaultParameterValues["${cmdlets}:WarningAction"] = $PSDefaultParameterValues["${cmdlets}:ErrorAction"] = 'Continue'
}
$DebugPreference = $VerbosePreference = 'Continue'
$ConfirmPreference = 'None'
$plain = { param($secure) [pscredential]::new('secret', $secure).GetNetworkCredential().Password }
$secrets = [Collections.Generic.HashSet[string]]::new()

function Show {
    $all = @($input)
    $all | Out-String
    # What Format-Table makes of an object is shown already.
    foreach ($one in $all | Where-Object { "$_" -notlike '*.Internal.Format.*' }) { $one | Format-List * -Force | Out-String; $one | ConvertTo-Json -Depth 3 -WarningAction Ignore }
}

function Add-Token($connection) {
    # What Atlassian's server gave out is nowhere to be read, so that only reflection finds it.
    $inner = [Reflection.BindingFlags] 'Instance, NonPublic, Public'
    $open = $connection.GetType().GetField('_connection', $inner).GetValue($connection)
    $tokens = $open.GetType().GetField('_tokens', $inner).GetValue($open)
    $current = $tokens.GetType().GetProperty('Current', $inner).GetValue($tokens)
    $null = $secrets.Add($current.GetType().GetProperty('AccessToken', $inner).GetValue($current))
}

Set-Content draft.md '# A draft'
$cloud = Start-ConfluenceSandbox
$center = Start-ConfluenceSandbox -Flavor DataCenter -Version 8.5
foreach ($site in $cloud, $center) {
    foreach ($account in $site.Accounts) { $null = $secrets.Add((& $plain $account.Credential.Password)) }
    foreach ($client in $site.Clients | Where-Object ClientSecret) { $null = $secrets.Add((& $plain $client.ClientSecret)) }
    $site, $site.Accounts, $site.Clients | Show
}
$client = $cloud.Clients | Where-Object Account | Select-Object -First 1
$administrator = $cloud.Accounts | Where-Object Role -EQ administrator | Select-Object -First 1

# Every way in, the wrong ones among them.
$byClient = Connect-Confluence $cloud.Url -ClientId $client.ClientId -ClientSecret $client.ClientSecret -Name service
Add-Token $byClient
$env:CONFLUENCEOPS_URL, $env:CONFLUENCEOPS_USER, $env:CONFLUENCEOPS_TOKEN = $cloud.Url, $administrator.Email, (& $plain $administrator.Credential.Password)
Connect-Confluence -FromEnvironment -Name ci | Show
Connect-Confluence $center.Url -PersonalAccessToken $center.Credential.Password -Name center | Show
Connect-Confluence $cloud.Url ([pscredential]::new('nobody@acme.example', (ConvertTo-SecureString 'not-a-token-of-anybody' -AsPlainText)))
Connect-Confluence $cloud.Url -ClientId $client.ClientId -ClientSecret (ConvertTo-SecureString 'not-a-secret-of-anybody' -AsPlainText)
$null = $secrets.Add('not-a-token-of-anybody'), $secrets.Add('not-a-secret-of-anybody')
$byClient | Show
Save-ConfluenceConnection kept -Connection service | Show
Connect-Confluence -Name kept | Show
Get-ConfluenceConnection | Test-ConfluenceConnection | Show
Remove-ConfluenceConnection kept

# Everything that the help shows.
$null = Connect-Confluence $cloud.Url $administrator.Credential
Import-ConfluenceSpace ENG, OPS | Show
Save-ConfluenceConnection prod | Show
$elsewhere = 'acme\.atlassian\.net|wiki\.acme\.example|-Endpoint|\bexit\b'
foreach ($code in Get-Command -Module ConfluenceOps | ForEach-Object { (Get-Help $_.Name -Full).examples.example.code } | Where-Object { $_ -notmatch $elsewhere }) {
    $null = Connect-Confluence $cloud.Url $administrator.Credential
    Get-Document -ReadOnly | Set-DocumentReadOnly -Enabled:$false
    "> $code"
    & ([scriptblock]::Create($code)) | Show
    if (-not (Get-Process -Id $cloud.ProcessId -ErrorAction Ignore)) { $cloud = Start-ConfluenceSandbox }
}
$null = $secrets.Add('sk-a-key-of-nobody')
Invoke-DocumentAssistant 'How do we roll back a deploy?' -Endpoint $cloud.Url -Model any -Key (ConvertTo-SecureString 'sk-a-key-of-nobody' -AsPlainText) | Show
Get-ConfluenceConnection | Export-ConfluenceDiagnostics support.zip
$Error | Format-List * -Force | Out-String
Get-ConfluenceConnection | Disconnect-Confluence -Revoke
Stop-ConfluenceSandbox

# As they are, and as they go over the line.
$encoded = foreach ($secret in $secrets) { [uri]::EscapeDataString($secret); [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($secret)) }
Set-Content $SecretFile (@($secrets) + $encoded | Sort-Object -Unique)
