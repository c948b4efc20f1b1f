using System.Text.RegularExpressions;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite.Search;
using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Sections;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.Answering.Retrieval;

/// <summary>Finds the passages of documents that answer to a question.</summary>
internal sealed partial class PassageSearch(ICatalog catalog)
{
    /// <summary>Documents in which passages are looked for.</summary>
    private const int MostDocuments = 12;

    /// <summary>Passages of one document: a second opinion is worth more than a fourth paragraph.</summary>
    private const int MostOfDocument = 3;

    /// <summary>In characters, of one passage.</summary>
    private const int LongestPassage = 2_000;

    /// <summary>In characters, of all passages; what is left for the last one must be worth reading.</summary>
    private const int LongestTogether = 16_000;
    private const int ShortestPassage = 200;

    private readonly DocumentRenderer _texts = new(catalog) { AsSeen = true };

    /// <summary>The passages, the best first and numbered.</summary>
    public async Task<IReadOnlyList<Passage>> FindAsync(AssistantQuestion question, CancellationToken cancel)
    {
        // A dash that would leave documents out of a search is that of a switch, or of a list, in a question.
        question = question with { Text = Dash().Replace(question.Text, " ") };
        var words = AskedWords.Of(question.Text);
        if (words.Count == 0)
            return [];
        var sections = new List<Candidate>();
        foreach (var (hit, rank) in (await HitsAsync(question, cancel).ConfigureAwait(false)).Select((hit, rank) => (hit, rank)))
            sections.AddRange(await SectionsAsync(hit, rank, words, cancel).ConfigureAwait(false));
        words.Forgive(sections.SelectMany(section => section.Stems).ToHashSet(StringComparer.Ordinal));
        return Best(SectionRanking.Rank(sections, words), words, question.Top);
    }

    /// <summary>Documents that have all the words, then those that have some: the section that answers need not have all of them.</summary>
    private async Task<IEnumerable<SearchHit>> HitsAsync(AssistantQuestion question, CancellationToken cancel)
    {
        var query = new SearchQuery(question.Text, question.Spaces, MostDocuments) { Tags = question.Tags };
        var strict = await catalog.FindAsync(query, cancel).ConfigureAwait(false);
        var some = strict.Count == MostDocuments || (strict.Count > 0 && strict[0].Understood == SearchUnderstanding.AnyWord)
            ? []
            : await catalog.FindAsync(query with { TakesAnyWord = true }, cancel).ConfigureAwait(false);
        return strict.Concat(some).DistinctBy(hit => hit.Id).Take(MostDocuments);
    }

    private async Task<IEnumerable<Candidate>> SectionsAsync(SearchHit hit, int rank, AskedWords words, CancellationToken cancel)
    {
        try
        {
            var text = FrontMatter.Split(await _texts.RenderAsync(hit.Id, null, cancel).ConfigureAwait(false)).Text;
            return SectionedText.Of(text).Sections
                .Select(section => (Headings: section.Path.Select(QuotedText.OfLine).ToList(), Text: SectionText.WithoutContents(section.Body)))
                .Where(section => section.Text.Length > 0)
                .Select(section => new Candidate(hit, rank, section.Headings, section.Text, words));
        }
        catch (DocumentNotFoundException)
        {
            // It went away, or out of sight, since it was found.
            return [];
        }
    }

    [GeneratedRegex(@"(?<!\S)-+(?=\S)")]
    private static partial Regex Dash();

    private static List<Passage> Best(IEnumerable<(Candidate Section, double Score)> ranked, AskedWords words, int top)
    {
        var passages = new List<Passage>();
        var left = LongestTogether;
        foreach (var (section, score) in ranked)
        {
            if (passages.Count == top || left < ShortestPassage)
                break;
            if (passages.Count(passage => passage.DocumentId == section.Hit.Id) == MostOfDocument)
                continue;
            var text = SectionCut.Of(section.Text, section.Found(words), Math.Min(left, LongestPassage));
            left -= text.Length;
            passages.Add(new Passage
            {
                Number = passages.Count + 1,
                DocumentId = section.Hit.Id,
                Title = QuotedText.OfLine(section.Hit.Title),
                Headings = section.Headings.ToList(),
                Space = section.Hit.Space,
                Url = section.Hit.Url,
                Text = text,
                Score = score,
            });
        }
        return passages;
    }
}
