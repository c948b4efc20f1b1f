using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>What automations add to an import: the same space into fresh catalogs, without and with them, in turns.</summary>
internal static class AutomationBenchmark
{
    private const int WarmUp = 2;

    /// <summary>One pair of imports, in seconds, and how many documents the automations changed.</summary>
    private sealed record Round(int Pages, double Without, double With, int Changed);

    public static Command Create()
    {
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 5000, Description = "Pages of the space." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 15, Description = "Pairs of imports that count." };
        var command = new Command("automations", "What three automations add to an import of a whole space.") { pages, rounds };
        command.SetAction((words, cancel) => CompareAsync(words.GetValue(pages), words.GetValue(rounds), cancel));
        return command;
    }

    /// <summary>The part that runs in a process of its own.</summary>
    public static async Task RunAsync(Uri address, int rounds, CancellationToken cancel)
    {
        var (email, token) = ImportRounds.SignIn(address);
        var options = new ConnectionOptions { Url = new Uri(address.GetLeftPart(UriPartial.Scheme) + address.Authority), Credential = SiteCredential.Basic(email, token) };
        for (var round = 0; round < rounds; round++)
        {
            // Whoever comes second finds a warmer machine, so that they take turns in that too.
            var first = await ImportAsync(options, withAutomations: round % 2 == 1, cancel);
            var second = await ImportAsync(options, withAutomations: round % 2 == 0, cancel);
            var (without, with) = round % 2 == 0 ? (first, second) : (second, first);
            Console.WriteLine(JsonSerializer.Serialize(new Round(with.Pages, without.Seconds, with.Seconds, with.Changed), JsonSerializerOptions.Web));
        }
    }

    private static async Task CompareAsync(int pages, int rounds, CancellationToken cancel)
    {
        await using var server = Child.Start("serve", $"spaces=1,pages={pages.ToString(CultureInfo.InvariantCulture)},seed=1");
        var site = await server.ReadAsync<SiteProcess>(cancel);
        var address = $"{site.Url.Scheme}://{Uri.EscapeDataString(site.Email)}:{Uri.EscapeDataString(site.Token)}@{site.Url.Authority}/";
        await using var importer = Child.Start("automations", address, (WarmUp + rounds).ToString(CultureInfo.InvariantCulture));
        var warm = new List<Round>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            var one = await importer.ReadAsync<Round>(cancel);
            if (round >= WarmUp)
                warm.Add(one);
        }

        // The two imports of a pair run one right after the other, so that whatever else the machine does weighs on both.
        Measure.AtMost(1.15, "automations.import-time-with-to-without", Median(warm.Select(round => round.With / round.Without)), "ratio");
        // What else the machine does only ever adds: the quickest of each say best what the imports themselves take.
        Measure.Report("automations.quickest-import-with-to-without", warm.Min(round => round.With) / warm.Min(round => round.Without), "ratio");
        Measure.Report("automations.import-seconds-without", Median(warm.Select(round => round.Without)), "s");
        Measure.Report("automations.import-seconds-with", Median(warm.Select(round => round.With)), "s");
        Measure.Report("automations.documents-changed", warm[0].Changed, "documents");
        Measure.Report("automations.pages", warm[0].Pages, "pages");
    }

    private static async Task<(int Pages, double Seconds, int Changed)> ImportAsync(ConnectionOptions options, bool withAutomations, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            using var site = await SiteConnector.ConnectAsync(options, cancel);
            await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), TimeProvider.System, cancel);
            if (withAutomations)
                await MakeAsync(catalog, cancel);
            var space = await site.GetSpacesAsync(SpaceQuery.All, cancel).FirstAsync(cancel);
            var run = await new SpaceImporter(site, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.None } }.ImportAsync(space, null, cancel);
            var changed = (await catalog.Automations.GetRunsAsync(new AutomationRunQuery(), cancel)).Sum(one => one.Changed);
            return (run.Pages, run.Duration.TotalSeconds, changed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Three as people make them: all of Confluence, what a tag says, what a title says.</summary>
    private static async Task MakeAsync(SqliteCatalog catalog, CancellationToken cancel)
    {
        var all = new AutomationDraft
        {
            Name = "Confluence is read-only",
            When = [AutomationTrigger.Imported],
            Filter = "Source -eq 'Confluence'",
            Do = [AutomationActionKind.AddToCollection, AutomationActionKind.SetReadOnly, AutomationActionKind.AddTag],
            Collections = ["Wiki"],
            Tags = ["Confluence"],
        };
        await catalog.Automations.MakeAsync(all, "benchmark", cancel);
        await catalog.Automations.MakeAsync(all with { Name = "Marked", Filter = "Tags -contains 'confluence' -and Kind -eq 'Page'", Collections = ["Marked"], Tags = ["marked"] }, "benchmark", cancel);
        await catalog.Automations.MakeAsync(all with { Name = "Named", Filter = "Title -like '*a*'", Collections = ["Named"], Tags = ["named"] }, "benchmark", cancel);
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
