using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Sites;

public sealed class PermissionRecordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Content restriction added"), InlineData("Space permission removed"), InlineData("GLOBAL PERMISSION ADDED"), InlineData("Permission updated")]
    [InlineData("Space role changed"), InlineData("User added to group"), InlineData("Group membership setting changed"), InlineData("Group deleted")]
    [InlineData("Guest invited"), InlineData("User deactivated"), InlineData("User created"), InlineData("Users invited")]
    [InlineData("Page viewed with admin key"), InlineData("Public link enabled"), InlineData("Anonymous access turned on"), InlineData("Unlicensed access granted")]
    public void What_changes_access_concerns_it(string summary) => Assert.True(PermissionRecord.Concerns(Record(summary)));

    [Theory]
    [InlineData("User logged in"), InlineData("Login failed"), InlineData("API token created"), InlineData("Personal access token revoked")]
    [InlineData("Page moved"), InlineData("Space archived"), InlineData("Page exported"), InlineData("User details updated"), InlineData("")]
    public void What_changes_no_access_does_not_concern_it(string summary) => Assert.False(PermissionRecord.Concerns(Record(summary)));

    [Fact]
    public void The_category_does_not_decide_where_the_content_says_so()
    {
        Assert.True(PermissionRecord.Concerns(Record("Content restriction added") with { Category = "Pages and Blogs" }));
        Assert.True(PermissionRecord.Concerns(Record("Space configuration updated") with { Category = "Spaces", Changes = [new("Anonymous access", "off", "on")] }));
        Assert.True(PermissionRecord.Concerns(Record("Umbenannt") with { Affected = new("leads", "Group") }));
        Assert.True(PermissionRecord.Concerns(Record("Something new") with { Category = "permissions" }));
    }

    [Fact]
    public void Titles_that_sound_like_permissions_do_not_make_a_page_one() =>
        Assert.False(PermissionRecord.Concerns(Record("Page removed") with { Affected = new("Roles and permissions", "Page"), Category = "Pages" }));

    [Fact]
    public async Task A_site_gives_only_what_concerns_access_when_it_is_asked_for_that()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync("nora.lindqvist@acme.example", "demo-token-admin");

        var all = await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel);
        var concerning = await site.GetAuditRecordsAsync(new AuditQuery(PermissionsOnly: true), Cancel).ToListAsync(Cancel);

        Assert.Equal(
            [
                "API token created", "API token revoked", "Login failed", "Page created", "Page deleted from trash", "Page exported", "Page moved",
                "Page removed", "Page updated", "Space archived", "Space configuration updated", "Space exported", "Space removed", "User logged in",
            ],
            all.Select(record => record.Summary).Except(concerning.Select(record => record.Summary)).Order());
        Assert.Contains(concerning, record => record is { Category: "Users and groups", Summary: "Group membership setting changed" });
        Assert.Equal(concerning.Select(record => record.At), concerning.Select(record => record.At).OrderDescending());
    }

    [Theory]
    [InlineData("nora lindqvist", "Nora Lindqvist"), InlineData("712020:maya-okafor", "Maya Okafor"), InlineData("Maya*", "Maya Okafor")]
    public async Task Records_are_found_by_who_did_it(string author, string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync("nora.lindqvist@acme.example", "demo-token-admin");

        var records = await site.GetAuditRecordsAsync(new AuditQuery(Author: author), Cancel).ToListAsync(Cancel);

        Assert.Equal(name, Assert.Single(records.Select(record => record.Author).Distinct()));
    }

    private static AuditRecord Record(string summary) => new() { At = DateTimeOffset.UnixEpoch, Summary = summary };
}
