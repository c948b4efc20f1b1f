using ConfluenceOps.Documents.Access;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>The side of the catalog that imports see.</summary>
public interface IImportStore
{
    /// <summary>The spaces of the catalog, in the order of their keys.</summary>
    Task<IReadOnlyList<CatalogSpace>> GetSpacesAsync(CancellationToken cancel);

    /// <summary>A space of a site; null when nothing was ever imported from it.</summary>
    Task<CatalogSpace?> FindSpaceAsync(Uri site, Space space, CancellationToken cancel);

    /// <summary>Sets which side wins for the spaces of a key, and with it whether their documents are read-only.</summary>
    /// <returns>How many documents changed their state.</returns>
    Task<int> SetSourceOfTruthAsync(string spaceKey, SourceOfTruth side, CancellationToken cancel);

    /// <summary>Deletes for good what lies in the trash of the spaces of a key, whatever any import says.</summary>
    /// <param name="spaceKey">The key.</param>
    /// <param name="before">When a document must have gone there, or earlier.</param>
    /// <param name="withEdits">Whether to delete documents too that were ever edited here.</param>
    /// <param name="cancel">Gives up.</param>
    Task<ClearedTrash> ClearTrashAsync(string spaceKey, DateTimeOffset before, bool withEdits, CancellationToken cancel);

    /// <summary>Takes hold of a space, which is made known where it is not.</summary>
    /// <exception cref="SpaceBusyException">Somebody else holds it, and was alive within <paramref name="lease"/>.</exception>
    Task HoldAsync(Uri site, Space space, ImportHolder holder, TimeSpan lease, CancellationToken cancel);

    /// <summary>Says that a holder is alive.</summary>
    /// <returns>False when somebody else has taken the space meanwhile.</returns>
    Task<bool> StayAsync(ImportHolder holder, CancellationToken cancel);

    /// <summary>Lets go of what a holder holds.</summary>
    Task LetGoAsync(ImportHolder holder, CancellationToken cancel);

    /// <summary>How far the last import came that went to its end; null when there was none.</summary>
    Task<ImportMark?> FindMarkAsync(Uri site, Space space, CancellationToken cancel);

    /// <summary>The pages that the last import could not get, and why.</summary>
    Task<IReadOnlyDictionary<string, string>> GetMissingPagesAsync(Uri site, Space space, CancellationToken cancel);

    /// <summary>All that is known of the pages of a space from earlier imports, by page id, the trash included.</summary>
    Task<IReadOnlyDictionary<string, KnownPage>> GetKnownPagesAsync(Uri site, Space space, CancellationToken cancel);

