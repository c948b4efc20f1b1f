using System.Text.Json;
using ConfluenceOps.Connections;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;
using ConfluenceOps.Tests.Connections.OAuth;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud;

/// <summary>Tokens of OAuth find much of v1 gone; what is read with them is what API tokens read.</summary>
public sealed class OAuthSiteTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(102)]
    [InlineData(110)]
    public async Task Files_and_labels_beyond_what_a_search_sends_along_are_read_to_the_end(long id)
    {
        await using var server = await StartAsync(SiteWithMuchOn(id));
        using var connection = await SignInAsync(server, TinySite.ServiceClient, TinySite.ServiceSecret);
        var space = await SpaceAsync(connection.Site, "ENG");

        var pages = await connection.Site.ReadSpaceAsync(space, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
        var nodes = await connection.Site.Access.ReadContentAsync([space], Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);

        var page = pages.Single(page => page.Page.Id == $"{id}").Details;
        Assert.Equal(Enumerable.Range(0, 60).Select(number => ($"file {number:00}.txt", "text/plain", (long?)6, "first")), page.Attachments.Select(file => (file.FileName, file.MediaType!, file.Size, file.Comment!)).Order());
        Assert.Equal(250, page.Labels.Distinct().Count());
        Assert.Equal(250, nodes.Single(node => node.Id == $"{id}").Labels.Distinct().Count());
    }

    [Fact]
    public async Task An_import_brings_every_file_of_a_page_with_many()
    {
        using var folder = new CatalogFolder();
        await using var catalog = await folder.OpenAsync();
        await using var server = await StartAsync(SiteWithMuchOn(102));
        using var connection = await SignInAsync(server, TinySite.ServiceClient, TinySite.ServiceSecret);

        var run = await new SpaceImporter(connection.Site, catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = AttachmentChoice.All } }
            .ImportAsync(await SpaceAsync(connection.Site, "ENG"), null, Cancel);

        Assert.Equal((ImportStatus.Completed, 61, 61, 0), (run.Status, run.Attachments, run.Files, run.FilesFailed));
    }

    [Fact]
    public async Task All_that_an_import_reads_is_the_same_as_with_an_API_token()
    {
        await using var server = await StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var oauth = await SignInAsync(server, SandboxAccounts.ServiceClient, SandboxAccounts.ServiceSecret);
        using var token = await WithTokenAsync(server, DemonstrationSite.ServiceEmail, DemonstrationSite.ServiceToken);

        Assert.Equal(await ReadAsync(token.Site), await ReadAsync(oauth.Site));
    }

    [Fact]
    public async Task All_that_a_review_reads_is_the_same_as_with_an_API_token()
    {
        await using var server = await StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var oauth = await ConsentAsync(server, DemonstrationSite.AdministratorEmail);
        using var token = await WithTokenAsync(server, DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);

        var (expected, review) = (await ReviewAsync(token.Site), await ReviewAsync(oauth.Site));

        Assert.Empty(review.Map.Gaps);
        Assert.Equal(Json(expected.Map with { Gathered = default }), Json(review.Map with { Gathered = default }));
        Assert.Equal(expected.Findings.Select(finding => finding.ToString()), review.Findings.Select(finding => finding.ToString()));
        Assert.Empty(review.Agreement!.Disagreements);
        Assert.Equal(expected.Settings.Where(setting => setting.Name != "AdminKey"), review.Settings.Where(setting => setting.Name != "AdminKey"));
    }

    /// <summary>Every list that an import reads, a line each.</summary>
    private static async Task<List<string>> ReadAsync(ISite site)
    {
        var lines = new List<string>();
        foreach (var space in await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel))
        {
            var pages = await site.ReadSpaceAsync(space, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
            var ids = pages.ConvertAll(page => page.Page.Id);
            var news = site.News!;
            Add(space);
            AddAll(pages);
            AddAll(await site.GetPagesAsync(space, BodyFormat.AtlasDocument, Cancel).ToListAsync(Cancel));
            AddAll(await site.LocatePagesAsync(ids, Cancel).ToListAsync(Cancel));
            AddAll(await site.GetCommentsAsync(space, Cancel).ToListAsync(Cancel));
            Add(await site.CountPagesAsync(space, Cancel));
            AddAll(await news.GetNewestPagesAsync(space, Cancel).ToListAsync(Cancel));
            AddAll((await news.ReadRecentChangesAsync(space, null, Cancel)).Changes);
            AddAll(await news.GetNewestCommentsAsync(space, Cancel).ToListAsync(Cancel));
            AddAll(await news.GetCommentsOnAsync(ids, Cancel).ToListAsync(Cancel));
            AddAll(await news.GetNewestFilesAsync(space, Cancel).ToListAsync(Cancel));
            AddAll(await news.GetTrashAsync(space, Cancel).ToListAsync(Cancel));
            AddAll(await news.ListIdsAsync(space, ChangedKind.File, Cancel).ToListAsync(Cancel));
            AddAll(await news.FindLabelledAsync(space, ["runbook"], Cancel).ToListAsync(Cancel));
            AddAll(await news.ReadPagesAsync(space, ids, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel));
            AddAll(await site.GetUsersAsync([.. pages.Select(page => page.Page.AuthorId!)], Cancel).ToListAsync(Cancel));
            var sizes = new List<string>();
            foreach (var file in pages.SelectMany(page => page.Details.Attachments))
                sizes.Add($"{file.Id}: {await SizeAsync(site, file)}");
            AddAll(sizes);
        }
        return lines;

        void Add<T>(T one) => lines.Add(Json(one));
        void AddAll<T>(IEnumerable<T> all) => lines.AddRange(all.Select(Json).Order(StringComparer.Ordinal));
    }

    private static async Task<long?> SizeAsync(ISite site, Attachment file)
    {
        if (await site.OpenFileAsync(file, 0, Cancel) is not { } content)
            return null;
        await using var closing = content;
        var bytes = new MemoryStream();
        await content.Bytes.CopyToAsync(bytes, Cancel);
        return bytes.Length;
    }

    private static async Task<PermissionReview> ReviewAsync(ISite site) =>
        await new ReviewMaker(site, TimeProvider.System, new ReviewOptions { Audit = TimeSpan.FromDays(90), Verify = 50 })
            .MakeAsync(await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel), null, Cancel);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static async Task<Space> SpaceAsync(ISite site, string key) => await site.GetSpacesAsync(new SpaceQuery([key]), Cancel).SingleAsync(Cancel);

    private static SandboxSite SiteWithMuchOn(long id)
    {
        var tiny = TinySite.Create();
        var file = tiny.Pages.Single(page => page.Id == 102).Attachments[0];
        return tiny with
        {
            Clients = [.. tiny.Clients.Select(client => client with { Scopes = [.. ScopeCatalogue.For([SiteJob.Import]).Select(scope => scope.Name)] })],
            Pages = [.. tiny.Pages.Select(page => page.Id != id ? page : page with
            {
                Labels = [.. Enumerable.Range(0, 250).Select(number => $"label-{number}")],
                Attachments = [.. Enumerable.Range(0, 60).Select(number => file with { Id = $"att{9500 + number}", FileName = $"file {number:00}.txt", Content = "attach"u8.ToArray(), Size = 6 })],
            })],
        };
    }

    private static Task<SandboxServer> StartAsync(SandboxSite site) => SandboxServer.StartAsync(site, new SandboxOptions(), Cancel);

    private static Task<OpenConnection> SignInAsync(SandboxServer server, string client, string secret) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = server.Address, Method = SignInMethod.ClientCredentials, ClientId = client }, ConnectionSecret.Of(secret), Cancel);

    private static Task<OpenConnection> WithTokenAsync(SandboxServer server, string email, string token) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = server.Address, Method = SignInMethod.Credential, Account = email }, ConnectionSecret.Of(token), Cancel);

    private static Task<OpenConnection> ConsentAsync(SandboxServer server, string email)
    {
        var account = DemonstrationSite.Create(TimeProvider.System).Users.Single(user => user.Email == email).AccountId;
        var profile = new ConnectionProfile
        {
            Url = server.Address, Method = SignInMethod.Consent, ClientId = SandboxAccounts.InteractiveClient, Redirect = FreeAddress.Find(),
            Scopes = [.. ScopeCatalogue.For([SiteJob.Import, SiteJob.Review]).Select(scope => scope.Name)],
        };
        return new ConnectionOpener().ConsentAsync(profile, ConnectionSecret.None, new ScriptedPerson(account), Cancel);
    }
}
