namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>Endings of English words that the index takes off.</summary>
internal static class WordEndings
{
    /// <summary>A stem that is shorter is that of too many words.</summary>
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
    [
        "ing", "ings", "ed", "er", "ers", "es", "ion", "ions", "ation", "ations", "ate", "ates", "ated", "ating", "ator", "ication", "ications",
        "ment", "ments", "able", "ible", "ability", "ance", "ence", "ant", "ent", "ism", "ist", "ity", "ive", "ize", "izes", "ized", "izing", "ization",
        "al", "ally", "ful", "fully", "ness", "ous", "ously", "ly",
    ];

    /// <summary>Stems of words that begin so although their stems do not: "rotat" for "rotatio".</summary>
    public static IReadOnlyList<string> StemsBegun(string beginning)
    {
        beginning = beginning.ToLowerInvariant();
        var stem = IndexedWord.Stem(beginning);
        return
        [
            .. Endings
                .SelectMany(ending => Completed(beginning, ending))
                .Select(IndexedWord.Stem)
                .Where(found => found.Length >= ShortestStem && !found.StartsWith(stem, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the beginning becomes where it stops within an ending.</summary>
    private static IEnumerable<string> Completed(string beginning, string ending)
    {
        for (var length = 1; length < ending.Length; length++)
        {
            if (beginning.EndsWith(ending[..length], StringComparison.Ordinal))
                yield return beginning + ending[length..];
        }
    }
}
