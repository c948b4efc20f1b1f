using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Imports;
using ConfluenceOps.Links;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Sources;

/// <summary>Pages as they are on a site now, as far as the connected account sees them.</summary>
/// <param name="site">The site.</param>
/// <param name="cloudId">The id under which Atlassian's gateway knows it; null where that is not known.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class SitePages(ISite site, string? cloudId, TimeProvider clock) : IPageSource, IDisposable
{
    private readonly PageText _text = new(site);
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);

    public string Name => site.Address.Authority;

    public bool Has(ConfluenceLink link) => link.IsOn(site.Address, cloudId);

    public string? KeyOf(ConfluenceLink link) => link.Id;

    public async Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var pages = new List<Page>();
        await foreach (var page in site.GetPagesAsync(keys, BodyFormat.Storage, cancel).ConfigureAwait(false))
            pages.Add(page);
        var texts = await _text.ToMarkdownAsync(pages, cancel).ConfigureAwait(false);
        foreach (var page in pages)
            _pages[page.Id] = page;
        return [.. pages.Zip(texts, (page, text) => ToSource(page, QuotedText.Of(text, new Body(page.Body ?? "", page.BodyFormat))))];
    }

    public async Task<IReadOnlyDictionary<ConfluenceLink, string>> FindAsync(IReadOnlyCollection<ConfluenceLink> links, CancellationToken cancel)
    {
        var names = links.Select(TitledLink.NameOf).OfType<PageName>().Distinct().ToList();
        var spaces = links.Where(link => link.Kind == LinkKind.Space).Select(link => link.Space!).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var titles = names.Count == 0 ? Task.FromResult<IReadOnlyDictionary<PageName, string>>(new Dictionary<PageName, string>()) : site.FindPagesAsync(names, cancel);
        var homes = FindHomesAsync(spaces, cancel);
        await Task.WhenAll(titles, homes).ConfigureAwait(false);
        var (byTitle, bySpace) = (await titles.ConfigureAwait(false), await homes.ConfigureAwait(false));
        return links.Select(link => (Link: link, Key: TitledLink.NameOf(link) is { } name ? byTitle.GetValueOrDefault(name) : bySpace.GetValueOrDefault(link.Space ?? "")))
            .Where(found => found.Key is not null).ToDictionary(found => found.Link, found => found.Key!);
    }

    public Task<IReadOnlyList<string>> ListBelowAsync(string key, LinkKind kind, CancellationToken cancel) => site.GetPagesBelowAsync(
        key,
        kind switch
        {
            LinkKind.Folder => "folder",
            LinkKind.Whiteboard => "whiteboard",
            LinkKind.Database => "database",
            LinkKind.Embed => "embed",
            _ => "page",
        },
        cancel);

    public async Task<IReadOnlyDictionary<string, SourceComment>> ReadCommentsAsync(IReadOnlyCollection<string> ids, IReadOnlyList<SourcePage> on, CancellationToken cancel)
    {
        var comments = new Dictionary<string, SourceComment>(StringComparer.Ordinal);
        await foreach (var comment in site.GetCommentsAsync(ids, cancel).ConfigureAwait(false))
            if (_pages.TryGetValue(comment.PageId, out var page))
                comments[comment.Id] = new SourceComment(comment.PageId, QuotedText.Of(await _text.ToMarkdownAsync(comment, page, cancel).ConfigureAwait(false), new Body(comment.Body, comment.BodyFormat)));
        return comments;
    }

    public Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> keys, ContextAudience audience, CancellationToken cancel) =>
        new SiteAudience(site, clock).FindReadersAsync(keys, audience, cancel);

    public void Dispose() => _text.Dispose();

    private async Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> spaces, CancellationToken cancel)
    {
        var homes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // Keys come from strangers, and a sign for any letters would ask for other spaces.
        var keys = spaces.Where(key => key.AsSpan().IndexOfAny('*', '?') < 0).ToList();
        if (keys.Count > 0)
            await foreach (var space in site.GetSpacesAsync(new SpaceQuery(keys), cancel).ConfigureAwait(false))
                if (space.HomepageId is { } home)
                    homes[space.Key] = home;
        return homes;
    }

    private static SourcePage ToSource(Page page, string text) => new()
    {
        Key = page.Id,
        Id = page.Id,
        Kind = page.Kind,
        Title = page.Title,
        Space = page.Space,
        Url = page.Url,
        Version = page.Version,
        Modified = page.Modified,
        Text = text,
    };
}
