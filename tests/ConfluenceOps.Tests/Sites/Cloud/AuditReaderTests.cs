using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sites.Cloud.Access;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud;

public sealed class AuditReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_is_read_to_its_end_though_the_server_gives_fewer_records_than_asked()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => RecordsAsync(context, total: 250, most: 100));
        using var site = OddSite.At(server);

        var records = await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel);

        Assert.Equal(250, records.Select(record => record.At).Distinct().Count());
    }

    [Fact]
    public async Task No_more_is_asked_of_the_server_than_is_wanted()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => RecordsAsync(context, total: 100_000, most: 1000));
        using var site = OddSite.At(server);

        await site.GetAuditRecordsAsync(new AuditQuery(PermissionsOnly: true), Cancel).Take(1500).ToListAsync(Cancel);

        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_server_that_gives_the_same_records_for_ever_is_found_out()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, """{"results":[{"creationDate":5,"summary":"User logged in"}]}"""));
        using var site = OddSite.At(server);

        await Assert.ThrowsAsync<MalformedAnswerException>(async () => await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel));
    }

    private static Task RecordsAsync(HttpContext context, int total, int most)
    {
        var start = int.Parse(context.Request.Query["start"]!, CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(start, Math.Clamp(total - start, 0, most)).Select(number => new { creationDate = 1_000_000 - number, summary = "Space permission added" });
        return ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(new { results = rows }));
    }
}
