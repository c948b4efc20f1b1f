namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What a person typed.</summary>
internal static class SearchWords
{
    /// <summary>More words than this narrow nothing down, and a pasted page must not become an expression of thousands of terms.</summary>
    private const int Most = 32;

    /// <summary>Shorter beginnings are those of too many words.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Ways to understand it, from the strictest to the most forgiving: all words; all, the last one a beginning; any word.</summary>
    public static IEnumerable<SearchExpression> Understand(string text)
    {
        // Words of the index within one typed word, as in rate-limit, must follow each other.
        var words = text.Split([' ', '\t', '\r', '\n', '\0', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(word => IndexedWord.In(word).Any())
            .Take(Most)
            .ToArray();
        if (words.Length == 0)
            yield break;
        var stems = words.SelectMany(word => IndexedWord.In(word).Select(part => part.StemIn(word))).ToArray();
        // Quoted, no sign is an operator: https://www.sqlite.org/fts5.html, section 3.1.
        var quoted = Array.ConvertAll(words, word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        yield return new SearchExpression(string.Join(" AND ", quoted), stems, LastIsBeginning: false);
        if (stems[^1].Length >= ShortestBeginning)
            yield return new SearchExpression(string.Join(" AND ", quoted) + "*", stems, LastIsBeginning: true);
        if (words.Length > 1)
            yield return new SearchExpression(string.Join(" OR ", quoted), stems, LastIsBeginning: false);
    }
}
