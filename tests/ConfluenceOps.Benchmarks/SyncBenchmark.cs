using System.CommandLine;
using System.Globalization;

namespace ConfluenceOps.Benchmarks;

/// <summary>What the second import of a space costs, when nothing or little has changed.</summary>
internal static class SyncBenchmark
{
    private const int Quiet = 3;

    public static Command Create()
    {
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 10_000, Description = "Pages of the space." };
        var changed = new Option<int>("--changed") { Description = "Pages that are edited between two imports." };
        var command = new Command("sync", "An import of a space that was imported before.") { pages, changed };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(pages), words.GetValue(changed), cancel));
        return command;
    }

    private static async Task RunAsync(int pages, int changed, CancellationToken cancel)
    {
        await using var server = Child.Start("serve", string.Create(CultureInfo.InvariantCulture, $"spaces=1,pages={pages},seed=1"), "", "administrator");
        var site = await server.ReadAsync<SiteProcess>(cancel);
        await using var importer = Child.Start("sync", site.Url.AbsoluteUri, site.Email, site.Token);
        var first = await importer.ReadAsync<SyncRound>(cancel);
        if (changed > 0)
        {
            await server.TellAsync(changed.ToString(CultureInfo.InvariantCulture), cancel);
            await server.ReadAsync<int>(cancel);
        }
        await importer.TellAsync("again", cancel);
        var round = await importer.ReadAsync<SyncRound>(cancel);
        Measure.Report("sync.pages", first.Added, "pages");
        Measure.Report("sync.first-requests", first.Requests, "requests");
        Measure.Report("sync.changed", round.Changed, "pages");
        Measure.AtMost(Quiet + ((changed + 99) / 100), "sync.requests", round.Requests, "requests");
        Measure.Report("sync.requests-with-space-look-up", round.AllRequests, "requests");
        if (changed == 0)
            Measure.AtMost(1, "sync.processor-time", round.ProcessorSeconds, "s");
        else
            Measure.Report("sync.processor-time", round.ProcessorSeconds, "s");
        Measure.Report("sync.seconds", round.Seconds, "s");
    }
}
