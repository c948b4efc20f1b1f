using System.Net;

namespace ConfluenceOps.Tests.Sandbox.Editing;

/// <summary>What comes and goes in a site while it is served: pages, comments, files, spaces.</summary>
public sealed class SiteEditorTests : EditedServer
{
    [Fact]
    public async Task New_pages_and_blog_posts_are_there_from_the_next_request_on()
    {
        long page = 0, post = 0;
        Edit(site =>
        {
            page = site.As(TinySite.Writer).AddPage(TinySite.Eng, "Fresh", "<p>new</p>", parent: 102).Id;
            post = site.AddBlogPost(TinySite.Eng, "News", "<p>new</p>").Id;
        });

        Assert.Equal("Fresh: current in 1001 under 102, version 1 of 04-01", await LineOfAsync(page));
        Assert.Equal($"{page} {post}", await FoundAsync("space = ENG and text ~ new"));
    }

    [Fact]
    public async Task Comments_are_added_edited_and_removed_and_answers_stay()
    {
        long question = 0, answer = 0;
        Edit(site => answer = site.Page(103).Comments.Add("<p>Because</p>", question = site.Page(103).Comments.Add("<p>Why?</p>")));
        Edit(site => site.Page(103).Comments.Edit(answer, "<p>Just because</p>"));
        Edit(site => site.Page(103).Comments.Remove(question));

        var comments = (await Wim.GetAsync("wiki/api/v2/pages/103/footer-comments?body-format=storage")).GetProperty("results");
        Assert.Equal(1, comments.GetArrayLength());
        Assert.Equal("<p>Just because</p>", comments[0].GetProperty("body").GetProperty("storage").GetProperty("value").GetString());
        Assert.Equal(2, comments[0].GetProperty("version").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Files_are_added_replaced_and_removed()
    {
        var file = "";
        Edit(site => file = site.Page(103).Files.Add("notes.txt", "one"));
        Edit(site => { site.Page(103).Files.Replace(file, "two and a half"); site.Page(102).Files.Remove("att9001"); });

        var answer = await Wim.GetAsync("wiki/api/v2/attachments/" + file);
        Assert.Equal((2, 14), (answer.GetProperty("version").GetProperty("number").GetInt32(), answer.GetProperty("fileSize").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, await Wim.StatusOfAsync("wiki/api/v2/attachments/att9001"));
        using var link = await Wim.SendAsync("wiki" + answer.GetProperty("downloadLink"));
        using var content = await Wim.SendAsync(link.Headers.Location!.ToString());
        Assert.Equal("two and a half", await content.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_new_space_is_seen_by_whoever_made_it_and_by_nobody_else()
    {
        long space = 0;
        Edit(site => space = site.As(TinySite.Writer).AddSpace("NEW", "New things").Id);

        using var rosa = Visitor.As(Server, TinySite.Reader);
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync($"wiki/api/v2/spaces/{space}"));
        var answer = await Wim.GetAsync($"wiki/api/v2/spaces/{space}");
        Assert.Equal("New things: current in " + space + " under top, version 1 of 04-01", await LineOfAsync(long.Parse(answer.GetProperty("homepageId").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["Space created: New things"], await LogAsync());
    }

    [Fact]
    public async Task A_space_is_archived_and_then_deleted_with_all_that_is_in_it()
    {
        Edit(site => site.Space(TinySite.Hr).Archive());
        Assert.Equal("", await FoundAsync("space = HR"));
        Assert.Equal(HttpStatusCode.OK, await Wim.StatusOfAsync("wiki/api/v2/pages/202"));

        Edit(site => site.Space(TinySite.Hr).Delete());
        Assert.Equal(HttpStatusCode.NotFound, await Wim.StatusOfAsync("wiki/api/v2/pages/202"));
        Assert.Equal(HttpStatusCode.NotFound, await Wim.StatusOfAsync($"wiki/api/v2/spaces/{TinySite.Hr}"));
    }
}
