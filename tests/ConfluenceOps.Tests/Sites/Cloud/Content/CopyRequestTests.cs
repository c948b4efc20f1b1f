using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sites.Cloud.Access;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Content;

public sealed class CopyRequestTests
{
    private static readonly Space _curated = OddSite.Space with { Id = "8", Key = "CUR", HomepageId = "80" };

    private static readonly Page _handbook = new()
    {
        Id = "70", Title = "Handbook", Space = "ENG", SpaceId = "7", Url = new Uri("https://odd.example/wiki/spaces/ENG/pages/70"),
    };

    private readonly ConcurrentQueue<JsonNode> _changes = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false), InlineData(true, false), InlineData(false, true), InlineData(true, true)]
    public async Task Who_may_see_a_page_goes_with_the_copy_only_where_that_is_asked_for(bool recurse, bool asked)
    {
        await using var server = await ScriptedServer.StartAsync(AnswerAsync);
        using var site = OddSite.At(server);

        await site.ContentChanges.CopyPageAsync(new PageCopy(_handbook, _curated) { WithDescendants = recurse, WithRestrictions = asked }, progress: null, Cancel);

        var sent = Assert.Single(_changes);
        Assert.Equal(asked, (bool?)sent["copyPermissions"]);
        Assert.All((string[])["copyLabels", "copyAttachments", "copyProperties"], name => Assert.True((bool?)sent[name], name));
    }

    [Fact]
    public async Task A_page_goes_below_the_home_page_or_to_the_top_of_a_space_that_has_none()
    {
        await using var server = await ScriptedServer.StartAsync(AnswerAsync);
        using var site = OddSite.At(server);

        await site.ContentChanges.CopyPageAsync(new PageCopy(_handbook, _curated) { TitlePrefix = "Old " }, progress: null, Cancel);
        await site.ContentChanges.CopyPageAsync(new PageCopy(_handbook, _curated with { HomepageId = null }), progress: null, Cancel);

        Assert.Equal(
            ["""{"type":"parent_page","value":"80"} Old Handbook""", """{"type":"space","value":"CUR"} Handbook"""],
            _changes.Select(sent => $"{sent["destination"]!.ToJsonString()} {sent["pageTitle"]}"));
    }

    [Fact]
    public async Task A_tree_needs_a_page_to_go_below()
    {
        await using var server = await ScriptedServer.StartAsync(AnswerAsync);
        using var site = OddSite.At(server);

        await Assert.ThrowsAsync<NoPlaceForCopyException>(() => site.ContentChanges.CopyPageAsync(
            new PageCopy(_handbook, _curated with { HomepageId = null }) { WithDescendants = true }, progress: null, Cancel));

        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task The_copies_of_a_tree_come_from_the_top_down_and_pages_of_others_are_not_among_them()
    {
        await using var server = await ScriptedServer.StartAsync(AnswerAsync);
        using var site = OddSite.At(server);

        var copies = await site.ContentChanges.CopyPageAsync(new PageCopy(_handbook, _curated) { WithDescendants = true }, progress: null, Cancel);

        Assert.Equal(["Handbook", "Chapter", "Section"], copies.Select(page => page.Title));
        Assert.All(copies, page => Assert.Equal("CUR", page.Space));
    }

    private async Task AnswerAsync(HttpContext context, int number)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            _changes.Enqueue((await JsonNode.ParseAsync(context.Request.Body, cancellationToken: Cancel))!);
        await ScriptedServer.JsonAsync(context, context.Request.Path.Value!.Split('/')[^1] switch
        {
            "copy" => """{"id":"81"}""",
            "81" => """{"finished":true,"successful":true,"percentageComplete":100}""",
            "pages" when _changes.IsEmpty => """{"results":[{"id":"80","title":"Home"}]}""",
            "pages" => """
                {"results":[{"id":"80","title":"Home"},{"id":"81","title":"Written by somebody else","parentId":"80"},{"id":"82","title":"Section","parentId":"83"},
                            {"id":"83","title":"Chapter","parentId":"84"},{"id":"84","title":"Handbook","parentId":"80"}]}
                """,
            _ => """{"results":[]}""",
        });
    }
}
