using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Tests.Sandbox;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>What was read through assistants is on record, for owners.</summary>
public sealed class AccessLogTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly CatalogFolder _folder = new();
    private readonly MovableClock _clock = new(Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_access_is_noted_with_who_and_when_and_what_was_given()
    {
        await using var catalog = await _folder.OpenAsync(_clock);

        await catalog.AccessLog.AppendAsync(
            new AccessNote("search_documents") { Client = "inspector 2.12.0", Asked = "query=rollback", Documents = [3, 7] }, Cancel);

        var access = Assert.Single(await ListAsync(catalog));
        Assert.Equal((Noon, Environment.UserName, Environment.UserName), (access.Time, access.Person, access.Account));
        Assert.Equal(("inspector 2.12.0", "search_documents", "query=rollback", null), (access.Client, access.Action, access.Asked, access.Refused));
        Assert.Equal((2, "3,7"), (access.Documents, string.Join(',', access.DocumentId)));
    }

    [Fact]
    public async Task They_come_newest_first_however_many_and_as_they_are_asked_for()
    {
        await using var catalog = await _folder.OpenAsync(_clock);
        await catalog.People.MakeAsync("guest", null, Cancel);
        await using var guest = await catalog.OpenAsAsync("guest", Cancel);
        for (var hour = 0; hour < 600; hour++)
        {
            await (hour % 3 == 0 ? guest : catalog).AccessLog.AppendAsync(new AccessNote(hour % 2 == 0 ? "get_document" : "list_spaces") { Asked = $"{hour}" }, Cancel);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(Enumerable.Range(0, 600).Reverse().Select(hour => $"{hour}"), (await ListAsync(catalog)).Select(access => access.Asked));
        Assert.Equal(200, (await ListAsync(catalog, new AccessLogQuery { Persons = ["GUE*"] })).Count);
        Assert.Equal(300, (await ListAsync(catalog, new AccessLogQuery { Actions = ["get_*"] })).Count);
        Assert.Equal(
            ["12", "11", "10"],
            (await ListAsync(catalog, new AccessLogQuery { Since = Noon.AddHours(10), Until = Noon.AddHours(12) })).Select(access => access.Asked));
        Assert.Equal(["0"], (await ListAsync(catalog, new AccessLogQuery { Persons = ["guest"], Actions = ["get_document"], Until = Noon.AddHours(5) })).Select(access => access.Asked));
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_read_all_the_same()
    {
        await using var catalog = await _folder.OpenAsync(_clock);
        await catalog.People.MakeAsync("guest", null, Cancel);
        await using (var guest = await catalog.OpenAsAsync("guest", Cancel))
            await guest.AccessLog.AppendAsync(new AccessNote("list_spaces"), Cancel);

        await catalog.People.RemoveAsync("guest", Cancel);

        Assert.Equal("guest", Assert.Single(await ListAsync(catalog)).Person);
    }

    [Fact]
    public async Task What_is_long_is_cut()
    {
        await using var catalog = await _folder.OpenAsync(_clock);

        await catalog.AccessLog.AppendAsync(
            new AccessNote(new string('a', 5000)) { Client = new string('c', 5000), Asked = new string('q', 5000), Documents = [.. Enumerable.Range(1, 5000).Select(id => (long)id)] }, Cancel);

        var access = Assert.Single(await ListAsync(catalog));
        Assert.Equal((100, 100, 500), (access.Action.Length, access.Client!.Length, access.Asked!.Length));
        Assert.Equal((5000, 100, 100L), (access.Documents, access.DocumentId.Count, access.DocumentId[^1]));
    }

    [Fact]
    public async Task An_access_is_forgotten_after_ninety_days()
    {
        await using var catalog = await _folder.OpenAsync(_clock);
        await catalog.AccessLog.AppendAsync(new AccessNote("first"), Cancel);
        _clock.Advance(TimeSpan.FromDays(89));
        await catalog.AccessLog.AppendAsync(new AccessNote("second"), Cancel);
        Assert.Equal(["second", "first"], (await ListAsync(catalog)).Select(access => access.Action));

        _clock.Advance(TimeSpan.FromDays(2));
        await catalog.AccessLog.AppendAsync(new AccessNote("third"), Cancel);

        Assert.Equal(["third", "second"], (await ListAsync(catalog)).Select(access => access.Action));
    }

    [Fact]
    public async Task Of_too_many_the_first_are_forgotten()
    {
        await using var catalog = await _folder.OpenAsync(_clock);
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
            await connection.ExecuteAsync(
                """
                INSERT INTO access_log (time, person, account, action, documents, ids)
                WITH RECURSIVE line (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM line WHERE number < 200000)
                SELECT @now, 'ann', 'ann', number, 0, '[]' FROM line;
                """,
                new { now = Noon.ToUnixTimeMilliseconds() });

        await catalog.AccessLog.AppendAsync(new AccessNote("last"), Cancel);

        var kept = await ListAsync(catalog);
        Assert.Equal((200_000, "last", "2"), (kept.Count, kept[0].Action, kept[^1].Action));
    }

    private static async Task<List<DocumentAccess>> ListAsync(ICatalog catalog, AccessLogQuery? query = null) =>
        await catalog.AccessLog.GetAsync(query ?? new AccessLogQuery(), Cancel).ToListAsync(Cancel);
}
