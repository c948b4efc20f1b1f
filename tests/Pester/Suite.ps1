# Runs every test here and says of each one that fails what it is and why, and which were skipped; exits 1 when one fails.

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration

foreach ($failed in @($run.Failed) + @($run.FailedBlocks) + @($run.FailedContainers)) {
    "FAILED $($failed.ExpandedPath ?? $failed.Item)"
    $failed.ErrorRecord | ForEach-Object { "       $($_.DisplayErrorMessage ?? $_)" }
}
foreach ($skipped in $run.Skipped) { "SKIPPED $($skipped.ExpandedPath)" }
"$($run.PassedCount) passed, $($run.FailedCount) failed, $($run.SkippedCount) skipped"
exit [int]($run.Result -ne 'Passed')
