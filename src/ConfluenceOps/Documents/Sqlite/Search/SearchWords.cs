using SimilarTerms = System.Collections.Generic.Dictionary<
    ConfluenceOps.Documents.Sqlite.Search.IndexedTerm, System.Collections.Generic.IReadOnlyList<string>>;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What is meant by the words of a search.</summary>
internal sealed class SearchWords
{
    /// <summary>Shorter beginnings are those of too many words.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Enough alternatives; more make a search slow and no better.</summary>
    private const int MostAlternatives = 64;

    private readonly IndexedTerm[] _terms;
    private readonly string? _unwanted;

    private SearchWords(IReadOnlyList<SearchTerm> terms)
    {
        _terms =
        [
            .. CommonWords.LeaveOut([.. terms.Where(term => !term.IsExcluded)])
                .DistinctBy(term => term with { Text = term.Text.ToUpperInvariant() })
                .Select(IndexedTerm.Of),
        ];
        var unwanted = terms.Where(term => term.IsExcluded).Select(term => IndexedTerm.Of(term).ToMatch()).ToList();
        _unwanted = unwanted.Count == 0 ? null : string.Join(" OR ", unwanted);
    }

    /// <summary>Ways to understand them, from the strictest to the most forgiving. Without words that are wanted there is one: words do not matter.</summary>
    /// <param name="terms">As they were typed.</param>
    /// <param name="near">For a word that no document has, those that are written nearly so.</param>
    public static IEnumerable<SearchExpression> Understand(IReadOnlyList<SearchTerm> terms, Func<string, IReadOnlyList<string>> near) =>
        new SearchWords(terms).Understand(near);

    private IEnumerable<SearchExpression> Understand(Func<string, IReadOnlyList<string>> near)
    {
        if (_terms.Length == 0)
        {
            yield return new SearchExpression(SearchUnderstanding.AllWords, Wanted: null, _unwanted, [], []);
            yield break;
        }

        yield return Express(SearchUnderstanding.AllWords, _terms, term => term.ToMatch());
        if (_terms[^1] is { IsBeginning: false, Term.IsPhrase: false } last && last.Words[^1].Stem.Length >= ShortestBeginning)
            yield return Express(SearchUnderstanding.Beginning, [.. _terms[..^1], last.AsBeginning()], term => term.ToMatch());
        if (_terms.Any(term => term.CanBeLoosened))
            yield return Express(SearchUnderstanding.Apart, _terms, term => term.CanBeLoosened ? term.ToMatchAnywhere(" AND ") : term.ToMatch());
        var similar = SimilarWords(near);
        if (similar.Count > 0)
            yield return Express(SearchUnderstanding.Similar, _terms, term => Match(term, similar), similar);
        foreach (var expression in WithAnyWord(similar))
            yield return expression;
    }

    /// <summary>What is written nearly as a word that no document has.</summary>
    private SimilarTerms SimilarWords(Func<string, IReadOnlyList<string>> near) =>
        _terms.Where(term => term is { Term.IsPhrase: false, IsBeginning: false, Words: [{ IsUnspaced: false }] })
            .Select(term => (Term: term, Words: near(term.Words[0].Text)))
            .Where(found => found.Words.Count > 0)
            .ToDictionary(found => found.Term, found => found.Words);

    private IEnumerable<SearchExpression> WithAnyWord(SimilarTerms similar)
    {
        var needed = _terms.Where(term => !term.Term.IsOptional).Select(term => Match(term, similar)).ToList();
        var others = _terms.Where(term => term.Term.IsOptional)
            .SelectMany(term => term.Words.Count > 1 ? [term.ToMatchAnywhere(" OR ")] : new[] { Match(term, similar) })
            .Take(MostAlternatives).ToList();
        if (others.Count == 0)
            yield break;
        var any = string.Join(" OR ", others);
        if (needed.Count == 0 && (others.Count > 1 || _terms[0].Words.Count > 1))
            yield return Express(SearchUnderstanding.AnyWord, _terms, any, similar);
        if (needed.Count == 0)
            yield break;
        var all = string.Join(" AND ", needed);
        yield return Express(SearchUnderstanding.AnyWord, _terms, $"{all} AND ({any})", similar);
        yield return Express(SearchUnderstanding.AnyWord, _terms, all, similar);
    }

    private static string Match(IndexedTerm term, SimilarTerms similar) =>
        similar.TryGetValue(term, out var words) ? term.ToMatch(words) : term.ToMatch();

    private SearchExpression Express(
        SearchUnderstanding understood, IndexedTerm[] terms, Func<IndexedTerm, string> match, SimilarTerms? similar = null) =>
        Express(understood, terms, string.Join(" AND ", terms.Select(match)), similar);

    private SearchExpression Express(SearchUnderstanding understood, IndexedTerm[] terms, string wanted, SimilarTerms? similar)
    {
        var beginnings = terms.Where(term => term.IsBeginning).ToList();
        return new SearchExpression(
            understood,
            wanted,
            _unwanted,
            [
                .. terms.SelectMany(term => term.Words).Select(word => word.Stem),
                .. beginnings.SelectMany(term => WordEndings.StemsBegun(term.Words[^1].Text)),
                .. (similar ?? []).Values.SelectMany(words => words).Select(IndexedWord.Stem),
            ],
            [.. beginnings.Select(term => term.Words[^1].Stem)]);
    }
}
