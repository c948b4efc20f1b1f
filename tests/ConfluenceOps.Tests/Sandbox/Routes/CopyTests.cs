using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Tests.Sandbox.Editing;
using ConfluenceOps.Tests.Sandbox.Specifications;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Copying pages, and pages with all below them, over REST.</summary>
public sealed class CopyTests : EditedServer
{
    private const string Branch = "wiki/rest/api/content/101/pagehierarchy/copy";

    [Fact]
    public async Task A_copy_is_a_new_page_with_what_was_asked_for()
    {
        var bare = await CopyAsync("""{"destination":{"type":"parent_page","value":"107"}}""");
        var full = await CopyAsync("""{"destination":{"type":"space","value":"ENG"},"pageTitle":"Ship","copyAttachments":true,"copyLabels":true,"body":{"storage":{"value":"<p>Mine</p>","representation":"storage"}}}""");

        Assert.Equal("Copy of Deploy under 107: <p>How to deploy and roll&nbsp;back.</p>, labels , files ", Told(bare));
        Assert.Equal("Ship under : <p>Mine</p>, labels runbook ops, files plan.txt", Told(full));
        Assert.Equal((TinySite.Writer, 1), (full.AuthorId, full.Version));
    }

    [Fact]
    public async Task Restrictions_go_along_when_asked_for()
    {
        Edit(site => site.Page(102).RestrictViewing(new SandboxPrincipal("group", TinySite.Leads)));

        var copy = await CopyAsync("""{"destination":{"type":"parent_page","value":"101"},"copyPermissions":true}""");

        Assert.Equal([new SandboxPrincipal("group", TinySite.Leads)], copy.ViewRestriction);
    }

    [Fact]
    public async Task A_copy_can_take_the_place_of_a_page()
    {
        var replaced = await CopyAsync("""{"destination":{"type":"existing_page","value":"103"}}""");

        Assert.Equal((103, "Deploy: rollback", 4), (replaced.Id, replaced.Title, replaced.Version));
        Assert.Equal("<p>How to deploy and roll&nbsp;back.</p>", replaced.Body);
    }

    [Theory]
    [InlineData("102", """{"destination":{"type":"parent_page","value":"101"},"pageTitle":"Secrets"}""", HttpStatusCode.BadRequest)]
    [InlineData("102", """{"destination":{"type":"shelf","value":"101"}}""", HttpStatusCode.BadRequest)]
    [InlineData("102", """{}""", HttpStatusCode.BadRequest)]
    [InlineData("102", """{"destination":{"type":"space","value":"HR"}}""", HttpStatusCode.Forbidden)]
    [InlineData("102", """{"destination":{"type":"space","value":"NOPE"}}""", HttpStatusCode.NotFound)]
    [InlineData("102", """{"destination":{"type":"parent_page","value":"106"}}""", HttpStatusCode.NotFound)]
    [InlineData("106", """{"destination":{"type":"parent_page","value":"101"}}""", HttpStatusCode.NotFound)]
    public async Task A_copy_that_cannot_be_is_refused(string page, string wish, HttpStatusCode status)
    {
        using var answer = await Wim.PostAsync($"wiki/rest/api/content/{page}/copy", wish);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_branch_is_there_when_its_task_is_finished_and_not_before()
    {
        var task = await StartAsync("""{"destinationPageId":"107","titleOptions":{"prefix":"New "},"copyLabels":true}""");

        var steps = new List<string>();
        for (var finished = false; !finished;)
        {
            var step = await Wim.GetAsync(task);
            finished = step.GetProperty("finished").GetBoolean();
            steps.Add($"{step.GetProperty("percentageComplete")} % of {step.GetProperty("additionalDetails").GetProperty("totalPageNeedToCopy")}, {(await FoundAsync("title ~ New")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} there");
        }

        Assert.Equal(["33 % of 6, 0 there", "66 % of 6, 0 there", "100 % of 6, 6 there"], steps);
        var copy = Server.Site.Pages.Single(page => page.Title == "New Deploy: rollback");
        Assert.Equal("New Deploy", Server.Site.Pages.Single(page => page.Id == copy.ParentId).Title);
        Assert.Equal(["runbook"], copy.Labels);
    }

    [Fact]
    public async Task In_another_space_titles_that_are_taken_get_words_before_them_and_the_task_tells()
    {
        long space = 0;
        Edit(site => space = site.As(TinySite.Writer).AddSpace("NEW", "New").Id);
        var home = Server.Site.Spaces.Single(one => one.Id == space).HomepageId;
        Edit(site => site.AddPage(space, "Deploy"));
        var task = await StartAsync($$"""{"destinationPageId":"{{home}}"}""");

        var end = await FinishAsync(task);

        Assert.True(end.GetProperty("successful").GetBoolean());
        Assert.Equal("Copy of Deploy", end.GetProperty("messages")[0].GetProperty("translation").GetString());
        Assert.Equal(8, Server.Site.Pages.Count(page => page.SpaceId == space));
        Assert.Empty((await Specification.LoadAsync("v1")).Problems("GET", "/wiki/rest/api/longtask/{id}", end.GetRawText()));
    }

    [Fact]
    public async Task A_task_fails_when_the_page_is_gone_by_then()
    {
        var task = await StartAsync("""{"destinationPageId":"107","titleOptions":{"prefix":"New "}}""");
        Edit(site => site.Page(107).Trash().Purge());

        var end = await FinishAsync(task);

        Assert.False(end.GetProperty("successful").GetBoolean());
        Assert.Contains("107", end.GetProperty("errors")[0].GetProperty("translation").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"destinationPageId":"107"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"destinationPageId":"107","titleOptions":{"prefix":""}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"destinationPageId":"107","titleOptions":{"search":"Deploy: rollback","replace":"Secrets"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"titleOptions":{"prefix":"New "}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"destinationPageId":"106"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"destinationPageId":"201"}""", HttpStatusCode.Forbidden)]
    public async Task A_branch_that_cannot_be_copied_is_refused(string wish, HttpStatusCode status)
    {
        using var answer = await Wim.PostAsync(Branch, wish);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_task_is_nobody_elses()
    {
        var task = await StartAsync("""{"destinationPageId":"107","titleOptions":{"prefix":"New "}}""");
        using var rosa = Visitor.As(Server, TinySite.Reader);

        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync(task));
    }

    private static string Told(SandboxPage page) =>
        $"{page.Title} under {page.ParentId}: {page.Body}, labels {string.Join(' ', page.Labels)}, files {string.Join(' ', page.Attachments.Select(file => file.FileName))}";

    private async Task<SandboxPage> CopyAsync(string wish)
    {
        using var answer = await Wim.PostAsync("wiki/rest/api/content/102/copy", wish);
        var id = (await Visitor.ReadAsync(answer)).GetProperty("id").GetString();
        return Server.Site.Pages.Single(page => $"{page.Id}" == id);
    }

    private async Task<string> StartAsync(string wish)
    {
        using var answer = await Wim.PostAsync(Branch, wish);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return "wiki" + (await Visitor.ReadAsync(answer)).GetProperty("links").GetProperty("status").GetString();
    }

    private async Task<JsonElement> FinishAsync(string task)
    {
        while (true)
        {
            var step = await Wim.GetAsync(task);
            if (step.GetProperty("finished").GetBoolean())
                return step;
        }
    }
}
