using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Links;
using ConfluenceOps.Tool.Mcp.Calls;

namespace ConfluenceOps.Tool.Mcp;

/// <summary>Finds the document that an assistant names: by the catalog's number, by its address, or by a link to its page.</summary>
internal sealed class DocumentFinder(ICatalog catalog)
{
    /// <summary>How links within rendered documents name another one.</summary>
    private const string LinkScheme = "document:";

    private const int LongestName = 2_048;

    /// <summary>The document of a name.</summary>
    /// <exception cref="NoSuchDocumentException">There is none, or none that may be seen: nothing tells the one from the other.</exception>
    public async Task<Document> GetAsync(string named, CancellationToken cancel)
    {
        var name = InputBound.Text("document", named, LongestName).Trim();
        if (NumberOf(name) is { } number)
            return await ReadAsync(number, cancel) ?? throw new NoSuchDocumentException(name);
        if (DocumentUri.TryParse(name, out var uri))
            return await ReadAsync(uri.Id, cancel) is { } there && there.Space.Equals(uri.Space, StringComparison.OrdinalIgnoreCase) ? there : throw new NoSuchDocumentException(name);
        return await ResolveAsync(name, cancel) is { Document: { } linked } ? linked : throw new NoSuchDocumentException(name);
    }

    /// <summary>What a link names, and the document that the catalog has of it.</summary>
    public async Task<ResolvedLink> ResolveAsync(string named, CancellationToken cancel)
    {
        if (!ConfluenceLink.TryParse(InputBound.Text("link", named, LongestName), out var link) || link.Address is null)
            return new ResolvedLink(null, null);
        var spaces = await catalog.Imports.GetSpacesAsync(cancel);
        var sites = spaces.Select(space => space.Site).Distinct().Where(site => link.IsOn(site, cloudId: null)).ToList();
        var found = await catalog.ViewAsync(view => sites.Select(site => Find(view, site, link)).FirstOrDefault(name => name is not null), cancel);
        return new ResolvedLink(link, found is null ? null : await ReadAsync(found.Id, cancel));
    }

    private static DocumentName? Find(ICatalogView view, Uri site, ConfluenceLink link) => link switch
    {
        { PageId: { } id } => view.FindPage(site.OriginalString, id),
        { Kind: LinkKind.Page, Space: { } space, Title: { } title } => view.FindTitle(site.OriginalString, space, title),
        _ => null,
    };

    private static long? NumberOf(string name) =>
        long.TryParse(name.StartsWith(LinkScheme, StringComparison.Ordinal) ? name.AsSpan(LinkScheme.Length) : name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Document?> ReadAsync(long id, CancellationToken cancel)
    {
        try
        {
            // Whoever asks for what there is does not mean the trash.
            return await catalog.GetDocumentAsync(id, cancel) is { Gone: null } document ? document : null;
        }
        catch (DocumentNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>What a link names.</summary>
/// <param name="Link">What it says itself; null when it is no link to anything in Confluence.</param>
/// <param name="Document">The document of the page; null when the catalog has none that may be seen.</param>
internal sealed record ResolvedLink(ConfluenceLink? Link, Document? Document);
