namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>How much better a document fits than the full-text index can tell, which counts words and not where they are.</summary>
internal static class Relevance
{
    private const double OfTitle = 0.5;
    private const double OfTitleBegun = 0.25;
    private const double OfWholeTitle = 1;
    private const double OfWordsTogether = 0.75;

    /// <summary>What to multiply the score of the index with.</summary>
    public static double Of(string title, Snippet snippet, SearchExpression search)
    {
        var inTitle = IndexedWord.In(title).Select(word => search.StemOf(word.CutFrom(title))).ToList();
        var wanted = search.Stems.Distinct(StringComparer.Ordinal).ToList();
        if (inTitle.Count == 0 || wanted.Count == 0)
            return 1;
        var covered = inTitle.Count(search.Means);
        return Share(wanted.Count(stem => inTitle.Contains(stem) || snippet.Found.Contains(stem)), wanted.Count)
            * (1 + (OfTitle * Share(covered, inTitle.Count))
                + (search.Means(inTitle[0]) ? OfTitleBegun : 0)
                + (inTitle.SequenceEqual(search.Stems, StringComparer.Ordinal) ? OfWholeTitle : 0)
                + (OfWordsTogether * Share(LongestRow(snippet.Found, search.Stems) - 1, search.Stems.Count - 1)));
    }

    /// <summary>How many of the words stand in the text in a row and in their order.</summary>
    private static int LongestRow(IReadOnlyList<string?> found, IReadOnlyList<string> stems)
    {
        var (longest, row) = (0, 0);
        for (var at = 0; at < found.Count; at++)
        {
            var follows = at > 0 && found[at] is { } stem && Enumerable.Range(1, stems.Count - 1).Any(i => stems[i] == stem && stems[i - 1] == found[at - 1]);
            row = follows ? row + 1 : 1;
            longest = Math.Max(longest, row);
        }

        return Math.Min(longest, stems.Count);
    }

    private static double Share(int part, int whole) => whole <= 0 || part <= 0 ? (whole <= 0 ? 1 : 0) : (double)part / whole;
}
