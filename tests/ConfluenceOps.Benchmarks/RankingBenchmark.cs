using System.CommandLine;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;

namespace ConfluenceOps.Benchmarks;

/// <summary>How far down the list the document stands that somebody means.</summary>
/// <remarks>The mean reciprocal rank is 1 where every answer comes first, and 0.5 where every one comes second. What is not among the first 20 counts nothing.</remarks>
internal static class RankingBenchmark
{
    private const double Goal = 0.85;

    public static Command Create()
    {
        var documents = new Option<int>("--documents") { DefaultValueFactory = _ => 2_000, Description = "Documents of the generated site." };
        var questions = new Option<int>("--questions") { DefaultValueFactory = _ => 150, Description = "Questions of each kind about the generated site." };
        var verbose = new Option<bool>("--misses") { Description = "Print the questions whose answer does not come first." };
        var command = new Command("ranking", "The mean reciprocal rank over questions to which there is one right answer.") { documents, questions, verbose };
        command.SetAction(async (words, cancel) =>
        {
            await OnDemonstrationAsync(words.GetValue(verbose), cancel);
            await OnGeneratedAsync(words.GetValue(documents), words.GetValue(questions), words.GetValue(verbose), cancel);
        });
        return command;
    }

    private static Task OnDemonstrationAsync(bool showMisses, CancellationToken cancel) =>
        DemonstrationCatalog.UseAsync(catalog => ReportAsync(catalog, "demonstration", [.. KnownItem.OfDemonstration()], showMisses, cancel), cancel);

    private static Task OnGeneratedAsync(int documents, int questions, bool showMisses, CancellationToken cancel) => InCatalogAsync(
        async catalog =>
        {
            await GeneratedCatalog.FillAsync(catalog, documents, AttachmentChoice.None, cancel);
            var all = await catalog.GetDocumentsAsync(new DocumentQuery(), cancel).ToListAsync(cancel);
            var random = new Random(11);
            var sample = random.GetItems(all.ToArray(), questions);
            await ReportAsync(catalog, "generated-titles", [.. sample.Select(KnownItem.ByTitle)], showMisses, cancel);
            await ReportAsync(catalog, "generated-mistyped-titles", [.. sample.Select(document => KnownItem.ByMistypedTitle(document, random))], showMisses, cancel);
            var remembered = new List<KnownItem>();
            foreach (var document in sample)
                remembered.Add(KnownItem.ByText(document, await catalog.GetTextAsync(document.Id, cancel), length: 8, random));
            await ReportAsync(catalog, "generated-texts", remembered, showMisses, cancel);
        },
        cancel);

    private static async Task ReportAsync(SqliteCatalog catalog, string name, IReadOnlyList<KnownItem> items, bool showMisses, CancellationToken cancel)
    {
        var sum = 0.0;
        foreach (var item in items)
        {
            var hits = await catalog.FindAsync(new SearchQuery(item.Question, []), cancel);
            var place = hits.Select(hit => hit.Title).ToList().IndexOf(item.Title);
            sum += place < 0 ? 0 : 1.0 / (place + 1);
            if (showMisses && place != 0)
                await Console.Error.WriteLineAsync($"{place + 1}: {item.Question} -> {item.Title}; found: {string.Join(", ", hits.Take(3).Select(hit => $"{hit.Title} ({hit.Understood})"))}");
        }

        Measure.Report($"ranking.{name}.questions", items.Count, "questions");
        Measure.AtLeast(Goal, $"ranking.{name}.mean-reciprocal-rank", sum / items.Count, "ratio");
    }

    private static async Task InCatalogAsync(Func<SqliteCatalog, Task> use, CancellationToken cancel)
    {
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        await use(scratch.Catalog);
    }
}
