using System.Net;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Making spaces over REST.</summary>
public sealed class SpaceChangeTests
{
    private const string Wish = """{"key":"NEW","name":"New things","description":{"value":"Curated","representation":"plain"}}""";

    [Fact]
    public async Task Where_spaces_give_roles_the_second_api_makes_one_and_its_maker_administers_it()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.CreateWithRoles(), new(), TestContext.Current.CancellationToken);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.PostAsync("wiki/api/v2/spaces", Wish);
        var space = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("Curated", space.GetProperty("description").GetProperty("plain").GetProperty("value").GetString());
        var given = await wim.GetAsync($"wiki/api/v2/spaces/{space.GetProperty("id")}/role-assignments");
        Assert.Contains(
            (TinySite.Writer, TinySite.RoleOf("Admin")),
            given.GetProperty("results").EnumerateArray().Select(one => (one.GetProperty("principal").GetProperty("principalId").GetString()!, one.GetProperty("roleId").GetString()!)));
        Assert.Equal(HttpStatusCode.OK, await wim.StatusOfAsync($"wiki/api/v2/pages/{space.GetProperty("homepageId")}"));
    }

    [Theory]
    [InlineData("true", HttpStatusCode.NotFound)]
    [InlineData("false", HttpStatusCode.OK)]
    public async Task A_new_space_is_seen_by_others_unless_it_is_private(string isPrivate, HttpStatusCode status)
    {
        await using var server = await SandboxServer.StartAsync(TinySite.CreateWithRoles(), new(), TestContext.Current.CancellationToken);
        using var wim = Visitor.As(server, TinySite.Writer);
        using var rosa = Visitor.As(server, TinySite.Reader);

        using var answer = await wim.PostAsync("wiki/api/v2/spaces", $$"""{"key":"NEW","name":"New things","createPrivateSpace":{{isPrivate}}}""");

        Assert.Equal(status, await rosa.StatusOfAsync($"wiki/api/v2/spaces/{(await Visitor.ReadAsync(answer)).GetProperty("id")}"));
    }

    [Fact]
    public async Task On_older_sites_only_the_first_api_makes_one()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new(), TestContext.Current.CancellationToken);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var refused = await wim.PostAsync("wiki/api/v2/spaces", Wish);
        using var made = await wim.PostAsync("wiki/rest/api/space", """{"key":"NEW","name":"New things","description":{"plain":{"value":"Curated","representation":"plain"}}}""");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("NEW", (await Visitor.ReadAsync(made)).GetProperty("key").GetString());
        var space = (await wim.GetAsync("wiki/api/v2/spaces?keys=new&description-format=plain")).GetProperty("results")[0];
        Assert.Equal("Curated", space.GetProperty("description").GetProperty("plain").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData(TinySite.Writer, """{"key":"eng","name":"Taken"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Writer, """{"key":"N-1","name":"Not a key"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Writer, """{"name":"No key"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Writer, """{"key":"NEW"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Guest, Wish, HttpStatusCode.Forbidden)]
    public async Task A_space_that_cannot_be_is_refused(string account, string body, HttpStatusCode status)
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new(), TestContext.Current.CancellationToken);
        using var visitor = Visitor.As(server, account);

        using var answer = await visitor.PostAsync("wiki/rest/api/space", body);

        Assert.Equal(status, answer.StatusCode);
    }
}
