using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Access;

/// <summary>Nothing is in any answer that its caller may not view.</summary>
public sealed class SightTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    [Theory]
    [InlineData(TinySite.Writer, "101 102 103 104 105 107 108")] // 106 asks for Rosa
    [InlineData(TinySite.Reader, "101 102 103 107 108")] // 106 names her, but 104 above it does not
    [InlineData(TinySite.Admin, "101 102 103 107 108")] // an administrator gets around nothing
    [InlineData(TinySite.Guest, "101 102 103 107 108")]
    public async Task A_restriction_hides_the_page_and_all_below_it(string account, string seen)
    {
        using var visitor = tiny.As(account);

        var listed = await visitor.GetAsync("wiki/api/v2/spaces/1001/pages");
        var found = await visitor.GetAsync("wiki/rest/api/content/search?cql=space=ENG and type=page");

        Assert.Equal(seen, Ids(listed));
        Assert.Equal(seen.Replace(" 108", "", StringComparison.Ordinal), Ids(found));
    }

    [Theory]
    [InlineData("wiki/api/v2/pages/106")]
    [InlineData("wiki/api/v2/pages/106/labels")]
    [InlineData("wiki/api/v2/pages/106/ancestors")]
    [InlineData("wiki/rest/api/content/106/restriction/byOperation")]
    [InlineData("wiki/api/v2/pages/999999")]
    public async Task A_page_that_is_hidden_looks_like_one_that_does_not_exist(string path)
    {
        using var rosa = tiny.As(TinySite.Reader);

        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync(path));
    }

    [Fact]
    public async Task A_space_is_seen_by_whom_it_lets_read()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var ada = tiny.As(TinySite.Admin);

        Assert.Equal("1001 1002", Ids(await wim.GetAsync("wiki/api/v2/spaces")));
        Assert.Equal("1001", Ids(await ada.GetAsync("wiki/api/v2/spaces")));
        Assert.Equal(HttpStatusCode.NotFound, await ada.StatusOfAsync("wiki/api/v2/spaces/1002/pages"));
    }

    [Fact]
    public async Task What_is_open_to_everybody_is_seen_without_an_account_and_by_guests()
    {
        var site = TinySite.Create();
        site.Spaces[1].Permissions.Add(new SandboxPermission { Id = 9, PrincipalType = "anonymous", PrincipalId = "anonymous", Operation = "read", Target = "space" });
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var nobody = Visitor.Anonymous(server);
        using var gus = Visitor.As(server, TinySite.Guest);

        Assert.Equal("1002", Ids(await nobody.GetAsync("wiki/api/v2/spaces")));
        Assert.Equal("201 202", Ids(await nobody.GetAsync("wiki/api/v2/spaces/1002/pages")));
        Assert.Equal("1001 1002", Ids(await gus.GetAsync("wiki/api/v2/spaces")));
        Assert.Equal("anonymous", (await nobody.GetAsync("wiki/rest/api/user/current")).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, await nobody.StatusOfAsync("wiki/rest/api/group"));
    }

    private static string Ids(System.Text.Json.JsonElement list) =>
        string.Join(' ', list.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
}
