namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>One way to understand a search.</summary>
/// <param name="Understood">Which way.</param>
/// <param name="Wanted">What a document must have, in the language of the full-text index; null when words are not asked for.</param>
/// <param name="Unwanted">What it must not have, in the same language; null for nothing.</param>
/// <param name="Stems">The stems of the words, by which what was found is marked.</param>
/// <param name="Beginnings">Those of them that stand for all that begin with them.</param>
internal sealed record SearchExpression(
    SearchUnderstanding Understood, string? Wanted, string? Unwanted, IReadOnlyList<string> Stems, IReadOnlyList<string> Beginnings)
{
    private readonly Dictionary<string, string> _stems = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = new(Stems, StringComparer.Ordinal);
    private readonly HashSet<char> _first = [.. Stems.Concat(Beginnings).Select(stem => stem[0])];

    /// <summary>All of it, in the language of the full-text index; null when words are not asked for.</summary>
    public string? Match => Without(Wanted);

    /// <summary>The same with all the words in the title.</summary>
    public string? MatchInTitle => Wanted is null ? null : Without($"title : ({Wanted})");

    /// <summary>The stem of a word of a text that was found: the same few come again and again.</summary>
    public string StemOf(string word) => _stems.TryGetValue(word, out var known) ? known : _stems[word] = IndexedWord.Stem(word);

    /// <summary>Whether a word with such a stem is one of those that are looked for.</summary>
    public bool Means(string stem) =>
        _known.Contains(stem) || Beginnings.Any(beginning => stem.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether it is one of those that are looked for, and no beginning of one.</summary>
    public bool MeansExactly(string stem) => _known.Contains(stem);

    /// <summary>Whether a word that begins so can be one of them: most can be passed over at this price.</summary>
    public bool MayBegin(char first) => !char.IsAscii(first) || _first.Contains(char.ToLowerInvariant(first));

    private string? Without(string? wanted) => wanted is null || Unwanted is null ? wanted : $"({wanted}) NOT ({Unwanted})";
}
