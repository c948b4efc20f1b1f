using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>Who decides, and in which order.</summary>
public sealed class AccessDecisionTests : IAsyncLifetime
{
    private Protected _catalog = null!;
    private long _document;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IAccessStore Access => _catalog.Catalog.Access;

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync((Sample.Page("1", "Home"), ["*"]));
        _document = (await _catalog.Catalog.WriteAsync(new DocumentDraft { Title = "Note", Text = "text", Place = new DocumentPlace() }, "root", Cancel)).Id;
        foreach (var (name, parent) in new[] { ("Outer", ""), ("Inner", "Outer"), ("Beside", "") })
            await _catalog.Catalog.Collections.AddAsync(new CollectionDraft { Name = name, Parent = parent }, "root", Cancel);
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task At_first_everyone_may_edit_and_whoever_made_the_catalog_owns_it()
    {
        Assert.Equal((AccessLevel.CanEdit, "the catalog grants 'CanEdit' to everyone"), await OfAsync(Protected.Ann));
        Assert.Equal(AccessLevel.Owner, Assert.Single(await Access.ExplainAsync([_document], null, Cancel)).Access);
    }

    [Fact]
    public async Task A_person_counts_before_teams_and_the_widest_team_before_everyone()
    {
        await _catalog.Catalog.People.MakeTeamAsync("readers", Cancel);
        await _catalog.Catalog.People.SetMembersAsync("readers", [Protected.Ann], true, Cancel);
        await GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None);
        await GrantAsync(AccessPlace.Catalog, AccessPrincipal.Team("readers"), AccessLevel.CanRead);
        Assert.Equal((AccessLevel.CanRead, "the catalog grants 'CanRead' to the team 'readers'"), await OfAsync(Protected.Ann));

        await GrantAsync(AccessPlace.Catalog, AccessPrincipal.Team("writers"), AccessLevel.CanEdit);
        Assert.Equal((AccessLevel.CanEdit, "the catalog grants 'CanEdit' to the team 'writers'"), await OfAsync(Protected.Ann));

