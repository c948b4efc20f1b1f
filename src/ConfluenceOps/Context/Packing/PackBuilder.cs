using System.Diagnostics;
using System.Globalization;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Context.Sources;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Packing;

/// <summary>Puts the pages that a text asks for together, for whoever may see them all.</summary>
public sealed class PackBuilder : IDisposable
{
    private readonly IPageSource _source;
    private readonly TimeProvider _clock;

    private PackBuilder(IPageSource source, TimeProvider clock) => (_source, _clock) = (source, clock);

    /// <summary>Pages as they are on a site now.</summary>
    /// <param name="site">The site; links to any other are never asked for.</param>
    /// <param name="cloudId">The id under which Atlassian's gateway knows the site; null where that is not known.</param>
    /// <param name="clock">Tells the time.</param>
    public static PackBuilder FromSite(ISite site, string? cloudId, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(clock);
        return new PackBuilder(new SitePages(site, cloudId, clock), clock);
    }

    /// <summary>Pages as a catalog has them, as far as whoever opened it may see them.</summary>
    public static async Task<PackBuilder> FromCatalogAsync(ICatalog catalog, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(clock);
        return new PackBuilder(await CatalogPages.OpenAsync(catalog, cancel).ConfigureAwait(false), clock);
    }

    /// <summary>Puts a pack together. What cannot be had is named in it, and the rest is there.</summary>
    /// <param name="requests">What is asked for.</param>
    /// <param name="options">How much of it, and for whom.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AudienceNotFoundException">Nobody is called as the audience is.</exception>
    public async Task<ContextPack> BuildAsync(IReadOnlyList<ContextRequest> requests, PackOptions options, IProgress<PackProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(options);
        var began = Stopwatch.GetTimestamp();
        var prepared = TokenCount.PrepareAsync();
        var leftOut = new LeftOutList(requests);
        var resolved = await new LinkResolver(_source).ResolveAsync(Followed(requests, options.MostLinks, leftOut), cancel).ConfigureAwait(false);
        foreach (var request in resolved)
            leftOut.Add(request);
        progress?.Report(PackProgress.Since(began, "links understood", resolved.Count, resolved.Count));
        var wanted = WantedPage.Of(resolved);
        var (found, notSeen) = await ReadAsync(wanted, options.Audience, leftOut, cancel).ConfigureAwait(false);
        progress?.Report(PackProgress.Since(began, "pages read", found.Count, wanted.Count));
        await prepared.ConfigureAwait(false);
        return new PackWriter(options, _clock.GetUtcNow()).Write(found, leftOut) with { NotSeen = notSeen };
    }

    /// <inheritdoc/>
    public void Dispose() => (_source as IDisposable)?.Dispose();

    /// <summary>As many requests as are followed. The same link twice counts once.</summary>
    private static IReadOnlyList<ContextRequest> Followed(IReadOnlyList<ContextRequest> requests, int most, LeftOutList leftOut)
    {
        var links = requests.Select(request => request.Written).Distinct(StringComparer.Ordinal).ToList();
        if (links.Count <= most)
            return requests;
        leftOut.Add(new LeftOut(null, LeftOutReason.NoRoom, string.Create(CultureInfo.InvariantCulture, $"{links.Count - most:N0} more links: no more than {most:N0} are followed")));
        var followed = links.Take(most).ToHashSet(StringComparer.Ordinal);
        return [.. requests.Where(request => followed.Contains(request.Written))];
    }

    private async Task<(IReadOnlyList<FoundPage> Found, IReadOnlyList<string> NotSeen)> ReadAsync(IReadOnlyList<WantedPage> wanted, ContextAudience audience, LeftOutList leftOut, CancellationToken cancel)
    {
        if (wanted.Count == 0)
            return ([], []);
        var keys = wanted.Select(page => page.Key).ToList();
        var reading = _source.ReadAsync(keys, cancel);
        var asking = _source.FindReadersAsync(keys, audience, cancel);
        await Task.WhenAll(reading, asking).ConfigureAwait(false);
        var (pages, readers) = ((await reading.ConfigureAwait(false)).ToDictionary(page => page.Key, StringComparer.Ordinal), await asking.ConfigureAwait(false));
        var found = new List<FoundPage>();
        foreach (var page in wanted)
        {
            if (!pages.TryGetValue(page.Key, out var read))
                leftOut.Add(new LeftOut(page.Written, LeftOutReason.NotFound, "is gone, or cannot be seen"));
            else if (!readers.IsShared(page.Key))
                leftOut.Add(new LeftOut(null, LeftOutReason.NotShared, "a page that is not shared with this audience"));
            else
                found.Add(new FoundPage(page, read, readers.Tell(page.Key)));
        }
        return (await WithCommentsAsync(found, leftOut, cancel).ConfigureAwait(false), found.Count < pages.Count ? readers.NotSeen.ToList() : []);
    }

    private async Task<IReadOnlyList<FoundPage>> WithCommentsAsync(List<FoundPage> found, LeftOutList leftOut, CancellationToken cancel)
    {
        var commented = found.Where(page => page.Wanted.Comments.Count > 0).ToList();
        if (commented.Count == 0)
            return found;
        var comments = await _source.ReadCommentsAsync([.. commented.SelectMany(page => page.Wanted.Comments)], [.. commented.Select(page => page.Page)], cancel).ConfigureAwait(false);
        foreach (var page in commented)
            foreach (var id in page.Wanted.Comments.Where(id => !IsOn(page, id)))
                leftOut.Add(new LeftOut(page.Wanted.Written, LeftOutReason.NoComment, $"leads to the comment {id}, which is gone or is on another page; the page was taken without it"));
        return [.. found.Select(page => page with { Comments = [.. page.Wanted.Comments.Where(id => IsOn(page, id)).Select(id => comments[id].Text)] })];

        bool IsOn(FoundPage page, string id) => comments.TryGetValue(id, out var comment) && comment.PageKey == page.Page.Key;
    }
}

/// <summary>A page that was found and may be shown.</summary>
/// <param name="Wanted">What was asked for.</param>
/// <param name="Page">The page.</param>
/// <param name="VisibleTo">Who may see it, in words.</param>
internal sealed record FoundPage(WantedPage Wanted, SourcePage Page, string VisibleTo)
{
    /// <summary>The comments that were asked for, as Markdown.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
