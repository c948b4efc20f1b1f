namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>The words of a question as the search understands them, to find them in parts of texts.</summary>
internal sealed class AskedWords
{
    /// <summary>In shorter words, one other letter makes too many other words.</summary>
    private const int ShortestMistyped = 4;

    /// <summary>From this length on two mistakes are forgiven.</summary>
    private const int ShortestMistypedTwice = 7;

    /// <summary>Words of questions that a search would look for: a band may be called so, and no answer has them.</summary>
    private static readonly HashSet<string> _ofQuestions = new(StringComparer.OrdinalIgnoreCase)
    {
        "any", "he", "her", "his", "if", "she", "them", "there", "they", "who", "whom", "whose",
    };

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    private AskedWords(IEnumerable<IndexedTerm> terms)
    {
        foreach (var word in terms.SelectMany(term => term.Words))
            _stems.TryAdd(word.Stem, _stems.Count);
        Count = _stems.Count;
    }

    /// <summary>How many different ones there are.</summary>
    public int Count { get; }

    /// <summary>The words of a question that tell something.</summary>
    public static AskedWords Of(string question)
    {
        var terms = CommonWords.LeaveOut([.. TypedSearch.Read(question).Terms.Where(term => !term.IsExcluded)]);
        var telling = terms.Where(term => !_ofQuestions.Contains(term.Text.TrimEnd('?'))).ToList();
        return new AskedWords((telling.Count == 0 ? terms : telling).Select(IndexedTerm.Of));
    }

    /// <summary>The stems of a text, in its order, and where they stand.</summary>
    public IEnumerable<(string Stem, int Start, int Length)> StemsIn(string text)
    {
        foreach (var word in IndexedWord.In(text))
        {
            var written = word.CutFrom(text);
            if (!word.IsUnspaced)
                yield return (StemOf(written), word.Start, word.Length);
            else
                foreach (var pair in UnspacedScript.Pairs(UnspacedScript.Fold(written), toItsEnd: true))
                    yield return (pair, word.Start, word.Length);
        }
    }

    /// <summary>Which of the words a stem stands for, from 0; -1 for none.</summary>
    public int IndexOf(string stem) => _stems.TryGetValue(stem, out var at) ? at : -1;

    /// <summary>Takes words that no text has for those of the texts that are written nearly so.</summary>
    public void Forgive(IReadOnlySet<string> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        foreach (var (asked, at) in _stems.Where(word => word.Key.Length >= ShortestMistyped && word.Key.All(char.IsLetter) && !written.Contains(word.Key)).ToList())
        {
            var greatest = asked.Length < ShortestMistypedTwice ? 1 : 2;
            var near = written.GroupBy(stem => EditDistance.Between(asked, stem, greatest)).Where(group => group.Key <= greatest).MinBy(group => group.Key);
            foreach (var stem in near ?? Enumerable.Empty<string>())
                _stems.TryAdd(stem, at);
        }
    }

    private string StemOf(string word) => _known.TryGetValue(word, out var stem) ? stem : _known[word] = IndexedWord.Stem(word);
}
