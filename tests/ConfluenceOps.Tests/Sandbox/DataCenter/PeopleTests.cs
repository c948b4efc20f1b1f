using System.Net;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class PeopleTests(TinyDataCenterServer tiny) : IClassFixture<TinyDataCenterServer>
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task Accounts_are_found_by_name_and_by_key_and_say_whether_they_still_work()
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal("Rosa Reader", (await wim.GetAsync(Rest + "user?username=rosa")).GetProperty("displayName").GetString());
        Assert.Equal("inactive", (await wim.GetAsync(Rest + "user?key=712020:fay&expand=status")).GetProperty("status").GetString());
        Assert.Equal("active", (await wim.GetAsync(Rest + "user/current?expand=status")).GetProperty("status").GetString());
        Assert.False((await wim.GetAsync(Rest + "user?username=rosa")).TryGetProperty("status", out _));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "user?username=nobody"));
    }

    [Fact]
    public async Task Addresses_are_for_administrators()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var ada = tiny.As(TinySite.Admin);

        Assert.False((await wim.GetAsync(Rest + "user?username=rosa")).TryGetProperty("email", out _));
        Assert.Equal("rosa@tiny.example", (await ada.GetAsync(Rest + "user?username=rosa")).GetProperty("email").GetString());
    }

    [Fact]
    public async Task Groups_are_their_names()
    {
        using var wim = tiny.As(TinySite.Writer);

        var groups = await wim.GetAsync(Rest + "group");

        Assert.Equal("confluence-admins leads staff", groups.Results("name"));
        Assert.False(groups.GetProperty("results")[0].TryGetProperty("id", out _));
        Assert.Equal("leads staff", (await wim.GetAsync(Rest + "user/memberof?username=wim")).Results("name"));
        Assert.Equal("ada wim rosa fay", (await wim.GetAsync(Rest + "group/staff/member")).Results("username"));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "group/nobody/member"));
    }

    [Fact]
    public async Task The_members_of_a_group_with_a_slash_in_its_name_cannot_be_asked_for()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with { Groups = [.. site.Groups, new() { Id = "slash", Name = "r/d", Members = [TinySite.Writer] }] });
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Contains("r/d", (await wim.GetAsync(Rest + "group")).Results("name"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "group/r%2Fd/member"));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "group/r/d/member"));
    }

    [Fact]
    public async Task All_accounts_are_listed_for_administrators()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var ada = tiny.As(TinySite.Admin);

        Assert.Equal("active active active active inactive active", (await ada.GetAsync(Rest + "user/list?expand=status")).Results("status"));
        Assert.Equal(HttpStatusCode.Forbidden, await wim.StatusOfAsync(Rest + "user/list"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_needs_the_site_and_the_space_open()
    {
        await using var closed = await TinyDataCenter.StartAsync(site: site => Open(site) with { AnonymousUse = false });
        await using var open = await TinyDataCenter.StartAsync(site: site => Open(site) with { AnonymousUse = true });
        await using var openWithoutSpace = await TinyDataCenter.StartAsync(site: site => site with { AnonymousUse = true });

        Assert.Equal(HttpStatusCode.Unauthorized, await Visitor.Anonymous(closed).StatusOfAsync(Rest + "space"));
        Assert.Equal("ENG", (await Visitor.Anonymous(open).GetAsync(Rest + "space")).Results("key"));
        Assert.Equal("", (await Visitor.Anonymous(openWithoutSpace).GetAsync(Rest + "space")).Results("key"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Visitor.Anonymous(open).StatusOfAsync(Rest + "group"));
    }

    [Fact]
    public async Task Accounts_without_a_licence_see_what_is_open_to_all_accounts_where_the_site_allows_it()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with
        {
            UnlicensedUse = true,
            Spaces = [site.Spaces[0] with { Permissions = [.. site.Spaces[0].Permissions, new() { Id = 77, PrincipalType = "access-class", PrincipalId = "authenticated-users", Operation = "read", Target = "space" }] }, site.Spaces[1]],
        });
        using var otto = Visitor.As(server, TinySite.Outsider);

        Assert.Equal("ENG", (await otto.GetAsync(Rest + "space")).Results("key"));
    }

    private static ConfluenceOps.Sandbox.Model.SandboxSite Open(ConfluenceOps.Sandbox.Model.SandboxSite site) => site with
    {
        Spaces = [site.Spaces[0] with { Permissions = [.. site.Spaces[0].Permissions, new() { Id = 77, PrincipalType = "anonymous", PrincipalId = "anonymous", Operation = "read", Target = "space" }] }, site.Spaces[1]],
    };
}
