using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.Documents.Upkeep;

namespace ConfluenceOps.Documents;

/// <summary>The local store of documents, as whoever opened it may see and change it.</summary>
/// <remarks>What they may not see is not there for them; what else they may not do is an <see cref="AccessDeniedException"/>. <see cref="IAccessStore"/> says who decides.</remarks>
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

    /// <summary>How people group documents.</summary>
    ICollectionStore Collections { get; }

    /// <summary>What keeps it in good order.</summary>
    ICatalogUpkeep Upkeep { get; }

    /// <summary>The tags that documents bear.</summary>
    ITagStore Tags { get; }

    /// <summary>What documents are about.</summary>
    IRelationStore Relations { get; }

    /// <summary>What files documents by itself.</summary>
    IAutomationStore Automations { get; }

    /// <summary>To whom access can be given.</summary>
    IPeopleStore People { get; }

    /// <summary>Who may do what.</summary>
    IAccessStore Access { get; }

    /// <summary>What was read through assistants.</summary>
    IAccessLog AccessLog { get; }

    /// <summary>Opens the same catalog as somebody else would.</summary>
    /// <param name="person">What the person is called: a name, an e-mail address or an id of a site.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AccessDeniedException">Whoever asks does not own the catalog.</exception>
    /// <exception cref="PersonNotFoundException">There is no such person, or several.</exception>
    Task<ICatalog> OpenAsAsync(string person, CancellationToken cancel);

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

    /// <summary>Writes a document that no site has.</summary>
    /// <exception cref="SpaceOfConfluenceException">Confluence wins in that space.</exception>
    /// <exception cref="DocumentTitleException">The title is taken there, or is none.</exception>
    /// <exception cref="DocumentPlaceException">The parent is in another space than the one that is named.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such parent.</exception>
    Task<Document> WriteAsync(DocumentDraft draft, string author, CancellationToken cancel);

    /// <summary>Puts a document somewhere else in its page tree, or into another space; what hangs under it comes along.</summary>
    /// <exception cref="SpaceOfConfluenceException">Confluence wins in its space, or in the one that it would be in.</exception>
    /// <exception cref="DocumentPlaceException">It would hang under itself, or a page's document would be in another space, or the parent is in another space than the one that is named.</exception>
    /// <exception cref="DocumentTitleException">The other space has one of the titles already.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document or parent.</exception>
    Task<Document> MoveAsync(long id, DocumentPlace place, CancellationToken cancel);

    /// <summary>Moves a document to the trash; <see cref="TakeBackAsync"/> brings it back.</summary>
    /// <exception cref="SpaceOfConfluenceException">Confluence wins in its space.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> RemoveAsync(long id, CancellationToken cancel);

    /// <summary>Gives a document a new text; the one before stays as a version.</summary>
    /// <param name="id">The document.</param>
    /// <param name="text">The text as Markdown.</param>
    /// <param name="author">Who writes it.</param>
    /// <param name="note">Why; kept with the version.</param>
    /// <param name="basedOn">The version from which the edit began; null to write over whatever is there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The document as it is now.</returns>
    /// <exception cref="DocumentChangedException">The text has changed since that version.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> SetTextAsync(long id, string text, string author, string? note, int? basedOn, CancellationToken cancel);

    /// <summary>Gives a document a text in which another version is merged; the one before stays as a version.</summary>
    /// <remarks>An imported version that was merged is what the text and the page have in common from then on. A text that is the page's again is no edit any more.</remarks>
    /// <param name="id">The document.</param>
    /// <param name="text">The text as Markdown.</param>
    /// <param name="author">Who merged it.</param>
    /// <param name="note">Why; kept with the version.</param>
    /// <param name="basedOn">The current version into which the other one was merged.</param>
    /// <param name="merged">The other version.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The document as it is now.</returns>
    /// <exception cref="DocumentChangedException">The text has changed since that version.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    Task<Document> MergeAsync(long id, string text, string author, string note, int basedOn, int merged, CancellationToken cancel);

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
