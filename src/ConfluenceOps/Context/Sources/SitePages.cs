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

    public async Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var pages = new List<Page>();
        await foreach (var page in site.GetPagesAsync(ids, BodyFormat.Storage, cancel).ConfigureAwait(false))
            pages.Add(page);
        var texts = await _text.ToMarkdownAsync(pages, cancel).ConfigureAwait(false);
        foreach (var page in pages)
            _pages[page.Id] = page;
        return [.. pages.Zip(texts, (page, text) => ToSource(page, QuotedText.Of(text, new Body(page.Body ?? "", page.BodyFormat))))];
    }

    public Task<IReadOnlyDictionary<PageName, string>> FindAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel) => site.FindPagesAsync(names, cancel);

    public async Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> spaces, CancellationToken cancel)
    {
        var homes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // Keys come from strangers, and a sign for any letters would ask for other spaces.
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery([.. spaces.Where(key => key.AsSpan().IndexOfAny('*', '?') < 0)]), cancel).ConfigureAwait(false))
            if (space.HomepageId is { } home && spaces.Contains(space.Key, StringComparer.OrdinalIgnoreCase))
                homes[space.Key] = home;
        return homes;
    }

    public Task<IReadOnlyList<string>> ListBelowAsync(string id, LinkKind kind, CancellationToken cancel) => site.GetPagesBelowAsync(
        id,
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

    public Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> ids, ContextAudience audience, CancellationToken cancel) =>
        new SiteAudience(site, clock).FindReadersAsync(ids, audience, cancel);

    public void Dispose() => _text.Dispose();

    private static SourcePage ToSource(Page page, string text) => new()
    {
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
