using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Publishing;

/// <summary>A catalog with pages of one space, as an import leaves them.</summary>
public sealed class Library : IAsyncDisposable
{
    private readonly CatalogFolder _folder;

    private Library(CatalogFolder folder, SqliteCatalog catalog) => (_folder, Catalog) = (folder, catalog);

    public SqliteCatalog Catalog { get; }

    /// <summary>A folder for what is written from it.</summary>
    public string Target => _folder.PathTo("written");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Library> WithAsync(params ImportedDocument[] pages)
    {
        var folder = new CatalogFolder();
        var library = new Library(folder, await folder.OpenAsync());
        await library.Catalog.ImportAsync(pages);
        return library;
    }

    /// <summary>A page whose body is in storage format.</summary>
    public static ImportedDocument Page(string id, string title, string body, string? parent = null, params string[] files) => Sample.Page(id, title, body, parent) with
    {
        Page = Sample.Page(id, title, body, parent).Page with { Url = new Uri(Sample.Site, $"/wiki/spaces/ENG/pages/{id}/x") },
        Source = PackedText.Pack(body, BodyFormat.Storage),
        Details = new PageDetails
        {
            Attachments = [.. files.Select((file, number) => new Attachment { Id = $"att{id}{number}", FileName = file, Size = 5, Url = new Uri(Sample.Site, $"/wiki/{file}") })],
        },
        Rendered = new RenderedText(body, new Dictionary<string, int>(), [.. files.Select(file => new NamedFile(file, null, null))]),
    };

    public async Task<Document> FindAsync(string title) => (await Catalog.ListAsync(new DocumentQuery { Titles = [title] })).Single();

    public async Task<string> ReadAsync(string title, MarkdownFlavor flavor = MarkdownFlavor.GitHub, bool withComments = false) =>
        await new DocumentRenderer(Catalog) { Flavor = flavor, WithComments = withComments }.RenderAsync((await FindAsync(title)).Id, version: null, Cancel);

    /// <summary>Fetches all files, each of which holds the word "bytes".</summary>
    public async Task FetchAsync()
    {
        var run = await Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        foreach (var file in await Catalog.Imports.GetMissingFilesAsync(run, referencedOnly: false, Cancel))
        {
            var name = await Catalog.Files.ReceiveAsync(file, _ => Task.FromResult<FileContent?>(new FileContent(new MemoryStream("bytes"u8.ToArray()), 0)), Cancel);
            await Catalog.Imports.SaveFileAsync(run, file, name!, Cancel);
        }
    }

    public Task<FolderExport> WriteAsync(bool force = false, bool withComments = false, DocumentQuery? query = null) =>
        new DocumentFolder(Catalog, Target) { Force = force, WithComments = withComments }.WriteAsync(query ?? new DocumentQuery(), null, Cancel);

    public string[] Written() =>
    [
        .. Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Target, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".confluenceops", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public string Text(string path) => File.ReadAllText(Path.Combine(Target, path));

    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        _folder.Dispose();
    }
}
