using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>Who may see a document, of all people at once.</summary>
public sealed class ViewersTests : IAsyncLifetime
{
    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IAccessStore Access => _catalog.Catalog.Access;

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync((Sample.Page("1", "Home"), ["*"]), (Sample.Page("2", "Plans"), [Protected.Ann, Protected.Bob]), (Sample.Page("3", "Payroll"), [Protected.Cleo]));
        await _catalog.Catalog.WriteAsync(new DocumentDraft { Title = "Note", Text = "text", Place = new DocumentPlace() }, "root", Cancel);
        foreach (var (name, parent) in new[] { ("Outer", ""), ("Inner", "Outer"), ("Beside", "") })
            await _catalog.Catalog.Collections.AddAsync(new CollectionDraft { Name = name, Parent = parent }, "root", Cancel);
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task A_page_that_all_may_view_is_everyones_but_for_whom_the_catalog_lets_in_no_further()
    {
        await Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Person(Protected.Bob), AccessLevel.None, Cancel);

        var viewers = await Access.GetViewersAsync(1, Cancel);

        Assert.Equal((1, "Home", "ENG", true), (viewers.DocumentId, viewers.Title, viewers.Space, viewers.Everyone));
        Assert.Equal(["bob"], viewers.Except);
        Assert.Empty(viewers.People);
        Assert.Empty(viewers.Teams);
    }

    [Fact]
    public async Task Of_a_restricted_page_the_people_are_named_and_the_teams_that_are_wholly_among_them()
    {
        var viewers = await (await _catalog.AsAsync(Protected.Ann)).Access.GetViewersAsync(2, Cancel);

        Assert.False(viewers.Everyone);
        // Whoever imported it has read it.
        Assert.Equal(new[] { "ann", "bob", Environment.UserName }.Order(StringComparer.OrdinalIgnoreCase), viewers.People);
        Assert.Equal(["writers"], viewers.Teams);
        Assert.Empty(viewers.Except);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_is_told_what_they_are_told_of_none()
    {
        var ann = await _catalog.AsAsync(Protected.Ann);

        var hidden = await Assert.ThrowsAsync<DocumentNotFoundException>(() => ann.Access.GetViewersAsync(3, Cancel));
        var none = await Assert.ThrowsAsync<DocumentNotFoundException>(() => ann.Access.GetViewersAsync(9, Cancel));

        Assert.Equal(none.Message.Replace('9', '3'), hidden.Message);
    }

    /// <summary>The statement that asks of all must say of each what the one that decides says of them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task It_names_whom_the_catalog_lets_see_whatever_is_granted(int seed)
    {
        var random = new Random(seed);
        string[] collections = ["Outer", "Inner", "Beside"];
        string[] people = [Protected.Ann, Protected.Bob, Protected.Cleo, Environment.UserName];
        for (var round = 0; round < 30; round++)
        {
            var id = random.Next(1, 5);
            var place = random.Next(5) switch { 0 => AccessPlace.Catalog, 1 => AccessPlace.Document(id), var at => AccessPlace.Collection(collections[at - 2]) };
            var principal = random.Next(4) switch
            {
                0 => AccessPrincipal.Everyone, 1 => AccessPrincipal.Team("writers"), 2 => AccessPrincipal.Person(Protected.Ann), _ => AccessPrincipal.Person(Protected.Cleo),
            };
            await Access.GrantAsync(place, principal, (AccessLevel)random.Next(4), Cancel);
            await _catalog.Catalog.Collections.PutAsync(collections[random.Next(3)], [id], null, Cancel);

            for (var document = 1; document <= 4; document++)
            {
                var viewers = await Access.GetViewersAsync(document, Cancel);
                foreach (var person in people)
                    Assert.Equal(
                        Assert.Single(await Access.ExplainAsync([document], person, Cancel)).Access > AccessLevel.None,
                        viewers.Everyone ? !viewers.Except.Contains(person) : viewers.People.Contains(person));
            }
        }
    }
}
