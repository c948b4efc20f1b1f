using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>Pages as an import hands them to the catalog, and the short way through an import.</summary>
internal static class Sample
{
    public static readonly Uri Site = new("https://acme.example/wiki/");

    public static readonly Space Engineering = Space("ENG", "65537");

    public static Space Space(string key, string id) =>
        new() { Id = id, Key = key, Name = key, Url = new Uri(Site, $"spaces/{key}") };

    public static ImportedDocument Page(
        string id, string title, string text = "Some text.", string? parent = null, int? position = null, string[]? labels = null, int version = 1) => new()
        {
            Page = new Page
            {
                Id = id,
                Title = title,
                Space = Engineering.Key,
                SpaceId = Engineering.Id,
                ParentId = parent,
                Position = position,
                Version = version,
                Created = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Modified = new DateTimeOffset(2024, 5, version, 3, 4, 5, TimeSpan.Zero),
                Url = new Uri(Site, $"pages/{id}"),
            },
            Details = new PageDetails { Labels = labels ?? [] },
            Author = "Ann Author",
            Rendered = new RenderedText(text, new Dictionary<string, int>(), []),
            Source = PackedText.Pack(text, BodyFormat.Storage),
            SourceHash = SHA256.HashData(Encoding.UTF8.GetBytes($"{title}|{text}|{parent}|{position}|{version}")),
        };

    public static Task<SavedBatch> ImportAsync(this ICatalog catalog, params ImportedDocument[] pages) =>
        catalog.ImportAsync(Engineering, pages);

    public static async Task<SavedBatch> ImportAsync(this ICatalog catalog, Space space, params ImportedDocument[] pages)
    {
        var cancel = TestContext.Current.CancellationToken;
        var run = await catalog.Imports.BeginAsync(Site, space, null, cancel);
        return await catalog.Imports.SaveAsync(run, pages, OnConflict.Override, cancel);
    }

    /// <summary>What a person does who edits an imported document: makes it editable, then writes.</summary>
    public static async Task<Document> EditAsync(this ICatalog catalog, long id, string text)
    {
        var cancel = TestContext.Current.CancellationToken;
        await catalog.SetReadOnlyAsync(id, false, cancel);
        return await catalog.SetTextAsync(id, text, "Bob", "clearer", null, cancel);
    }

    public static async Task<List<Document>> ListAsync(this ICatalog catalog, DocumentQuery? query = null)
    {
        var documents = new List<Document>();
        await foreach (var document in catalog.GetDocumentsAsync(query ?? new DocumentQuery(), TestContext.Current.CancellationToken))
            documents.Add(document);
        return documents;
    }

    public static async Task<string[]> TitlesAsync(this ICatalog catalog, DocumentQuery? query = null) =>
        [.. (await catalog.ListAsync(query)).Select(document => document.Title)];

    public static Task<IReadOnlyList<SearchHit>> FindAsync(this ICatalog catalog, string text, params string[] spaces) =>
        catalog.FindAsync(new SearchQuery(text, spaces), TestContext.Current.CancellationToken);

    public static async Task<string[]> FoundAsync(this ICatalog catalog, string text, params string[] spaces) =>
        [.. (await catalog.FindAsync(text, spaces)).Select(hit => hit.Title)];
}
