using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>Who may view a page in Confluence decides who may see its document here.</summary>
public sealed class ImportedAccessTests : IAsyncLifetime
{
    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync(
            (Sample.Page("1", "Home"), [Protected.Ann, Protected.Bob]), (Sample.Page("2", "Payroll", parent: "1"), [Protected.Ann]), (Sample.Page("3", "Menu", parent: "2"), ["*"]));
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task Each_sees_what_they_may_view_there()
    {
        Assert.Equal(["Home", "Payroll", "Menu"], await (await _catalog.AsAsync(Protected.Ann)).TitlesAsync());
        Assert.Equal(["Home", "Menu"], (await (await _catalog.AsAsync(Protected.Bob)).TitlesAsync()).Order());
        Assert.Equal(["Menu"], await (await _catalog.AsAsync(Protected.Cleo)).TitlesAsync());
    }

    [Fact]
    public async Task Whoever_imports_sees_what_they_read_whatever_else_is_known() =>
        Assert.Equal(["Home", "Payroll", "Menu"], await _catalog.Catalog.TitlesAsync());

    [Fact]
    public async Task Of_a_page_whose_viewers_are_not_known_nobody_else_sees_the_document()
    {
        await _catalog.Catalog.ImportAsync(Sample.Page("4", "New"));

        Assert.DoesNotContain("New", await (await _catalog.AsAsync(Protected.Ann)).TitlesAsync());
        Assert.Contains("New", await _catalog.Catalog.TitlesAsync());
    }

    [Fact]
    public async Task Whoever_lost_the_page_loses_the_document_with_the_next_import()
    {
        await using var bob = await _catalog.AsAsync(Protected.Bob);
        Assert.Contains("Home", await bob.TitlesAsync());

        await _catalog.ImportAsync((Sample.Page("1", "Home"), [Protected.Ann]));

        Assert.DoesNotContain("Home", await bob.TitlesAsync());
    }

    [Fact]
    public async Task Somebody_whom_the_site_no_longer_lets_in_sees_what_everybody_sees()
    {
        var run = await _catalog.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        var audiences = Protected.Audiences([("1", [Protected.Ann])]);
        await _catalog.Catalog.Imports.SetAudiencesAsync(
            run, audiences with { People = [.. audiences.People.Select(person => person with { IsActive = person.Id != Protected.Ann })] }, Cancel);

        Assert.Equal(["Menu"], await (await _catalog.AsAsync(Protected.Ann)).TitlesAsync());
    }

    [Fact]
    public async Task An_owner_can_open_a_space_and_leave_it_to_Confluence_again()
    {
        await using var cleo = await _catalog.AsAsync(Protected.Cleo);

        Assert.Equal(3, await _catalog.Catalog.Access.OpenSpaceAsync("eng", true, Cancel));
        Assert.Equal(["Home", "Payroll", "Menu"], await cleo.TitlesAsync());
        Assert.Equal(SpaceVisibility.Everyone, Assert.Single(await _catalog.Catalog.Imports.GetSpacesAsync(Cancel)).VisibleTo);

        await _catalog.Catalog.Access.OpenSpaceAsync("eng", false, Cancel);
        Assert.Equal(["Menu"], await cleo.TitlesAsync());
    }

    [Fact]
    public async Task What_is_granted_shows_nobody_a_page_that_they_may_not_view()
    {
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Document(2), AccessPrincipal.Person(Protected.Bob), AccessLevel.Owner, Cancel);

        Assert.DoesNotContain("Payroll", await (await _catalog.AsAsync(Protected.Bob)).TitlesAsync());
    }

    [Fact]
    public async Task An_owner_of_the_catalog_sees_no_more_pages_than_Confluence_shows_them()
    {
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Person(Protected.Cleo), AccessLevel.Owner, Cancel);

        Assert.Equal(["Menu"], await (await _catalog.AsAsync(Protected.Cleo)).TitlesAsync());
    }

    [Fact]
    public async Task An_account_of_a_site_that_the_catalog_does_not_know_is_the_user_of_this_machine()
    {
        await using var catalog = await SqliteCatalog.OpenAsync(
            _catalog.File, CatalogActor.Account(new Uri("https://other.example/wiki/"), new User { AccountId = "zoe", DisplayName = "Zoe" }), TimeProvider.System, Cancel);

        Assert.Equal(Environment.UserName, (await catalog.Access.GetActorAsync(Cancel)).Name);
        Assert.Equal(["Home", "Payroll", "Menu"], await catalog.TitlesAsync());
    }

    [Fact]
    public async Task A_document_under_one_that_may_not_be_seen_stands_at_the_top()
    {
        var menu = Assert.Single(await (await _catalog.AsAsync(Protected.Cleo)).ListAsync());

        Assert.Empty(menu.Ancestors);
    }
}
