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
        var typed = text.Split([' ', '\t', '\r', '\n', '\0', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        // Words of the index within one typed word, as in rate-limit, must follow each other.
        var words = CommonWords.LeaveOut(typed)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(word => IndexedWord.In(word).Take(Most).Select(part => part.CutFrom(word)).ToArray())
            .Where(parts => parts.Length > 0)
            .Take(Most)
            .ToArray();
        if (words.Length == 0)
            yield break;
        var stems = words.SelectMany(parts => parts.Select(IndexedWord.Stem)).ToArray();
        var all = string.Join(" AND ", words.Select(parts => Quote(string.Join(' ', parts))));
        yield return new SearchExpression(all, stems, LastIsBeginning: false);
        if (stems[^1].Length >= ShortestBeginning)
            yield return new SearchExpression(all + "*", stems, LastIsBeginning: true);
        if (stems.Length > 1)
            yield return new SearchExpression(string.Join(" OR ", words.SelectMany(parts => parts).Take(Most).Select(Quote)), stems, LastIsBeginning: false);
    }

    /// <summary>Quoted, no sign and no word is an operator: https://www.sqlite.org/fts5.html, section 3.1.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}
