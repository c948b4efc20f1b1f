using System.Collections.Concurrent;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Context.Sources;
using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Packing;

/// <summary>Finds out which pages requests mean, with as few questions as their links allow: one for all titles, one for all spaces, and one for the pages below each page.</summary>
internal sealed class LinkResolver(IPageSource source)
{
    private readonly Dictionary<PageName, string> _titles = [];
    private readonly Dictionary<string, string> _homes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _below = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _unlisted = new(StringComparer.Ordinal);

    /// <summary>What each request means, in their order.</summary>
    public async Task<IReadOnlyList<ResolvedRequest>> ResolveAsync(IReadOnlyList<ContextRequest> requests, CancellationToken cancel)
    {
        var links = requests.Select(request => request.Link).OfType<ConfluenceLink>().Where(link => source.Has(link) && IsOnASite(link)).ToList();
        await Task.WhenAll(
            LearnAsync(_titles, [.. links.Select(NameOf).OfType<PageName>().Distinct()], source.FindAsync, cancel),
            LearnAsync(_homes, [.. links.Where(link => link.Kind == LinkKind.Space).Select(link => link.Space!).Distinct(StringComparer.OrdinalIgnoreCase)], source.FindHomesAsync, cancel)).ConfigureAwait(false);
        var parents = requests.Where(request => request.Depth > 0 && request.Link is { } link && source.Has(link))
            .Select(request => (Id: IdOf(request.Link!), request.Link!.Kind)).Where(parent => parent.Id is not null).Distinct();
        await Task.WhenAll(parents.Select(parent => ListBelowAsync(parent.Id!, parent.Kind, cancel))).ConfigureAwait(false);
        return [.. requests.Select(Resolve)];
    }

    private async Task ListBelowAsync(string id, LinkKind kind, CancellationToken cancel)
    {
        try
        {
            _below[id] = await source.ListBelowAsync(id, kind, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission or ErrorKind.NotFound or ErrorKind.InvalidArgument)
        {
            // The page itself can be had all the same.
            _unlisted[id] = $"the pages below it could not be listed: {error.Happened.TrimEnd('.')}";
        }
    }

    private ResolvedRequest Resolve(ContextRequest request)
    {
        if (request.Link is not { } link)
            return Refused(request, LeftOutReason.NoPage, request.Misunderstood ?? "names no page of Confluence");
        if (link is { Address: not null, Site: null, CloudId: null })
            return Refused(request, LeftOutReason.OtherSite, "is a page that was saved as a file; give the link to the page itself");
        if (!source.Has(link))
            return Refused(request, LeftOutReason.OtherSite, $"is not on {source.Name}; it was not asked for");
        if (link.Kind == LinkKind.PublicLink)
            return Refused(request, LeftOutReason.NoPage, "is a public link, which does not tell its page");
        var id = IdOf(link);
        var below = request.Depth > 0 && id is not null ? _below.GetValueOrDefault(id, []) : [];
        if (link.Kind is LinkKind.Folder or LinkKind.Whiteboard or LinkKind.Database or LinkKind.Embed)
            return below.Count > 0
                ? new ResolvedRequest(request, null, below, null)
                : Refused(request, LeftOutReason.NoText, $"is a {link.Kind.ToString().ToLowerInvariant()}, which has no text of its own{(request.Depth > 0 ? ", and no page below it can be seen" : "; depth=1 takes the pages below it")}");
        return id is not null
            ? new ResolvedRequest(request, id, below, _unlisted.TryGetValue(id, out var why) && request.Depth > 0 ? new LeftOut(request.Written, LeftOutReason.NotFound, why) : null)
            : Refused(request, LeftOutReason.NotFound, link.Kind == LinkKind.Space ? "is gone, or cannot be seen, or opens with no page" : "is gone, or was renamed, or cannot be seen");
    }

    private string? IdOf(ConfluenceLink link) => link switch
    {
        { Kind: LinkKind.Space, Space: { } space } => _homes.GetValueOrDefault(space),
        { Id: { } id } => id,
        _ => NameOf(link) is { } name ? _titles.GetValueOrDefault(name) : null,
    };

    private static ResolvedRequest Refused(ContextRequest request, LeftOutReason reason, string why) => new(request, null, [], new LeftOut(request.Written, reason, why));

    private static bool IsOnASite(ConfluenceLink link) => link is { Address: null } or { Site: not null } or { CloudId: not null };

    private static PageName? NameOf(ConfluenceLink link) =>
        link is { Id: null, Kind: LinkKind.Page or LinkKind.BlogPost, Space: { } space, Title: { } title } ? new PageName(space, title) : null;

    private static async Task LearnAsync<T>(
        Dictionary<T, string> known, IReadOnlyCollection<T> wanted, Func<IReadOnlyCollection<T>, CancellationToken, Task<IReadOnlyDictionary<T, string>>> ask, CancellationToken cancel)
        where T : notnull
    {
        if (wanted.Count == 0)
            return;
        foreach (var (name, id) in await ask(wanted, cancel).ConfigureAwait(false))
            known[name] = id;
    }
}

/// <summary>What a request means.</summary>
/// <param name="Request">The request.</param>
/// <param name="Id">The page; null where only what is below is meant, or nothing at all.</param>
/// <param name="Below">The pages below it that are asked for too.</param>
/// <param name="LeftOut">Why it means nothing, or less than it says; null where all is understood.</param>
internal sealed record ResolvedRequest(ContextRequest Request, string? Id, IReadOnlyList<string> Below, LeftOut? LeftOut);
