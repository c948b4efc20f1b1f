namespace ConfluenceOps.PowerShell.Session;

/// <summary>The command <c>confluenceops</c> that comes with the module: a program of its own, since it needs a newer .NET than PowerShell has to bring.</summary>
internal static class BundledTool
{
    /// <summary>What it is called where it is installed.</summary>
    public const string Name = "confluenceops";

    /// <summary>Where the module has it; <c>dotnet</c> runs it.</summary>
    public static string File { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(BundledTool).Assembly.Location)!, "..", "sandbox", "ConfluenceOps.Tool.dll"));
}
