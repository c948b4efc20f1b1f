namespace ConfluenceOps.Tests.PowerShell;

/// <summary>The module as people install it, laid out once for all tests that load it.</summary>
internal static class BuiltModule
{
    private static readonly Lazy<Task> _built = new(BuildAsync);

    public static string Manifest { get; } = Path.Combine(SharedMaterial.Root, "output", "ConfluenceOps", "ConfluenceOps.psd1");

    /// <summary>Waits until it is there. Without PowerShell the calling test is skipped.</summary>
    public static Task DemandAsync()
    {
        Assert.SkipUnless(Program.IsOnPath("pwsh"), "PowerShell (pwsh) is not on the path");
        return _built.Value;
    }

    private static async Task BuildAsync()
    {
        var layout = await Program.RunAsync(
            "dotnet", ["build", Path.Combine(SharedMaterial.Root, "module", "Module.proj"), "--nologo", "--verbosity", "quiet", "-nodeReuse:false"], CancellationToken.None);
        Assert.True(layout.ExitCode == 0, layout.Output);
    }
}
