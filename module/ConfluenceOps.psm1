# Loads the cmdlets into a load context of their own and hands them out as this module's.

if (-not ('ConfluenceOps.Loader.ModuleLoadContext' -as [type])) {
    # Not Add-Type: that would load a whole module of PowerShell's first.
    $null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/ConfluenceOps.Loader.dll")
}

$cmdlets = Import-Module -Assembly ([ConfluenceOps.Loader.ModuleLoadContext]::LoadCmdlets()) -PassThru

# PowerShell does not remove the inner module with the outer one, and would then import no cmdlet the second time:
# https://github.com/PowerShell/PowerShell/issues/20710.
$ExecutionContext.SessionState.Module.OnRemove = { Remove-Module $cmdlets -Force }
