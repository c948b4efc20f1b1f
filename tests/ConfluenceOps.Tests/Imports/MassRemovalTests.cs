using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Imports;

/// <summary>An import that would throw away much of a space at once is more likely a mistake than a wish.</summary>
public sealed class MassRemovalTests
{
    [Fact]
    public async Task Twenty_one_of_thirty_are_refused_and_nothing_is_written()
    {
        await using var space = await ThirtyAsync();
        space.Change(site => Trash(site, 21));
        var state = await space.Catalog.GetStateAsync(TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<MassRemovalException>(() => space.ImportAsync());

        Assert.Contains("21", refused.Happened, StringComparison.Ordinal);
        Assert.Contains("-AllowMassRemoval", refused.Advice, StringComparison.Ordinal);
        Assert.Equal(state, await space.Catalog.GetStateAsync(TestContext.Current.CancellationToken));
        Assert.Equal(refused.Message, (await space.PlanAsync()).Refusal);
    }

    [Fact]
    public async Task Whoever_allows_it_gets_it_done()
    {
        await using var space = await ThirtyAsync();
        space.Change(site => Trash(site, 21));

        Assert.Equal(21, (await space.ImportAsync(new ImportOptions { AllowMassRemoval = true })).Removed);
        await space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task Twenty_may_always_go()
    {
        await using var space = await ThirtyAsync();
        space.Change(site => Trash(site, 20));

        Assert.Equal(20, (await space.ImportAsync()).Removed);
        await space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task Twenty_one_of_a_hundred_and_five_are_a_fifth_and_no_more()
    {
        await using var space = await ThirtyAsync();
        space.Change(site => Add(site, 75));
        Assert.Equal(75, (await space.ImportAsync()).Added);
        space.Change(site => Trash(site, 21));

        Assert.Equal(21, (await space.ImportAsync()).Removed);
    }

    private static async Task<LivingSpace> ThirtyAsync()
    {
        var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        var there = (await space.Catalog.ListAsync()).Count;
        space.Change(site => Add(site, 30 - there));
        await space.ImportAsync();
        return space;
    }

    private static void Add(SiteEditor site, int count)
    {
        var before = Filler(site).Count;
        for (var number = before; number < before + count; number++)
            site.AddPage(TinySite.Eng, $"Filler {number}", "<p>Some.</p>", 101);
    }

    private static void Trash(SiteEditor site, int count)
    {
        foreach (var id in Filler(site).Take(count))
            site.Page(id).Trash();
    }

    private static List<long> Filler(SiteEditor site) =>
        [.. site.Pages.Where(page => page.Title.StartsWith("Filler", StringComparison.Ordinal) && page.Status == "current").Select(page => page.Id)];
}
