using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Imports;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Permissions.Viewing;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Permissions.Gathering;
using ConfluenceOps.Tests.Sites.Cloud;
namespace ConfluenceOps.Tests.Permissions.Viewing;

/// <summary>Whoever the permission review says may view a page sees its document, and nobody else.</summary>
public sealed class PageViewersTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everybody_sees_exactly_what_the_review_says_that_they_may_view()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.AsNoraAsync();
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        await using var catalog = await _folder.OpenAsync();
        var importer = new SpaceImporter(site, catalog, TimeProvider.System) { Viewers = new PageViewers(site, TimeProvider.System) };
        foreach (var space in spaces)
            Assert.Equal(ImportStatus.Completed, (await importer.ImportAsync(space, null, Cancel)).Status);

        var decider = new AccessDecider(await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, null, Cancel));
        var pages = (await catalog.ListAsync()).ToDictionary(document => document.PageId!, document => document.Title);
        var counts = new HashSet<int>();
        foreach (var user in decider.Subjects.Where(subject => subject.Kind == PrincipalKind.User))
        {
            await using var seen = await _folder.OpenAsAsync(CatalogActor.Account(site.Address, new User { AccountId = user.Id, DisplayName = user.Id }));
            var number = decider.FindSubject(user)!.Value;
            var allowed = Enumerable.Range(0, decider.Content.Count)
                // What is open to whoever comes is open to somebody who was shut out, too.
                .Where(content => pages.ContainsKey(decider.Content[content].Id)
                    && new[] { number, 0 }.Any(subject => decider.Decide(subject, content, AccessRight.View) == AccessResult.Allowed))
                .Select(content => decider.Content[content].Id).Order();
            var shown = (await seen.ListAsync()).Select(document => document.PageId!).Order().ToList();
            Assert.Equal(allowed, shown);
            counts.Add(shown.Count);
        }

        Assert.True(counts.Count > 2, "all see the same, so that nothing was tried");
    }

    [Fact]
    public async Task Of_whom_it_is_not_known_sees_nothing_and_the_run_says_so()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.AsNoraAsync();
        var space = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);
        await using var catalog = await _folder.OpenAsync();

        var run = await new SpaceImporter(site, catalog, TimeProvider.System) { Viewers = new Nobody() }.ImportAsync(space, null, Cancel);

        Assert.Equal(ImportStatus.Completed, run.Status);
        Assert.Equal("Not all who may view its pages are known, so that fewer see its documents here: nobody said.", run.Message);
        await using var other = await _folder.OpenAsAsync(CatalogActor.Account(site.Address, new User { AccountId = "x", DisplayName = "x" }));
        Assert.Empty(await other.ListAsync());
        Assert.NotEmpty(await catalog.ListAsync());
    }

    [Fact]
    public async Task Groups_and_accounts_are_read_once_for_all_spaces_of_a_run()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.AsNoraAsync();
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        var viewers = new PageViewers(site, TimeProvider.System);

        var before = site.RequestCount;
        var first = await viewers.ReadAsync(spaces[0], Cancel);
        var forFirst = site.RequestCount - before;
        var second = await viewers.ReadAsync(spaces[1], Cancel);

        Assert.True(site.RequestCount - before - forFirst < forFirst / 2);
        Assert.Equal(first.Teams.Select(team => team.Name), second.Teams.Select(team => team.Name));
    }

    private sealed class Nobody : IAudienceSource
    {
        public Task<PageAudiences> ReadAsync(Space space, CancellationToken cancel) =>
            Task.FromResult(new PageAudiences { People = [], Teams = [], Pages = new Dictionary<string, PageAudience>(), Gap = "nobody said." });
    }
}
