using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogFileTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_catalog_that_is_not_there_is_made_with_its_folders()
    {
        var path = _folder.PathTo("a/b/new.db");

        await using var catalog = await SqliteCatalog.OpenAsync(path, TimeProvider.System, Cancel);

        Assert.Equal(path, catalog.Location);
        Assert.True(File.Exists(path));
        Assert.Empty(await catalog.ListAsync());
        Assert.Empty(await catalog.GetSpaceKeysAsync(Cancel));
    }

    [Fact]
    public async Task A_closed_catalog_is_one_file_that_can_be_deleted()
    {
        await using (var catalog = await _folder.OpenAsync())
        {
            await catalog.ImportAsync(Sample.Page("1", "Deploy"));
            await catalog.FindAsync("deploy");
        }

        Assert.Equal([_folder.File], Directory.GetFiles(Path.GetDirectoryName(_folder.File)!));
        File.Delete(_folder.File);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var content = string.Concat(Enumerable.Repeat("These are my notes. ", 500));
        await File.WriteAllTextAsync(_folder.File, content, Cancel);

        var refused = await Assert.ThrowsAsync<NotACatalogException>(() => _folder.OpenAsync());

        Assert.Equal("NotACatalog", refused.ErrorId);
        Assert.Contains(_folder.File, refused.Happened, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Sql("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('https://acme.example');");
        var content = await File.ReadAllBytesAsync(_folder.File, Cancel);

        await Assert.ThrowsAsync<NotACatalogException>(() => _folder.OpenAsync());

        Assert.Equal(content, await File.ReadAllBytesAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task A_catalog_from_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using (await _folder.OpenAsync())
        {
        }

        Sql("PRAGMA user_version = 4711;");
        var content = await File.ReadAllBytesAsync(_folder.File, Cancel);

        var refused = await Assert.ThrowsAsync<CatalogTooNewException>(() => _folder.OpenAsync());

        Assert.Equal("CatalogTooNew", refused.ErrorId);
        Assert.Contains("4711", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_catalog()
    {
        await File.WriteAllBytesAsync(_folder.File, [], Cancel);

        await using var catalog = await _folder.OpenAsync();

        Assert.Equal(new SavedBatch(1, 0), await catalog.ImportAsync(Sample.Page("1", "Deploy")));
    }

    [Fact]
    public async Task A_place_where_no_file_can_be_is_one_error_that_says_so()
    {
        await File.WriteAllTextAsync(_folder.PathTo("file"), "", Cancel);

        var below = await Assert.ThrowsAsync<CatalogUnavailableException>(
            () => SqliteCatalog.OpenAsync(_folder.PathTo("file/catalog.db"), TimeProvider.System, Cancel));
        var folder = await Assert.ThrowsAsync<CatalogUnavailableException>(
            () => SqliteCatalog.OpenAsync(Path.GetDirectoryName(_folder.File)!, TimeProvider.System, Cancel));

        Assert.Equal("CatalogUnavailable", below.ErrorId);
        Assert.Contains("-Catalog", folder.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_may_only_be_read_says_so_when_it_is_written()
    {
        await using var database = await Database.OpenAsync(_folder.File, CatalogActor.User, TimeProvider.System, Cancel);

        await Assert.ThrowsAsync<CatalogUnavailableException>(() => database.WriteAsync(
            connection =>
            {
                Run(connection, "PRAGMA query_only = ON; DELETE FROM document;");
                return true;
            },
            Cancel));
    }

    [Fact]
    public async Task A_full_disk_takes_back_the_batch_and_nothing_else()
    {
        await using (var catalog = await _folder.OpenAsync())
            await catalog.ImportAsync(Sample.Page("1", "Kept"));
        var big = Enumerable.Range(2, 200).Select(n => Sample.Page($"{n}", $"Page {n}", new string('x', 20_000))).ToArray();

        await using (var database = await Database.OpenAsync(_folder.File, CatalogActor.User, TimeProvider.System, Cancel))
        {
            // A limit on the pages of the file stops SQLite in the way a full disk does.
            await database.WriteAsync(
                connection =>
                {
                    Run(connection, "PRAGMA max_page_count = 120;");
                    return true;
                },
                Cancel);
            await using var full = new SqliteCatalog(database, TimeProvider.System);
            var refused = await Assert.ThrowsAsync<CatalogFullException>(() => full.ImportAsync(big));
            Assert.Equal("CatalogFull", refused.ErrorId);
            Assert.Equal(["Kept"], await full.TitlesAsync());
            Assert.Equal(new SavedBatch(1, 0), await full.ImportAsync(Sample.Page("2", "Small")));
        }

        await using var after = await _folder.OpenAsync();
        Assert.Equal(["Kept", "Small"], await after.TitlesAsync());
        Assert.Empty(await after.FoundAsync("page"));
        Assert.Equal(new SavedBatch(199, 1), await after.ImportAsync(big));
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
