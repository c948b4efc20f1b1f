using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.PowerShell.Clients;

/// <summary>How another program can start the <c>confluenceops</c> command here.</summary>
internal static class ToolChoice
{
    private const string Tool = "confluenceops";

    /// <summary>By its name where that finds it; else the one that lies beside this very module.</summary>
    public static IReadOnlyList<string> ForThisMachine() => new ThisMachine().Find(Tool) is null ? ["dotnet", BesideModule()] : [Tool];

    private static string BesideModule() =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(ToolChoice).Assembly.Location)!, "..", "sandbox", "ConfluenceOps.Tool.dll"));
}
