using System.Net;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class PageChangeTests
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task A_space_a_page_and_a_blog_post_are_made()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var space = await wim.PostAsync(Rest + "space", """{"key":"NEW","name":"New","description":{"plain":{"value":"Fresh","representation":"plain"}}}""");
        using var page = await wim.PostAsync(Rest + "content", """{"type":"page","title":"Below deploy","space":{"key":"ENG"},"ancestors":[{"id":"102"}],"body":{"storage":{"value":"<p>New</p>","representation":"storage"}}}""");
        using var post = await wim.PostAsync(Rest + "content", """{"type":"blogpost","title":"News","space":{"key":"ENG"}}""");

        Assert.Equal("NEW", (await Visitor.ReadAsync(space)).GetProperty("key").GetString());
        var made = await Visitor.ReadAsync(page);
        Assert.Equal(("102", "<p>New</p>"), (made.GetProperty("ancestors")[1].GetProperty("id").GetString(), made.GetProperty("body").GetProperty("storage").GetProperty("value").GetString()));
        Assert.Equal("blogpost", (await Visitor.ReadAsync(post)).GetProperty("type").GetString());
        using var rosa = Visitor.As(server, TinySite.Reader);
        Assert.Equal("Fresh", (await rosa.GetAsync(Rest + "space/NEW?expand=description.plain")).GetProperty("description").GetProperty("plain").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_page_is_changed_by_the_next_version_alone_and_goes_to_the_trash()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var wim = Visitor.As(server, TinySite.Writer);
        const string Second = """{"version":{"number":2,"message":"Better"},"title":"Deploy well","type":"page","body":{"storage":{"value":"<p>2</p>","representation":"storage"}}}""";

        using var changed = await wim.RequestAsync("PUT", Rest + "content/102", Second);
        using var again = await wim.RequestAsync("PUT", Rest + "content/102", Second);
        using var trashed = await wim.RequestAsync("DELETE", Rest + "content/102");

        Assert.Equal(("Deploy well", 2), ((await Visitor.ReadAsync(changed)).GetProperty("title").GetString(), (await Visitor.ReadAsync(changed)).GetProperty("version").GetProperty("number").GetInt32()));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NoContent), (again.StatusCode, trashed.StatusCode));
        Assert.Contains("102", (await wim.GetAsync(Rest + "content?spaceKey=ENG&status=trashed")).Results("id"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sees_a_page_and_may_not_change_it_is_told_so()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Editable);
        using var rosa = Visitor.As(server, TinySite.Reader);

        using var refused = await rosa.RequestAsync("DELETE", Rest + "content/102");
        using var hidden = await rosa.RequestAsync("DELETE", Rest + "content/104");
        using var made = await rosa.PostAsync(Rest + "content", """{"type":"page","title":"Mine","space":{"key":"ENG"}}""");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (refused.StatusCode, hidden.StatusCode, made.StatusCode));
    }

    /// <summary>Wim may do everything in ENG.</summary>
    private static SandboxSite Editable(SandboxSite site) => site with
    {
        Spaces = [site.Spaces[0] with { Permissions = [.. site.Spaces[0].Permissions, .. TinySite.Administration(TinySite.Writer), new() { Id = 805, PrincipalType = "user", PrincipalId = TinySite.Writer, Operation = "delete", Target = "page" }] }, site.Spaces[1]],
    };
}
