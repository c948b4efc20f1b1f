using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Imports;

/// <summary>A site that goes on living while a space of it is imported again and again.</summary>
internal sealed class LivingSpace : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly SandboxServer _server;
    private readonly (string Email, string Token) _account;
    private int _references;

    private LivingSpace(SandboxServer server, MovableClock clock, DirectoryInfo folder, SqliteCatalog catalog, (string Email, string Token) account, string key) =>
        (_server, Clock, _folder, Catalog, _account, Key) = (server, clock, folder, catalog, account, key);

    public MovableClock Clock { get; }

    public SqliteCatalog Catalog { get; }

    public string Key { get; }

    public SandboxSite Site => _server.Site;

    public FaultPlan? Faults
    {
        set => _server.Faults = value;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<LivingSpace> TinyAsync(string account = TinySite.Admin) =>
        StartAsync(TinySite.Create(), (TinySite.EmailOf(account), TinySite.TokenOf(account)), "ENG", TinySite.Start.AddDays(60));

    public static Task<LivingSpace> StartAsync(SandboxSite site, string key, DateTimeOffset now) =>
        StartAsync(site, (SandboxAccounts.AdministratorEmail, SandboxAccounts.AdministratorToken), key, now);

    private static async Task<LivingSpace> StartAsync(SandboxSite site, (string Email, string Token) account, string key, DateTimeOffset now)
    {
        var clock = new MovableClock(now);
        var server = await SandboxServer.StartAsync(site, new SandboxOptions { Time = clock }, Cancel);
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), clock, Cancel);
        return new LivingSpace(server, clock, folder, catalog, account, key);
    }

    /// <summary>A day later, things have happened.</summary>
    public void Change(Action<SiteEditor> edits)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        _server.Change(edits);
        Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public async Task<ImportRun> ImportAsync(ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken? cancel = null)
    {
        using var site = await ConnectAsync();
        return await new SpaceImporter(site, Catalog, Clock) { Options = options ?? new ImportOptions() }.ImportAsync(await SpaceAsync(site), progress, cancel ?? Cancel);
    }

    public async Task<ImportPlan> PlanAsync(ImportOptions? options = null)
    {
        using var site = await ConnectAsync();
        return await new SpaceImporter(site, Catalog, Clock) { Options = options ?? new ImportOptions() }.PlanAsync(await SpaceAsync(site), null, Cancel);
    }

    /// <summary>Fails where the catalog is not what an import into an empty one gives now.</summary>
    public async Task AssertUpToDateAsync(bool withTags = true, bool withPlaces = true, string because = "")
    {
        var path = Path.Combine(_folder.FullName, $"reference{_references++}.db");
        await using var reference = await SqliteCatalog.OpenAsync(path, Clock, Cancel);
        using var site = await ConnectAsync();
        await new SpaceImporter(site, reference, Clock).ImportAsync(await SpaceAsync(site), null, Cancel);
        var (expected, actual) = (await DigestAsync(reference, withTags, withPlaces), await DigestAsync(Catalog, withTags, withPlaces));
        var differences = expected.Except(actual).Select(line => "site:    " + line).Concat(actual.Except(expected).Select(line => "catalog: " + line)).Order(StringComparer.Ordinal).ToList();
        Assert.True(differences.Count == 0, $"{because}\n{string.Join('\n', differences)}");
    }

    public async Task<Document> FindAsync(string title, bool gone = false) =>
        Assert.Single(await Catalog.ListAsync(new DocumentQuery { Titles = [title], Gone = gone }));

    public Task<ISite> ConnectAsync() => SiteConnector.ConnectAsync(
        new ConnectionOptions { Url = _server.Address, Credential = ConfluenceOps.Http.SiteCredential.Basic(_account.Email, _account.Token) }, Cancel);

    public Task<Space> SpaceAsync(ISite site) => site.GetSpacesAsync(new SpaceQuery([Key]), Cancel).SingleAsync(Cancel).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Catalog.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>All of a space's live documents that does not depend on when they came.</summary>
    private async Task<List<string>> DigestAsync(ICatalog catalog, bool withTags, bool withPlaces)
    {
        var lines = new List<string>();
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery { Spaces = [Key] }, Cancel))
        {
            var comments = await catalog.GetCommentsAsync(document.Id, Cancel).Select(comment => $"{comment.Id} {comment.Author}: {comment.Text.Trim()}").ToListAsync(Cancel);
            var text = await catalog.GetTextAsync(document.Id, Cancel);
            lines.Add(
                $"{document.PageId} '{document.Title}' v{document.PageVersion} by {document.Author} under {(withPlaces ? string.Join('/', document.Ancestors) : "")}"
                + $" [{(withTags ? string.Join(',', document.Tags.Order(StringComparer.Ordinal)) : "")}]"
                + $" {{{string.Join(',', document.Restrictions.SelectMany(restriction => restriction.Allowed.Select(who => $"{restriction.Operation} {who.Id}")).Order(StringComparer.Ordinal))}}}"
                + $" ({string.Join(',', document.Attachments.Select(file => $"{file.Id} v{file.Version}").Order(StringComparer.Ordinal))})"
                + $" <{string.Join(" | ", comments.Order(StringComparer.Ordinal))}> {text.ReplaceLineEndings(" ")}");
        }
        return lines;
    }
}