    /// <summary>What is known of some pages of a site, in whatever space, by page id.</summary>
    Task<IReadOnlyDictionary<string, KnownPage>> FindKnownPagesAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel);

    /// <summary>What is known of the pages of a space that have or had a title.</summary>
    Task<IReadOnlyDictionary<string, KnownPage>> FindTitledPagesAsync(Uri site, Space space, IReadOnlyCollection<string> titles, CancellationToken cancel);

    /// <summary>What is known of the pages that hang right under some pages.</summary>
    Task<IReadOnlyDictionary<string, KnownPage>> FindChildrenAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel);

    /// <summary>The pages of a space whose documents were edited here.</summary>
    Task<IReadOnlyDictionary<string, KnownPage>> GetEditedPagesAsync(Uri site, Space space, CancellationToken cancel);

    /// <summary>The two sides of the imported documents that match, in the order of <see cref="ICatalog.GetDocumentsAsync"/>.</summary>
    Task<IReadOnlyList<DocumentSides>> GetSidesAsync(DocumentQuery query, CancellationToken cancel);

    /// <summary>The comments and files among some ids that the catalog has on a space's live documents.</summary>
    Task<IReadOnlyDictionary<string, KnownPart>> FindKnownPartsAsync(Uri site, Space space, IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>How many comments and files the documents of some pages have together.</summary>
    Task<int> CountPartsAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel);

    /// <summary>The pages of a space whose documents have files that are not among some ids.</summary>
    Task<IReadOnlyList<string>> FindPagesWithOtherFilesAsync(Uri site, Space space, IReadOnlyCollection<string> fileIds, CancellationToken cancel);

    /// <summary>The names of people, by account id, as far as they are known.</summary>
    Task<IReadOnlyDictionary<string, string>> GetPeopleAsync(Uri site, IReadOnlyCollection<string> accountIds, CancellationToken cancel);

    /// <summary>Opens the record of a run, and makes sure that the space is known.</summary>
    /// <returns>The number of the run.</returns>
    Task<long> BeginAsync(Uri site, Space space, string? schedule, CancellationToken cancel);

    /// <summary>Keeps a batch in one transaction: whole or not at all. A page older than what is known of it is left out.</summary>
    /// <remarks>A read-only document takes its new text too: the mark stops people, not its source.</remarks>
    Task<SavedBatch> SaveAsync(long run, IReadOnlyList<ImportedDocument> batch, OnConflict onConflict, CancellationToken cancel);

    /// <summary>Puts documents where their pages are now.</summary>
    /// <returns>How many hang under another page than before.</returns>
    Task<int> PlaceAsync(long run, IReadOnlyList<Page> pages, CancellationToken cancel);

    /// <summary>Gives documents that were edited here the text back that was imported last; the edits stay as versions.</summary>
    /// <returns>How many there were.</returns>
    Task<int> OverrideEditsAsync(long run, IReadOnlyCollection<string> pageIds, CancellationToken cancel);

    /// <summary>Moves documents to the trash. What somebody has taken back from there by hand stays.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RemoveAsync(long run, IReadOnlyDictionary<string, GoneReason> pages, CancellationToken cancel);

    /// <summary>Deletes for good what went to the trash before a time; documents that were ever edited here stay.</summary>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeAsync(long run, DateTimeOffset before, CancellationToken cancel);

    /// <summary>Keeps all comments of the space of a run, in place of those it has.</summary>
    Task SaveCommentsAsync(long run, IReadOnlyList<ImportedComment> comments, CancellationToken cancel);

    /// <summary>Keeps some comments beside those that are there.</summary>
    Task AddCommentsAsync(long run, IReadOnlyList<ImportedComment> comments, CancellationToken cancel);

    /// <summary>Drops comments that are not among those whose ids are given.</summary>
    Task KeepCommentsAsync(long run, IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>The files of the space of a run that do not lie beside the catalog yet: all, or those that texts show or link.</summary>
    Task<IReadOnlyList<Attachment>> GetMissingFilesAsync(long run, bool referencedOnly, CancellationToken cancel);

    /// <summary>Notes under which name a file lies beside the catalog.</summary>
    Task SaveFileAsync(long run, Attachment file, string storedAs, CancellationToken cancel);

    /// <summary>Sets who may see the documents of pages, and keeps the people and teams of the site in step. Whoever imports sees what they read.</summary>
    /// <param name="run">The import.</param>
    /// <param name="audiences">What was found out; documents of pages that it does not name stay as they are.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many documents are seen by others than before.</returns>
    Task<int> SetAudiencesAsync(long run, PageAudiences audiences, CancellationToken cancel);

    /// <summary>Closes the record of a run with its summary, and in the same transaction notes how far it came and what it could not get.</summary>
    /// <param name="run">The summary; <see cref="ImportRun.Id"/> says which run.</param>
    /// <param name="mark">How far it came; null to leave the mark where it is.</param>
    /// <param name="missing">Pages that it could not get, and why; null to leave those that are noted.</param>
    /// <param name="cancel">Gives up.</param>
    Task EndAsync(ImportRun run, ImportMark? mark, IReadOnlyDictionary<string, string>? missing, CancellationToken cancel);

    /// <summary>Records a run that could not even begin.</summary>
    Task RecordAsync(ImportRun run, CancellationToken cancel);

    /// <summary>The last runs that match, newest first.</summary>
    Task<IReadOnlyList<ImportRun>> GetRunsAsync(RunQuery query, CancellationToken cancel);
}
