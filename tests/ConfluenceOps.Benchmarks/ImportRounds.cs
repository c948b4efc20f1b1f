using System.Diagnostics;
using System.Text.Json;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one round took; seconds, requests, bytes.</summary>
internal sealed record ImportRound(int Pages, double Seconds, long Requests, double FetchFloor, double InsertFloor, long PeakBytes);

/// <summary>Imports the same space into a fresh catalog, several times, each beside its floors.</summary>
internal static class ImportRounds
{
    public static async Task RunAsync(Uri site, int rounds, bool floors, CancellationToken cancel)
    {
        var (email, token) = SignIn(site);
        for (var round = 0; round < rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
            try
            {
                var result = await RoundAsync(site, email, token, folder.FullName, floors, cancel);
                Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    // The account travels in the address of a site that exists for this run alone.
    internal static (string Email, string Token) SignIn(Uri site)
    {
        var parts = site.UserInfo.Split(':');
        return (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
    }

    private static async Task<ImportRound> RoundAsync(Uri address, string email, string token, string folder, bool floors, CancellationToken cancel)
    {
        var url = new Uri(address.GetLeftPart(UriPartial.Scheme) + address.Authority);
        var (run, texts, space) = await ImportAsync(url, SiteCredential.Basic(email, token), folder, floors, cancel);
        // Before the floors, whose memory is not the importer's.
        var peak = Peak();
        var fetch = floors ? await Floors.FetchAsync(url, email, token, space, cancel) : 0;
        var insert = floors ? Floors.Insert(Path.Combine(folder, "floor.db"), texts) : 0;
        return new ImportRound(run.Pages, run.Duration.TotalSeconds, run.Requests, fetch, insert, peak);
    }

    private static async Task<(ImportRun Run, List<(string Title, string Text)> Texts, Space Space)> ImportAsync(
        Uri url, SiteCredential credential, string folder, bool readBack, CancellationToken cancel)
    {
        using var site = await SiteConnector.ConnectAsync(new ConnectionOptions { Url = url, Credential = credential }, cancel);
        await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder, "catalog.db"), TimeProvider.System, cancel);
        var space = await site.GetSpacesAsync(SpaceQuery.All, cancel).FirstAsync(cancel);
        var run = await new SpaceImporter(site, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.None } }.ImportAsync(space, null, cancel);
        var texts = new List<(string, string)>();
        if (readBack)
            await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), cancel))
                texts.Add((document.Title, await catalog.GetTextAsync(document.Id, cancel)));
        return (run, texts, space);
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
