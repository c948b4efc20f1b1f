using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>Imports whose process is killed at a random moment, over a bad network: whether the next import makes the catalog whole.</summary>
internal static class CrashBenchmark
{
    private const string Weather = "429=0.05,503=0.03,drop=0.05,cut=0.02,retry-after=0";

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 50, Description = "How many imports to kill." };
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 1500, Description = "Pages of the space." };
        var command = new Command("crash", "Imports that are killed at a random moment.") { runs, pages };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(runs), words.GetValue(pages), cancel));
        return command;
    }

    /// <summary>The import that is killed: prints a line when it begins and one when it has ended.</summary>
    public static async Task ImportAsync(Uri url, string email, string token, string path, CancellationToken cancel)
    {
        Console.WriteLine("0");
        await ImportAsync(url, email, token, path, Console.Error.WriteLine, cancel);
        Console.WriteLine("1");
    }

    private static async Task RunAsync(int runs, int pages, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            var site = GeneratedSite.Create(GeneratedSiteOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"spaces=1,pages={pages},seed=1")));
            await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), cancel);
            var reference = Path.Combine(folder.FullName, "reference.db");
            var usual = await ImportAsync(server.Address, SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken, reference, _ => { }, cancel);
            var expected = await CatalogDigest.OfAsync(reference, withVersions: true, cancel);
            server.Faults = FaultPlan.Parse(Weather);
            var longest = await TimeAsync(server.Address, Path.Combine(folder.FullName, "timed.db"), cancel);
            var (whole, inTheMiddle, read) = (0, 0, 0);
            for (var run = 0; run < runs; run++)
            {
                var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{run}.db"));
                server.Faults = FaultPlan.Parse(string.Create(CultureInfo.InvariantCulture, $"{Weather},seed={run + 1}"));
                await KillAsync(server.Address, path, longest * new Random(run).NextDouble(), cancel);
                server.Faults = null;
                var next = await ImportAsync(server.Address, SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken, path, Console.Error.WriteLine, cancel);
                whole += await CatalogDigest.OfAsync(path, withVersions: true, cancel) == expected ? 1 : 0;
                inTheMiddle += next.Pages > 0 && next.Pages < usual.Pages ? 1 : 0;
                read += next.Pages;
            }
            Measure.Report("crash.killed-in-the-middle", inTheMiddle, "runs");
            Measure.Report("crash.pages-read-after", (double)read / runs / usual.Pages, "share of all");
            Measure.AtLeast(runs, "crash.whole-after-the-next-import", whole, "runs");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How long an import takes that is not killed, from the moment on at which it could be.</summary>
    private static async Task<TimeSpan> TimeAsync(Uri url, string path, CancellationToken cancel)
    {
        await using var importer = Child.Start("crash", url.AbsoluteUri, SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken, path);
        await importer.ReadAsync<int>(cancel);
        var clock = Stopwatch.StartNew();
        await importer.ReadAsync<int>(cancel);
        return clock.Elapsed;
    }

    private static async Task KillAsync(Uri url, string path, TimeSpan after, CancellationToken cancel)
    {
        await using var importer = Child.Start("crash", url.AbsoluteUri, SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken, path);
        await importer.ReadAsync<int>(cancel);
        await Task.Delay(after, cancel);
        await importer.KillAsync(cancel);
    }

    private static async Task<ImportRun> ImportAsync(Uri url, string email, string token, string path, Action<string> tell, CancellationToken cancel)
    {
        using var connection = await SiteConnector.ConnectAsync(new ConnectionOptions { Url = url, Credential = SiteCredential.Basic(email, token) }, cancel);
        await using var catalog = await SqliteCatalog.OpenAsync(path, TimeProvider.System, cancel);
        var space = await connection.GetSpacesAsync(SpaceQuery.All, cancel).FirstAsync(cancel);
        var run = await new SpaceImporter(connection, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.None } }.ImportAsync(space, null, cancel);
        if (run.Status != ImportStatus.Completed)
            tell($"{run.Status}: {run.Message}");
        return run;
    }
}
