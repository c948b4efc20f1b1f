using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class AuditReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_say_what_was_done_to_what_newest_first()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync();

        var records = await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel);

        Assert.Equal(["Space permission added", "User added to group", "Content restriction added"], records.Select(record => record.Summary));
        var restricted = records[2];
        Assert.Equal(("Pages and Blogs", "Ada Admin", TinySite.Admin, TinySite.Start.AddDays(1)), (restricted.Category, restricted.Author, restricted.AuthorId, restricted.At));
        Assert.Contains(new AuditObject("Secrets", "Page"), restricted.Associated);
        Assert.Equal(new AuditChange("Type", "", "View"), Assert.Single(restricted.Changes));
    }

    [Fact]
    public async Task Restrictions_of_pages_concern_access_although_they_are_told_among_pages()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync();

        var records = await site.GetAuditRecordsAsync(new AuditQuery(PermissionsOnly: true), Cancel).ToListAsync(Cancel);

        Assert.Contains(records, record => record.Category == "Pages and Blogs");
    }

    [Fact]
    public void A_record_in_another_language_is_known_by_its_key() => Assert.True(PermissionRecord.Concerns(new AuditRecord
    {
        At = TinySite.Start, Category = "Seiten und Blogs", Summary = "Inhaltsbeschränkung hinzugefügt", Key = "audit.logging.summary.content.restriction.added",
    }));

    [Theory]
    [InlineData("8.5"), InlineData("7.4")]
    public async Task Only_records_of_the_time_that_is_asked_for_come(string version)
    {
        await using var sandbox = await RunningDataCenter.TinyAsync(version);
        using var site = await sandbox.ConnectByPasswordAsync();

        var records = await site.GetAuditRecordsAsync(new AuditQuery(Since: TinySite.Start.AddDays(4), Until: TinySite.Start.AddDays(6)), Cancel).ToListAsync(Cancel);

        Assert.Equal("User added to group", Assert.Single(records).Summary);
    }

    [Fact]
    public async Task A_log_of_many_parts_comes_whole()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(tiny with
        {
            Audit = [.. Enumerable.Range(0, 950).Select(number => tiny.Audit[0] with { At = TinySite.Start.AddMinutes(number) })],
        });
        using var site = await sandbox.ConnectAsync();

        var records = await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel);

        Assert.Equal(950, records.Select(record => record.At).Distinct().Count());
    }

    [Fact]
    public async Task Who_may_not_read_the_log_is_told_so()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        await Assert.ThrowsAsync<AccessDeniedException>(() => site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel).AsTask());
    }
}
