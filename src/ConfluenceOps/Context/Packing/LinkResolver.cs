using System.Collections.Concurrent;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Context.Sources;
using ConfluenceOps.Links;

namespace ConfluenceOps.Context.Packing;

/// <summary>Finds out which pages requests mean, with as few questions as their links allow: one for all that give no id, and one for the pages below each page.</summary>
internal sealed class LinkResolver(IPageSource source)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _below = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _unlisted = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<ConfluenceLink, string> _found = new Dictionary<ConfluenceLink, string>();

    /// <summary>What each request means, in their order.</summary>
    public async Task<IReadOnlyList<ResolvedRequest>> ResolveAsync(IReadOnlyList<ContextRequest> requests, CancellationToken cancel)
    {
        var links = requests.Select(request => request.Link).OfType<ConfluenceLink>().Where(link => !link.IsOfNoSite && source.Has(link) && source.KeyOf(link) is null).Distinct().ToList();
        if (links.Count > 0)
            _found = await source.FindAsync(links, cancel).ConfigureAwait(false);
        var parents = requests.Where(request => request.Depth > 0 && request.Link is { IsOfNoSite: false } link && source.Has(link))
            .Select(request => (Key: KeyOf(request.Link!), request.Link!.Kind)).Where(parent => parent.Key is not null).Distinct();
        await Task.WhenAll(parents.Select(parent => ListBelowAsync(parent.Key!, parent.Kind, cancel))).ConfigureAwait(false);
        return [.. requests.Select(Resolve)];
    }

    private async Task ListBelowAsync(string key, LinkKind kind, CancellationToken cancel)
    {
        try
        {
            _below[key] = await source.ListBelowAsync(key, kind, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission or ErrorKind.NotFound or ErrorKind.InvalidArgument)
        {
            // The page itself can be had all the same.
            _unlisted[key] = $"the pages below it could not be listed: {error.Happened.TrimEnd('.')}";
        }
    }

    private ResolvedRequest Resolve(ContextRequest request)
    {
        if (request.Link is not { } link)
            return Refused(request, LeftOutReason.NoPage, request.Misunderstood ?? "names no page of Confluence");
        if (link.IsOfNoSite)
            return Refused(request, LeftOutReason.OtherSite, "is a page that was saved as a file; give the link to the page itself");
        if (!source.Has(link))
            return Refused(request, LeftOutReason.OtherSite, $"is not on {source.Name}; it was not asked for");
        if (link.Kind == LinkKind.PublicLink)
            return Refused(request, LeftOutReason.NoPage, "is a public link, which does not tell its page");
        var key = KeyOf(link);
        var below = request.Depth > 0 && key is not null ? _below.GetValueOrDefault(key, []) : [];
        if (link.Kind is LinkKind.Folder or LinkKind.Whiteboard or LinkKind.Database or LinkKind.Embed)
            return below.Count > 0
                ? new ResolvedRequest(request, null, below, null)
                : Refused(request, LeftOutReason.NoText, $"is a {link.Kind.ToString().ToLowerInvariant()}, which has no text of its own{(request.Depth > 0 ? ", and no page below it can be seen" : "; depth=1 takes the pages below it")}");
        return key is not null
            ? new ResolvedRequest(request, key, below, _unlisted.TryGetValue(key, out var why) && request.Depth > 0 ? new LeftOut(request.Written, LeftOutReason.NotFound, why) : null)
            : Refused(request, LeftOutReason.NotFound, link.Kind == LinkKind.Space ? "is gone, or cannot be seen, or opens with no page" : "is gone, or was renamed, or cannot be seen");
    }

    private string? KeyOf(ConfluenceLink link) => source.KeyOf(link) ?? _found.GetValueOrDefault(link);

    private static ResolvedRequest Refused(ContextRequest request, LeftOutReason reason, string why) => new(request, null, [], new LeftOut(request.Written, reason, why));
}

/// <summary>What a request means.</summary>
/// <param name="Request">The request.</param>
/// <param name="Key">The page; null where only what is below is meant, or nothing at all.</param>
/// <param name="Below">The pages below it that are asked for too.</param>
/// <param name="LeftOut">Why it means nothing, or less than it says; null where all is understood.</param>
internal sealed record ResolvedRequest(ContextRequest Request, string? Key, IReadOnlyList<string> Below, LeftOut? LeftOut);
