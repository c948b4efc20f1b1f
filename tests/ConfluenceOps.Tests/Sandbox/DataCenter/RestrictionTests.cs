using System.Net;
using System.Text.Json;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class RestrictionTests
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task Lists_name_users_and_groups_by_name()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.As(server, TinySite.Writer);

        var both = await wim.GetAsync(Rest + "content/107/restriction/byOperation");
        var one = await wim.GetAsync(Rest + "content/107/restriction/byOperation/update?limit=500");

        Assert.Equal(("", "rosa leads"), (Names(both.GetProperty("read")), Names(both.GetProperty("update"))));
        Assert.Equal("rosa leads", Names(one));
    }

    [Fact]
    public async Task All_that_keeps_others_from_viewing_a_page_comes_in_one_answer_from_the_top_down()
    {
        await using var server = await TinyDataCenter.StartAsync("8.7", site: site => site with { Pages = [.. site.Pages.Select(page => page.Id == 106 ? page with { ViewRestriction = [new("user", TinySite.Reader), new("user", TinySite.Writer)] } : page)] });
        using var wim = Visitor.As(server, TinySite.Writer);

        var relevant = (await wim.GetAsync(Rest + "content/106/restriction/relevantViewRestrictions?limit=500")).GetProperty("viewContentRestrictions");

        Assert.Equal("104: leads, 106: rosa wim", string.Join(", ", relevant.GetProperty("results").EnumerateArray().Select(row => $"{row.GetProperty("content").GetProperty("id")}: {Names(row)}")));
    }

    [Fact]
    public async Task Members_of_the_super_group_see_what_is_restricted_and_edit_nothing_by_that()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with { Groups = [.. site.Groups, new() { Id = "super", Name = "confluence-administrators", Members = [TinySite.Reader], GivesProductAccess = true }] });
        using var rosa = Visitor.As(server, TinySite.Reader);

        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync(Rest + "content/106"));
        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync(Rest + "space/HR"));
        using var edited = await rosa.RequestAsync("PUT", Rest + "content/104", """{"version":{"number":2},"title":"Secrets","type":"page","body":{"storage":{"value":"","representation":"storage"}}}""");
        Assert.Equal(HttpStatusCode.Forbidden, edited.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_in_a_group_is_in_those_above_it()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with
        {
            Groups =
            [
                .. site.Groups.Select(group => group.Id == TinySite.Leads ? group with { Groups = ["inner"] } : group),
                new() { Id = "inner", Name = "inner", Members = [TinySite.Reader], Groups = [TinySite.Leads] },
            ],
        });
        using var rosa = Visitor.As(server, TinySite.Reader);

        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync(Rest + "content/104"));
        Assert.Equal("wim", (await rosa.GetAsync(Rest + "group/leads/member")).Results("username"));
        Assert.Equal("inner", (await rosa.GetAsync(Rest + "group/leads/groupmember")).Results("name"));
    }

    [Fact]
    public async Task A_change_replaces_the_operations_that_it_names_and_leaves_the_others()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var viewing = await wim.RequestAsync("PUT", Rest + "content/107/restriction", """[{"operation":"read","restrictions":{"user":[{"type":"known","username":"wim"}],"group":[{"type":"group","name":"staff"}]}}]""");
        var named = await wim.GetAsync(Rest + "content/107/restriction/byOperation");
        using var emptied = await wim.RequestAsync("PUT", Rest + "content/107/restriction", """[{"operation":"update","restrictions":{"user":[],"group":[]}}]""");
        var after = await wim.GetAsync(Rest + "content/107/restriction/byOperation");

        Assert.Equal(HttpStatusCode.OK, viewing.StatusCode);
        Assert.Equal(("wim staff", "rosa leads"), (Names(named.GetProperty("read")), Names(named.GetProperty("update"))));
        Assert.Equal(("wim staff", ""), (Names(after.GetProperty("read")), Names(after.GetProperty("update"))));
    }

    [Theory]
    [InlineData("""[{"operation":"update","restrictions":{"user":[{"type":"known","username":"rosa"}],"group":[]}}]""", HttpStatusCode.BadRequest)]
    [InlineData("""[{"operation":"read","restrictions":{"user":[{"type":"known","username":"nobody"}]}}]""", HttpStatusCode.BadRequest)]
    [InlineData("""[{"operation":"delete","restrictions":{"user":[]}}]""", HttpStatusCode.BadRequest)]
    public async Task Nobody_locks_themselves_out_and_nobody_unknown_gets_in(string body, HttpStatusCode status)
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.RequestAsync("PUT", Rest + "content/107/restriction", body);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Single_entries_come_and_go_by_name()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var wim = Visitor.As(server, TinySite.Writer);
        const string Update = Rest + "content/102/restriction/byOperation/update/";

        foreach (var path in new[] { "user?userName=wim", "user?key=712020:rosa", "group/leads" })
        {
            using var added = await wim.RequestAsync("PUT", Update + path);
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        Assert.Equal("wim rosa leads", Names(await wim.GetAsync(Rest + "content/102/restriction/byOperation/update")));
        using var gone = await wim.RequestAsync("DELETE", Update + "user?userName=rosa");
        using var unknown = await wim.RequestAsync("PUT", Update + "group/nobody");
        using var again = await wim.RequestAsync("DELETE", Update + "user?userName=rosa");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gone.StatusCode, unknown.StatusCode, again.StatusCode));
    }

    /// <summary>Wim may edit in ENG.</summary>
    private static ConfluenceOps.Sandbox.Model.SandboxSite Editable(ConfluenceOps.Sandbox.Model.SandboxSite site) =>
        site with { Spaces = [site.Spaces[0] with { Permissions = [.. site.Spaces[0].Permissions, .. TinySite.Administration(TinySite.Writer)] }, site.Spaces[1]] };

    private static string Names(JsonElement operation)
    {
        var lists = operation.GetProperty("restrictions");
        return $"{lists.GetProperty("user").Results("username")} {lists.GetProperty("group").Results("name")}".Trim();
    }
}
