using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Documents.Sqlite.Access;

namespace ConfluenceOps.Tests.Context.Packing;

/// <summary>Packs of pages as a catalog has them.</summary>
public sealed class CatalogPackTests : IAsyncLifetime
{
    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync(
            (Sample.Page("1", "Home"), [Protected.Ann, Protected.Bob]), (Sample.Page("2", "Payroll", parent: "1"), [Protected.Ann]), (Sample.Page("3", "Menu", parent: "1"), ["*"]));
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task Pages_come_by_id_by_title_and_from_below_another_with_their_age()
    {
        var pack = await PackAsync(_catalog.Catalog, "@droid fill {site}display/ENG/menu {site}spaces/ENG/pages/1 depth=1");

        Assert.Equal(["3", "1", "2"], pack.Pages.Select(page => page.Id));
        Assert.All(pack.Pages, page => Assert.NotNull(page.Imported));
        Assert.Contains("From the catalog: as it was", pack.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_gets_what_they_may_see_and_the_same_words_for_the_rest_as_for_what_is_not_there()
    {
        await using var bob = await _catalog.AsAsync(Protected.Bob);

        var pack = await PackAsync(bob, "@droid fill {site}spaces/ENG/pages/1 {site}spaces/ENG/pages/2 {site}spaces/ENG/pages/9 {site}display/ENG/Payroll");

        Assert.Equal(["1"], pack.Pages.Select(page => page.Id));
        Assert.All(pack.LeftOut, one => Assert.Equal(LeftOutReason.NotFound, one.Reason));
        Assert.Equal(pack.LeftOut[0].Why, pack.LeftOut[1].Why);
    }

    [Theory]
    [InlineData("Public", "3")]
    [InlineData("Internal", "3")]
    [InlineData("Private", "1,2,3")]
    [InlineData(Protected.Bob, "1,3")]
    [InlineData(Protected.Ann, "1,2,3")]
    public async Task Only_what_the_audience_may_see_is_in_the_pack(string audience, string ids)
    {
        var pack = await PackAsync(_catalog.Catalog, "@droid fill {site}spaces/ENG/pages/1 {site}spaces/ENG/pages/2 {site}spaces/ENG/pages/3", audience);

        Assert.Equal(ids, string.Join(',', pack.Pages.Select(page => page.Id)));
    }

    [Fact]
    public async Task What_an_owner_opened_to_all_of_the_catalog_is_not_open_to_the_world()
    {
        await _catalog.Catalog.Access.OpenSpaceAsync("ENG", true, Cancel);

        Assert.Empty((await PackAsync(_catalog.Catalog, "@droid fill {site}spaces/ENG/pages/3", "Public")).Pages);
        Assert.Single((await PackAsync(_catalog.Catalog, "@droid fill {site}spaces/ENG/pages/2", "Internal")).Pages);
    }

    [Fact]
    public async Task Of_others_only_owners_are_told()
    {
        await using var bob = await _catalog.AsAsync(Protected.Bob);

        await Assert.ThrowsAsync<AccessDeniedException>(() => PackAsync(bob, "@droid fill {site}spaces/ENG/pages/1", Protected.Ann));
        await Assert.ThrowsAsync<AudienceNotFoundException>(() => PackAsync(_catalog.Catalog, "@droid fill {site}spaces/ENG/pages/1", "nobody"));
    }

    [Fact]
    public async Task A_number_that_two_sites_gave_is_the_page_of_the_site_that_the_link_names()
    {
        var other = new Uri("https://other.example/wiki/");
        var run = await _catalog.Catalog.Imports.BeginAsync(other, Sample.Space("ENG", "7"), null, Cancel);
        await _catalog.Catalog.Imports.SaveAsync(run, [Sample.Page("1", "Elsewhere")], OnConflict.Override, Cancel);
        await _catalog.Catalog.Imports.EndAsync(new ImportRun { Id = run, Space = "ENG", Status = ImportStatus.Completed }, null, null, Cancel);

        var pack = await PackAsync(_catalog.Catalog, "@droid fill {site}spaces/ENG/pages/1 https://other.example/wiki/spaces/ENG/pages/1 https://other.example/wiki/display/ENG/Home");

        Assert.Equal(["Home", "Elsewhere"], pack.Pages.Select(page => page.Title));
        Assert.Equal(["1", "1"], pack.Pages.Select(page => page.Id));
        Assert.Equal(LeftOutReason.NotFound, Assert.Single(pack.LeftOut).Reason);
    }

    [Fact]
    public async Task A_link_to_a_site_of_which_nothing_is_here_is_named()
    {
        var pack = await PackAsync(_catalog.Catalog, "@droid fill https://other.example/wiki/spaces/ENG/pages/1");

        Assert.Equal(LeftOutReason.OtherSite, Assert.Single(pack.LeftOut).Reason);
    }

    private static async Task<ContextPack> PackAsync(ICatalog catalog, string text, string audience = "Private")
    {
        using var builder = await PackBuilder.FromCatalogAsync(catalog, TimeProvider.System, Cancel);
        var requests = new RequestReader([RequestReader.UsualTrigger]).Read(text.Replace("{site}", Sample.Site.OriginalString, StringComparison.Ordinal));
        return await builder.BuildAsync(requests, new PackOptions { Audience = ContextAudience.Parse(audience) }, progress: null, Cancel);
    }
}
