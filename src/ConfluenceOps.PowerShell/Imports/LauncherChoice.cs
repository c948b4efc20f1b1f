using ConfluenceOps.Imports.Scheduling.Entries;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>How the system can run a schedule here.</summary>
internal static class LauncherChoice
{
    private const string Shell = "pwsh";

    /// <summary>The tool where it can be called, since it starts in no time; else the PowerShell that runs this, with this very module.</summary>
    public static JobLauncher ForThisMachine()
    {
        var machine = new ThisMachine();
        return machine.Find(BundledTool.Name) is { } tool ? JobLauncher.Tool(tool) : JobLauncher.Module(ThisShell() ?? machine.Find(Shell) ?? Shell, ThisModule());
    }

    // Somebody else's program may host PowerShell, and would not know what to do with the words.
    private static string? ThisShell() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Shell ? Environment.ProcessPath : null;

    private static string ThisModule() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(LauncherChoice).Assembly.Location)!, "..", "ConfluenceOps.psd1"));
}
