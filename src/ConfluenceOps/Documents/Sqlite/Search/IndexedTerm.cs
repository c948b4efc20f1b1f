namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>A term in the words of the index.</summary>
internal sealed class IndexedTerm
{
    /// <summary>More words within one term narrow nothing down.</summary>
    private const int Most = 32;

    private IndexedTerm(SearchTerm term, IReadOnlyList<IndexedTermWord> words, bool isBeginning) =>
        (Term, Words, IsBeginning) = (term, words, isBeginning);

    /// <summary>What was typed.</summary>
    public SearchTerm Term { get; }

    /// <summary>Its words, which must follow each other.</summary>
    public IReadOnlyList<IndexedTermWord> Words { get; }

    /// <summary>Whether the last word stands for all that begin with it.</summary>
    public bool IsBeginning { get; }

    /// <summary>Whether each two letters are words of their own, so that less than all of them may be asked for.</summary>
    public bool CanBeLoosened => Term.IsOptional && Words.Count(word => word.IsUnspaced) > 1;

    public static IndexedTerm Of(SearchTerm term)
    {
        var text = UnspacedScript.Fold(term.Text);
        var found = IndexedWord.In(text).Take(Most).ToArray();
        var words = new List<IndexedTermWord>();
        foreach (var word in found)
        {
            if (word.IsUnspaced)
                words.AddRange(UnspacedScript.Pairs(word.CutFrom(text), toItsEnd: word != found[^1]).Select(pair => new IndexedTermWord(pair, IsUnspaced: true)));
            else
                words.Add(new IndexedTermWord(word.CutFrom(text), IsUnspaced: false));
        }

        // The index has no letter alone, except where a run ends: it is the beginning of a pair.
        var isLoneLetter = found[^1].IsUnspaced && found[^1].Length == UnspacedScript.LengthAt(text, found[^1].Start);
        if (isLoneLetter)
            words.Add(new IndexedTermWord(found[^1].CutFrom(text), IsUnspaced: true));
        return new IndexedTerm(term, [.. words.Take(Most)], term.IsBeginning || isLoneLetter);
    }

    /// <summary>The same with its last word as a beginning.</summary>
    public IndexedTerm AsBeginning() => new(Term, Words, isBeginning: true);

    /// <summary>In the language of the full-text index: the words in a row.</summary>
    /// <remarks>Quoted, no sign and no word is an operator: https://www.sqlite.org/fts5.html, section 3.1.</remarks>
    public string ToMatch()
    {
        var row = $"\"{string.Join(' ', Words.Select(word => word.Text))}\"";
        if (!IsBeginning)
            return InField(row);
        // The index has words without their endings: what was begun may be one of the endings that it took off.
        var stems = Words is [{ IsUnspaced: false } only] ? WordEndings.StemsBegun(only.Text) : [];
        return InField(stems.Count == 0 ? $"{row} *" : $"({row} * OR {string.Join(" OR ", stems.Select(Quote))})");
    }

    /// <summary>In the language of the full-text index: the words wherever they are.</summary>
    public string ToMatchAnywhere(string between) => InField($"({string.Join(between, Words.Select(word => Quote(word.Text)).Distinct())})");

    /// <summary>Other words in the place of its only one.</summary>
    public string ToMatch(IEnumerable<string> instead) => InField($"({string.Join(" OR ", instead.Select(Quote))})");

    private string InField(string match) => Term.IsInTitle ? $"title : {match}" : match;

    private static string Quote(string word) => $"\"{word}\"";
}
