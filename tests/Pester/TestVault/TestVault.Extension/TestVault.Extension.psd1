@{
    ModuleVersion     = '1.0.0'
    GUID              = '3c1f0b55-7f0e-4d38-8d0b-6b1a6c8f2e17'
    Author            = 'The ConfluenceOps team'
    Description       = 'What SecretManagement calls.'
    RootModule        = 'TestVault.Extension.psm1'
    FunctionsToExport = @('Get-Secret', 'Set-Secret', 'Remove-Secret', 'Get-SecretInfo', 'Test-SecretVault')
}
