@{
    RootModule           = 'ConfluenceOps.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '5b3f0a86-0f0e-4f0b-9d0f-2a7d3f1c6e57'
    Author               = 'The ConfluenceOps team'
    CompanyName          = 'The ConfluenceOps team'
    Copyright            = '(c) The ConfluenceOps team. MIT license.'
    Description          = 'Confluence permission review and a local, searchable catalog of spaces.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('ConfluenceOps.Format.ps1xml', 'ConfluenceOps.Drift.Format.ps1xml', 'ConfluenceOps.Permissions.Format.ps1xml', 'ConfluenceOps.Schedules.Format.ps1xml')
    CmdletsToExport      = @(
        'Add-ConfluenceRestriction'
        'Clear-DocumentTrash'
        'Compare-ConfluencePermission'
        'Compare-Document'
        'Connect-Confluence'
        'ConvertFrom-ConfluenceStorage'
        'Copy-ConfluencePage'
        'Disconnect-Confluence'
        'Export-ConfluencePermissionReport'
        'Export-Document'
        'Find-Document'
        'Get-ConfluenceAuditLog'
        'Get-ConfluenceConnection'
        'Get-ConfluenceEffectivePermission'
        'Get-ConfluenceFinding'
        'Get-ConfluenceGroup'
        'Get-ConfluenceGroupMember'
        'Get-ConfluenceImportRun'
        'Get-ConfluenceImportSchedule'
        'Get-ConfluencePage'
        'Get-ConfluencePermission'
        'Get-ConfluencePermissionChange'
        'Get-ConfluenceRestriction'
        'Get-ConfluenceSecuritySetting'
        'Get-ConfluenceSpace'
        'Get-ConfluenceUser'
        'Get-Document'
        'Get-DocumentComment'
        'Get-DocumentContent'
        'Get-DocumentLoss'
        'Get-DocumentSpace'
        'Get-DocumentVersion'
        'Grant-ConfluencePermission'
        'Import-ConfluenceSpace'
        'Invoke-ConfluenceImportSchedule'
        'New-ConfluencePermissionReview'
        'New-ConfluenceSpace'
        'Register-ConfluenceImportSchedule'
        'Remove-ConfluenceRestriction'
        'Restore-Document'
        'Revoke-ConfluencePermission'
        'Save-ConfluencePermissionBaseline'
        'Set-Document'
        'Set-DocumentReadOnly'
        'Set-DocumentSourceOfTruth'
        'Start-ConfluenceSandbox'
        'Stop-ConfluenceSandbox'
        'Test-ConfluenceConnection'
        'Test-ConfluenceServiceAccount'
        'Undo-ConfluencePermissionChange'
        'Unregister-ConfluenceImportSchedule'
        'Update-DocumentContent'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags = @('Confluence', 'Atlassian', 'Wiki', 'Permissions', 'Audit', 'Catalog', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
        }
    }
}
