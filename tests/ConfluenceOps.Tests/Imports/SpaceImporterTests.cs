using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Imports;

public sealed class SpaceImporterTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-");
    private SqliteCatalog _catalog = null!;
    private int _port;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _catalog = await SqliteCatalog.OpenAsync(Path.Combine(_folder.FullName, "catalog.db"), TimeProvider.System, Cancel);

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_space_arrives_with_text_author_tags_restrictions_files_and_its_tree()
    {
        var run = await ImportTinyAsync(TinySite.Create());

        Assert.Equal((ImportStatus.Completed, 7, 7, 0), (run.Status, run.Pages, run.Added, run.Failed));
        Assert.Equal(2, run.Attachments);
        var documents = await _catalog.GetDocumentsAsync(new DocumentQuery(), Cancel).ToDictionaryAsync(document => document.Title, cancellationToken: Cancel);
        var rollback = documents["Deploy: rollback"];
        Assert.Equal(("Rosa Reader", 3, DocumentSource.Confluence), (rollback.Author, rollback.PageVersion, rollback.Source));
        Assert.Equal(["Engineering", "Deploy"], rollback.Ancestors);
        Assert.Equal(["runbook", "ops"], documents["Deploy"].Tags);
        Assert.Equal("plan.txt", Assert.Single(documents["Deploy"].Attachments).FileName);
        Assert.Equal("leads", Assert.Single(Assert.Single(documents["Secrets"].Restrictions).Allowed).Name);
        Assert.Equal(ContentKind.BlogPost, documents["Shipped"].Kind);
        Assert.Equal("How to deploy and roll\u00a0back.", (await _catalog.GetTextAsync(documents["Deploy"].Id, Cancel)).TrimEnd());
    }

    [Fact]
    public async Task Pages_that_the_account_cannot_see_do_not_arrive()
    {
        await ImportTinyAsync(TinySite.Create(), account: TinySite.Reader);

        var titles = await _catalog.GetDocumentsAsync(new DocumentQuery(), Cancel).Select(document => document.Title).ToListAsync(Cancel);

        Assert.Contains("Deploy", titles);
        Assert.DoesNotContain("Secrets", titles);
        Assert.DoesNotContain("Secrets: vault", titles);
    }

    [Fact]
    public async Task What_has_not_changed_is_left_alone_and_a_full_import_finds_a_label_alone()
    {
        var site = TinySite.Create();
        await ImportTinyAsync(site);

        var again = await ImportTinyAsync(site);
        var index = site.Pages.FindIndex(page => page.Title == "Deploy");
        site.Pages[index] = site.Pages[index] with { Labels = ["runbook", "ops", "new"] };
        var relabelled = await ImportTinyAsync(site, options: new ImportOptions { Full = true });

        Assert.Equal((0, 0, 7), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal((0, 1, 6), (relabelled.Added, relabelled.Changed, relabelled.Unchanged));
        var tagged = await _catalog.GetDocumentsAsync(new DocumentQuery { Tags = ["new"] }, Cancel).ToListAsync(Cancel);
        Assert.Equal("Deploy", Assert.Single(tagged).Title);
    }

    [Fact]
    public async Task A_construct_that_is_not_known_keeps_its_text_and_is_counted()
    {
        var run = await ImportTinyAsync(WithBody("<ac:structured-macro ac:name=\"swimlane\"><ac:parameter ac:name=\"lanes\">4</ac:parameter><ac:rich-text-body><p>Who does what</p></ac:rich-text-body></ac:structured-macro>"));

        Assert.Equal(1, run.Losses["macro:swimlane"]);
        Assert.Contains("Who does what", await TextOfAsync("Deploy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_five_thousand_nested_elements_arrives_with_its_text()
    {
        await ImportTinyAsync(WithBody(string.Concat(Enumerable.Repeat("<div><p>", 2500)) + "the core" + string.Concat(Enumerable.Repeat("</p></div>", 2500))));

        Assert.Contains("the core", await TextOfAsync("Deploy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_twenty_megabytes_arrives_whole()
    {
        var paragraph = "<p>" + string.Join(' ', Enumerable.Repeat("ballast", 1000)) + "</p>";
        await ImportTinyAsync(WithBody(string.Concat(Enumerable.Repeat(paragraph, 20 * 1024 * 1024 / paragraph.Length)) + "<p>the end</p>"));

        Assert.EndsWith("the end", (await TextOfAsync("Deploy")).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_over_a_bad_network_gives_the_same_catalog_as_over_a_good_one()
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=1500,seed=5"));
        await ImportGeneratedAsync(site, "429=0.1,503=0.1,drop=0.1,retry-after=0,seed=3", _catalog);
        await using var other = await SqliteCatalog.OpenAsync(Path.Combine(_folder.FullName, "other.db"), TimeProvider.System, Cancel);
        await ImportGeneratedAsync(site, null, other);

        Assert.Equal(await DigestAsync(other), await DigestAsync(_catalog));
    }

    [Fact]
    public async Task A_thousand_pages_cost_at_most_twenty_requests()
    {
        var run = await ImportGeneratedAsync(GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=1000,seed=1")), null, _catalog);

        // A file is asked for where it should be, and fetched from where that leads to.
        Assert.InRange(run.Requests - (2 * run.Files), 1, 20);
    }

    [Fact]
    public async Task An_answer_that_is_a_web_page_ends_the_import_with_one_error_and_changes_nothing()
    {
        var site = TinySite.Create();
        await using var healthy = await RunningSandbox.StartAsync(site);
        using var connection = await healthy.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var space = await connection.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);
        await using var broken = await RunningSandbox.StartAsync(site, new SandboxOptions { Faults = FaultPlan.Parse("html=1") });
        using var session = new ConfluenceOps.Http.HttpSession(new() { Root = new Uri(broken.Address, "wiki/") });
        using var failing = new ConfluenceOps.Sites.Cloud.CloudSite(session, ConfluenceOps.Sites.Cloud.CloudAddress.Of(broken.Address));

        await Assert.ThrowsAsync<MalformedAnswerException>(() => new SpaceImporter(failing, _catalog, TimeProvider.System).ImportAsync(space, null, Cancel));

        Assert.Empty(await _catalog.GetDocumentsAsync(new DocumentQuery(), Cancel).ToListAsync(Cancel));
        var run = Assert.Single(await _catalog.Imports.GetRunsAsync(new RunQuery { Last = 5 }, Cancel));
        Assert.Equal(ImportStatus.Failed, run.Status);
        Assert.Contains("web page", run.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_stopped_is_recorded_and_the_next_one_finishes_it()
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=1000,seed=2"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var progress = new StopAfter(200, stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportGeneratedAsync(site, null, _catalog, progress, stop.Token));
        var rest = await ImportGeneratedAsync(site, null, _catalog);

        Assert.Equal(ImportStatus.Completed, rest.Status);
        // What was saved before is not read again.
        Assert.InRange(rest.Pages, 1, 999);
        Assert.Equal(rest.Unchanged + rest.Pages, await _catalog.GetDocumentsAsync(new DocumentQuery(), Cancel).CountAsync(Cancel));
        Assert.Equal([ImportStatus.Completed, ImportStatus.Canceled], (await _catalog.Imports.GetRunsAsync(new RunQuery { Last = 2 }, Cancel)).Select(run => run.Status));
    }

    [Fact]
    public async Task A_document_that_is_read_only_still_takes_what_its_page_says()
    {
        var site = TinySite.Create();
        await ImportTinyAsync(site);
        var document = await _catalog.GetDocumentsAsync(new DocumentQuery { Titles = ["Deploy"] }, Cancel).SingleAsync(Cancel);
        await _catalog.SetReadOnlyAsync(document.Id, true, Cancel);
        var index = site.Pages.FindIndex(page => page.Title == "Deploy");
        site.Pages[index] = site.Pages[index] with { Body = "<p>Changed there.</p>", Version = 2, Modified = DateTimeOffset.UtcNow };

        await ImportTinyAsync(site);

        Assert.Equal("Changed there.", (await TextOfAsync("Deploy")).Trim());
        var now = await _catalog.GetDocumentsAsync(new DocumentQuery { Ids = [document.Id] }, Cancel).SingleAsync(Cancel);
        Assert.True(now.ReadOnly);
        Assert.Equal(2, now.PageVersion);
    }

    private async Task<ImportRun> ImportTinyAsync(SandboxSite tiny, string account = TinySite.Writer, ImportOptions? options = null)
    {
        await using var sandbox = await StartAsync(tiny, null);
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(account), TinySite.TokenOf(account));
        return await ImportAsync(site, "ENG", _catalog, null, Cancel, options);
    }

    private async Task<ImportRun> ImportGeneratedAsync(
        SandboxSite generated, string? faults, ICatalog catalog, IProgress<ImportProgress>? progress = null, CancellationToken? cancel = null)
    {
        await using var sandbox = await StartAsync(generated, faults);
        using var site = await sandbox.ConnectAsync(SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken);
        return await ImportAsync(site, "*", catalog, progress, cancel ?? Cancel);
    }

    /// <summary>The same port each time in a test: a site is known by its address.</summary>
    private async Task<RunningSandbox> StartAsync(SandboxSite site, string? faults)
    {
        var sandbox = await RunningSandbox.StartAsync(site, new SandboxOptions { Port = _port, Faults = faults is null ? null : FaultPlan.Parse(faults) });
        _port = sandbox.Address.Port;
        return sandbox;
    }

    private static async Task<ImportRun> ImportAsync(ISite site, string key, ICatalog catalog, IProgress<ImportProgress>? progress, CancellationToken cancel, ImportOptions? options = null)
    {
        var space = await site.GetSpacesAsync(new SpaceQuery([key]), cancel).SingleAsync(cancel);
        return await new SpaceImporter(site, catalog, TimeProvider.System) { Options = options ?? new ImportOptions() }.ImportAsync(space, progress, cancel);
    }

    private static SandboxSite WithBody(string body)
    {
        var site = TinySite.Create();
        var index = site.Pages.FindIndex(page => page.Title == "Deploy");
        site.Pages[index] = site.Pages[index] with { Body = body };
        return site;
    }

    private async Task<string> TextOfAsync(string title)
    {
        var document = await _catalog.GetDocumentsAsync(new DocumentQuery { Titles = [title] }, Cancel).SingleAsync(Cancel);
        return await _catalog.GetTextAsync(document.Id, Cancel);
    }

    /// <summary>All of a catalog that does not depend on when it was filled.</summary>
    private static async Task<List<string>> DigestAsync(ICatalog catalog)
    {
        var lines = new List<string>();
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), Cancel))
        {
            var text = await catalog.GetTextAsync(document.Id, Cancel);
            lines.Add($"{document.PageId} {document.Title} {document.PageVersion} {document.Author} {string.Join('/', document.Ancestors)} "
                + $"{string.Join(',', document.Tags)} {string.Join(',', document.Restrictions.SelectMany(restriction => restriction.Allowed))} "
                + $"{string.Join(',', document.Attachments.Select(file => file.FileName))} {text}");
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private sealed class StopAfter(int pages, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done >= pages)
                stop.Cancel();
        }
    }
}
