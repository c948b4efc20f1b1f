namespace ConfluenceOps.Documents;

/// <summary>The local store of documents.</summary>
public interface ICatalog : IAsyncDisposable
{
    /// <summary>Where it is: the file's path, or the database without its password.</summary>
    string Location { get; }

    /// <summary>The files of the documents, which lie beside the catalog.</summary>
    FileStore Files { get; }

    /// <summary>What imports keep here.</summary>
    IImportStore Imports { get; }

    /// <summary>When imports are due.</summary>
    IScheduleStore Schedules { get; }

    /// <summary>Documents in the order of space, then place in the page tree as far as position and title tell, then id.</summary>
    IAsyncEnumerable<Document> GetDocumentsAsync(DocumentQuery query, CancellationToken cancel);

    /// <summary>A document by number.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> GetDocumentAsync(long id, CancellationToken cancel);

    /// <summary>The text of a document as Markdown, as it was imported or written.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<string> GetTextAsync(long id, CancellationToken cancel);

    /// <summary>The text of an earlier version of a document.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    Task<string> GetTextAsync(long id, int version, CancellationToken cancel);

    /// <summary>The versions of a document, newest first.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    IAsyncEnumerable<DocumentVersion> GetVersionsAsync(long id, CancellationToken cancel);

    /// <summary>The documents that match, best first.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>How the documents that match are spread, facet by facet as they are given, the most frequent values first. The query's limit does not matter.</summary>
    Task<IReadOnlyList<FacetCount>> CountAsync(SearchQuery query, IReadOnlyList<SearchFacet> facets, CancellationToken cancel);

    /// <summary>The keys of all spaces that have documents, in their order.</summary>
    Task<IReadOnlyList<string>> GetSpaceKeysAsync(CancellationToken cancel);

    /// <summary>The comments on a document, oldest first.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    IAsyncEnumerable<DocumentComment> GetCommentsAsync(long id, CancellationToken cancel);

    /// <summary>What documents could not keep of their pages, document by document in the order of <see cref="GetDocumentsAsync"/>.</summary>
    Task<IReadOnlyList<DocumentLoss>> GetLossesAsync(DocumentQuery query, CancellationToken cancel);

    /// <summary>Which state the content is in.</summary>
    Task<CatalogState> GetStateAsync(CancellationToken cancel);

    /// <summary>Answers many small questions from one state of the catalog, whoever writes meanwhile.</summary>
    Task<T> ViewAsync<T>(Func<ICatalogView, T> view, CancellationToken cancel);

    /// <summary>Gives a document a new text; the one before stays as a version.</summary>
    /// <returns>The document as it is now.</returns>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> SetTextAsync(long id, string text, string author, string? note, CancellationToken cancel);

    /// <summary>Makes the text of an earlier version the current one, as a new version.</summary>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    Task<Document> RestoreAsync(long id, int version, string author, CancellationToken cancel);

    /// <summary>Takes a document back out of the trash. No import throws it away again while its page is gone.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> TakeBackAsync(long id, CancellationToken cancel);

    /// <summary>Sets whether a document is read-only.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> SetReadOnlyAsync(long id, bool readOnly, CancellationToken cancel);

    /// <summary>Takes a better rendering of what was imported. No version is made of it: the page has not changed.</summary>
    /// <returns>False when the text stays as it is, because it is the same or because somebody has edited it.</returns>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<bool> RenderAsync(long id, RenderedText rendered, CancellationToken cancel);
}
