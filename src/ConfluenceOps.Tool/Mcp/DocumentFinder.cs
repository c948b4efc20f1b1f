using System.Globalization;
using ConfluenceOps.Context;
using ConfluenceOps.Documents;
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
    public async Task<ResolvedLink> ResolveAsync(string link, CancellationToken cancel)
    {
        if (!PageLink.TryParse(InputBound.Text("link", link, LongestName), out var page) || page.Address is not { } address)
            return new ResolvedLink(null, null);
        var spaces = await catalog.Imports.GetSpacesAsync(cancel);
        var sites = spaces.Select(space => space.Site).Distinct().Where(site => site.IsBaseOf(address)).ToList();
        var found = sites.Count == 0
            ? null
            : await catalog.ViewAsync(view => sites.Select(site => view.FindPage(site.OriginalString, page.PageId)).FirstOrDefault(name => name is not null), cancel);
        return new ResolvedLink(page.PageId, found is null ? null : await ReadAsync(found.Id, cancel));
    }

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
/// <param name="PageId">The site's id of the page; null when it names none.</param>
/// <param name="Document">The document of the page; null when the catalog has none that may be seen.</param>
internal sealed record ResolvedLink(string? PageId, Document? Document);
