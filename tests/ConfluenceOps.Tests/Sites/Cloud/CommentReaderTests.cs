using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud;

public sealed class CommentReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comments_come_with_their_place_their_people_and_their_times()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var comments = await ReadAsync(sandbox, "ENG");

        var answer = comments.Single(comment => comment.Id == "9102");
        Assert.Equal(("102", "9101", CommentKind.Footer, TinySite.Reader, false), (answer.PageId, answer.ParentId, answer.Kind, answer.AuthorId, answer.IsResolved));
        Assert.Equal((TinySite.Start.AddDays(5), TinySite.Start.AddDays(6)), (answer.Created, answer.Modified));
        var inline = comments.Single(comment => comment.Id == "9104");
        Assert.Equal(("roll back", CommentKind.Inline, true, "<p>Typo</p>"), (inline.Selection, inline.Kind, inline.IsResolved, inline.Body));
        Assert.Equal(["9101", "9102", "9103", "9104", "9105"], comments.Select(comment => comment.Id).Order());
    }

    [Fact]
    public async Task A_key_that_looks_like_a_query_is_only_a_key()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        Assert.Empty(await ReadAsync(sandbox, "ENG\" or type = \"comment"));
    }

    [Fact]
    public async Task Many_comments_on_many_pages_cost_few_requests()
    {
        var tiny = TinySite.Create();
        var pages = Enumerable.Range(1000, 60).Select(id => tiny.Pages[0] with { Id = id, Title = $"Page {id}", ParentId = 101, Comments = Thread(id * 10) });
        await using var sandbox = await RunningSandbox.StartAsync(tiny with { Pages = [.. tiny.Pages, .. pages] });
        var before = sandbox.Requests;

        var comments = await ReadAsync(sandbox, "ENG");

        Assert.Equal(245, comments.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal(245, comments.Count);
        Assert.InRange(sandbox.Requests - before, 5, 7);
    }

    [Fact]
    public async Task What_is_said_on_a_page_in_the_bin_or_an_archived_page_is_left_out()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningSandbox.StartAsync(tiny with
        {
            Pages = [.. tiny.Pages.Select(page => page.Status == "current" ? page : page with { Comments = Thread(page.Id * 100) })],
        });

        Assert.Equal(5, (await ReadAsync(sandbox, "ENG")).Count);
    }

    [Fact]
    public async Task A_page_can_be_read_as_a_document_where_its_storage_format_is_a_stand_in()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.ServiceEmail, DemonstrationSite.ServiceToken);
        var id = DemonstrationSite.Create(TimeProvider.System).Pages.Single(page => page.AtlasDocument is not null).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var page = Assert.Single(await site.GetPagesAsync([id], BodyFormat.AtlasDocument, Cancel).ToListAsync(Cancel));

        Assert.Equal(BodyFormat.AtlasDocument, page.BodyFormat);
        Assert.Contains("No deploys of Harbor", page.Body, StringComparison.Ordinal);
    }

    private static async Task<List<Comment>> ReadAsync(RunningSandbox sandbox, string key)
    {
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var space = new Space { Id = "1001", Key = key, Name = key, Url = sandbox.Address };
        return await site.GetCommentsAsync(space, Cancel).ToListAsync(Cancel);
    }

    private static List<SandboxComment> Thread(long first) => [.. Enumerable.Range(0, 4).Select(at => new SandboxComment
    {
        Id = first + at, ParentId = at == 0 ? null : first + at - 1, AuthorId = TinySite.Writer, Created = TinySite.Start, Modified = TinySite.Start, Body = "<p>so</p>",
    })];
}
