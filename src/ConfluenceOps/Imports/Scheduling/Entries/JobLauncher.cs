using System.Text;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>What runs a schedule from outside: the <c>confluenceops</c> command, or PowerShell where there is only the module.</summary>
public sealed class JobLauncher
{
    /// <summary>All that PowerShell takes for the end of a text between single quotes.</summary>
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B";

    private readonly Func<string, string, IReadOnlyList<string>> _command;

    private JobLauncher(Func<string, string, IReadOnlyList<string>> command) => _command = command;

    /// <summary>The command.</summary>
    /// <param name="path">Where it is.</param>
    public static JobLauncher Tool(string path) => new((name, catalog) => [path, "sync", "--schedule", name, "--catalog", catalog]);

    /// <summary>PowerShell.</summary>
    /// <param name="pwsh">Where it is.</param>
    /// <param name="module">The module, as it was loaded.</param>
    public static JobLauncher Module(string pwsh, string module) => new((name, catalog) =>
    [
        pwsh, "-NoProfile", "-NonInteractive", "-Command",
        $"Import-Module {Quote(module)}; exit (Invoke-ConfluenceImportSchedule {Quote(name)} -Catalog {Quote(catalog)} -ExitCode)",
    ]);

    internal IReadOnlyList<string> CommandFor(string name, string catalog) => _command(name, catalog);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var sign in text)
            quoted.Append(sign, SingleQuotes.Contains(sign, StringComparison.Ordinal) ? 2 : 1);
        return quoted.Append('\'').ToString();
    }
}
