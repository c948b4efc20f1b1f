using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>A catalog full of pages that were made up.</summary>
internal static class GeneratedCatalog
{
    public static async Task FillAsync(ICatalog catalog, int documents, AttachmentChoice attachments, CancellationToken cancel, IAudienceSource? viewers = null)
    {
        await using var server = Child.Start("serve", $"spaces=1,pages={documents.ToString(CultureInfo.InvariantCulture)},seed=1");
        var where = await server.ReadAsync<SiteProcess>(cancel);
        using var site = await SiteConnector.ConnectAsync(
            new ConnectionOptions { Url = where.Url, Credential = SiteCredential.Basic(where.Email, where.Token) }, cancel);
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, cancel))
            await new SpaceImporter(site, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = attachments }, Viewers = viewers }.ImportAsync(space, null, cancel);
    }
}
