# What SecretManagement asks of a vault. A file named "locked" in the folder stands for a vault that is.

function Get-Path([string] $Name, [hashtable] $AdditionalParameters) {
    if (Test-Path (Join-Path $AdditionalParameters.Folder 'locked')) { throw 'The vault is locked.' }
    Join-Path $AdditionalParameters.Folder "$([Uri]::EscapeDataString($Name)).secret"
}

function Get-Secret([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters) {
    $path = Get-Path $Name $AdditionalParameters
    if (Test-Path $path) { Get-Content $path -Raw | ConvertTo-SecureString -AsPlainText -Force }
}

function Set-Secret([string] $Name, [object] $Secret, [string] $VaultName, [hashtable] $AdditionalParameters) {
    Set-Content (Get-Path $Name $AdditionalParameters) ([pscredential]::new('secret', $Secret).GetNetworkCredential().Password) -NoNewline
}

function Remove-Secret([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters) {
    Remove-Item (Get-Path $Name $AdditionalParameters)
}

function Get-SecretInfo([string] $Filter, [string] $VaultName, [hashtable] $AdditionalParameters) {
    $null = Get-Path any $AdditionalParameters
    foreach ($file in Get-ChildItem $AdditionalParameters.Folder -Filter *.secret) {
        $name = [Uri]::UnescapeDataString($file.BaseName)
        if ($name -like $Filter) { [Microsoft.PowerShell.SecretManagement.SecretInformation]::new($name, 'SecureString', $VaultName) }
    }
}

function Test-SecretVault([string] $VaultName, [hashtable] $AdditionalParameters) { Test-Path $AdditionalParameters.Folder }
