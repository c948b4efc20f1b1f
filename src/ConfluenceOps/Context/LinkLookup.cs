using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context;

/// <summary>Asks a site for what links do not say themselves: the ids behind titles, and the spaces, titles and kinds behind ids.</summary>
/// <param name="site">The site; links to any other stay as they are, and are never asked for.</param>
/// <param name="cloudId">The id under which Atlassian's gateway knows the site; null where that is not known.</param>
public sealed class LinkLookup(ISite site, string? cloudId)
{
    /// <summary>Links with all that the site knows, in their order: two requests for any hundred of them, and what they name that is not there stays as it is.</summary>
    public async Task<IReadOnlyList<ConfluenceLink>> CompleteAsync(IReadOnlyList<ConfluenceLink> links, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(links);
        var names = links.Where(IsHere).Select(TitledLink.NameOf).OfType<PageName>().Distinct().ToList();
        var titles = names.Count == 0 ? new Dictionary<PageName, string>() : await site.FindPagesAsync(names, cancel).ConfigureAwait(false);
        var named = links.Select(link => IsHere(link) && TitledLink.NameOf(link) is { } name && titles.TryGetValue(name, out var id) ? link with { Id = id } : link).ToList();
        var pages = new Dictionary<string, Page>(StringComparer.Ordinal);
        var ids = named.Where(link => IsHere(link) && IsVague(link)).Select(link => link.PageId!).Distinct().ToList();
        if (ids.Count > 0)
            await foreach (var page in site.GetPagesAsync(ids, body: null, cancel).ConfigureAwait(false))
                pages[page.Id] = page;
        return named.Select(link => IsHere(link) && link.PageId is { } id && pages.TryGetValue(id, out var page) ? Complete(link, page) : link).ToList();
    }

    private bool IsHere(ConfluenceLink link) => !link.IsOfNoSite && link.IsOn(site.Address, cloudId);

    /// <summary>Whether a link gives an id and says too little of what that is.</summary>
    private static bool IsVague(ConfluenceLink link) => link.PageId is not null && (link.Space is null || link.Title is null);

    private static ConfluenceLink Complete(ConfluenceLink link, Page page) => link with
    {
        Kind = link.Kind == LinkKind.Attachment ? LinkKind.Attachment : page.Kind == ContentKind.BlogPost ? LinkKind.BlogPost : LinkKind.Page,
        Space = page.Space,
        Title = page.Title,
    };
}
