using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

public sealed class PeopleTests : IAsyncLifetime
{
    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IPeopleStore People => _catalog.Catalog.People;

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync((Sample.Page("1", "Home"), ["*"]));
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task Accounts_and_groups_come_with_an_import()
    {
        Assert.Equal(["ann", "bob", "cleo", Environment.UserName], (await People.ListAsync(Cancel)).Select(person => person.Person).Order(StringComparer.OrdinalIgnoreCase));
        var writers = Assert.Single(await People.ListTeamsAsync(Cancel));
        Assert.Equal(("writers", Sample.Site), (writers.Team, writers.Site));
        Assert.Equal(["ann", "bob"], writers.Members);
        Assert.Equal(["writers"], (await People.FindAsync("ann", Cancel)).Teams);
    }

    [Fact]
    public async Task The_next_import_keeps_them_in_step()
    {
        var run = await _catalog.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await _catalog.Catalog.Imports.SetAudiencesAsync(
            run,
            new PageAudiences
            {
                People = [new SitePerson("ann", "Ann Other", null, true), new SitePerson("bob", "bob", null, false)],
                Teams = [new SiteTeam("g1", "authors", ["ann"])],
                Pages = new Dictionary<string, PageAudience>(),
            },
            Cancel);

        Assert.Equal(["Ann Other"], Assert.Single(await People.ListTeamsAsync(Cancel), team => team.Team == "authors").Members);
        Assert.Equal(("Ann Other", "ann@acme.example"), ((await People.FindAsync("ann", Cancel)).Person, (await People.FindAsync("ann", Cancel)).Email));
        Assert.False((await People.FindAsync("bob", Cancel)).Active);
    }

    [Theory]
    [InlineData("cleo")]
    [InlineData("CLEO@acme.example")]
    public async Task Somebody_is_found_by_id_and_address(string called) => Assert.Equal("cleo", (await People.FindAsync(called, Cancel)).Key);

    [Fact]
    public async Task Somebody_made_by_an_address_becomes_the_account_that_has_it()
    {
        await People.MakeAsync("dora@acme.example", null, Cancel);
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Document(1), AccessPrincipal.Person("dora@acme.example"), AccessLevel.Owner, Cancel);

        var run = await _catalog.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await _catalog.Catalog.Imports.SetAudiencesAsync(
            run, new PageAudiences { People = [new SitePerson("d1", "Dora", "dora@acme.example", true)], Teams = [], Pages = new Dictionary<string, PageAudience>() }, Cancel);

        var dora = await People.FindAsync("d1", Cancel);
        Assert.Equal(("Dora", Sample.Site), (dora.Person, dora.Site));
        Assert.Equal("Dora", Assert.Single(await _catalog.Catalog.Access.ListAsync(AccessPlace.Document(1), Cancel)).Principal);
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_id_alone()
    {
        var run = await _catalog.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await _catalog.Catalog.Imports.SetAudiencesAsync(
            run,
            new PageAudiences { People = [new SitePerson("s1", "Sam", null, true), new SitePerson("s2", "Sam", null, true)], Teams = [], Pages = new Dictionary<string, PageAudience>() },
            Cancel);

        var error = await Assert.ThrowsAsync<PersonNotFoundException>(() => People.FindAsync("Sam", Cancel));
        Assert.Contains("s1 of https://acme.example/wiki/, s2 of", error.Message, StringComparison.Ordinal);
        Assert.Equal("s2", (await People.FindAsync("s2", Cancel)).Key);
    }

    [Fact]
    public async Task A_team_of_ours_gets_and_loses_people_and_one_of_a_site_does_not()
    {
        await People.MakeTeamAsync("sre", Cancel);
        Assert.Equal(["ann", "cleo"], (await People.SetMembersAsync("sre", ["ann", "cleo@acme.example"], true, Cancel)).Members);
        Assert.Equal(["ann"], (await People.SetMembersAsync("sre", ["cleo"], false, Cancel)).Members);
        await Assert.ThrowsAsync<PersonNotFoundException>(() => People.SetMembersAsync("sre", ["bob", "nobody"], true, Cancel));
        Assert.Equal(["ann"], Assert.Single(await People.ListTeamsAsync(Cancel), team => team.Team == "sre").Members);
        await Assert.ThrowsAsync<PrincipalOfSiteException>(() => People.SetMembersAsync("writers", ["cleo"], true, Cancel));
        await Assert.ThrowsAsync<PrincipalOfSiteException>(() => People.RemoveTeamAsync("writers", Cancel));
        await Assert.ThrowsAsync<PrincipalOfSiteException>(() => People.RemoveAsync("ann", Cancel));
    }

    [Fact]
    public async Task What_was_given_to_a_team_goes_with_it()
    {
        await People.MakeTeamAsync("sre", Cancel);
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Document(1), AccessPrincipal.Team("sre"), AccessLevel.None, Cancel);
        await People.RemoveTeamAsync("sre", Cancel);

        Assert.Empty(await _catalog.Catalog.Access.ListAsync(AccessPlace.Document(1), Cancel));
        await Assert.ThrowsAsync<TeamNotFoundException>(() => People.RemoveTeamAsync("sre", Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a*")]
    [InlineData("a\u0007b")]
    public async Task Nobody_can_be_called_what_cannot_be_typed(string name)
    {
        await Assert.ThrowsAsync<PrincipalNameException>(() => People.MakeAsync(name, null, Cancel));
        await Assert.ThrowsAsync<PrincipalNameException>(() => People.MakeTeamAsync(name, Cancel));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await People.MakeTeamAsync("sre", Cancel);
        await Assert.ThrowsAsync<TeamTakenException>(() => People.MakeTeamAsync("SRE", Cancel));
        await Assert.ThrowsAsync<PersonTakenException>(() => People.MakeAsync("Cleo", null, Cancel));
    }
}
