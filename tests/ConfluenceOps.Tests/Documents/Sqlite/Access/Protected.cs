using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>A catalog that the user of this machine owns, and the people of a site who use it too.</summary>
internal sealed class Protected : IAsyncDisposable
{
    public const string Ann = "ann";
    public const string Bob = "bob";
    public const string Cleo = "cleo";

    private readonly CatalogFolder _folder = new();
    private readonly List<SqliteCatalog> _others = [];

    public SqliteCatalog Catalog { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Protected> CreateAsync()
    {
        var made = new Protected();
        made.Catalog = await made._folder.OpenAsync();
        return made;
    }

    public string File => _folder.File;

    public static CatalogActor Actor(string account) =>
        CatalogActor.Account(Sample.Site, new User { AccountId = account, DisplayName = account, Email = $"{account}@acme.example" });

    /// <summary>Imports pages, each with those who may view it in Confluence; "*" for everybody.</summary>
    public async Task ImportAsync(params (ImportedDocument Page, string[] Viewers)[] pages)
    {
        var run = await Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await Catalog.Imports.SaveAsync(run, [.. pages.Select(page => page.Page)], OnConflict.Override, Cancel);
        await Catalog.Imports.SetAudiencesAsync(run, Audiences(pages.Select(page => (page.Page.Page.Id, page.Viewers))), Cancel);
        await Catalog.Imports.EndAsync(new ImportRun { Id = run, Space = "ENG", Status = ImportStatus.Completed, Message = "about Payroll" }, null, null, Cancel);
    }

    public static PageAudiences Audiences(IEnumerable<(string Page, string[] Viewers)> pages) => new()
    {
        People = [.. new[] { Ann, Bob, Cleo }.Select(id => new SitePerson(id, id, $"{id}@acme.example", IsActive: true))],
        Teams = [new SiteTeam("g1", "writers", [Ann, Bob])],
        Pages = pages.ToDictionary(page => page.Page, page => new PageAudience(page.Viewers.Contains("*"), [.. page.Viewers.Where(viewer => viewer != "*")]), StringComparer.Ordinal),
    };

    /// <summary>The catalog as an account of the site sees it.</summary>
    public async Task<SqliteCatalog> AsAsync(string account)
    {
        var catalog = await _folder.OpenAsAsync(Actor(account));
        _others.Add(catalog);
        return catalog;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
            await other.DisposeAsync();
        await Catalog.DisposeAsync();
        _folder.Dispose();
    }
}
