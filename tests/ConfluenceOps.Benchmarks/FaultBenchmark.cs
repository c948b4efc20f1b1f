using System.CommandLine;
using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>Every fault that the sandbox knows against every kind of import.</summary>
internal static class FaultBenchmark
{
    private static readonly string[] _faults =
    [
        "latency=20ms", "429=0.2,retry-after=0", "429=0.1,retry-after=none", "500=0.1", "503=0.1", "drop=0.2", "html=0.1", "cut=0.1",
        "repeat=0.3", "skip=0.1", "cursor=0.3", "churn=0.2", "expire=12", "limit=40", "lag=120",
    ];

    private static readonly string[] _kinds = ["first", "changes", "all-pages", "everything"];

    public static Command Create()
    {
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 600, Description = "Pages of the space." };
        var command = new Command("faults", "Imports over every kind of bad network.") { pages };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(pages), cancel));
        return command;
    }

    private static async Task RunAsync(int pages, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            var (right, cells) = (0, 0);
            foreach (var kind in _kinds)
            {
                foreach (var fault in _faults)
                {
                    var outcome = await CellAsync(pages, kind, fault, Path.Combine(folder.FullName, $"{cells++}"), cancel);
                    right += outcome is Correct or Completed ? 1 : 0;
                    Console.WriteLine($$"""{"cell":"{{kind}} / {{fault}}","outcome":"{{outcome}}"}""");
                }
            }
            Measure.AtLeast(cells, "faults.cells-correct-or-partial-and-completed", right, "cells");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const string Correct = "correct";
    private const string Completed = "partial and completed";

    private static async Task<string> CellAsync(int pages, string kind, string fault, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"spaces=1,pages={pages},seed=1")));
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), cancel);
        var catalog = Path.Combine(folder, "catalog.db");
        var options = new ImportOptions { Attachments = AttachmentChoice.None, ListUpTo = kind == "changes" ? 0 : int.MaxValue, Full = kind == "everything" };
        if (kind != "first")
        {
            await ImportAsync(server, catalog, options, cancel);
            // No more moves within the space than lists tell of.
            server.Change(editor => EditSome(editor, kind));
        }
        server.Faults = FaultPlan.Parse(fault + ",seed=5");
        var status = await TryAsync(server, catalog, options, cancel);
        server.Faults = null;
        // What changed while it was read, or was not in the search index yet, belongs to the next import in any case.
        var isMoving = fault.StartsWith("churn", StringComparison.Ordinal) || fault.StartsWith("lag", StringComparison.Ordinal);
        if (status == ImportStatus.Completed && !isMoving && await IsRightAsync(server, folder, catalog, "1", cancel))
            return Correct;
        var next = await TryAsync(server, catalog, options, cancel);
        if (isMoving)
            await TryAsync(server, catalog, options with { Full = true }, cancel);
        var isRight = next == ImportStatus.Completed && await IsRightAsync(server, folder, catalog, "2", cancel);
        return !isRight ? $"WRONG after {status} and {next}" : status == ImportStatus.Completed && isMoving ? Correct : status == ImportStatus.Completed ? "WRONG at first, right after the next" : Completed;
    }

    private static void EditSome(SiteEditor editor, string kind)
    {
        var pages = editor.Pages.Where(page => page is { Type: "page", Status: "current", ParentId: not null }).ToList();
        for (var number = 0; number < 20; number++)
            editor.Page(pages[number].Id).Edit("<p>Otherwise now.</p>");
        editor.Page(pages[21].Id).Rename("Another name");
        editor.Page(pages[^1].Id).Trash();
        editor.Page(pages[^2].Id).Archive();
        editor.AddPage(pages[0].SpaceId, "New here", "<p>New.</p>", pages[0].Id);
        editor.Page(pages[22].Id).Comments.Add("<p>Is it?</p>");
        editor.Page(pages[23].Id).Files.Add("notes.txt", "notes");
        if (kind != "changes")
            editor.Page(pages[24].Id).Move(pages[25].Id == pages[24].ParentId ? pages[26].Id : pages[25].Id);
    }

    private static async Task<bool> IsRightAsync(SandboxServer server, string folder, string catalog, string name, CancellationToken cancel)
    {
        var reference = Path.Combine(folder, name + ".db");
        await ImportAsync(server, reference, new ImportOptions { Attachments = AttachmentChoice.None }, cancel);
        return await CatalogDigest.OfAsync(reference, withVersions: false, cancel) == await CatalogDigest.OfAsync(catalog, withVersions: false, cancel);
    }

    private static async Task<ImportStatus> TryAsync(SandboxServer server, string catalog, ImportOptions options, CancellationToken cancel)
    {
        try
        {
            return (await ImportAsync(server, catalog, options, cancel)).Status;
        }
        catch (ConfluenceOpsException)
        {
            return ImportStatus.Failed;
        }
    }

    private static async Task<ImportRun> ImportAsync(SandboxServer server, string path, ImportOptions options, CancellationToken cancel)
    {
        using var connection = await SiteConnector.ConnectAsync(
            new ConnectionOptions { Url = server.Address, Credential = SiteCredential.Basic(SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken) }, cancel);
        await using var catalog = await SqliteCatalog.OpenAsync(path, TimeProvider.System, cancel);
        var space = await connection.GetSpacesAsync(SpaceQuery.All, cancel).FirstAsync(cancel);
        return await new SpaceImporter(connection, catalog, TimeProvider.System) { Options = options }.ImportAsync(space, null, cancel);
    }
}
