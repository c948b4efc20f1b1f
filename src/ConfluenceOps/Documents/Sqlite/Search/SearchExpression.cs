namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>One way to understand a search.</summary>
/// <param name="Match">In the language of the full-text index.</param>
/// <param name="Stems">The stems of the words.</param>
/// <param name="LastIsBeginning">Whether the last one stands for all that begin with it.</param>
internal sealed record SearchExpression(string Match, string[] Stems, bool LastIsBeginning)
{
    private readonly Dictionary<string, string> _stems = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The stem of a word of a text that was found: the same few come again and again.</summary>
    public string StemOf(string word) => _stems.TryGetValue(word, out var known) ? known : _stems[word] = IndexedWord.Stem(word);

    /// <summary>Whether a word with such a stem is one of those that are looked for.</summary>
    public bool Means(string stem) =>
        Stems.Contains(stem, StringComparer.Ordinal) || (LastIsBeginning && stem.StartsWith(Stems[^1], StringComparison.Ordinal));

    /// <summary>Whether a word that begins so can be one of them: most can be passed over at this price.</summary>
    public bool MayBegin(char first) => !char.IsAscii(first) || Array.Exists(Stems, stem => stem[0] == char.ToLowerInvariant(first));
}