        await GrantAsync(AccessPlace.Catalog, AccessPrincipal.Person(Protected.Ann), AccessLevel.None);
        Assert.Equal((AccessLevel.None, "the catalog grants 'None' to ann"), await OfAsync(Protected.Ann));
    }

    [Fact]
    public async Task A_document_counts_before_its_collections_and_these_before_the_catalog()
    {
        await FileAsync("Beside");
        await GrantAsync(AccessPlace.Collection("Beside"), AccessPrincipal.Everyone, AccessLevel.CanRead);
        Assert.Equal((AccessLevel.CanRead, "the collection 'Beside' grants 'CanRead' to everyone"), await OfAsync(Protected.Ann));

        await GrantAsync(AccessPlace.Document(_document), AccessPrincipal.Team("writers"), AccessLevel.Owner);
        Assert.Equal((AccessLevel.Owner, "the document grants 'Owner' to the team 'writers'"), await OfAsync(Protected.Ann));
        Assert.Equal(AccessLevel.CanRead, (await OfAsync(Protected.Cleo)).Level);
    }

    [Fact]
    public async Task Of_several_collections_the_widest_counts_and_one_that_says_nothing_says_nothing()
    {
        await FileAsync("Outer", "Beside");
        await GrantAsync(AccessPlace.Collection("Outer"), AccessPrincipal.Everyone, AccessLevel.None);
        Assert.Equal(AccessLevel.None, (await OfAsync(Protected.Ann)).Level);

        await GrantAsync(AccessPlace.Collection("Beside"), AccessPrincipal.Everyone, AccessLevel.CanRead);
        Assert.Equal(AccessLevel.CanRead, (await OfAsync(Protected.Ann)).Level);
    }

    [Fact]
    public async Task A_collection_does_as_the_one_that_it_is_in_until_it_says_something_itself()
    {
        await FileAsync("Inner");
        await GrantAsync(AccessPlace.Collection("Outer"), AccessPrincipal.Everyone, AccessLevel.CanRead);
        Assert.Equal((AccessLevel.CanRead, "the collection 'Inner', being in 'Outer', grants 'CanRead' to everyone"), await OfAsync(Protected.Ann));

        await GrantAsync(AccessPlace.Collection("Inner"), AccessPrincipal.Person(Protected.Ann), AccessLevel.None);
        Assert.Equal(AccessLevel.None, (await OfAsync(Protected.Ann)).Level);
        Assert.Equal(AccessLevel.CanRead, (await OfAsync(Protected.Bob)).Level);
    }

    [Fact]
    public async Task Whoever_owns_a_collection_edits_what_is_in_it_and_owns_it_not()
    {
        await FileAsync("Beside");
        await GrantAsync(AccessPlace.Collection("Beside"), AccessPrincipal.Person(Protected.Ann), AccessLevel.Owner);

        Assert.Equal((AccessLevel.CanEdit, "the collection 'Beside' grants 'Owner' to ann, which is to edit what is in it"), await OfAsync(Protected.Ann));
    }

    [Fact]
    public async Task An_owner_of_the_catalog_owns_what_is_kept_from_them()
    {
        await GrantAsync(AccessPlace.Document(_document), AccessPrincipal.Everyone, AccessLevel.None);
        await GrantAsync(AccessPlace.Catalog, AccessPrincipal.Person(Protected.Ann), AccessLevel.Owner);

        Assert.Equal(AccessLevel.Owner, (await OfAsync(Protected.Ann)).Level);
        Assert.Equal(AccessLevel.None, (await OfAsync(Protected.Bob)).Level);
    }

    [Fact]
    public async Task What_was_taken_back_says_nothing_any_more()
    {
        await GrantAsync(AccessPlace.Document(_document), AccessPrincipal.Everyone, AccessLevel.None);

        Assert.True(await Access.WithdrawAsync(AccessPlace.Document(_document), AccessPrincipal.Everyone, Cancel));
        Assert.False(await Access.WithdrawAsync(AccessPlace.Document(_document), AccessPrincipal.Everyone, Cancel));
        Assert.Equal(AccessLevel.CanEdit, (await OfAsync(Protected.Ann)).Level);
    }

    [Fact]
    public async Task A_read_only_mark_wins_over_every_right_and_says_so()
    {
        await _catalog.Catalog.SetReadOnlyAsync(_document, true, Cancel);

        var own = Assert.Single(await Access.ExplainAsync([_document], null, Cancel));
        Assert.True(own.ReadOnly);
        Assert.Contains("read-only", own.Why[^1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => _catalog.Catalog.SetTextAsync(_document, "other", "root", null, null, Cancel));
    }

    [Fact]
    public async Task A_catalog_keeps_an_owner()
    {
        await Assert.ThrowsAsync<LastOwnerException>(() => GrantAsync(AccessPlace.Catalog, AccessPrincipal.Person(Environment.UserName), AccessLevel.CanEdit));
        await Assert.ThrowsAsync<LastOwnerException>(() => Access.WithdrawAsync(AccessPlace.Catalog, AccessPrincipal.Person(Environment.UserName), Cancel));
        Assert.Contains(await Access.ListAsync(AccessPlace.Catalog, Cancel), grant => grant.Principal == Environment.UserName && grant.Access == AccessLevel.Owner);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task It_decides_as_the_rule_says_whatever_is_granted(int seed)
    {
        var random = new Random(seed);
        var rule = new AccessRule();
        string[] collections = ["Outer", "Inner", "Beside"];
        for (var round = 0; round < 25; round++)
        {
            var place = random.Next(5) switch { 0 => AccessPlace.Catalog, 1 => AccessPlace.Document(_document), var at => AccessPlace.Collection(collections[at - 2]) };
            var principal = random.Next(4) switch
            {
                0 => AccessPrincipal.Everyone, 1 => AccessPrincipal.Team("writers"), 2 => AccessPrincipal.Person(Protected.Ann), _ => AccessPrincipal.Person(Protected.Cleo),
            };
            var level = (AccessLevel)random.Next(4);
            await GrantAsync(place, principal, level);
            rule.Grants[(place, principal)] = level;
            var name = collections[random.Next(3)];
            if (rule.Filed.Add(name))
                await FileAsync(name);

            foreach (var account in new[] { Protected.Ann, Protected.Bob, Protected.Cleo })
                Assert.Equal(rule.Decide(_document, account), (await OfAsync(account)).Level);
        }
    }

    private Task GrantAsync(AccessPlace place, AccessPrincipal principal, AccessLevel level) => Access.GrantAsync(place, principal, level, Cancel);

    private async Task FileAsync(params string[] collections)
    {
        foreach (var collection in collections)
            await _catalog.Catalog.Collections.PutAsync(collection, [_document], null, Cancel);
    }

    private async Task<(AccessLevel Level, string Why)> OfAsync(string account)
    {
        var permission = Assert.Single(await Access.ExplainAsync([_document], account, Cancel));
        return (permission.Access, permission.Why[0]);
    }

    /// <summary>The rule as the help tells it, said once more in the plainest way.</summary>
    private sealed class AccessRule
    {
        public Dictionary<(AccessPlace Place, AccessPrincipal Principal), AccessLevel> Grants { get; } = new() { [(AccessPlace.Catalog, AccessPrincipal.Everyone)] = AccessLevel.CanEdit };

        public HashSet<string> Filed { get; } = [];

        public AccessLevel Decide(long document, string account)
        {
            var catalog = At(AccessPlace.Catalog, account) ?? AccessLevel.None;
            if (catalog == AccessLevel.Owner)
                return AccessLevel.Owner;
            var collections = Filed.Select(name => At(AccessPlace.Collection(name), account) ?? (name == "Inner" ? At(AccessPlace.Collection("Outer"), account) : null)).OfType<AccessLevel>().ToList();
            AccessLevel? filed = collections.Count == 0 ? null : (AccessLevel)Math.Min((int)collections.Max(), (int)AccessLevel.CanEdit);
            return At(AccessPlace.Document(document), account) ?? filed ?? catalog;
        }

        private AccessLevel? At(AccessPlace place, string account)
        {
            if (Grants.TryGetValue((place, AccessPrincipal.Person(account)), out var own))
                return own;
            if (account is Protected.Ann or Protected.Bob && Grants.TryGetValue((place, AccessPrincipal.Team("writers")), out var team))
                return team;
            return Grants.TryGetValue((place, AccessPrincipal.Everyone), out var everyone) ? everyone : null;
        }
    }
}
