namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>English words that nearly every document has: they tell no document from another, and looking all of them up takes most of a search's time.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its",
        "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "will", "with",
        // People ask in whole sentences, and no answer repeats the question.
        "can", "could", "did", "do", "does", "how", "i", "me", "must", "my", "our", "should", "we", "what", "when", "where", "which", "why",
        "would", "you", "your",
    };

    /// <summary>The terms without the common words; all of them where there are no others. What was typed with more care stays.</summary>
    public static IReadOnlyList<SearchTerm> LeaveOut(IReadOnlyList<SearchTerm> terms)
    {
        var telling = terms.Where(term => !term.IsOptional || term.IsBeginning || !Words.Contains(term.Text.TrimEnd('?'))).ToList();
        return telling.Count == 0 ? terms : telling;
    }
}
