namespace ConfluenceOps.Markup;

/// <summary>Counts what a conversion could not keep.</summary>
internal sealed class Losses
{
    private const int LongestName = 80;
    private static readonly IReadOnlyDictionary<string, int> None = new Dictionary<string, int>();

    private Dictionary<string, int>? _counts;

    public IReadOnlyDictionary<string, int> Counts => _counts ?? None;

    /// <param name="kind">What it was: macro, element, link …</param>
    /// <param name="name">Which one; strangers choose it, so it is cut.</param>
    public void Add(string kind, ReadOnlySpan<char> name)
    {
        var key = $"{kind}:{name[..Math.Min(name.Length, LongestName)]}";
        _counts ??= [];
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }
}
