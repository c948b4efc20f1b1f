using System.Net;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class ContentListTests(TinyDataCenterServer tiny) : IClassFixture<TinyDataCenterServer>
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task Pages_come_by_space_type_status_and_title()
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal("101 102 103 104 105 107", (await wim.GetAsync(Rest + "content?spaceKey=eng")).Results("id"));
        Assert.Equal("110", (await wim.GetAsync(Rest + "content?spaceKey=ENG&type=blogpost")).Results("id"));
        Assert.Equal("108", (await wim.GetAsync(Rest + "content?spaceKey=ENG&status=archived")).Results("id"));
        Assert.Equal("109", (await wim.GetAsync(Rest + "content?spaceKey=ENG&status=trashed")).Results("id"));
        Assert.Equal("109", (await wim.GetAsync(Rest + "space/ENG/trash")).Results("id"));
        Assert.Equal("102", (await wim.GetAsync(Rest + "content?spaceKey=ENG&title=deploy")).Results("id"));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "content?spaceKey=NOPE"));
    }

    [Fact]
    public async Task A_scan_goes_on_by_cursor_until_there_is_no_next_link()
    {
        using var wim = tiny.As(TinySite.Writer);
        var (ids, next) = (new List<string>(), (string?)"/rest/api/content/scan?spaceKey=ENG&limit=4&expand=body.storage");

        while (next is not null)
        {
            var part = await wim.GetAsync("confluence" + next);
            ids.Add(part.Results("id"));
            next = part.Next();
        }

        Assert.Equal(["101 102 103 104", "105 107"], ids);
    }

    [Fact]
    public async Task A_page_comes_with_all_that_is_expanded_and_with_names_instead_of_ids()
    {
        using var wim = tiny.As(TinySite.Writer);

        var page = await wim.GetAsync(Rest + "content/107?expand=body.storage,version,history,space,ancestors,metadata.labels,restrictions.update.restrictions.user,restrictions.update.restrictions.group,children.attachment,container");

        var lists = page.GetProperty("restrictions").GetProperty("update").GetProperty("restrictions");
        Assert.Equal("rosa", lists.GetProperty("user").Results("username"));
        Assert.Equal("leads", lists.GetProperty("group").Results("name"));
        Assert.False(lists.GetProperty("group").GetProperty("results")[0].TryGetProperty("id", out _));
        Assert.Equal("wim", page.GetProperty("version").GetProperty("by").GetProperty("username").GetString());
        Assert.Equal("101", page.GetProperty("ancestors")[0].GetProperty("id").GetString());
        Assert.Equal("ENG", page.GetProperty("container").GetProperty("key").GetString());
    }

    [Fact]
    public async Task What_has_an_id_is_found_by_it_unless_it_is_hidden_or_in_the_trash()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var rosa = tiny.As(TinySite.Reader);

        Assert.Equal("attachment", (await wim.GetAsync(Rest + "content/att9001")).GetProperty("type").GetString());
        Assert.Equal("comment", (await wim.GetAsync(Rest + "content/9102")).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "content/109"));
        Assert.Equal("trashed", (await wim.GetAsync(Rest + "content/109?status=any")).GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync(Rest + "content/104"));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync(Rest + "content/9106"));
    }

    [Fact]
    public async Task What_hung_under_a_folder_hangs_under_the_page_above_it()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with { Pages = [.. site.Pages, site.Pages[0] with { Id = 207, SpaceId = TinySite.Hr, Title = "In a folder", ParentId = 203 }] });
        using var wim = Visitor.As(server, TinySite.Writer);

        var page = await wim.GetAsync(Rest + "content/207?expand=ancestors");

        Assert.Equal("201", string.Join(' ', page.GetProperty("ancestors").EnumerateArray().Select(above => above.GetProperty("id").GetString())));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(Rest + "content/203"));
    }

    [Theory]
    [InlineData("wiki/api/v2/pages")]
    [InlineData("confluence/api/v2/pages")]
    [InlineData("_edge/tenant_info")]
    [InlineData("wiki/rest/api/user/current")]
    [InlineData("rest/api/user/current")]
    [InlineData("confluence/rest/api/content/102/permission/check")]
    [InlineData("confluence/rest/api/space/ENG/permissions")]
    [InlineData("confluence/rest/api/content/102/restriction/relevantViewRestrictions")]
    public async Task Neither_Cloud_nor_a_later_version_answers_here(string path)
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(path));
    }

    [Theory]
    [InlineData("7.18", "content/scan?spaceKey=ENG")]
    [InlineData("7.20", "server-information")]
    [InlineData("7.20", "group/leads/groupmember")]
    [InlineData("7.20", "user/list")]
    public async Task Old_versions_do_not_know_what_came_later(string version, string path)
    {
        await using var server = await TinyDataCenter.StartAsync(version);
        using var ada = Visitor.As(server, TinySite.Admin);

        Assert.Equal(HttpStatusCode.NotFound, await ada.StatusOfAsync(Rest + path));
    }

    [Fact]
    public async Task The_site_says_its_version_to_whoever_is_signed_in_and_in_its_manifest_to_all()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var nobody = Visitor.Anonymous(tiny.Server);

        var manifest = await nobody.GetAsync("confluence/rest/applinks/1.0/manifest");

        Assert.Equal("8.5.0", (await wim.GetAsync(Rest + "server-information")).GetProperty("version").GetString());
        Assert.Equal(("8.5.0", "confluence", tiny.Server.Base), (manifest.GetProperty("version").GetString(), manifest.GetProperty("typeId").GetString(), manifest.GetProperty("url").GetString()));
        Assert.Equal(HttpStatusCode.Unauthorized, await nobody.StatusOfAsync(Rest + "server-information"));
    }
}
