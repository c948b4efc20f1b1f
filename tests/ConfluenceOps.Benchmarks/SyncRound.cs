using System.Diagnostics;
using System.Text.Json;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one import took, in a process of its own.</summary>
internal sealed record SyncRound(int Added, int Changed, long Requests, long AllRequests, double ProcessorSeconds, double Seconds)
{
    /// <summary>Imports a space at once, and again for each line that comes in.</summary>
    public static async Task RunAsync(Uri url, string email, string token, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            do
                Console.WriteLine(JsonSerializer.Serialize(await ImportAsync(url, email, token, folder.FullName, cancel), JsonSerializerOptions.Web));
            while (await Console.In.ReadLineAsync(cancel) is not null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<SyncRound> ImportAsync(Uri url, string email, string token, string folder, CancellationToken cancel)
    {
        using var self = Process.GetCurrentProcess();
        var (processor, clock) = (self.TotalProcessorTime, Stopwatch.StartNew());
        using var site = await SiteConnector.ConnectAsync(new ConnectionOptions { Url = url, Credential = SiteCredential.Basic(email, token) }, cancel);
        await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder, "catalog.db"), TimeProvider.System, cancel);
        var connecting = site.RequestCount;
        var space = await site.GetSpacesAsync(SpaceQuery.All, cancel).FirstAsync(cancel);
        var importer = new SpaceImporter(site, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.None } };
        var run = await importer.ImportAsync(space, null, cancel);
        self.Refresh();
        return new SyncRound(run.Added, run.Changed, run.Requests, site.RequestCount - connecting, (self.TotalProcessorTime - processor).TotalSeconds, clock.Elapsed.TotalSeconds);
    }
}
