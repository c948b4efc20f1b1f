namespace ConfluenceOps.Tests.PowerShell;

/// <summary>The cmdlets are tested in a real PowerShell, by Pester, where both are found.</summary>
public class PesterSuite
{
    [Fact]
    public async Task The_module_passes_its_Pester_suite()
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.SkipUnless(Program.IsOnPath("pwsh"), "PowerShell (pwsh) is not on the path");
        var pester = await Program.RunAsync("pwsh", ["-NoProfile", "-Command", "(Get-Module Pester -ListAvailable).Version.Major -ge 5"], cancel);
        Assert.SkipWhen(string.IsNullOrWhiteSpace(pester.Output), "PowerShell has no Pester of version 5 or later");

        await BuiltModule.DemandAsync();
        var suite = await Program.RunAsync("pwsh", ["-NoProfile", "-NonInteractive", "-File", Path.Combine(SharedMaterial.Root, "tests", "Pester", "Suite.ps1")], cancel);
        Assert.True(suite.ExitCode == 0, suite.Output);
        TestContext.Current.TestOutputHelper?.WriteLine(suite.Output);
    }
}
