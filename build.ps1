#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests, packs and shows ConfluenceOps: a thin caller of dotnet for people who have PowerShell.
.EXAMPLE
    ./build.ps1
    Lays the module out in output/ConfluenceOps.
.EXAMPLE
    ./build.ps1 -Task Test
    Runs all tests, those in Pester among them.
#>
[CmdletBinding()]
param(
    # Build lays the module out, Test runs all tests, Package makes a zip file of the module, Tour shows the main job.
    [ValidateSet('Build', 'Test', 'Package', 'Tour')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$module = "$PSScriptRoot/output/ConfluenceOps"
switch ($Task) {
    'Build' { dotnet build "$PSScriptRoot/module/Module.proj" --nologo --verbosity quiet }
    'Test' { dotnet test "$PSScriptRoot/ConfluenceOps.sln" --nologo }
    'Package' {
        dotnet build "$PSScriptRoot/module/Module.proj" --nologo --verbosity quiet
        $version = (Import-PowerShellDataFile "$module/ConfluenceOps.psd1").ModuleVersion
        Compress-Archive $module "$PSScriptRoot/output/ConfluenceOps-$version.zip" -Force
    }
    'Tour' { dotnet run --project "$PSScriptRoot/src/ConfluenceOps.Tool" -- tour }
}
