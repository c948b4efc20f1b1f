using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>Thirty nights with nobody watching.</summary>
public sealed class MonthTests
{
    private const int Nights = 30;

    private static readonly string[] _weather =
    [
        "", "429=0.1,retry-after=0", "500=0.05,503=0.05", "drop=0.1", "cut=0.05", "html=0.03", "repeat=0.2", "skip=0.03", "cursor=0.1", "churn=0.05", "latency=5ms,429=0.05,503=0.05,drop=0.05,retry-after=0",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, ImportOptions.UsualListUpTo)]
    [InlineData(2, ImportOptions.UsualListUpTo)]
    [InlineData(3, ImportOptions.UsualListUpTo)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    public async Task Every_morning_the_catalog_is_what_the_site_is_and_no_edit_made_here_is_lost(int seed, int listUpTo)
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse($"spaces=2,pages=160,seed={seed},restrictions=0.1"));
        await using var space = await LivingSpace.StartAsync(site, site.Spaces[0].Key, DateTimeOffset.UtcNow);
        var evolution = new SiteEvolution(seed);
        var random = new Random(seed);
        var edits = new List<(long Document, string Text)>();
        var story = new List<ImportRun> { await space.ImportAsync() };
        for (var night = 1; night <= Nights; night++)
        {
            edits.Add(await EditSomethingAsync(space, random, night));
            IReadOnlyList<Happening> happened = [];
            space.Change(editor => happened = evolution.Apply(editor, random.Next(0, 12)));
            var evening = space.Clock.GetUtcNow();
            story.AddRange(await ImportAsync(space, new ImportOptions { ListUpTo = listUpTo }, random, FaultPlanOf(night, seed)));

            var because = $"seed {seed}, night {night}, {_weather[night % _weather.Length]}\n{string.Join('\n', happened)}\n{string.Join('\n', story[^Math.Min(3, story.Count)..])}";
            // No list and no log tells of labels, nor in large spaces of moves within the space; the weekly check finds them.
            var reach = story.Where(run => run.Started >= evening).Max(run => run.Reach);
            await space.AssertUpToDateAsync(withTags: reach == ImportReach.Everything, withPlaces: reach != ImportReach.Changes, because);
        }

        foreach (var (document, text) in edits)
            Assert.Contains(text, await TextsAsync(space.Catalog, document));
        var history = await space.Catalog.Imports.GetRunsAsync(new RunQuery { Last = 1000 }, Cancel);
        Assert.Equal(story.Count, history.Count(run => run.Status is ImportStatus.Completed or ImportStatus.Partial));
        Assert.Contains(history, run => run.Reach == (listUpTo == 0 ? ImportReach.Changes : ImportReach.AllPages) && run.Changed > 0);
        Assert.Contains(history, run => run.Removed > 0);
        // Some documents went to the trash the night after they were edited, with the edit in them.
        Assert.InRange(story.Sum(run => run.Overridden), edits.Count / 2, edits.Count);
    }

    /// <summary>A night: perhaps one import that is stopped in the middle, then imports until one is whole.</summary>
    private static async Task<List<ImportRun>> ImportAsync(LivingSpace space, ImportOptions options, Random random, FaultPlan? faults)
    {
        var runs = new List<ImportRun>();
        space.Faults = faults;
        if (random.Next(4) == 0)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            stop.CancelAfter(random.Next(5, 200));
            await TryAsync(stop.Token);
        }
        for (var attempt = 0; runs.Count == 0 || runs[^1].Status != ImportStatus.Completed; attempt++)
        {
            Assert.InRange(attempt, 0, 5);
            // The weather clears up at last.
            space.Faults = attempt < 3 ? faults : null;
            await TryAsync(Cancel);
        }
        space.Faults = null;
        // What changed while it was being read is brought by the next import.
        runs.Add(await space.ImportAsync(options));
        return runs;

        async Task TryAsync(CancellationToken cancel)
        {
            try
            {
                runs.Add(await space.ImportAsync(options, cancel: cancel));
            }
            catch (ConfluenceOpsException)
            {
                // A run that could not be done is recorded as failed.
            }
            catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
            {
            }
        }
    }

    private static async Task<(long Document, string Text)> EditSomethingAsync(LivingSpace space, Random random, int night)
    {
        var documents = await space.Catalog.ListAsync();
        var document = documents[random.Next(documents.Count)];
        var text = $"Written here on day {night}.";
        await space.Catalog.EditAsync(document.Id, text);
        return (document.Id, text);
    }

    private static async Task<List<string>> TextsAsync(ICatalog catalog, long document)
    {
        var texts = new List<string>();
        await foreach (var version in catalog.GetVersionsAsync(document, Cancel))
            texts.Add(await catalog.GetTextAsync(document, version.Version, Cancel));
        return texts;
    }

    private static FaultPlan? FaultPlanOf(int night, int seed) =>
        _weather[night % _weather.Length] is { Length: > 0 } weather ? FaultPlan.Parse($"{weather},seed={(seed * 100) + night}") : null;
}
