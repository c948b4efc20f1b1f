using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>Catalogs that take nothing more.</summary>
public sealed class TroubledCatalogTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_that_is_full_is_one_clear_error_and_an_import_with_room_brings_everything()
    {
        await using var space = await LivingSpace.TinyAsync();
        space.Change(site => site.Page(102).Edit($"<p>{new string('x', 400_000)}</p>"));
        await using (await _folder.OpenAsync(space.Clock))
        {
        }

        // A limit on the pages of the file stops SQLite in the way a full disk does.
        var full = await Assert.ThrowsAsync<CatalogFullException>(() => ImportIntoAsync(space, "PRAGMA max_page_count = 60;"));

        Assert.Equal("CatalogFull", full.ErrorId);
        await using var after = await _folder.OpenAsync(space.Clock);
        var run = await ImportIntoAsync(space, after);
        Assert.Equal(ImportStatus.Completed, run.Status);
        await space.ImportAsync();
        Assert.Equal(await space.Catalog.TitlesAsync(), await after.TitlesAsync());
    }

    [Fact]
    public async Task A_catalog_that_may_only_be_read_is_one_clear_error_and_stays_as_it_is()
    {
        await using var space = await LivingSpace.TinyAsync();
        await using (var catalog = await _folder.OpenAsync(space.Clock))
            await ImportIntoAsync(space, catalog);
        space.Change(site => site.Page(102).Edit("<p>Later.</p>"));

        var refused = await Assert.ThrowsAsync<CatalogUnavailableException>(() => ImportIntoAsync(space, "PRAGMA query_only = ON;"));

        Assert.Equal("CatalogUnavailable", refused.ErrorId);
        await using var after = await _folder.OpenAsync(space.Clock);
        Assert.Empty(await after.FoundAsync("later"));
        Assert.Equal(1, (await ImportIntoAsync(space, after)).Changed);
    }

    private async Task<ImportRun> ImportIntoAsync(LivingSpace space, string pragma)
    {
        await using var database = await Database.OpenAsync(_folder.File, CatalogActor.User, space.Clock, Cancel);
        await database.WriteAsync(connection => Run(connection, pragma), Cancel);
        await using var catalog = new SqliteCatalog(database, space.Clock);
        return await ImportIntoAsync(space, catalog);
    }

    private static async Task<ImportRun> ImportIntoAsync(LivingSpace space, SqliteCatalog catalog)
    {
        using var site = await space.ConnectAsync();
        return await new SpaceImporter(site, catalog, space.Clock).ImportAsync(await space.SpaceAsync(site), null, Cancel);
    }

    private static bool Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return true;
    }
}
