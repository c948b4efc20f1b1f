using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>An export that is imported over what came from its site later.</summary>
public sealed class ExportImportTests
{
    private const string Export = "exports/5.9.zip";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_that_is_older_takes_nothing_back_and_deletes_nothing_that_it_does_not_hold()
    {
        var path = SharedMaterial.Path(Export);
        var filled = ExportedSite.Load(path);
        var inSight = filled.Pages.First(page => page.Status == "current" && page.Type == "page" && page.ParentId is not null && page.ViewRestriction.Count == 0);
        await using var space = await LivingSpace.StartAsync(filled, filled.Spaces[0].Key, DateTimeOffset.UtcNow);
        await space.ImportAsync();
        var spaceId = filled.Spaces[0].Id;
        space.Change(site =>
        {
            site.Page(inSight.Id).Edit("<p>Written after the export.</p>");
            site.AddPage(spaceId, "Born after the export", "<p>New.</p>");
        });
        await space.ImportAsync();
        var titles = await space.Catalog.TitlesAsync();
        var edited = await space.FindAsync(inSight.Title);

        using var export = await OpenAsync(space, path);
        var run = await new SpaceImporter(export, space.Catalog, space.Clock).ImportAsync(await space.SpaceAsync(export), null, Cancel);

        Assert.Equal((ImportStatus.Completed, 0), (run.Status, run.Removed));
        Assert.Equal(titles, await space.Catalog.TitlesAsync());
        Assert.Equal(edited.PageVersion, (await space.FindAsync(inSight.Title)).PageVersion);
        Assert.Contains("Written after the export.", await space.Catalog.GetTextAsync(edited.Id, Cancel), StringComparison.Ordinal);
    }

    private static async Task<ISite> OpenAsync(LivingSpace space, string path)
    {
        using var rest = await space.ConnectAsync();
        return await ExportSite.OpenAsync(path, new ExportOptions { SiteUrl = rest.Address }, Cancel);
    }
}
