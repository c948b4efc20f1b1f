using System.CommandLine;
using System.Diagnostics;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.Imports;

namespace ConfluenceOps.Benchmarks;

/// <summary>What arranging a large catalog takes, and searching in what was arranged.</summary>
internal static class CatalogBenchmark
{
    private const int Filed = 10_000;
    private const int AtOnce = 2_000;
    private const int Searches = 50;
    private const int Others = 10;

    public static Command Create()
    {
        var documents = new Option<int>("--documents") { DefaultValueFactory = _ => 100_000, Description = "Documents in the catalog." };
        var people = new Option<int>("--people") { DefaultValueFactory = _ => 2_000, Description = "People who may see some of it." };
        var command = new Command("catalog", $"Files and tags {Filed} documents of a large catalog, and searches among them as one who sees all, and as some of many who do not.") { documents, people };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(documents), words.GetValue(people), cancel));
        return command;
    }

    private static async Task RunAsync(int documents, int people, CancellationToken cancel)
    {
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        var catalog = scratch.Catalog;
        await GeneratedCatalog.FillAsync(catalog, documents, AttachmentChoice.None, cancel, new Crowd(catalog, people));
        var all = await catalog.GetDocumentsAsync(new DocumentQuery(), cancel).ToListAsync(cancel);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "Runbooks" }, "benchmark", cancel);
        await catalog.Tags.MakeAsync(new TagDefinition("filed"), cancel);
        var batches = all.Take(Filed).Select(document => document.Id).Chunk(AtOnce).ToList();

        Measure.Report("catalog.documents", all.Count, "documents");
        Measure.AtMost(2, "catalog.file-10000", await SecondsAsync(batches, batch => catalog.Collections.PutAsync("Runbooks", batch, null, cancel)), "s");
        Measure.Report("catalog.tag-10000", await SecondsAsync(batches, batch => catalog.Tags.PutOnAsync("filed", batch, cancel)), "s");
        foreach (var (name, condition) in new[] { ("plain", ""), ("in-a-collection", " collection:Runbooks"), ("with-a-tag", " tag:filed"), ("without-a-tag", " -tag:filed") })
            Measure.Report($"catalog.search-{name}.95th-percentile", Percentile(await SearchAsync(catalog, all, condition, cancel)), "ms");
        await MeasureOthersAsync(catalog, all, people, cancel);
    }

    /// <summary>Searches as people who see a part, with access given to teams and people on collections and on documents.</summary>
    private static async Task MeasureOthersAsync(SqliteCatalog catalog, List<Document> all, int people, CancellationToken cancel)
    {
        await catalog.Access.GrantAsync(AccessPlace.Collection("Runbooks"), AccessPrincipal.Everyone, AccessLevel.None, cancel);
        for (var team = 0; team < 10; team++)
            await catalog.Access.GrantAsync(AccessPlace.Collection("Runbooks"), AccessPrincipal.Team($"Team {team}"), AccessLevel.CanEdit, cancel);
        foreach (var document in all.Skip(Filed).Take(500))
            await catalog.Access.GrantAsync(AccessPlace.Document(document.Id), AccessPrincipal.Team("Team 1"), AccessLevel.Owner, cancel);
        var (times, worst, seen) = (new List<double>(), 0.0, new List<double>());
        for (var person = 0; person < Others; person++)
        {
            await using var other = await catalog.OpenAsAsync(Crowd.IdOf(person * (people / Others)), cancel);
            var own = await SearchAsync(other, all, "", cancel);
            worst = Math.Max(worst, Percentile(own));
            times.AddRange(own);
            seen.Add((await other.CountAsync(new SearchQuery("", []), [SearchFacet.Space], cancel)).Sum(count => count.Count));
        }

        Measure.Report("catalog.seen-by-others.least", seen.Min(), "documents");
        Measure.Report("catalog.seen-by-others.most", seen.Max(), "documents");
        Measure.AtMost(20, "catalog.search-as-others.95th-percentile", Percentile(times), "ms");
        Measure.Report("catalog.search-as-others.95th-percentile.worst-person", worst, "ms");
    }

    private static async Task<double> SecondsAsync(List<long[]> batches, Func<long[], Task> change)
    {
        var clock = Stopwatch.GetTimestamp();
        foreach (var batch in batches)
            await change(batch);
        return Math.Round(Stopwatch.GetElapsedTime(clock).TotalSeconds, 2);
    }

    private static async Task<List<double>> SearchAsync(ICatalog catalog, List<Document> all, string condition, CancellationToken cancel)
    {
        var random = new Random(7);
        var times = new List<double>(Searches);
        // The first half pays for the cold start.
        for (var search = -Searches; search < Searches; search++)
        {
            var query = new SearchQuery(all[random.Next(all.Count)].Title + condition, []);
            var clock = Stopwatch.GetTimestamp();
            await catalog.FindAsync(query, cancel);
            if (search >= 0)
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
        return times;
    }

    private static double Percentile(List<double> times) => Math.Round(times.Order().ElementAt((int)(times.Count * 0.95)), 1);
}
