using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Publishing;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Imports;

/// <summary>What an import brings beside the pages' texts, from a site that has everything.</summary>
public sealed class DemonstrationImportTests : IAsyncLifetime
{
    private readonly CatalogFolder _folder = new();
    private SqliteCatalog _catalog = null!;
    private RunningSandbox _sandbox = null!;
    private ISite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var demonstration = DemonstrationSite.Create(TimeProvider.System);
        var account = demonstration.Users.First(user => user is { IsAdministrator: true, Tokens.Count: > 0 });
        _catalog = await _folder.OpenAsync();
        _sandbox = await RunningSandbox.StartAsync(demonstration, new SandboxOptions());
        _site = await _sandbox.ConnectAsync(account.Email, account.Tokens[0].Value);
    }

    public async ValueTask DisposeAsync()
    {
        _site.Dispose();
        await _sandbox.DisposeAsync();
        await _catalog.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Comments_arrive_with_author_place_and_answers()
    {
        var run = await ImportAsync("ENG");
        var comments = new List<DocumentComment>();
        foreach (var document in await _catalog.ListAsync())
            comments.AddRange(await _catalog.GetCommentsAsync(document.Id, Cancel).ToListAsync(Cancel));
        Assert.Equal(run.Comments, comments.Count);
        Assert.Contains(comments, comment => comment is { Kind: CommentKind.Inline, Selection.Length: > 0, Author: not null });
        Assert.Contains(comments, comment => comment.ParentId is { } parent && comments.Exists(other => other.Id == parent));
        Assert.Contains(comments, comment => comment.IsResolved);
    }

    [Fact]
    public async Task Files_that_texts_name_lie_beside_the_catalog_and_a_second_import_fetches_none()
    {
        var run = await ImportAsync("ENG");
        Assert.Equal((ImportStatus.Completed, 0), (run.Status, run.FilesFailed));
        Assert.InRange(run.Files, 1, run.Attachments);
        Assert.Equal(0, (await ImportAsync("ENG")).Files);
        Assert.Equal(run.Attachments - run.Files, (await ImportAsync("ENG", AttachmentChoice.All)).Files);
    }

    [Fact]
    public async Task A_page_whose_storage_format_is_a_makeshift_is_read_as_the_new_editor_wrote_it()
    {
        await ImportAsync("OPS");
        var page = (await _catalog.ListAsync(new DocumentQuery { Titles = ["Year-end freeze"] })).Single();
        Assert.Contains("**Decided:**", await new DocumentRenderer(_catalog).RenderAsync(page.Id, version: null, Cancel), StringComparison.Ordinal);
        Assert.Equal(0, (await ImportAsync("OPS")).Changed);
    }

    [Fact]
    public async Task Only_what_the_site_itself_would_list_anew_is_lost()
    {
        await foreach (var space in _site.GetSpacesAsync(SpaceQuery.All, Cancel))
            await ImportAsync(space.Key, AttachmentChoice.None);
        var losses = await _catalog.GetLossesAsync(new DocumentQuery(), Cancel);
        Assert.Equal(["macro:blog-posts", "macro:create-from-template", "macro:recently-updated"], losses.Select(loss => loss.Name).Order());
    }

    private async Task<ImportRun> ImportAsync(string key, AttachmentChoice attachments = AttachmentChoice.Referenced)
    {
        var space = await _site.GetSpacesAsync(new SpaceQuery([key]), Cancel).SingleAsync(Cancel);
        return await new SpaceImporter(_site, _catalog, TimeProvider.System) { Options = new ImportOptions { Attachments = attachments } }.ImportAsync(space, null, Cancel);
    }
}
