namespace ConfluenceOps.Sandbox.Editing;

/// <summary>How the copies of pages are called.</summary>
/// <param name="Prefix">What stands before each title; null for nothing.</param>
/// <param name="Search">What is replaced in each title; null for nothing.</param>
/// <param name="Replace">What comes in its place; null for nothing.</param>
internal sealed record CopiedTitles(string? Prefix = null, string? Search = null, string? Replace = null)
{
    public bool AreTheSame => Prefix is null && Search is not { Length: > 0 };

    public string Of(string title) => Prefix + (Search is { Length: > 0 } ? title.Replace(Search, Replace, StringComparison.Ordinal) : title);
}
