namespace ConfluenceOps.Documents.Merging;

/// <summary>Brings together what was written here and what changed meanwhile. Nothing but the catalog's own texts is read or changed.</summary>
/// <param name="catalog">Where the documents are.</param>
public sealed class DocumentMerging(ICatalog catalog)
{
    /// <summary>Reads the texts of a document that are to become one.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">
    /// The version that holds what was written here, which is merged into the current text; null for the current text itself, which is
    /// merged with what was imported last.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NothingToMergeException">No version was named, and nothing was imported that the current text does not know of.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    public async Task<DocumentMerge> ReadAsync(long id, int? version, CancellationToken cancel)
    {
        var document = await catalog.GetDocumentAsync(id, cancel).ConfigureAwait(false);
        if (version is { } named && named != document.Version)
            return await BetweenAsync(id, ours: named, theirs: document.Version, common: null, cancel).ConfigureAwait(false);
        var sides = await catalog.Imports.GetSidesAsync(new DocumentQuery { Ids = [id] }, cancel).ConfigureAwait(false);
        return sides is [{ IsChangedThere: true } both]
            ? await BetweenAsync(id, document.Version, both.ImportedVersion, both.BaseVersion, cancel).ConfigureAwait(false)
            : throw new NothingToMergeException(id, document.Title);
    }

    /// <summary>Reads two versions of a document and the one that they have in common.</summary>
    /// <param name="id">The document.</param>
    /// <param name="ours">The version that is our side.</param>
    /// <param name="theirs">The version that is the other side.</param>
    /// <param name="common">The version that both began from; null for the last one that was imported before both of them, else the last one before both.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    public async Task<DocumentMerge> BetweenAsync(long id, int ours, int theirs, int? common, CancellationToken cancel)
    {
        var document = await catalog.GetDocumentAsync(id, cancel).ConfigureAwait(false);
        var versions = new List<DocumentVersion>();
        await foreach (var version in catalog.GetVersionsAsync(id, cancel).ConfigureAwait(false))
            versions.Add(version);
        var before = common ?? FindCommon(versions, Math.Min(ours, theirs));
        return new DocumentMerge(
            document, await ReadTextAsync(before).ConfigureAwait(false), await ReadTextAsync(ours).ConfigureAwait(false), await ReadTextAsync(theirs).ConfigureAwait(false));

        async Task<MergedText> ReadTextAsync(int number)
        {
            var text = await catalog.GetTextAsync(id, number, cancel).ConfigureAwait(false);
            var author = versions.Find(one => one.Version == number)?.Author;
            return new MergedText(number, author is null ? $"version {number}" : $"version {number}, by {author}", text);
        }
    }

    /// <summary>Takes a merged text as a new version. What was imported is the text that both sides have in common from then on.</summary>
    /// <param name="merge">What was merged.</param>
    /// <param name="text">The text that became of it.</param>
    /// <param name="author">Who merged it.</param>
    /// <param name="note">Why; null to say which version was merged.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DocumentChangedException">The text has changed since it was read.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    public Task<Document> SaveAsync(DocumentMerge merge, string text, string author, string? note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(merge);
        return catalog.MergeAsync(merge.Document.Id, text, author, note ?? $"Version {merge.Incoming} merged", merge.Document.Version, merge.Theirs!.Value, cancel);
    }

    /// <summary>Gives a document a new text that began from an older version, together with what others have changed since.</summary>
    /// <exception cref="MergeConflictException">Both changed the same lines.</exception>
    /// <exception cref="DocumentReadOnlyException">The document is read-only.</exception>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    public async Task<Document> SaveEditAsync(long id, string text, string author, string? note, int basedOn, CancellationToken cancel)
    {
        var document = await catalog.GetDocumentAsync(id, cancel).ConfigureAwait(false);
        if (document.Version == basedOn)
            return await catalog.SetTextAsync(id, text, author, note, basedOn, cancel).ConfigureAwait(false);
        var common = new MergedText(basedOn, $"version {basedOn}", await catalog.GetTextAsync(id, basedOn, cancel).ConfigureAwait(false));
        var theirs = new MergedText(document.Version, $"version {document.Version}", await catalog.GetTextAsync(id, document.Version, cancel).ConfigureAwait(false));
        var merge = new DocumentMerge(document, common, new MergedText(null, "this edit", text), theirs);
        return merge.Conflicts.Count > 0
            ? throw MergeConflictException.OfEdit(document.Title, merge.Conflicts)
            : await catalog.SetTextAsync(id, merge.GetText(favor: null), author, note, document.Version, cancel).ConfigureAwait(false);
    }

    private static int FindCommon(List<DocumentVersion> newestFirst, int both)
    {
        var before = newestFirst.Where(version => version.Version < both).ToList();
        return (before.Find(version => version.Source == DocumentSource.Confluence) ?? before.FirstOrDefault())?.Version ?? both;
    }
}
