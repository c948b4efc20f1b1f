namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>English words that nearly every document has: they tell no document from another, and looking all of them up takes most of a search's time.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its",
        "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "will", "with",
    };

    /// <summary>The words without the common ones; all of them where there are no others.</summary>
    public static IReadOnlyList<string> LeaveOut(IReadOnlyList<string> words)
    {
        var telling = words.Where(word => !Words.Contains(word)).ToList();
        return telling.Count == 0 ? words : telling;
    }
}
