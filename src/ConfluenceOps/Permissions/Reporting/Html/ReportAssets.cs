namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>What the page is made of, as it lies in the folder Assets.</summary>
internal static class ReportAssets
{
    /// <summary>One script of many files: each may use those before it.</summary>
    private static readonly string[] _scripts =
        ["dom", "data", "deciding", "explaining", "panel", "why", "findings", "grid", "access", "pages", "changes", "summary", "report"];

    public static string Page => Read("report.html");

    public static string Style => Read("report.css");

    public static string Script => string.Join('\n', _scripts.Select(name => Read($"script.{name}.js")));

    private static string Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream($"ConfluenceOps.Permissions.Reporting.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        // A browser reads line ends so before it hashes what stands between the tags.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
