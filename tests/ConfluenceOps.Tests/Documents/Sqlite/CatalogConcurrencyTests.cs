using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogConcurrencyTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Readers_see_what_was_there_before_while_a_batch_is_being_written()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Before"));
        using var other = OpenElsewhere("BEGIN IMMEDIATE; DELETE FROM document_tag; UPDATE document SET title = 'During';");

        Assert.Equal(["Before"], await catalog.TitlesAsync());
        Assert.Equal(["Before"], await catalog.FoundAsync("before"));
        await using var newcomer = await _folder.OpenAsync();
        Assert.Equal(["Before"], await newcomer.TitlesAsync());
    }

    [Fact]
    public async Task Two_catalogs_on_one_file_write_at_the_same_time_and_lose_nothing()
    {
        await using var one = await _folder.OpenAsync();
        await using var two = await _folder.OpenAsync();

        await Task.WhenAll(WriteAsync(one, "ENG", 1000), WriteAsync(two, "OPS", 2000));

        Assert.Equal(400, (await one.ListAsync()).Count);
        Assert.Equal(400, (await two.ListAsync()).Count);
        Assert.Equal(["ENG", "OPS"], await two.GetSpaceKeysAsync(Cancel));

        static async Task WriteAsync(SqliteCatalog catalog, string key, int from)
        {
            for (var batch = 0; batch < 20; batch++)
                await catalog.ImportAsync(Sample.Space(key, key), [.. Enumerable.Range(from + (batch * 10), 10).Select(n => Sample.Page($"{n}", $"Page {n}"))]);
        }
    }

    [Fact]
    public async Task Many_who_open_a_new_catalog_at_once_get_the_same_one()
    {
        var catalogs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _folder.OpenAsync()));

        await catalogs[0].ImportAsync(Sample.Page("1", "Deploy"));
        foreach (var catalog in catalogs)
        {
            Assert.Equal(["Deploy"], await catalog.TitlesAsync());
            await catalog.DisposeAsync();
        }
    }

    [Fact]
    public async Task Readers_and_writers_of_one_catalog_do_not_get_into_each_others_way()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("0", "Page 0", "common"));

        var writing = Task.Run(
            async () =>
            {
                for (var n = 1; n <= 50; n++)
                    await catalog.ImportAsync(Sample.Page($"{n}", $"Page {n}", "common"));
            },
            Cancel);
        var reading = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (!writing.IsCompleted)
                    Assert.NotEmpty(await catalog.FindAsync("common"));
            },
            Cancel));
        await Task.WhenAll([writing, .. reading]);

        Assert.Equal(51, (await catalog.ListAsync()).Count);
    }

    [Fact]
    public async Task A_writer_that_waits_for_another_process_stops_at_once_when_asked()
    {
        await using var catalog = await _folder.OpenAsync();
        using var other = OpenElsewhere("BEGIN IMMEDIATE;");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, stop.Token);
        Assert.False(waiting.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(1), Cancel));
    }

    [Fact]
    public async Task A_process_that_never_lets_go_is_named_as_the_reason_after_half_a_minute()
    {
        await using var catalog = await _folder.OpenAsync(new HurriedClock());
        using (OpenElsewhere("BEGIN IMMEDIATE;"))
        {
            var busy = await Assert.ThrowsAsync<CatalogBusyException>(() => catalog.ImportAsync(Sample.Page("1", "Deploy")));
            Assert.Equal("CatalogBusy", busy.ErrorId);
        }

        Assert.Equal(new SavedBatch(1, 0), await catalog.ImportAsync(Sample.Page("1", "Deploy")));
    }

    private SqliteConnection OpenElsewhere(string sql)
    {
        var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A second passes at each look, so nobody waits half a minute for real.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
