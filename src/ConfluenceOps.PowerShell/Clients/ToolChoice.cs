using ConfluenceOps.Imports.Scheduling.Entries;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Clients;

/// <summary>How another program can start the <c>confluenceops</c> command here.</summary>
internal static class ToolChoice
{
    /// <summary>By its name where that finds it; else the one that lies beside this very module.</summary>
    public static IReadOnlyList<string> ForThisMachine() => new ThisMachine().Find(BundledTool.Name) is null ? ["dotnet", BundledTool.File] : [BundledTool.Name];
}
