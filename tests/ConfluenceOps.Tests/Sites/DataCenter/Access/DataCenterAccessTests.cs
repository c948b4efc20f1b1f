using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter;
using ConfluenceOps.Sites.DataCenter.Access;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter.Access;

public sealed class DataCenterAccessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9.2"), InlineData("8.5")]
    public async Task Groups_in_groups_are_told_from_both_ends(string version)
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(
            tiny with
            {
                Groups =
                [
                    .. tiny.Groups, new() { Id = "inner", Name = "inner", Members = [TinySite.Outsider] },
                    new() { Id = "outer", Name = "outer", Groups = ["inner"] }, new() { Id = "outermost", Name = "outermost", Groups = ["outer"] },
                ],
            }, version);
        using var site = await sandbox.ConnectAsync();

        var members = await site.Access.GetMembersAsync(new Group { Id = "outer", Name = "outer" }, Cancel);
        var groups = await site.Access.GetGroupsOfAsync(TinySite.Outsider, Cancel).Select(group => group.Name).ToListAsync(Cancel);

        Assert.Equal(["inner"], members.Groups);
        Assert.Empty(members.Users);
        Assert.Equal(["inner", "outer", "outermost"], groups);
    }

    [Fact]
    public async Task Groups_say_what_they_give_and_whom_the_site_lets_in_alone_is_a_group_of_its_own()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync("9.2");
        using var site = await sandbox.ConnectAsync();

        var groups = await site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel);

        Assert.Equal(
            ["(single users who administer Confluence): ProductAdmin", "(single users who may use Confluence): Product", "confluence-admins: ProductAdmin, SiteAdmin", "leads: None", "staff: Product"],
            groups.Select(group => $"{group.Name}: {group.Access}"));
        Assert.Equal([TinySite.Guest], (await site.Access.GetMembersAsync(groups[1], Cancel)).Users.Select(user => user.AccountId));
    }

    [Fact]
    public async Task What_groups_give_is_not_known_where_the_site_does_not_tell_it()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync("8.5");
        using var site = await sandbox.ConnectAsync();

        Assert.Equal(["confluence-admins", "leads", "staff"], await site.Access.GetGroupsAsync(Cancel).Select(group => group.Access is null ? group.Name : "known").ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_group_with_a_slash_in_its_name_is_listed_and_says_why_its_members_are_not()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(tiny with { Groups = [.. tiny.Groups, new() { Id = "rd", Name = "r/d", Members = [TinySite.Writer] }] });
        using var site = await sandbox.ConnectAsync();

        var group = await site.Access.GetGroupsAsync(Cancel).SingleAsync(group => group.Name == "r/d", Cancel);

        Assert.Contains("r/d", (await Assert.ThrowsAsync<GroupNotReadableException>(() => site.Access.GetMembersAsync(group, Cancel))).Happened, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Whether_anonymous_gets_in_is_found_out_by_asking_as_nobody(bool isOpen)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create() with { AnonymousUse = isOpen });
        using var site = await sandbox.ConnectAsync();

        Assert.Equal(isOpen, (await site.Access.CheckAsync("103", Principal.Anonymous, CheckedOperation.Read, Cancel)).IsAllowed);
        await Assert.ThrowsAsync<NotOnDataCenterException>(() => site.Access.CheckAsync("103", new Principal(PrincipalKind.User, TinySite.Reader), CheckedOperation.Read, Cancel));
    }

    [Theory]
    [InlineData("9.2", TinySite.Admin, "off", "on")]
    [InlineData("8.5", TinySite.Admin, null, "on")]
    [InlineData("9.2", TinySite.Writer, null, "on")]
    public async Task Settings_are_said_as_far_as_the_site_shows_them(string version, string account, string? anonymous, string remote)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(TinySite.Create() with { AnonymousUse = false }, version);
        using var site = await sandbox.ConnectAsync(account);

        var settings = (await site.Access.GetSecuritySettingsAsync(Cancel)).ToDictionary(setting => setting.Name);

        Assert.Equal(anonymous, settings["AnonymousAccess"].Value);
        Assert.Equal(remote, settings["RemoteInterface"].Value);
        Assert.Equal(SettingState.NotShown, settings["AuditCoverage"].State);
        Assert.All(settings.Values, setting => Assert.True(setting.State == SettingState.Known || setting.Advice is not null));
    }
}
