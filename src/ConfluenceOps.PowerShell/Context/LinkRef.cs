using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>A link as a person gives it: as text, or as an object that has one.</summary>
public sealed class LinkRef
{
    private readonly string _named;

    /// <summary>A link or an id.</summary>
    public LinkRef(string link) => _named = link ?? "";

    /// <summary>An id.</summary>
    public LinkRef(long id) => _named = id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A link.</summary>
    public LinkRef(Uri link) => _named = link?.OriginalString ?? "";

    /// <summary>The link to a page.</summary>
    public LinkRef(Page page) => _named = page?.Url.OriginalString ?? "";

    /// <summary>The link to a space.</summary>
    public LinkRef(Space space) => _named = space?.Url.OriginalString ?? "";

    /// <summary>The link to the page of a document.</summary>
    public LinkRef(Document document) => _named = document?.Url?.OriginalString ?? document?.Title ?? "";

    /// <summary>The link to the page of a document that a search found.</summary>
    public LinkRef(SearchHit hit) => _named = hit?.Url?.OriginalString ?? hit?.Title ?? "";

    /// <summary>A link that was read before.</summary>
    public LinkRef(ConfluenceLink link) => _named = $"{link}";

    /// <summary>What the link says.</summary>
    /// <exception cref="LinkNotUnderstoodException">It is none.</exception>
    internal ConfluenceLink Read() => ConfluenceLink.TryParse(_named, out var link) ? link : throw new LinkNotUnderstoodException(_named);

    /// <summary>What was given.</summary>
    public override string ToString() => _named;
}
