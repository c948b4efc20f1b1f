using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>A catalog with all spaces of the demonstration site, for as long as somebody uses it.</summary>
internal static class DemonstrationCatalog
{
    public static async Task UseAsync(Func<SqliteCatalog, Task> use, CancellationToken cancel)
    {
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        await using var server = await SandboxServer.StartAsync(DemonstrationSite.Create(TimeProvider.System), new SandboxOptions(), cancel);
        using var site = await SiteConnector.ConnectAsync(
            new ConnectionOptions { Url = server.Address, Credential = SiteCredential.Basic(DemonstrationSite.ServiceEmail, DemonstrationSite.ServiceToken) }, cancel);
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, cancel))
            await new SpaceImporter(site, scratch.Catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.None } }.ImportAsync(space, null, cancel);
        await use(scratch.Catalog);
    }
}
