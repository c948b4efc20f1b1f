namespace ConfluenceOps.Documents.Sqlite;

/// <summary>What a person typed, as expressions of the full-text index: every word quoted, so that no sign is an operator.</summary>
/// <remarks>https://www.sqlite.org/fts5.html, section 3</remarks>
internal sealed class SearchWords
{
    /// <summary>More words than this narrow nothing down, and a pasted page must not become an expression of thousands of terms.</summary>
    private const int Most = 32;

    /// <summary>Shorter beginnings are those of too many words.</summary>
    private const int ShortestBeginning = 3;

    private readonly string[] _words;

    public SearchWords(string text) =>
        _words =
        [
            .. text.Split(' ', '\t', '\r', '\n', '\0', '\u00A0')
                .Where(word => word.Any(char.IsLetterOrDigit))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];

    /// <summary>From the strictest to the most forgiving: all words; all, the last one being a beginning; any word.</summary>
    public IEnumerable<string> Expressions()
    {
        if (_words.Length == 0)
            yield break;
        var quoted = Array.ConvertAll(_words, Quote);
        yield return string.Join(" AND ", quoted);
        if (_words[^1].Count(char.IsLetterOrDigit) >= ShortestBeginning)
            yield return string.Join(" AND ", quoted) + "*";
        if (_words.Length > 1)
            yield return string.Join(" OR ", quoted);
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
