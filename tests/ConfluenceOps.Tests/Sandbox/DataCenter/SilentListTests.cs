using System.Net;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

/// <summary>How lists end before they are at their end.</summary>
public sealed class SilentListTests
{
    private const string Rest = TinyDataCenter.Rest;

    private static SandboxSite Large(SandboxSite site) => site with
    {
        Pages = [.. site.Pages, .. Enumerable.Range(1000, 250).Select(id => site.Pages[0] with { Id = id, ParentId = 101, Title = $"Page {id}", Attachments = [] })],
        Spaces = [.. site.Spaces, .. Enumerable.Range(2000, 120).Select(id => site.Spaces[0] with { Id = id, Key = $"S{id}", Name = $"Space {id}", HomepageId = null })],
        Groups = [.. site.Groups, .. Enumerable.Range(0, 210).Select(number => new SandboxGroup { Id = $"id-{number}", Name = $"group-{number:000}" })],
    };

    [Theory]
    [InlineData("space?limit=500", 100)]
    [InlineData("content?spaceKey=ENG&limit=500", 200)]
    [InlineData("content?spaceKey=ENG&limit=500&expand=body.storage", 50)]
    [InlineData("content?spaceKey=ENG&limit=500&expand=body.view", 25)]
    [InlineData("group?limit=500", 200)]
    public async Task A_part_is_shorter_than_was_asked_for_and_the_next_link_goes_past_what_is_missing(string path, int size)
    {
        await using var server = await TinyDataCenter.StartAsync(site: Large);
        using var wim = Visitor.As(server, TinySite.Writer);

        var part = await wim.GetAsync(Rest + path);

        Assert.Equal((size, size), (part.GetProperty("size").GetInt32(), part.GetProperty("results").GetArrayLength()));
        Assert.Equal(500, part.GetProperty("limit").GetInt32());
        Assert.Contains("start=500", part.Next(), StringComparison.Ordinal);
        Assert.StartsWith("/rest/api/", part.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_counts_what_came_gets_everything()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Large);
        using var wim = Visitor.As(server, TinySite.Writer);

        var first = await wim.GetAsync(Rest + "space?limit=500");
        var second = await wim.GetAsync(Rest + "space?limit=500&start=100");

        Assert.Equal(22, second.GetProperty("size").GetInt32());
        Assert.Null(second.Next());
        Assert.Empty(first.Results("key").Split(' ').Intersect(second.Results("key").Split(' ')));
    }

    [Theory]
    [InlineData("8.5.8", "102 103 104 105 107", true)]
    [InlineData("7.19.21", "102 103 104 105 107", true)]
    [InlineData("8.9", "102 103 104 105 107", true)]
    [InlineData("8.5.9", "", false)]
    public async Task Some_versions_go_on_behind_the_end_with_what_was_there_before(string version, string ids, bool goesOn)
    {
        await using var server = await TinyDataCenter.StartAsync(version);
        using var wim = Visitor.As(server, TinySite.Writer);

        var part = await wim.GetAsync(Rest + "content?spaceKey=ENG&limit=5&start=100");

        Assert.Equal(ids, part.Results("id"));
        Assert.Equal(goesOn, part.Next() is not null);
    }

    [Fact]
    public async Task Permissions_of_spaces_break_the_list_for_whoever_is_no_administrator()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.As(server, TinySite.Writer);
        using var ada = Visitor.As(server, TinySite.Admin);

        Assert.Equal(HttpStatusCode.InternalServerError, await wim.StatusOfAsync(Rest + "space?expand=permissions"));
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync(Rest + "space?expand=permissions"));
    }

    [Fact]
    public async Task Spaces_come_by_key_with_their_description_and_homepage()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.As(server, TinySite.Writer);

        var spaces = await wim.GetAsync(Rest + "space?spaceKey=ENG&spaceKey=NOPE&expand=description.plain,homepage");

        var space = Assert.Single(spaces.GetProperty("results").EnumerateArray());
        Assert.Equal("How we build <things>", space.GetProperty("description").GetProperty("plain").GetProperty("value").GetString());
        Assert.Equal("101", space.GetProperty("homepage").GetProperty("id").GetString());
        Assert.Equal("ENG", (await wim.GetAsync(Rest + "space/ENG")).GetProperty("key").GetString());
        using var rosa = Visitor.As(server, TinySite.Reader);
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync(Rest + "space/HR"));
    }
}
