using ConfluenceOps.Auditing;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Auditing;

public sealed class PermissionChangesTests
{
    private const string GroupId = "2f0d6a1e-1234-5678-9ab0-cdef12345678";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Content restriction added", "Group leadership", "Added Restriction 'View' of leadership on Salary bands (People)")]
    [InlineData("Content restriction removed", "User Elif Demir", "Removed Restriction 'View' of Elif Demir on Penetration test findings (Engineering)")]
    [InlineData("Space permission removed", "Group acme-users", "Removed Permission 'View' of acme-users on People")]
    [InlineData("Space permission added", "Anonymous Anonymous users", "Added Permission 'View' of Anonymous on Operations")]
    [InlineData("Space permission added", "User Tom Becker", "Added Permission 'Administer' of Tom Becker on Engineering")]
    [InlineData("Global permission added", "Group service-accounts", "Added Permission 'Can use' of service-accounts on the site")]
    [InlineData("User added to group", "User Tom Becker", "Added Membership 'member' of Tom Becker on on-call")]
    [InlineData("User removed from group", "User Elif Demir", "Removed Membership 'member' of Elif Demir on engineering")]
    [InlineData("Group membership setting changed", "Group social-committee", "Changed Group 'Managed by' of nobody on social-committee")]
    [InlineData("Group created", "Group social-committee", "Added Group '' of nobody on social-committee")]
    [InlineData("Guest invited", "User Carla Moreno", "Added Account 'guest' of Carla Moreno on the site")]
    [InlineData("User deleted", "User Ben Schulz", "Removed Account 'account' of Ben Schulz on the site")]
    public async Task The_log_of_the_demonstration_site_says_who_changed_whose_right_on_what(string summary, string affected, string change)
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync("nora.lindqvist@acme.example", "demo-token-admin");

        var changes = await PermissionChanges.ReadAsync(site, new AuditQuery(), Cancel).ToListAsync(Cancel);

        var found = changes.First(one => one.Summary == summary && $"{one.Record.Affected!.Type} {one.Record.Affected.Name}" == affected);
        Assert.Equal(change, Words(found));
        Assert.NotNull(found.Author);
    }

    [Fact]
    public async Task A_change_that_was_just_made_is_read_back_as_what_it_was()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var writer = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        using var admin = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin));

        await writer.AccessChanges.AddRestrictionAsync("103", RestrictedOperation.Edit, new Principal(PrincipalKind.User, TinySite.Writer), Cancel);
        var change = await PermissionChanges.ReadAsync(admin, new AuditQuery(), Cancel).FirstAsync(Cancel);

        Assert.Equal("Added Restriction 'Edit' of Wim Writer on Deploy: rollback (Engineering)", Words(change));
        Assert.Equal(("Wim Writer", TinySite.Writer), (change.Author, change.AuthorId));
    }

    [Fact]
    public void A_group_may_carry_its_id_and_stand_where_the_person_stands_in_other_records()
    {
        var change = Assert.Single(PermissionChanges.In(Record("User removed from group") with { Affected = new($"leads:{GroupId}", "Group"), Associated = [new("Jane Doe", "User")] }));

        Assert.Equal("Removed Membership 'member' of Jane Doe on leads", Words(change));
        Assert.Equal(new Principal(PrincipalKind.Group, GroupId, "leads"),
            Assert.Single(PermissionChanges.In(Record("Content restriction removed") with { Affected = new($"leads:{GroupId}", "Group") })).Who);
    }

    [Fact]
    public void Values_that_say_nothing_are_nothing_and_reading_is_viewing()
    {
        var change = Assert.Single(PermissionChanges.In(Record("Content restriction removed") with
        {
            Changes = [new("Restriction", "Read", "None")], Associated = [new("Plan", "Page"), new("Docs", "Space")],
        }));

        Assert.Equal("Removed Restriction 'View' of nobody on Plan (Docs)", Words(change));
    }

    [Fact]
    public void A_record_with_several_rights_is_several_changes_and_who_is_no_right()
    {
        var changes = PermissionChanges.In(Record("Space permission added") with
        {
            Affected = new("Docs", "Space"), Changes = [new("Permission", "", "View"), new("Permission", "", "Export"), new("Group", "", "leads")],
        });

        Assert.Equal(["Added Permission 'View' of leads on Docs", "Added Permission 'Export' of leads on Docs"], changes.Select(Words));
    }

    [Theory]
    [InlineData("", "Viewer", "Added Role 'Viewer' of leads on Docs")]
    [InlineData("Viewer", "Admin", "Changed Role 'Admin' of leads on Docs")]
    [InlineData("Admin", "", "Removed Role 'Admin' of leads on Docs")]
    public void Without_a_verb_the_values_say_what_became_of_it(string old, string now, string change) =>
        Assert.Equal(change, Words(Assert.Single(PermissionChanges.In(Record("Space role") with
        {
            Affected = new("leads", "Group"), Associated = [new("Docs", "Space")], Changes = [new("Role", old, now)],
        }))));

    [Fact]
    public void Words_that_nobody_has_heard_of_are_kept()
    {
        var change = Assert.Single(PermissionChanges.In(Record("Zugriff neu geregelt") with { Category = "Permissions", Affected = new("Docs", "Space") }));

        Assert.Equal((PermissionChangeKind.Other, PermissionChangeAction.Changed, "Docs", "Zugriff neu geregelt"), (change.Kind, change.Action, change.What, change.Summary));
    }

    [Fact]
    public void Ways_around_restrictions_have_a_kind_of_their_own()
    {
        var viewed = Assert.Single(PermissionChanges.In(Record("Page viewed with admin key") with { Affected = new("Salaries", "Page") }));
        var linked = Assert.Single(PermissionChanges.In(Record("Public link enabled") with { Affected = new("Salaries", "Page") }));

        Assert.Equal((PermissionChangeKind.AdminKey, "Salaries"), (viewed.Kind, viewed.What));
        Assert.Equal((PermissionChangeKind.PublicLink, PermissionChangeAction.Added), (linked.Kind, linked.Action));
    }

    private static AuditRecord Record(string summary) => new() { At = DateTimeOffset.UnixEpoch, Summary = summary };

    private static string Words(PermissionChange change) =>
        $"{change.Action} {change.Kind} '{change.Right}' of {change.Who?.ToString() ?? "nobody"} on {change.What}";
}
