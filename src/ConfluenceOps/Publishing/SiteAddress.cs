using ConfluenceOps.Documents;
using ConfluenceOps.Links;

namespace ConfluenceOps.Publishing;

/// <summary>What an address on a site leads to, as far as the catalog has it.</summary>
/// <param name="view">The catalog.</param>
/// <param name="site">The address of the site, with a slash at the end.</param>
internal sealed class SiteAddress(ICatalogView view, string site)
{
    /// <summary>Finds the document that an address means, and what of the address is about a place in it.</summary>
    public DocumentName? FindDocument(string url, out string fragment)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        fragment = hash < 0 ? "" : url[hash..];
        var address = hash < 0 ? url : url[..hash];
        if (CatalogAddresses.TryParse(address, out var id))
            return view.FindDocument(id);
        if (!address.StartsWith(site, StringComparison.OrdinalIgnoreCase))
            return null;
        return ConfluenceLink.TryParse(address, out var link) ? FindDocument(link) : null;
    }

    /// <summary>Finds the file that an address means, and the document it hangs at.</summary>
    public (DocumentName Document, DocumentFile File)? FindFile(string url)
    {
        if (!url.StartsWith(site, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = url[site.Length..];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query]).Split('/') switch
        {
            ["download", "attachments", var page, var name] when view.FindPage(site, page) is { } document => FileOf(document, Uri.UnescapeDataString(name)),
            ["display", var space, var title] when PreviewIn(path, query) is { } name
                && view.FindTitle(site, Uri.UnescapeDataString(space), Uri.UnescapeDataString(title)) is { } document => FileOf(document, name),
            _ => null,
        };
    }

    /// <summary>A file on a document's page by name.</summary>
    public (DocumentName Document, DocumentFile File)? FileOf(DocumentName document, string name)
    {
        foreach (var file in view.GetFiles(document.Id))
            if (file.File.FileName == name)
                return (document, file);
        return null;
    }

    private DocumentName? FindDocument(ConfluenceLink link) => link switch
    {
        { Kind: LinkKind.Page or LinkKind.BlogPost, Id: { } id } => view.FindPage(site, id),
        { Kind: LinkKind.Page, Space: { } space, Title: { } title } => view.FindTitle(site, space, title),
        _ => null,
    };

    private static string? PreviewIn(string path, int query)
    {
        const string Preview = "?preview=";
        return query >= 0 && path.AsSpan(query).StartsWith(Preview) ? Uri.UnescapeDataString(path[(query + Preview.Length)..]) : null;
    }
}
