namespace ConfluenceOps.Documents.Upkeep;

/// <summary>One thing that was tested about a catalog.</summary>
/// <param name="Name">What: <c>Database</c>, <c>Schema</c>, <c>References</c>, <c>Files</c>, <c>Orphans</c>, <c>Index</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do about it; null where nothing is to do.</param>
public sealed record CatalogCheck(string Name, CheckResult Result, string Message, string? Advice = null)
{
    /// <summary>What it is about, one by one: damaged places, documents, files. The first hundred.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Whether it holds, warnings included.</summary>
    public bool Passed => Result != CheckResult.Failed;

    /// <summary>Name and finding.</summary>
    public override string ToString() => $"{Name}: {Message}";

    internal static CatalogCheck Pass(string name, string message) => new(name, CheckResult.Passed, message);

    internal static CatalogCheck Warn(string name, string message, string advice, IEnumerable<string> items) =>
        new(name, CheckResult.Warning, message, advice) { Items = Shorten(items) };

    internal static CatalogCheck Fail(string name, string message, string advice, IEnumerable<string> items) =>
        new(name, CheckResult.Failed, message, advice) { Items = Shorten(items) };

    private static IReadOnlyList<string> Shorten(IEnumerable<string> items) => [.. items.Take(100)];
}
