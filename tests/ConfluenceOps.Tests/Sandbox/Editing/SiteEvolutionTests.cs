using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Editing;

public sealed class SiteEvolutionTests
{
    [Fact]
    public async Task The_same_seed_makes_the_same_history_and_another_seed_another()
    {
        var (story, site) = await EvolveAsync(seed: 3);
        var (again, same) = await EvolveAsync(seed: 3);
        var (other, _) = await EvolveAsync(seed: 4);

        Assert.Equal(story, again);
        Assert.Equal(Lines(site), Lines(same));
        Assert.NotEqual(story, other);
    }

    [Fact]
    public async Task A_month_has_a_bit_of_everything_and_leaves_homepages_where_they_are()
    {
        var (story, site) = await EvolveAsync(seed: 1);

        Assert.Equal(Enum.GetValues<HappeningKind>(), story.Select(one => one.Kind).Distinct().Order());
        Assert.All(site.Spaces, space => Assert.Contains(site.Pages, page => page.Id == space.HomepageId && page is { Status: "current", ParentId: null }));
    }

    [Fact]
    public async Task Only_the_spaces_that_were_named_change()
    {
        var before = Site();
        await using var server = await StartAsync(before);

        server.Change(site => new SiteEvolution(5).Apply(site, 100, before.Spaces[0].Id));

        Assert.Equal(Lines(before, before.Spaces[1].Id), Lines(server.Site, before.Spaces[1].Id));
        Assert.NotEqual(Lines(before, before.Spaces[0].Id), Lines(server.Site, before.Spaces[0].Id));
    }

    private static async Task<(IReadOnlyList<Happening> Story, SandboxSite Site)> EvolveAsync(int seed)
    {
        await using var server = await StartAsync(Site());
        var (evolution, story) = (new SiteEvolution(seed), new List<Happening>());
        for (var night = 0; night < 30; night++)
            server.Change(site => story.AddRange(evolution.Apply(site, 20)));
        return (story, server.Site);
    }

    private static SandboxSite Site() => GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=2,pages=60,seed=1"));

    private static Task<SandboxServer> StartAsync(SandboxSite site) =>
        SandboxServer.StartAsync(site, new SandboxOptions { Time = new FixedClock(TinyServer.Now) }, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Lines(SandboxSite site, long? space = null) => site.Pages.Where(page => space is null || page.SpaceId == space)
        .Select(page => $"{page.Id} {page.SpaceId} {page.ParentId} {page.Position} {page.Title} {page.Status} {page.Version} {page.Body} {string.Join(',', page.Labels)} {page.Comments.Count} {page.Attachments.Count} {page.ViewRestriction.Count}");
}
