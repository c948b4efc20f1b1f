using ConfluenceOps.Context;
using ConfluenceOps.Links;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Context;

public sealed class LinkLookupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_site_tells_what_links_do_not_say()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Reader), TinySite.TokenOf(TinySite.Reader));
        var links = new[] { "display/eng/dePLOY", "pages/viewpage.action?pageId=110", "spaces/ENG/pages/103/An+older+title", "display/ENG/Nowhere", "pages/viewpage.action?pageId=202", "x/Zg" }
            .Select(path => Read($"{site.Address}{path}")).Append(Read("https://other.example/wiki/display/ENG/Deploy")).Append(Read("102")).ToList();

        var known = await new LinkLookup(site, null).CompleteAsync(links, Cancel);

        Assert.Equal(["102", "110", "103", null, "202", "102", null, "102"], known.Select(link => link.Id));
        Assert.Equal(["Deploy", "Shipped", "An older title", "Nowhere", null, "Deploy", "Deploy", "Deploy"], known.Select(link => link.Title));
        Assert.Equal(["ENG", "ENG", "ENG", "ENG", null, "ENG", "ENG", "ENG"], known.Select(link => link.Space));
        Assert.Equal(LinkKind.BlogPost, known[1].Kind);
    }

    private static ConfluenceLink Read(string text)
    {
        Assert.True(ConfluenceLink.TryParse(text, out var link), text);
        return link;
    }
}
