using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Answering.Retrieval;

/// <summary>Puts sections in the order in which they answer to a question.</summary>
/// <remarks>S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.5, over the sections of the documents found.</remarks>
internal static class SectionRanking
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.4;

    /// <summary>How much the order of the documents counts beside what the section itself has.</summary>
    private const double OfDocument = 0.5;

    /// <summary>A section with less of what was asked is about something else.</summary>
    private const double LeastShare = 0.34;

    /// <summary>The sections that are about the question, the best first.</summary>
    public static IEnumerable<(Candidate Section, double Score)> Rank(IReadOnlyList<Candidate> sections, AskedWords words)
    {
        if (sections.Count == 0 || words.Count == 0)
            return [];
        var found = sections.Select(section => section.Frequencies(words)).ToList();
        var weights = WeightsOf(found, words.Count);
        var usual = Math.Max(1, sections.Average(section => section.Length));
        return sections
            .Select((section, at) => (Section: section, Score: Score(section, found[at], weights, usual)))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Section.Rank);
    }

    /// <summary>The fewer sections have a word, the more it tells.</summary>
    private static double[] WeightsOf(List<double[]> found, int words) =>
    [
        .. Enumerable.Range(0, words).Select(word =>
        {
            var having = found.Count(frequencies => frequencies[word] > 0);
            return Math.Log(1 + ((found.Count - having + 0.5) / (having + 0.5)));
        }),
    ];

    private static double Score(Candidate section, double[] found, double[] weights, double usual)
    {
        var length = 1 - LengthWeight + (LengthWeight * section.Length / usual);
        var (sum, share) = (0.0, 0.0);
        for (var word = 0; word < found.Length; word++)
        {
            sum += weights[word] * found[word] * (Saturation + 1) / (found[word] + (Saturation * length));
            share += found[word] > 0 ? 1.0 / found.Length : 0;
        }
        return share < LeastShare ? 0 : sum * share * (1 + (OfDocument / (1 + section.Rank)));
    }
}
