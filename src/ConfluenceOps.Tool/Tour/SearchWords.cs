using ConfluenceOps.Documents;

namespace ConfluenceOps.Tool.Tour;

/// <summary>Two searches worth showing: two that the demonstration site answers well, else words of titles that are there.</summary>
internal static class SearchWords
{
    private static readonly string[] Demonstration = ["deploy rollback", "new laptop"];

    public static async Task<IReadOnlyList<string>> ForAsync(ICatalog catalog, CancellationToken cancel)
    {
        var answered = new List<string>();
        foreach (var words in Demonstration)
            if ((await catalog.FindAsync(new SearchQuery(words, [], 1), cancel)).Count > 0)
                answered.Add(words);
        if (answered.Count == Demonstration.Length)
            return answered;
        var titles = await catalog.GetDocumentsAsync(new DocumentQuery(), cancel).Select(document => document.Title).ToListAsync(cancel);
        return [.. titles.OrderByDescending(title => title.Length).Take(2).Select(title => string.Join(' ', title.Split(' ').OrderByDescending(word => word.Length).Take(2)))];
    }
}
