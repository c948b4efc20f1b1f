using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Pages;

/// <summary>A page as a person names it: by id, by link, or by an object that another cmdlet wrote.</summary>
public sealed class PageRef
{
    private readonly string _named;
    private readonly Page? _page;

    /// <summary>By id or by link.</summary>
    public PageRef(string idOrLink) => _named = idOrLink;

    /// <summary>By id.</summary>
    public PageRef(long id) => _named = id.ToString(CultureInfo.InvariantCulture);

    /// <summary>By link.</summary>
    public PageRef(Uri link) => _named = link?.OriginalString ?? "";

    /// <summary>The page that a link leads to.</summary>
    public PageRef(ConfluenceLink link) => _named = link?.Id ?? link?.ToString() ?? "";

    /// <summary>The page itself.</summary>
    public PageRef(Page page) => (_named, _page) = (page?.Id ?? "", page);

    /// <summary>The page that a document was imported from.</summary>
    public PageRef(Document document) => _named = document?.Url?.AbsoluteUri ?? document?.Title ?? "";

    /// <summary>The page that the document of a search was imported from.</summary>
    public PageRef(SearchHit hit) => _named = hit?.Url?.AbsoluteUri ?? hit?.Title ?? "";

    /// <summary>The page's id on a site.</summary>
    /// <exception cref="PageReferenceException">It is no id or link, or a link to another site.</exception>
    internal string IdOn(ISite site) => IdOn(site.Address);

    /// <inheritdoc cref="IdOn(ISite)"/>
    internal string IdOn(Uri site)
    {
        if (!ConfluenceLink.TryParse(_named, out var link) || link is not { Kind: LinkKind.Page or LinkKind.BlogPost, Id: { } id })
            throw PageReferenceException.NoPage(_named);
        return link.IsOn(site, cloudId: null) ? id : throw PageReferenceException.OtherSite(link.Address!, site);
    }

    /// <summary>The page itself, which may also be named by its title where its space is known.</summary>
    /// <exception cref="PageReferenceException">It is no id, link or title.</exception>
    /// <exception cref="PageNotFoundException">The account sees no such page.</exception>
    internal async Task<Page> FindAsync(ISite site, Space? space, CancellationToken cancel)
    {
        if (_page is not null)
            return _page;
        // A title may be a number too; a number that is no title is an id.
        if (space is not null)
            await foreach (var page in site.FindPagesAsync(space, _named, cancel))
                return page;
        if (space is not null && !ConfluenceLink.TryParse(_named, out _))
            throw PageNotFoundException.Titled(_named, space.Key);
        var id = IdOn(site);
        await foreach (var page in site.GetPagesAsync([id], body: null, cancel))
            return page;
        throw PageNotFoundException.WithId(id);
    }

    /// <summary>What was given.</summary>
    public override string ToString() => _named;
}
