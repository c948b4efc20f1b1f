using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Drift;

/// <summary>Finds the documents that are not what their pages are, and whose doing that is.</summary>
/// <remarks>Three texts are held against each other: the one that both sides have in common, the one here, and the one there.</remarks>
/// <param name="catalog">Where the documents are.</param>
/// <param name="site">Where their pages are; null to compare with what was imported last.</param>
/// <param name="clock">What tells the time.</param>
public sealed class DriftCheck(ICatalog catalog, ISite? site, TimeProvider clock)
{
    /// <summary>Pages that are read together.</summary>
    private const int AtOnce = 100;

    /// <summary>Whether to say what differs; every drift is a <see cref="DocumentDifference"/> then. Pages that changed are read for it.</summary>
    public bool InDetail { get; init; }

    /// <summary>Told of the pages that are compared.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>The documents among those that match that differ from their pages, in the order of <see cref="ICatalog.GetDocumentsAsync"/>.</summary>
    /// <remarks>Documents of another site than the one that is connected are compared with what was imported last.</remarks>
    /// <exception cref="SpaceOutOfSightException">The account does not see a space.</exception>
    public async IAsyncEnumerable<DocumentDrift> RunAsync(DocumentQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var documents = await catalog.Imports.GetSidesAsync(query, cancel).ConfigureAwait(false);
        using var people = site is null ? null : new People(site, catalog.Imports);
        foreach (var space in documents.GroupBy(document => (document.Site, document.Space)))
        {
            var now = await AskAsync(space.Key.Site, space.Key.Space, space, cancel).ConfigureAwait(false);
            var texts = new DriftTexts(catalog, site, people, now);
            foreach (var some in space.Where(document => KindOf(document, now) is not null).Chunk(AtOnce))
            {
                if (people is not null)
                    await people.LearnAsync(some.Select(document => now.Changed.GetValueOrDefault(document.PageId)?.VersionAuthorId).OfType<string>(), cancel).ConfigureAwait(false);
                if (InDetail)
                    await texts.ReadAsync(some, cancel).ConfigureAwait(false);
                foreach (var document in some)
                {
                    var drift = Describe(document, now, people);
                    yield return InDetail ? new DocumentDifference(drift, await texts.FindAsync(document, cancel).ConfigureAwait(false)) : drift;
                }
            }
        }
    }

    private async Task<PagesNow> AskAsync(Uri address, string key, IEnumerable<DocumentSides> documents, CancellationToken cancel)
    {
        if (site is null || site.Address != address)
            return PagesNow.Unknown;
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery([key]), cancel).ConfigureAwait(false))
        {
            var lost = documents.Where(document => document.IsGone).Select(document => document.PageId);
            return await PagesNow.AskAsync(site, catalog.Imports, clock, space, lost, Progress, cancel).ConfigureAwait(false);
        }
        throw new SpaceOutOfSightException(key);
    }

    /// <returns>Null where both sides are the same.</returns>
    private static DriftKind? KindOf(DocumentSides document, PagesNow now)
    {
        var isChangedThere = document.IsChangedThere || now.Changed.ContainsKey(document.PageId);
        return (document.IsChangedHere, isChangedThere) switch
        {
            _ when IsGone(document, now) => DriftKind.GoneThere,
            (true, true) => DriftKind.Both,
            (true, false) => DriftKind.EditedHere,
            (false, true) => DriftKind.EditedThere,
            _ => now.Moved.Contains(document.PageId) ? DriftKind.MovedThere : null,
        };
    }

    private static bool IsGone(DocumentSides document, PagesNow now) =>
        now.Gone.ContainsKey(document.PageId) || (document.IsGone && !now.Back.Contains(document.PageId));

    private static DocumentDrift Describe(DocumentSides document, PagesNow now, People? people)
    {
        var page = now.Changed.GetValueOrDefault(document.PageId);
        var isGone = IsGone(document, now);
        return new DocumentDrift
        {
            Id = document.DocumentId,
            Title = document.Title,
            Space = document.Space,
            Drift = KindOf(document, now)!.Value,
            EditedBy = document.IsChangedHere ? document.Author : people?.NameOf(page?.VersionAuthorId),
            EditedAt = document.IsChangedHere ? document.Modified : page?.Modified,
            PageVersion = document.PageVersion,
            SiteVersion = isGone || now.Space is null ? null : page?.Version ?? document.PageVersion,
            GoneReason = isGone ? now.Gone.GetValueOrDefault(document.PageId)?.Reason ?? document.GoneReason : null,
            Url = document.Url,
        };
    }
}
