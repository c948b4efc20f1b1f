using System.Net;
using System.Net.Http.Headers;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class ChildTests(TinyDataCenterServer tiny) : IClassFixture<TinyDataCenterServer>
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task Comments_come_with_their_answers_when_all_depths_are_asked_for()
    {
        using var wim = tiny.As(TinySite.Writer);

        var all = await wim.GetAsync(Rest + "content/102/child/comment?depth=all&expand=body.storage,ancestors,extensions.inlineProperties,extensions.resolution");

        Assert.Equal("9101 9102 9103 9104", all.Results("id"));
        Assert.Equal("9101", all.GetProperty("results")[1].GetProperty("ancestors")[0].GetProperty("id").GetString());
        Assert.Equal("resolved", all.GetProperty("results")[3].GetProperty("extensions").GetProperty("resolution").GetProperty("status").GetString());
        Assert.Equal("9101 9103 9104", (await wim.GetAsync(Rest + "content/102/child/comment")).Results("id"));
    }

    [Fact]
    public async Task Labels_come_by_themselves_and_with_their_page()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with
        {
            Pages = [.. site.Pages.Select(page => page.Id == 103 ? page with { Labels = [.. Enumerable.Range(0, 205).Select(number => $"label-{number:000}")] } : page)],
        });
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal("runbook ops", (await wim.GetAsync(Rest + "content/102/label?prefix=global")).Results("name"));
        Assert.Equal("", (await wim.GetAsync(Rest + "content/102/label?prefix=my")).Results("name"));
        var nested = (await wim.GetAsync(Rest + "content/103?expand=metadata.labels")).GetProperty("metadata").GetProperty("labels");
        var rest = await wim.GetAsync("confluence" + nested.Next());
        Assert.Equal((200, 5), (nested.GetProperty("size").GetInt32(), rest.GetProperty("size").GetInt32()));
    }

    [Fact]
    public async Task Files_come_by_themselves_and_with_their_page_and_go_on()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with
        {
            Pages = [.. site.Pages.Select(page => page.Id == 102 ? page with { Attachments = [.. Enumerable.Range(1, 30).Select(number => page.Attachments[0] with { Id = $"att{number}", FileName = $"{number}.txt" })] } : page)],
        });
        using var wim = Visitor.As(server, TinySite.Writer);

        var nested = (await wim.GetAsync(Rest + "content/102?expand=children.attachment.version")).GetProperty("children").GetProperty("attachment");
        var rest = await wim.GetAsync("confluence" + nested.Next());

        Assert.Equal((25, 5), (nested.GetProperty("size").GetInt32(), rest.GetProperty("size").GetInt32()));
        Assert.Equal(1, rest.GetProperty("results")[0].GetProperty("version").GetProperty("number").GetInt32());
        Assert.Equal("att7", (await wim.GetAsync(Rest + "content/102/child/attachment?filename=7.txt")).Results("id"));
    }

    [Fact]
    public async Task The_site_sends_a_file_itself_and_the_rest_of_it_to_whoever_has_its_beginning()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var rosa = tiny.As(TinySite.Reader);
        var link = (await wim.GetAsync(Rest + "content/102/child/attachment")).GetProperty("results")[0].GetProperty("_links").GetProperty("download").GetString();

        using var whole = await wim.SendAsync("confluence" + link);
        using var rest = await wim.RequestAsync("GET", "confluence" + link, header: ("Range", "bytes=4-"));

        Assert.Equal((HttpStatusCode.OK, "the plan"), (whole.StatusCode, await whole.Content.ReadAsStringAsync()));
        Assert.Equal(new MediaTypeHeaderValue("text/plain"), whole.Content.Headers.ContentType);
        Assert.Equal((HttpStatusCode.PartialContent, "plan"), (rest.StatusCode, await rest.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync("confluence/download/attachments/102/plan.txt?version=2"));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("confluence/download/attachments/202/plan.txt"));
    }
}
