using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>A catalog that has been open for long shows what may be seen now, whatever changed it.</summary>
public sealed class OpenCatalogTests : IAsyncLifetime
{
    private static readonly Dictionary<string, (Func<ICatalog, Task> Before, Func<ICatalog, Task> Change)> Changes = new()
    {
        ["the catalog grants nothing"] = (_ => Task.CompletedTask, catalog => catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None, Cancel)),
        ["the catalog takes back what it granted"] = (_ => Task.CompletedTask, catalog => catalog.Access.WithdrawAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, Cancel)),
        ["the document grants nothing"] = (_ => Task.CompletedTask, catalog => catalog.Access.GrantAsync(AccessPlace.Document(1), AccessPrincipal.Person(Protected.Ann), AccessLevel.None, Cancel)),
        ["somebody joins a team that is kept out"] = (
            async catalog =>
            {
                await catalog.People.MakeTeamAsync("out", Cancel);
                await catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Team("out"), AccessLevel.None, Cancel);
            },
            catalog => catalog.People.SetMembersAsync("out", [Protected.Ann], true, Cancel)),
        ["somebody leaves a team that is let in"] = (
            async catalog =>
            {
                await catalog.People.MakeTeamAsync("in", Cancel);
                await catalog.People.SetMembersAsync("in", [Protected.Ann], true, Cancel);
                await catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Team("in"), AccessLevel.CanRead, Cancel);
                await catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None, Cancel);
            },
            catalog => catalog.People.SetMembersAsync("in", [Protected.Ann], false, Cancel)),
        ["a collection moves into one that is closed"] = (
            async catalog =>
            {
                await catalog.Collections.AddAsync(new CollectionDraft { Name = "Closed" }, "root", Cancel);
                await catalog.Access.GrantAsync(AccessPlace.Collection("Closed"), AccessPrincipal.Everyone, AccessLevel.None, Cancel);
                await catalog.Collections.AddAsync(new CollectionDraft { Name = "Wiki" }, "root", Cancel);
                await catalog.Collections.PutAsync("Wiki", [1], null, Cancel);
            },
            catalog => catalog.Collections.ChangeAsync("Wiki", new CollectionDraft { Parent = "Closed" }, Cancel)),
        ["the page is shown to others alone"] = (_ => Task.CompletedTask, catalog => ShowToAsync(catalog, Protected.Bob)),
        ["the site lets somebody in no longer"] = (_ => Task.CompletedTask, catalog => ShowToAsync(catalog, Protected.Ann, isActive: false)),
    };

    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Changes.Keys];

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync((Sample.Page("1", "Home"), [Protected.Ann]));
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_may_not_be_seen_any_more_is_gone_at_once(string name)
    {
        var (before, change) = Changes[name];
        await before(_catalog.Catalog);
        var ann = await _catalog.AsAsync(Protected.Ann);
        Assert.Equal(["Home"], await ann.TitlesAsync());
        // What does not decide about access must not make the next change go unnoticed.
        await _catalog.Catalog.AccessLog.AppendAsync(new AccessNote("noted"), Cancel);
        Assert.Equal(["Home"], await ann.TitlesAsync());

        await change(_catalog.Catalog);

        Assert.Empty(await ann.TitlesAsync());
    }

    [Fact]
    public async Task With_the_first_import_from_a_site_its_account_acts_as_itself()
    {
        using var folder = new CatalogFolder();
        await using var own = await folder.OpenAsync();
        await own.WriteAsync(new DocumentDraft { Title = "Note", Text = "text", Place = new DocumentPlace() }, "root", Cancel);
        await own.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None, Cancel);
        await using var account = await folder.OpenAsAsync(Protected.Actor(Protected.Ann));
        Assert.Equal(["Note"], await account.TitlesAsync());

        await own.ImportAsync(Sample.Page("1", "Home"));

        Assert.Empty(await account.TitlesAsync());
    }

    private static async Task ShowToAsync(ICatalog catalog, string viewer, bool isActive = true)
    {
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        var audiences = Protected.Audiences([("1", [viewer])]);
        await catalog.Imports.SetAudiencesAsync(run, audiences with { People = [.. audiences.People.Select(person => person with { IsActive = isActive })] }, Cancel);
    }
}
